import type { Article } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import { fold } from './fold.js'

/**
 * „Seit wann ist Jung Oberbürgermeister von Halle?“ says by the way who governs where. Whoever is told where they do by
 * the facts found does not do so elsewhere, and no fact answers such a question.
 */
export function claimsOtherTown(question: string, articles: readonly Article[], language: Language): boolean {
  const folded = fold(question.slice(0, 400))
  if (!CLAIMS.test(folded)) return false
  const names = [...new Set(articles.flatMap(({ people }) => people.map(lastName)))].filter((name) =>
    folded.includes(name),
  )
  return names.some((name) => {
    const claimed = townsOf(name, folded)
    if (claimed.length !== 1) return false
    const facts = articles.flatMap((article) => (language === 'en' ? (article.en?.facts ?? []) : article.facts))
    const told = new Set(facts.flatMap((fact) => townsOf(name, fold(fact))))
    return told.size > 0 && !claimed.every((town) => told.has(town))
  })
}

function lastName(name: string): string {
  return fold(name.split(' ').at(-1) ?? name)
}

/**
 * „Wann war Jungs Antrittsbesuch?“ is not told by a fact on the „Antrittsbesuch von Vogt bei Jung“: the matter is
 * somebody else's there. Folded texts.
 */
export function isSomebodyElses(question: string, fact: string, people: readonly string[]): boolean {
  const names = people.map(lastName)
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

const CLAIMS = new RegExp(String.raw`\b(?:${OFFICE}|${GOVERNS})\b`)

/** The towns that a folded sentence puts under the person: „Halles Oberbürgermeister Vogt“, „Jung (Leipzig)“. */
function townsOf(name: string, folded: string): string[] {
  const patterns = [
    String.raw`\b${name}\b[^.,;]{0,25}?\b${OFFICE} (?:von|in|of|der stadt) ${TOWN}`,
    String.raw`\b${OFFICE} (?:von|in|of|der stadt) ${TOWN}(?: \(saale\))?,? (?:ist |is |war |heisst )?(?:(?:laut|seit|according)\b[^,;]{0,40} )?(?:\w+ )?${name}\b`,
    String.raw`\b${TOWN}(?:s|er|schen?|scher|’s|'s)? ${OFFICE} (?:\w+ )?${name}\b`,
    String.raw`\b${name} \(${TOWN}\b`,
    String.raw`\b${GOVERNS} (?:\w+ ){0,3}${name}\b (?:\w+ )?${TOWN}`,
  ]
  return patterns.flatMap((pattern) => [...folded.matchAll(new RegExp(pattern, 'g'))].flatMap(([, town]) => town ?? []))
}
