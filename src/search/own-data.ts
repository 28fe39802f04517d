import type { Article } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import type { Lookup } from './lookup.js'

const ABOUT_ARTICLE = /\b(?:artikel|beitrag|meldung|bericht|article|report|story)\b/iu
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

/** A sentence about the article itself, made from its own data: when it is from, where it appeared. */
export function ownData(
  question: string,
  language: Language,
  _lookup: Lookup,
  article: Article | undefined,
): { article: Article; text: string } | null {
  if (!article || !ABOUT_ARTICLE.test(question)) return null
  const title = (language === 'en' ? article.en?.title : undefined) ?? article.title
  if (/\b(?:wann|datum|when|date)\b/iu.test(question) && article.date !== undefined) {
    const date = spell(article.date, language)
    const text =
      language === 'de' ? `Der Artikel „${title}“ ist vom ${date}.` : `The article “${title}” is dated ${date}.`
    return { article, text }
  }
  if (/\b(?:seite|quelle|quellen|erschien\w*|source|sources|page|website|published)\b/iu.test(question)) {
    const names = article.sources.map(({ name }) => name).join(', ')
    const text =
      language === 'de' ? `Quellen des Artikels „${title}“: ${names}.` : `Sources of the article “${title}”: ${names}.`
    return { article, text }
  }
  return null
}

/** „2025-06-16“ → „16. Juni 2025“; „2025-06“ → „Juni 2025“. */
export function spell(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = MONTHS[language][Number(month) - 1] ?? month
  if (day === undefined) return `${name} ${year}`
  return `${Number(day)}${language === 'de' ? '.' : ''} ${name} ${year}`
}
