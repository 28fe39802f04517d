import type { Language } from './language.js'

/** Words at the beginning of a fact that point to something outside it; „es gibt“ and „es soll“ point nowhere. */
const POINTING: Readonly<Record<Language, RegExp>> = {
  de: /^(er|sie|dies(e|er|es|em|en)?|jene[rsmn]?|dort|dabei|dazu|damit|davon|darin|daran|dafür|dagegen|hier|hierzu|letztere[rsmn]?|deren|dessen|es(?! (gibt|gab|soll|sollen|wird|werden|wurde|wurden|ist|sind|war|waren|geht)(?!\p{L}))|das (ist|sind|war|waren|soll|sollen|hat|haben|wird|gilt))(?!\p{L})/iu,
  en: /^(he|she|they|this|these|those(?! who| which| that)|its|their|his|her|it(?! (is|was|will|has been)\b)|that (is|was|will))\b/iu,
}

/** The first word of a fact that does not stand alone, because that word points outside of it; null if it stands. */
export function pointingWord(fact: string, language: Language): string | null {
  return POINTING[language].test(fact) ? (fact.split(/\s/)[0] ?? null) : null
}
