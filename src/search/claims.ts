import type { Article } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import { fold } from './fold.js'
import { lastNamesOf } from './people.js'

/**
 * „Seit wann ist Jung Oberbürgermeister von Halle?“ says by the way who governs where. Whoever is told where they do by
 * the facts found does not do so elsewhere, and no fact answers such a question.
 */
export function claimsOtherTown(question: string, articles: readonly Article[], language: Language): boolean {
  const folded = fold(question.slice(0, 400))
  if (!CLAIMS.test(folded)) return false
  const known = lastNamesOf(articles.flatMap(({ people }) => people))
  return known.some((name) => {
    if (!folded.includes(name)) return false
    const others = known.filter((other) => other !== name)
    const [claimed, ...more] = townsOf(name, others, folded)
    if (claimed === undefined || more.length > 0) return false
    const facts = articles.flatMap((article) => (language === 'en' ? (article.en?.facts ?? []) : article.facts))
    const told = facts.flatMap((fact) => townsOf(name, others, fold(fact)))
    return told.length > 0 && !told.includes(claimed)
  })
}

/**
 * „Wann war Jungs Antrittsbesuch?“ is not told by a fact on the „Antrittsbesuch von Vogt bei Jung“: the matter is
 * somebody else's there. Folded texts.
 */
export function isSomebodyElses(question: string, fact: string, people: readonly string[]): boolean {
  const names = lastNamesOf(people)
  return names.some((name) => {
    const matter = new RegExp(`\\b${name}s ([a-z]{4,})|\\b${name}[’']s (?:[a-z]+ )?([a-z]{4,})`).exec(question)
    const noun = matter?.[1] ?? matter?.[2]
    if (noun === undefined) return false
    const owner = new RegExp(`\\b${noun}\\w* (?:von|of|by)\\b[^,;.]*?\\b(${names.join('|')})\\b`).exec(fact)?.[1]
    return owner !== undefined && owner !== name
  })
}

const TOWN = '(halle|leipzig)'
const OFFICE = String.raw`(?:ob|(?:ober)?burgermeister\w*|mayor|rathauschef\w*|stadtchef\w*|stadtoberhaupt\w*)`
const GOVERNS = '(?:regiert|regierte|leitet|fuhrt|governs?|governing|runs?)'
/** What may stand between a name and its office; after a verb („traf den …“) or „und der“ it is somebody else's. */
const HOLDS = String.raw`(?: (?:ist|war|wird|wurde|bleibt|als|zum|der|das|des|im|amt|schon|bereits|eigentlich|denn|neue[rn]?|amtierende[rn]?|ehemalige[rn]?|fruhere[rn]?|heutige[rn]?|is|was|as|the|been|become|became|new|former|current|(?:seit|since)(?: [a-z]+)? \d{4}|\d{4}|\([^)]*\)))*`

/** Without any of these nobody is put into a town, and no name need be looked for. */
const CLAIMS = new RegExp(String.raw`\b(?:${OFFICE}|${GOVERNS})\b| \(${TOWN}\b`)

/** The towns that a folded sentence puts under the person, each once: „Halles Oberbürgermeister Vogt“, „Jung (Leipzig)“. */
function townsOf(name: string, others: readonly string[], folded: string): string[] {
  // A first name or a title; „Halles Oberbürgermeister Vogt“ before „Jung“ is another one.
  const first = others.length === 0 ? String.raw`(?:\w+ )?` : String.raw`(?:(?!(?:${others.join('|')})s?\b)\w+ )?`
  const patterns = [
    String.raw`\b${name}\b${HOLDS} ${OFFICE} (?:von|in|of|der stadt) ${TOWN}`,
    String.raw`\b${OFFICE} (?:von|in|of|der stadt) ${TOWN}(?: \(saale\))?,? (?:ist |is |war |heisst )?(?:(?:laut|seit|according)\b[^,;]{0,40} )?${first}${name}\b`,
    String.raw`\b${TOWN}(?:s|er|schen?|scher|’s|'s)? ${OFFICE} ${first}${name}\b`,
    String.raw`\b${name} \(${TOWN}\b`,
    String.raw`\b${GOVERNS} (?:\w+ ){0,3}${name}\b (?:\w+ )?${TOWN}`,
  ]
  const towns = patterns.flatMap((pattern) =>
    [...folded.matchAll(new RegExp(pattern, 'g'))].flatMap(([, town]) => town ?? []),
  )
  return [...new Set(towns)]
}
