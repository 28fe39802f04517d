import type { Article } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import { fold } from './fold.js'

/** What a reader may ask about an article itself. */
export type OwnData = 'date' | 'sources'

/**
 * The few words of the room that readers see: sentences on an article made from its own data, one place for both
 * languages. They answer a question, so they belong to the answer and not to a message around it.
 */
const SENTENCES: Readonly<Record<Language, Readonly<Record<OwnData, (title: string, value: string) => string>>>> = {
  de: {
    date: (title, value) => `Der Artikel „${title}“ ist vom ${value}.`,
    sources: (title, value) => `Der Artikel „${title}“ erschien bei: ${value}.`,
  },
  en: {
    date: (title, value) => `The article “${title}” is dated ${value}.`,
    sources: (title, value) => `The article “${title}” appeared at: ${value}.`,
  },
}

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const ARTICLE = /\b(?:artikels?|beitrags?|meldung|bericht|nachricht|article|report|news item)\b/
const WHEN = /\b(?:wann|datum|stand|erscheinungsdatum|wie alt|when|date|how old)\b/
const WHERE =
  /\b(?:seite|webseite|internetseite|homepage|portal|website|websites|quellen?|infos?|zeitung|medium|woher|sources?|page|newspaper)\b/
// „Wo wurde der Bericht vorgestellt?“ asks for something else.
const WHERE_READ =
  /\bwo\b.*\b(?:stand|steht|erschien\w*|veroffentlicht\w*|(?:nach)?(?:zu)?(?:ge)?lesen|find\w*|gefunden|gibt|her|stammt|kommt)\b|\bwhere\b.*\b(?:published|appear\w*|read|find|found|from|printed)\b/
const WHO_BROUGHT = /\b(?:wer|who)\b.*\b(?:veroffentlicht|publiziert|herausgebracht|gebracht|published)\b/
const MATTER = /\b(?:quellen?|sources?)\b/

/** Which of its own data the question asks for; null if it is on the matter. */
export function asksOwnData(question: string): OwnData | null {
  const folded = fold(question.slice(0, 400))
  if (!ARTICLE.test(folded) && !MATTER.test(folded)) return null
  // „Wo stand der Bericht?“ is no question for when.
  if (WHEN.test(folded) && ARTICLE.test(folded) && !/\bstand (?:der|die|das|ein)\b/.test(folded)) return 'date'
  return WHERE.test(folded) || WHO_BROUGHT.test(folded) || WHERE_READ.test(folded) ? 'sources' : null
}

/** The sentence, or null if the article does not have that data. */
export function sentenceOn(article: Article, data: OwnData, language: Language): string | null {
  const title = (language === 'en' ? article.en?.title : undefined) ?? article.title
  const dated = article.date ?? article.sources.find(({ date }) => date !== undefined)?.date
  const names = [...new Set(article.sources.map(sourceNamed))].join(', ')
  const value = data === 'sources' ? names : dated === undefined ? null : spell(dated, language)
  return value === null ? null : SENTENCES[language][data](title, value)
}

/** The source by its name, with its address where the name does not tell it: „Du bist Halle (dubisthalle.de)“. */
function sourceNamed({ name, url }: Article['sources'][number]): string {
  const host = new URL(url).hostname.replace(/^www\./, '')
  return name.toLowerCase().includes(host) ? name : `${name} (${host})`
}

/** „2025-06-16“ → „16. Juni 2025“; „2025-06“ → „Juni 2025“. */
function spell(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return year
  const name = MONTHS[language][Number(month) - 1] ?? month
  if (day === undefined) return `${name} ${year}`
  return `${Number(day)}${language === 'de' ? '.' : ''} ${name} ${year}`
}

/** Words of such a question that are not on the matter, to be left out when the article is looked for. */
export const OWN_DATA_WORDS: ReadonlySet<string> = new Set(
  'artikel beitrag meldung bericht nachricht seite webseite internetseite homepage portal website websites quelle quellen zeitung medium datum stand erschien erschienen veroffentlicht stammt article report source sources page newspaper date published appeared appear'.split(
    ' ',
  ),
)
