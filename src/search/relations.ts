import type { Language } from '../domain/language.js'

/**
 * Small words that turn a question around: who came *before*, what came *first*, who had the *most*. Stop words say
 * nothing on their own, but of two facts that fit alike the one that has the asked turn answers. Folded.
 */
interface Relation {
  readonly asks: RegExp
  readonly says: RegExp
}

const BEFORE = /\bvor(?!sitz|stand|stell|haben|gang\b|schlag|bereit)(?:her|ganger\w*)?\b|\bzuvor\b|\bbevor\b/
const MOST =
  /\bmeist|\bam (?!\d)[a-z]{4,}sten\b|\b(?:gross|hoch|hoech|klein|lang|beliebt|stark|alt)(?:s)?te[nrs]?\b|\bgrosste|rekord|spitzenreiter|\bhochst|hoch\b/

const RELATIONS: Readonly<Record<Language, readonly Relation[]>> = {
  de: [
    { asks: BEFORE, says: BEFORE },
    { asks: /\bohne\b|\bauskomm|\bkeine? .{0,20}mehr\b/, says: /\bohne\b|\bnull\b|\bkein/ },
    { asks: /\bgegen\b/, says: /\bgegen\b|unterlegen|lehnte|klage/ },
    { asks: /\berste[nrsm]?\b|\berstmals|premiere/, says: /\berste[nrsm]?\b|\berstmals|premiere/ },
    { asks: /\bnachste[nrsm]?\b/, says: /\bnachste[nrsm]?\b/ },
    { asks: /\bseit\b|\bab wann/, says: /\bseit\b|gegrundet|begann|beginn|\berstmals|eroffnet|\bab \d/ },
    { asks: /\bbis wann|\bbis wohin/, says: /\bbis\b/ },
    { asks: MOST, says: MOST },
  ],
  en: [
    { asks: /\bbefore\b|predecessor|previous/, says: /\bbefore\b|predecessor|previous/ },
    { asks: /\bwithout\b/, says: /\bwithout\b|\bzero\b|\bno\b/ },
    { asks: /\bfirst\b/, says: /\bfirst\b/ },
    { asks: /\bnext\b/, says: /\bnext\b/ },
    { asks: /\bsince\b|\bhow long has\b/, says: /\bsince\b|founded|began/ },
    { asks: /\buntil when|by when/, says: /\buntil\b|\bby\b/ },
    { asks: /\bmost\b|\b[a-z]{3,}est\b|record/, says: /\bmost\b|\b[a-z]{3,}est\b|record/ },
  ],
}

/** A fact on who had the most, or on the second of its kind, is no plain answer. */
const SPECIAL: Readonly<Record<Language, readonly RegExp[]>> = {
  de: [/\bmeist/, /\b(?:ii|iii)\b/],
  en: [/\bmost (?!recent)|busiest|best-/, /\b(?:ii|iii)\b/],
}

/** Whether the fact is on a special case that the question does not name. */
export function isSpecial(question: string, fact: string, language: Language): boolean {
  return SPECIAL[language].some((special) => special.test(fact) && !special.test(question)) && !MOST.test(question)
}

/** How many turns of the question the fact has too. */
export function relationsShared(question: string, fact: string, language: Language): number {
  return RELATIONS[language].filter(({ asks, says }) => asks.test(question) && says.test(fact)).length
}
