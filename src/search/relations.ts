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

// As written, for most facts need no folding for anything else.
const SPECIAL: Readonly<Record<Language, RegExp>> = {
  de: /\b[Mm]eist|\b[Nn]ächster Termin|\b(?:II|III)\b/,
  en: /\bmost (?!recent)|busiest|best-|\b(?:II|III)\b/,
}

/** The turns of one question, read once for all facts. */
export interface Turns {
  readonly says: readonly RegExp[]
  /** What makes a fact a special case (who had the most, the second of its kind) where the question asks for none. */
  readonly special: RegExp | null
}

/** Which small words turn the question. */
export function turnsOf(folded: string, language: Language): Turns {
  const says = RELATIONS[language].flatMap((relation) => (relation.asks.test(folded) ? [relation.says] : []))
  const asksSpecial = MOST.test(folded) || /\b(?:ii|iii)\b|\bmost\b/.test(folded)
  return { says, special: asksSpecial ? null : SPECIAL[language] }
}
