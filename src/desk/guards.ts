import type { Article } from '../domain/article.js'
import type { Concern, Draft, Part } from '../domain/draft.js'
import { pointingWord } from '../domain/pointing.js'
import { copiedRuns, wordRuns } from '../domain/word-runs.js'
import { twinsOf } from './twins.js'

const MOST_TWINS = 3

/**
 * What an editor should look at before the draft goes out: what must be mended or answered for first, then hints. Only what
 * the editor has not answered for yet.
 */
export function concernsOf(draft: Draft, published: readonly Article[]): Concern[] {
  if (draft.intent === 'withdraw') return []
  const all = [
    ...twins(draft, published),
    ...copied(draft),
    ...pointing(draft),
    ...noEnglish(draft),
    ...deadLinks(draft),
  ]
  return all.filter(({ key }) => !draft.settled.includes(key))
}

/** A correction stays what it is: only new articles are compared with others. */
function twins({ content, intent, base }: Draft, published: readonly Article[]): Concern[] {
  if (intent !== 'new') return []
  const { title = '', summary = '', facts } = content
  const others = published.filter(({ id }) => id !== base?.id)
  const near = twinsOf({ title, summary, facts: [...facts] }, others).slice(0, MOST_TWINS)
  return near.map((article) => ({ kind: 'twin', key: `twin:${article}`, stops: true, article }))
}

/** Passages as they stand in a source or a teaser. What an article said before it was corrected is not asked again. */
function copied(draft: Draft): Concern[] {
  const pages = draft.content.sources.flatMap(({ url }) => draft.looks[url]?.runs ?? [])
  const runs = new Set([...draft.runs, ...pages])
  if (runs.size === 0) return []
  const found = textsOf(draft).flatMap(({ part, text }) => copiedRuns(text, runs).map((passage) => ({ part, passage })))
  return found.map(({ part, passage }) => ({
    kind: 'copied',
    key: keyOf(passage),
    stops: true,
    part,
    passage,
  }))
}

/** Short enough for a button, and another one for a passage that was changed. */
function keyOf(passage: string): string {
  const runs = wordRuns(passage)
  return `copied:${runs[0] ?? ''}:${runs.at(-1) ?? ''}`
}

function textsOf({ content }: Draft): { part: Part; text: string }[] {
  const { title = '', summary = '', facts, en } = content
  const texts: [Part, string][] = [
    ['title', title],
    ['summary', summary],
    ...facts.map((fact): [Part, string] => ['facts', fact]),
    ['en-title', en.title ?? ''],
    ['en-summary', en.summary ?? ''],
    ...en.facts.map((fact): [Part, string] => ['en-facts', fact]),
  ]
  return texts.map(([part, text]) => ({ part, text }))
}

function pointing({ content }: Draft): Concern[] {
  const lists = [
    ['facts', 'de', content.facts],
    ['en-facts', 'en', content.en.facts],
  ] as const
  return lists.flatMap(([part, language, facts]) =>
    facts.flatMap((fact, index): Concern[] => {
      const word = pointingWord(fact, language)
      return word === null
        ? []
        : [{ kind: 'pointing', key: `pointing:${fact}`, stops: false, part, number: index + 1, word }]
    }),
  )
}

function noEnglish({ content: { en } }: Draft): Concern[] {
  if (en.title !== undefined && en.summary !== undefined) return []
  return [{ kind: 'no-english', key: 'no-english', stops: false }]
}

function deadLinks({ content, looks }: Draft): Concern[] {
  const dead = content.sources.filter(({ url }) => looks[url]?.answers === false)
  return dead.map(({ url }) => ({ kind: 'dead-link', key: `dead-link:${url}`, stops: false, url }))
}
