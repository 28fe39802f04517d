import { gramsOf, innerGramsOf } from './grams.js'

/** The words of a store, with what is needed to find them by their ends and by parts of four letters. */
export interface Vocabulary {
  idOf(term: string): number | undefined
  termOf(id: number): string
  /** Notes one more use of the term and tells its id. */
  take(term: string): number
  /** Notes one use less; a word that nobody uses is forgotten and its id given away again. */
  drop(id: number): void
  startingLike(term: string): readonly number[]
  endingLike(term: string): readonly number[]
  withGram(gram: number): readonly number[]
  /** Few words among which all are that hold the term, of four letters or more, anywhere. */
  holding(term: string): readonly number[]
  readonly size: number
}

const EDGE = 3
const NONE: readonly number[] = []

/** An empty vocabulary. Ids say nothing about order: whoever needs order compares the terms. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>()
  const terms: string[] = []
  const uses: number[] = []
  const free: number[] = []
  const heads = new Map<string, number[]>()
  const tails = new Map<string, number[]>()
  const grams = new Map<number, number[]>()

  function enter(term: string): number {
    const id = free.pop() ?? terms.length
    terms[id] = term
    uses[id] = 0
    ids.set(term, id)
    file(heads, headOf(term), id)
    file(tails, tailOf(term), id)
    for (const gram of gramsOf(term)) file(grams, gram, id)
    return id
  }

  function forget(id: number): void {
    const term = terms[id] ?? ''
    ids.delete(term)
    unfile(heads, headOf(term), id)
    unfile(tails, tailOf(term), id)
    for (const gram of gramsOf(term)) unfile(grams, gram, id)
    terms[id] = ''
    free.push(id)
  }

  return {
    idOf: (term) => ids.get(term),
    termOf: (id) => terms[id] ?? '',
    take(term) {
      const id = ids.get(term) ?? enter(term)
      uses[id] = (uses[id] ?? 0) + 1
      return id
    },
    drop(id) {
      uses[id] = (uses[id] ?? 0) - 1
      if (uses[id] === 0) forget(id)
    },
    startingLike: (term) => heads.get(headOf(term)) ?? NONE,
    endingLike: (term) => tails.get(tailOf(term)) ?? NONE,
    withGram: (gram) => grams.get(gram) ?? NONE,
    holding(term) {
      let least: readonly number[] | undefined
      for (const gram of innerGramsOf(term)) {
        const words = grams.get(gram) ?? NONE
        if (least === undefined || words.length < least.length) least = words
      }
      return least ?? NONE
    },
    get size() {
      return ids.size
    },
  }
}

function headOf(term: string): string {
  return term.slice(0, EDGE)
}

function tailOf(term: string): string {
  return term.slice(-EDGE)
}

function file<K>(drawers: Map<K, number[]>, key: K, id: number): void {
  const drawer = drawers.get(key)
  if (drawer) drawer.push(id)
  else drawers.set(key, [id])
}

function unfile<K>(drawers: Map<K, number[]>, key: K, id: number): void {
  const drawer = drawers.get(key)
  if (!drawer) return
  const at = drawer.indexOf(id)
  const last = drawer.pop()
  if (at >= 0 && last !== undefined && at < drawer.length) drawer[at] = last
  if (drawer.length === 0) drawers.delete(key)
}
