import type { RelevanceRules } from './feed.js'
import { plainSpelling } from './spelling.js'

export type City = 'halle' | 'leipzig'

/** Why an item is relevant: what it names, in words of our own lists. */
export type Why =
  | { readonly kind: 'both' }
  | { readonly kind: 'city'; readonly city: City }
  | { readonly kind: 'cooperation'; readonly city: City; readonly word: string }
  | { readonly kind: 'include'; readonly word: string }

/** Whether a report, by its title and teaser, is about the two cities together, and why; null if it is not. */
export function relevanceOf(text: string, rules: RelevanceRules): Why | null {
  if (rules.exclude.some((word) => names(text, word))) return null
  const included = rules.include.find((word) => names(text, word))
  if (included !== undefined) return { kind: 'include', word: included }
  const cities = citiesIn(text)
  const [city] = cities
  if (cities.length === 2) return { kind: 'both' }
  if (city === undefined || rules.cities === 'both') return null
  const word = cooperationIn(text)
  if (word !== null) return { kind: 'cooperation', city, word }
  return rules.cities === 'any' ? { kind: 'city', city } : null
}

/** Which of the two cities the text names. */
export function citiesIn(text: string): City[] {
  const plain = text.normalize('NFC')
  return [...(namesHalle(plain) ? ['halle' as const] : []), ...(namesLeipzig(plain) ? ['leipzig' as const] : [])]
}

/** A street, square or gate that is called after a city lies in another one. */
const STREET = String.raw`(?![ -](?:Stra(?:ß|ss)e|Str\.|Platz|Tor\b|Ufer|Allee|Chaussee|Turm|Brücke|Ring\b|Viertel))`
const LEIPZIG = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:leipzigs?|leipziger(?:n|s|in|innen)?${STREET}|messestadt|L\.\s?E\.)(?![\p{L}\p{N}])`,
  'iu',
)
const HALLE_BY_ANOTHER_NAME = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:hallenser(?:n|s|in|innen)?|hallesche[mnrs]?${STREET}|hallisch(?:e[mnrs]?)?|saalestadt)(?![\p{L}\p{N}])`,
  'iu',
)
/** The city's name, or the word for a hall: what stands around it tells. */
const HALLE = /(?<![\p{L}\p{N}])(?:Halles?|HALLE)(?![\p{L}\p{N}])/gu

function namesLeipzig(text: string): boolean {
  return LEIPZIG.test(text)
}

function namesHalle(text: string): boolean {
  if (HALLE_BY_ANOTHER_NAME.test(text)) return true
  const isElsewhere = OTHER_HALLE.test(text) && !SAALE.test(text)
  return [...text.matchAll(HALLE)].some(({ 0: word, index }) => {
    const [before, after] = [text.slice(Math.max(0, index - 80), index), text.slice(index + word.length)]
    if (/^[\s/-]*(\(|an der |\/|a\. ?d\. ?)?\s*(Saale|S\.)/i.test(after)) return true
    if (ELSEWHERE_AFTER.test(after) || PERSON_AFTER.test(after)) return false
    if (NEIGHBOUR_AFTER.test(after) || NEIGHBOUR_BEFORE.test(before)) return true
    return !isElsewhere && !isHall(before, after)
  })
}

const SAALE = /\(Saale\)|an der Saale|\/Saale|Halle-Saale|Sachsen-Anhalt|Saalekreis/i
/** Signs of Halle in Westphalia, anywhere in the text. */
const OTHER_HALLE =
  /Ostwestfalen|Halle[ ,/(-]+(?:in )?Westf|Gerry[ -]Weber|Terra[ -]Wortmann|OWL[ -]Arena|Kreis Gütersloh|Haller Willem|Hall[eé] Orchestra/i
const ELSEWHERE_AFTER =
  /^\s*[/,-]?\s*(?:\(|in |bei |im )?\s*(?:NRW\b|Westf|OWL|Kreis Gütersloh|Weser|Leine|Belgien|Brüssel|Belgium|Flandern|Flanders|Dinklage|Bentheim|Ostwestfalen)/i
const PERSON_AFTER = /^\s+(?:Berry|Bailey|Orchestra)/
const NEIGHBOURS = 'Leipzig|Merseburg|Magdeburg|Dessau|Bitterfeld|Schkeuditz|Dresden|Chemnitz|Jena|Erfurt|Halle'
const NEIGHBOUR_AFTER = new RegExp(
  String.raw`^\s*(?:und|and|&|\+|/|-|–|,|sowie|mit|with|nach|to|bis)\s*(?:die |der )?(?:Stadt )?(?:${NEIGHBOURS})`,
  'i',
)
const NEIGHBOUR_BEFORE = new RegExp(
  String.raw`(?:${NEIGHBOURS})(?:s|ern?)?\s*(?:und|and|&|\+|/|-|–|,|sowie|mit|with|nach|to|bis)\s*$`,
  'i',
)

/** Words that only the hall has before it: articles and pronouns of the feminine, perhaps with adjectives after them. */
const DETERMINERS =
  'die|der|eine|einer|diese|dieser|jene|jener|jede|jeder|keine|keiner|seine|seiner|ihre|ihrer|unsere|unserer|meine|meiner|welche|welcher|zur|the|a|mehrere|beide|per'
const ADJECTIVE = String.raw`(?!(?:zwischen|gegen|wegen|über|unter|hinter|neben|oder|aber|ohne|heute|gestern|morgen|sondern|außer|wollen|sollen|können|haben|werden|wurden|waren|nahe|rufen|planen|reisen)\b)\p{Ll}+(?:e|en|er)`
const AFTER_DETERMINER = new RegExp(String.raw`(?<!\p{L})(?:${DETERMINERS})\s+(?:${ADJECTIVE}\s+){0,2}$`, 'iu')
const AFTER_ADJECTIVE =
  /(?<!\p{L})(?:neue|neuer|alte|alter|große|großer|kleine|kleiner|leere|leerer|volle|voller|ausverkaufte|ausverkaufter|zweite|zweiter|dritte|dritter|erste|erster|halbe|weitere|künftige|marode|moderne|historische)\s+$/iu
/** A numbered hall of a fair; a year is none. */
const NUMBERED =
  /^\s+(?:Nr\.?\s*)?(?:\d{1,2}(?!\d|[.:]\d|\s*(?:Uhr|Prozent|%|Millionen|Mio|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|\p{Ll}))|[A-H](?![\p{L}\p{N}]))/u

function isHall(before: string, after: string): boolean {
  return AFTER_DETERMINER.test(before) || AFTER_ADJECTIVE.test(before) || NUMBERED.test(after)
}

/** Words of working together, by how they begin; German and English. */
const COOPERATION: readonly (readonly [word: string, stem: RegExp])[] = [
  ['Zusammenarbeit', /(?<!\p{L})zusammen(?:arbeit|schluss|wirken|schlie|rück|gelegt|legung)/iu],
  ['Kooperation', /(?<!\p{L})(?:städte|hochschul)?kooperat?i(?!erte? sich)/iu],
  ['gemeinsam', /(?<!\p{L})gemeinsam(?!keit)/iu],
  ['Partnerschaft', /(?<!\p{L})(?:städte|sozial)?partner(?:schaft|stadt|städt)/iu],
  ['Schwesterstadt', /(?<!\p{L})schwester(?:stadt|städt)/iu],
  ['Nachbarstadt', /(?<!\p{L})nachbar(?:stadt|städt|kommune|schaft zwischen)/iu],
  ['länderübergreifend', /(?<!\p{L})(?:länder|städte|stadt|kreis|grenz)(?:grenzen)?übergreifend/iu],
  ['Metropolregion', /(?<!\p{L})metropolregion/iu],
  ['Mitteldeutschland', /(?<!\p{L})mitteldeutsch(?:land|er verkehrsverbund)/iu],
  ['Verbund', /(?<!\p{L})(?:verkehrs|zweck|forschungs|städte)?(?:verbund|verband)(?:es|s|e)?(?!\p{L})/iu],
  ['Bündnis', /(?<!\p{L})(?:städte)?bündnis(?! 90)(?!\s?\/)/iu],
  ['Austausch', /(?<!\p{L})(?:erfahrungs)?austausch/iu],
  ['Vernetzung', /(?<!\p{L})vernetz/iu],
  ['cooperation', /(?<!\p{L})co-?operat/iu],
  ['partnership', /(?<!\p{L})partner(?:ship|ing|ed\b|s? with)/iu],
  ['together', /(?<!\p{L})(?:together|jointly|joint|twin cit|sister cit|neighbou?ring city)/iu],
]

function cooperationIn(text: string): string | null {
  return COOPERATION.find(([, stem]) => stem.test(text.normalize('NFC')))?.[0] ?? null
}

/** Endings that a German word may get. */
const ENDINGS = '(?:e|en|er|ern|es|em|n|s|in|innen)?'

/** Whether the text has the word or phrase, in any case and inflection, umlauts in either spelling; `*` stands for any ending. */
function names(text: string, word: string): boolean {
  const isOpen = word.trim().endsWith('*')
  const pattern = plainSpelling(word.replace('*', ''))
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s+`)
  if (pattern === '') return false
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}${isOpen ? '' : `${ENDINGS}(?![\\p{L}\\p{N}])`}`, 'u').test(
    plainSpelling(text),
  )
}
