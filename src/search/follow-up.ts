import type { Article } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import { fold } from './fold.js'
import type { Lookup } from './lookup.js'

const POINTING: Readonly<Record<Language, RegExp>> = {
  de: /^\W*(?:und|aber)\b|\b(?:er|sie|es|dort|dabei|dazu|damit|davon|daran|dafur|dagegen|da|dessen|deren|das|dies|denn)\b/,
  en: /^\W*(?:and|but)\b|\b(?:it|they|there|he|she|them|its|their|that|this)\b/,
}
const MOST_WORDS = 4
const SURE = 0.6
/** What a title adds to its matter: „… unter dem Motto …“, „…: rund 20.000 Gäste“. */
const ADDED = /(?:[:–]|\s(?:unter|mit|beim|under|with)\s).*$/u

/**
 * Whether the question only makes sense after the article before: it points back, or names nothing, and that article
 * has the words it has. A full new question has words of its own that lie elsewhere, and is not captured.
 */
export function isFollowUp({ question, units, ranked }: Lookup, previous: Article): boolean {
  const words = units.filter(({ side }) => !side)
  const there = ranked.find(({ article }) => article.id === previous.id)
  if (words.length === 0) return true
  if (words.length > MOST_WORDS || !there) return false
  const points = POINTING[question.language].test(fold(question.text))
  const names = words.filter(({ noun, known }) => noun && known).length
  const elsewhere = ranked.some(
    ({ article, weighed }) => article !== previous && weighed.coverage > there.weighed.coverage + 0.1,
  )
  if (points) return !elsewhere || names === 0
  // „Wer ist der Chef?“: one word that the article has in some form.
  if (words.length === 1 && there.weighed.coverage >= SURE) return true
  return !elsewhere && there.weighed.coverage >= 0.9
}

/** The question with the name of what it is about: „und wie viele kamen?“ → „… Museumsnacht Halle und Leipzig …“. */
export function spelledOut(question: string, previous: Article, language: Language): string {
  const title = language === 'en' ? (previous.en?.title ?? previous.title) : previous.title
  const matter = title.replace(ADDED, '')
  return `${question.replace(/\?\s*$/, '')} ${matter.length >= 8 ? matter : title}?`
}
