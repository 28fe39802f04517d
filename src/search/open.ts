import { matterOf } from './fact-text.js'
import { fold } from './fold.js'
import { kindOf } from './kinds.js'
import type { Lookup, Ranked, Weighed } from './lookup.js'
import type { Question } from './question.js'

/** The article, among the first, that says that just this is not known, with its best fact left for what is known. */
export function whereOpen(lookup: Lookup, about: Ranked, facts: readonly Weighed[]): Ranked | undefined {
  const known = Math.max(0, ...facts.map(({ coverage }) => coverage))
  return lookup.ranked
    .slice(0, LOOKED_AT)
    .find(
      (ranked) =>
        ranked !== about &&
        ranked.open.some((sentence) => asksTheSame(fold(matterOf(sentence.text)), sentence, lookup, known)),
    )
}

const LOOKED_AT = 3

/** The article says itself that what is asked for is not known, and none of these facts is nearer to the question. */
export function isOpen(lookup: Lookup, { open }: Ranked, facts: readonly Weighed[]): boolean {
  const known = Math.max(0, ...facts.map(({ coverage }) => coverage))
  const asksOutcome = ASKS_OUTCOME.test(lookup.question.folded)
  return open.some((sentence) => {
    const folded = fold(matterOf(sentence.text))
    if (REPEATS_QUESTION.test(folded) || !asksOutcome) return asksTheSame(folded, sentence, lookup, known)
    return (sentence.coverage > 0 && sentence.coverage >= known - NEARLY) || namesMatter(lookup, sentence)
  })
}

const NEARLY = 0.05

const ASKS_OUTCOME =
  /\b(?:stattgefunden|fertig\w*|schon|bereits|inzwischen|mittlerweile|entschieden|entscheidung|ergebnis\w*|ausgegangen|geworden|beschlossen|zustande|tatsachlich|umgesetzt|eroffnet|bekommt|erhalt|zuschlag|finished|completed|already|decided|decision|result|outcome|taken place|happened|took place)\b/

/** „Was auf der Tagesordnung steht, ist nicht gemeldet“; „Ob sie stattgefunden hat, …“ is about an outcome instead. */
const REPEATS_QUESTION =
  /^(?:was|welche[rnms]?|wer|wie (?!es\b)|wo|wann|an welche|in welche|what|which|who|how (?!things\b)|on what|where|when|in which)\b/

/** How much more of the question such a sentence must have than the facts, if no question word shows what both ask for. */
const MORE = 0.08

function asksTheSame(folded: string, sentence: Weighed, lookup: Lookup, known: number): boolean {
  if (!REPEATS_QUESTION.test(folded)) return false
  const { question } = lookup
  const asks = kindOf(folded, question.language)
  // Who does not know where, does not know in which building.
  const sameKind = asks === question.kind || (asks === 'place' && question.kind === 'building')
  if (!sameKind || !isOnItsYears(folded, question) || !namesMatter(lookup, sentence)) return false
  return sentence.coverage > known + (asks === 'other' ? MORE : 0)
}

/** A sentence on 2026 does not stand against a question that asks for no year. */
function isOnItsYears(folded: string, { years }: Question): boolean {
  return (folded.match(/\b20\d\d\b/g) ?? []).every((year) => years.includes(year))
}

const FOUND = 0.5
const TELLING = 1.5

/** The sentence has all names and nouns of the question, at least one of them a telling one. */
function namesMatter({ units, worth }: Lookup, { matches }: Weighed): boolean {
  const nouns = units.flatMap(({ noun, side }, at) =>
    noun && !side ? [{ match: matches[at] ?? 0, worth: worth[at] ?? 0 }] : [],
  )
  return nouns.every(({ match }) => match >= FOUND) && nouns.some((noun) => noun.worth > TELLING)
}
