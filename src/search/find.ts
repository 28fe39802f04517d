import type { Article, ArticleId } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import type { Finding, Findings } from '../domain/ports.js'
import type { ArticleIndex } from './article-index.js'
import { type Knows, languageOfQuestion } from './language-of.js'
import { type Lookup, lookUp, type Ranked } from './lookup.js'
import { textOf } from './passages.js'
import { type Question, readQuestion } from './question.js'
import { termsOf } from './terms.js'
import type { Unit } from './units.js'
import type { Weights } from './weights.js'

/** Articles for a list, best first, each with the sentence that fits and the words that match. */
export function findArticles(
  query: string,
  context: { language: Language; limit: number },
  indexes: Readonly<Record<Language, ArticleIndex>>,
  articleOf: (id: ArticleId) => Article | undefined,
  knows: Knows,
  weights: Weights,
): Findings {
  const language = languageOfQuestion(query, context.language, knows)
  const first = lookUp(listQuery(query, language), indexes[language], articleOf, weights, context.limit)
  const other = language === 'de' ? 'en' : 'de'
  const lookup =
    first.ranked.length > 0 ? first : lookUp(listQuery(query, other), indexes[other], articleOf, weights, context.limit)
  const top = lookup.ranked[0]?.total ?? 1
  const hits = lookup.ranked.slice(0, context.limit).map((ranked) => finding(ranked, lookup, top))
  return { hits, didYouMean: didYouMean(lookup) }
}

/** A query for a list asks for nothing in particular. */
function listQuery(query: string, language: Language): Question {
  return { ...readQuestion(query, language), kind: 'other', focus: null, count: 0 }
}

function finding(ranked: Ranked, lookup: Lookup, top: number): Finding {
  const { language } = lookup.index
  const best = ranked.facts[0]
  const text = best && best.coverage > 0 ? best.text : textOf(ranked.article, language, { role: 'summary', index: 0 })
  const score = Math.round((1000 * ranked.total) / top) / 1000
  return { article: ranked.article.id, score, excerpt: text, marks: marksOf(text, lookup) }
}

/** Where in the text words stand that matched the query in any form. */
function marksOf(text: string, lookup: Lookup): [number, number][] {
  const { vocabulary, language } = lookup.index
  const words = new Set(
    lookup.units.flatMap((unit) => [...unit.variants, ...unit.parts.flat()].map(({ word }) => word)),
  )
  const marks: [number, number][] = []
  for (const { term, start, end, stop } of termsOf(text, language)) {
    const word = vocabulary.idOf(term)
    if (stop || word === undefined || !words.has(word)) continue
    const last = marks.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else marks.push([start, end])
  }
  return marks
}

/** The query with its misspelt words put right as the store writes them; null if nothing was misspelt. */
function didYouMean(lookup: Lookup): string | null {
  const query = lookup.question.text
  const repaired = lookup.units.filter((unit) => unit.repaired !== null)
  if (repaired.length === 0) return null
  let text = query
  for (const unit of [...repaired].sort((a, b) => b.term.start - a.term.start)) {
    const word = spelling(unit, lookup)
    if (word !== null) text = text.slice(0, unit.term.start) + word + text.slice(unit.term.end)
  }
  return text === query ? null : text
}

/** How the best article that has the meant word writes it. */
function spelling(unit: Unit, lookup: Lookup): string | null {
  for (const { article, weighed } of lookup.ranked) {
    for (const { passage } of weighed.passages) {
      const text = textOf(article, lookup.index.language, passage)
      const found = termsOf(text, lookup.index.language).find((term) => term.term === unit.repaired)
      if (found) return text.slice(found.start, found.end)
    }
  }
  return null
}
