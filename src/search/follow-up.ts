import type { ArticleId } from '../domain/article.js'
import type { Lookup } from './lookup.js'

const POINTING =
  /^\s*(?:und|and|aber|but)\b|\b(?:er|sie|es|dort|dabei|dazu|damit|davon|daran|dafür|da|dessen|deren|it|they|there|he|she|them|its|their)\b/iu

/** Whether the question only makes sense after the previous article: it points back, or names nothing, and that article holds its words. */
export function isFollowUp(lookup: Lookup, previous: ArticleId): boolean {
  const words = lookup.units.filter((unit) => !unit.term.extra)
  const question = lookup.question.terms
  if (words.length > 5) return false
  const text = question.map((term) => term.folded).join(' ')
  if (words.length > 1 && !POINTING.test(text)) return false
  const there = lookup.ranked.find(({ article }) => article.id === previous)
  return words.length === 0 || (there !== undefined && there.weighed.coverage >= 0.5)
}
