import { matterOf } from './fact-text.js'
import { fold } from './fold.js'
import { isSameKind, kindOf } from './kinds.js'
import type { Lookup, Ranked, Weighed } from './lookup.js'
import { openQuestion } from './passages.js'
import type { Question } from './question.js'

/** The article, among the first, that says that just this is not known, with its best fact left for what is known. */
export function whereOpen(lookup: Lookup, about: Ranked, facts: readonly Weighed[]): Ranked | undefined {
  const told = toldBy(facts)
  return lookup.ranked
    .slice(0, LOOKED_AT)
    .find(
      (ranked) =>
        ranked !== about && ranked.open.some((sentence) => asksTheSame(read(sentence), sentence, lookup, told)),
    )
}

const LOOKED_AT = 3

/** The article says itself that what is asked for is not known, and none of these facts is nearer to the question. */
export function isOpen(lookup: Lookup, { open }: Ranked, facts: readonly Weighed[]): boolean {
  const told = toldBy(facts)
  const asksOutcome = ASKS_OUTCOME.test(lookup.question.folded)
  return open.some((sentence) => {
    const folded = read(sentence)
    if (hasAlone(lookup, sentence, facts) && isOnItsYears(folded, lookup.question)) return true
    if (REPEATS_QUESTION.test(folded) || !asksOutcome) return asksTheSame(folded, sentence, lookup, told)
    return leavesOutcome(sentence, lookup, told)
  })
}

/** The sentence says that the outcome is not known, and the facts do not have clearly more of the question than it. */
function leavesOutcome(sentence: Weighed, lookup: Lookup, told: Told): boolean {
  const { coverage, alike } = sentence
  if (coverage === 0) return false
  const asNear = coverage >= told.coverage - NEARLY && (told.alike < NOTED || alike >= told.alike - NEARLY)
  return asNear || (told.alike < CLEARLY && coverage >= told.coverage - ABOUT && namesMatter(lookup, sentence))
}

const CLEARLY = 0.75

/** What the facts have of the question: the share of its words, and how much it is like one that is noted beside them. */
interface Told {
  readonly coverage: number
  readonly alike: number
}

function toldBy(facts: readonly Weighed[]): Told {
  return {
    coverage: Math.max(0, ...facts.map(({ coverage }) => coverage)),
    alike: Math.max(0, ...facts.map(({ alike }) => alike)),
  }
}

/** The question that the sentence leaves open, folded. */
function read({ text }: Weighed): string {
  return fold(openQuestion(matterOf(text)))
}

/** A telling noun of the question that the open sentence has and the facts have not: it is what is not known. */
function hasAlone({ units, worth }: Lookup, { matches }: Weighed, facts: readonly Weighed[]): boolean {
  return units.some(
    ({ noun, side, common }, at) =>
      noun &&
      !side &&
      !common &&
      (worth[at] ?? 0) > TELLING &&
      (matches[at] ?? 0) >= SURE &&
      facts.every((fact) => (fact.matches[at] ?? 0) < FAINT),
  )
}

const SURE = 0.9
const FAINT = 0.45

const NEARLY = 0.05
const ABOUT = 0.2

const ASKS_OUTCOME =
  /\b(?:stattgefunden|fertig\w*|schon|bereits|inzwischen|mittlerweile|entschieden|entscheidung|ergebnis\w*|ausgegangen|geworden|beschlossen|zustande|tatsachlich|umgesetzt|eroffnet|bekommt|kriegt|holt|wirklich|erhalt|zuschlag|finished|completed|already|decided|decision|result|outcome|taken place|happened|took place)\b/

/** „Was auf der Tagesordnung steht, ist nicht gemeldet“; „Ob sie stattgefunden hat, …“ is about an outcome instead. */
const REPEATS_QUESTION =
  /^(?:was|(?:\w+ )?welche[rnms]?|\w+ wie viele[nr]?|wer|wen|wem|wie (?!es\b)|wo\w*|wann|(?:bis|seit|ab) wann|warum|gegen wen|mit wem|(?:on|in|at|with|under|for|from|by) (?:what|which|whom|how many|how much)|what|which|who|how (?!things\b)|where|when|why)\b/

/** How much more of the question such a sentence must have than the facts, if no question word shows what both ask for. */
const MORE = 0.08
/** The same if a question much like this one is noted beside a fact. */
const MORE_THAN_NOTED = 0.1
const NOTED = 0.5
/** From this likeness on the question asks for just what is open, if no noted one is as like. */
const SO_ASKED = 0.6

function asksTheSame(folded: string, sentence: Weighed, lookup: Lookup, told: Told): boolean {
  if (!REPEATS_QUESTION.test(folded)) return false
  const { question } = lookup
  if (!isOnItsYears(folded, question)) return false
  if (sentence.alike >= SO_ASKED && sentence.alike > told.alike) return true
  const asks = kindOf(folded, question.language)
  if (!isSameKind(asks, question.kind) || !namesMatter(lookup, sentence)) return false
  const more = told.alike >= NOTED ? MORE_THAN_NOTED : asks === 'other' ? MORE : 0
  return sentence.coverage > told.coverage + more
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
