import type { z } from 'zod'
import { articleSchema, isPublished, type Article } from '../domain/article.js'
import { pointingWord } from '../domain/pointing.js'
import type { Fault } from '../domain/store.js'
import type { ArticleFile } from './article-file.js'
import { sentencesIn } from './sentences.js'

type Warn = (path: string, reason: string) => void

const MAX_SENTENCES = 3
/** What is ugly in valid articles, for `check`: nothing of this keeps the file from being used. */
export function warningsOf(file: string, { articles }: ArticleFile): Fault[] {
  const warnings: Fault[] = []
  articles.forEach((article, index) => {
    const warn: Warn = (path, reason) => warnings.push({ file, path: `articles[${index}]${path}`, reason })
    warnAboutTexts(article, warn)
    warnAboutEnglish(article, warn)
    warnAboutUnknownKeys(article, warn)
  })
  return [...warnings, ...factsTwice(file, articles)]
}

function warnAboutTexts(article: Article, warn: Warn): void {
  const sentences = sentencesIn(article.summary)
  if (sentences > MAX_SENTENCES) warn('.summary', `has ${sentences} sentences: at most ${MAX_SENTENCES} read well`)
  if (isPublished(article) && article.facts.length === 0) warn('.facts', 'is empty: nothing can answer a question')
  article.facts.forEach((fact, index) => {
    const word = pointingWord(fact, 'de')
    if (word !== null) warn(`.facts[${index}]`, pointing(word))
  })
  warnAboutAsked(article, '', warn)
}

/** Readers' words for a fact that was changed since are without effect. */
function warnAboutAsked({ asked = [], facts }: Pick<Article, 'asked' | 'facts'>, path: string, warn: Warn): void {
  asked.forEach(({ fact }, index) => {
    if (!facts.includes(fact)) warn(`${path}.asked[${index}].fact`, 'is none of the facts: copy the fact as it is now')
  })
}

function warnAboutEnglish({ en, facts }: Article, warn: Warn): void {
  if (en === undefined) {
    warn('.en', 'is missing: English readers see German')
    return
  }
  if (en.facts.length !== facts.length)
    warn(
      '.en.facts',
      `has ${en.facts.length} facts, German has ${facts.length}: each fact in both languages, in the same order`,
    )
  warnAboutAsked(en, '.en', warn)
  en.facts.forEach((fact, index) => {
    const word = pointingWord(fact, 'en')
    if (word !== null) warn(`.en.facts[${index}]`, pointing(word))
  })
}

function pointing(word: string): string {
  return `begins with “${word}”, which points outside the fact: say who or what`
}

/** A misspelt key is silently without effect. */
function warnAboutUnknownKeys(article: Article, warn: Warn): void {
  const { sources, events, corrections, withdrawn, en } = articleSchema.shape
  const look = (value: object, shape: z.core.$ZodShape, path: string) => {
    for (const key of Object.keys(value))
      if (!(key in shape)) warn(`${path}.${key}`, 'is not a known key: is it misspelt?')
  }
  look(article, articleSchema.shape, '')
  article.sources.forEach((value, index) => {
    look(value, sources.element.shape, `.sources[${index}]`)
  })
  article.events?.forEach((value, index) => {
    look(value, events.unwrap().element.shape, `.events[${index}]`)
  })
  article.corrections?.forEach((value, index) => {
    look(value, corrections.unwrap().element.shape, `.corrections[${index}]`)
  })
  if (article.withdrawn) look(article.withdrawn, withdrawn.unwrap().shape, '.withdrawn')
  if (article.en) look(article.en, en.unwrap().shape, '.en')
}

/** The same fact twice, in one article or in two. */
function factsTwice(file: string, articles: readonly Article[]): Fault[] {
  const first = new Map<string, string>()
  return articles.flatMap(({ facts }, article) =>
    facts.flatMap((fact, index) => {
      const path = `articles[${article}].facts[${index}]`
      const key = fact.trim().replaceAll(/\s+/g, ' ').toLowerCase()
      const other = first.get(key)
      if (other !== undefined) return [{ file, path, reason: `says the same as ${other}: remove one of the two` }]
      first.set(key, path)
      return []
    }),
  )
}
