import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, articleSchema } from '../src/domain/article.js'
import { z } from 'zod'

/** A question with its right answer, as given on the command line: one JSON object a line. */
const questionSchema = z.looseObject({
  id: z.string(),
  q: z.string(),
  answerable: z.boolean(),
  article: z.string(),
  answer: z.string(),
})
export type Question = z.infer<typeof questionSchema>

export interface Material {
  readonly articles: readonly Article[]
  readonly questions: readonly Question[]
}

/** Reads DIR/articles.json, and DIR/questions.jsonl where there is one. */
export function readMaterial(dir: string): Material {
  const lines = readFileSync(join(dir, 'questions.jsonl'), 'utf8').split('\n').filter(Boolean)
  return {
    articles: readArticles(join(dir, 'articles.json')),
    questions: lines.map((line) => questionSchema.parse(JSON.parse(line))),
  }
}

/** The published articles of a store file. */
export function readArticles(file: string): Article[] {
  const store = z.object({ articles: z.array(articleSchema) }).parse(JSON.parse(readFileSync(file, 'utf8')))
  return store.articles.filter(({ status }) => status === 'published')
}

/**
 * A store of exactly `size` articles that keeps every article with an answer. Smaller: other articles are left out,
 * evenly. Larger: texts are added that are made from the sentences of the other articles, each new text from as many
 * articles as it has sentences, so that its words are real and its topic is nobody's.
 */
export function sized(material: Material, size: number): Article[] {
  const gold = new Set(material.questions.map(({ article }) => article))
  const others = material.articles.filter(({ id }) => !gold.has(id))
  const kept = material.articles.filter(({ id }) => gold.has(id)).slice(0, size)
  const room = size - kept.length
  if (room <= others.length) return [...kept, ...evenly(others, room)]
  return [...kept, ...others, ...made(others, room - others.length)]
}

function evenly<T>(list: readonly T[], count: number): T[] {
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)] as T)
}

function made(others: readonly Article[], count: number): Article[] {
  const random = dice(7)
  return Array.from({ length: count }, (_, at): Article => {
    const model = others[at % others.length] as Article
    const facts = model.facts.map(() => pick(pick(others, random).facts, random))
    return { ...model, id: `made-${at}`, title: `Eintrag ${at}`, summary: facts[0] ?? model.summary, facts }
  })
}

/** Each question with one typing error in one of its longer words: a letter missing, doubled, wrong or swapped. */
export function misspelt(questions: readonly Question[]): Question[] {
  const random = dice(11)
  return questions.map((question) => ({ ...question, q: misspell(question.q, random) }))
}

function misspell(text: string, random: () => number): string {
  const words = [...text.matchAll(/\p{L}{5,}/gu)]
  const word = words[Math.floor(random() * words.length)]
  if (!word) return text
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2))
  const [before, letter, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)]
  const kind = Math.floor(random() * 4)
  if (kind === 0) return before + after
  if (kind === 1) return before + letter + letter + after
  if (kind === 2) return before + String.fromCharCode(97 + Math.floor(random() * 26)) + after
  return before + (after[0] ?? '') + letter + after.slice(1)
}

/** ae, oe, ue and ss instead of the letters that some keyboards lack. */
export function withoutUmlauts(text: string): string {
  const plain: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' }
  return text.replace(/[äöüßÄÖÜ]/g, (letter) => plain[letter] ?? letter)
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}

/** The same row of numbers in [0, 1) for the same seed (mulberry32), so that every run measures the same. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
