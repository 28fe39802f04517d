import { describe, expect, it } from 'vitest'
import { fold } from '../../src/search/fold.js'
import { KIN_LISTS } from '../../src/search/kin-lists.js'
import { kinOf } from '../../src/search/kin-of.js'
import { KIN } from '../../src/search/kin.js'
import { isStopWord } from '../../src/search/stop-words.js'
import { termOf } from '../../src/search/terms.js'

const LANGUAGES = ['de', 'en'] as const

const LINES = LANGUAGES.flatMap((language) =>
  KIN_LISTS.flatMap((list) =>
    list[language].map(([weight, line]) => ({ language, weight, line, isFirst: list === KIN })),
  ),
)

const wordsOf = (line: string) => line.split(/ |>>?/).filter(Boolean)

describe('a line of words that stand for one another', () => {
  it('is written folded, as words are compared', () => {
    expect(LINES.filter(({ line }) => fold(line) !== line || /[^a-z0-9 >-]/.test(line))).toEqual([])
  })

  it('leaves no word alone', () => {
    const alone = ({ line, language, isFirst }: (typeof LINES)[number]) =>
      !isFirst && new Set(wordsOf(line).map((word) => termOf(word, language))).size < 2
    expect(LINES.filter(alone)).toEqual([])
    expect(LINES.filter(({ line }) => /^\s*>|>\s*$/.test(line))).toEqual([])
  })

  it('tells how surely, above nothing and below the word itself', () => {
    expect(LINES.filter(({ weight }) => !(weight > 0.4 && weight < 1))).toEqual([])
  })

  it('has no two words that are read as the same, and none that is passed over in questions', () => {
    const useless = ({ line, language, isFirst }: (typeof LINES)[number]) => {
      const words = wordsOf(line)
      const terms = new Set(words.map((word) => termOf(word, language)))
      return !isFirst && (terms.size < words.length || words.some((word) => isStopWord(word, language)))
    }
    expect(LINES.filter(useless)).toEqual([])
  })
})

describe('opposites', () => {
  const GERMAN = `steigen sinken · gestiegen gesunken · teurer billiger · zuwachs rückgang · zunahme abnahme · gewonnen verloren
    sieg niederlage · eröffnet geschlossen · öffnen schließen · zusage absage · zugesagt abgelehnt · zustimmen ablehnen
    beginn ende · begann endete · eingestellt entlassen · einstellung kündigung · kaufen verkaufen · öffentlich nichtöffentlich
    vorgänger nachfolger · ankunft abfahrt · kleinster größter · ausbau abbau · gründung auflösung · hinfahrt rückfahrt
    einnahmen ausgaben · gewinn verlust · start ziel · stillstand betrieb · halle leipzig · akzeptiert bezweifelt`
  const ENGLISH = `rise fall · rose fell · more fewer · won lost · opened closed · begin end · hired dismissed · approved rejected
    public private · predecessor successor · arrival departure · smallest largest · first last · expand reduce · accepts doubts
    buy sell · halle leipzig`
  const pairs = (text: string) => text.split(/[·\n]/).map((pair) => pair.trim().split(' '))

  it.each([
    ...pairs(GERMAN).map(([left = '', right = '']) => ['de', left, right] as const),
    ...pairs(ENGLISH).map(([left = '', right = '']) => ['en', left, right] as const),
  ])('%s: %s never stands for %s', (language, left, right) => {
    const stands = (one: string, other: string) =>
      kinOf(termOf(one, language), language).some(([term]) => term === termOf(other, language))
    expect([stands(left, right), stands(right, left)]).toEqual([false, false])
  })
})

describe('the signs in a line', () => {
  const stands = (one: string, other: string) =>
    kinOf(termOf(one, 'de'), 'de').some(([term]) => term === termOf(other, 'de'))

  it('without one, words stand for one another', () => {
    expect([stands('Kita', 'Kindergarten'), stands('Kindergarten', 'Kita')]).toEqual([true, true])
  })

  it('words before > stand for one another and for those behind, which do not stand for them', () => {
    expect([stands('Geldhilfe', 'Staatshilfe'), stands('Geldhilfe', 'Flughafenhilfe')]).toEqual([true, true])
    expect(stands('Flughafenhilfe', 'Geldhilfe')).toBe(false)
  })

  it('words before >> only stand for those behind', () => {
    expect([stands('Revanche', 'Gegenbesuch'), stands('Revanche', 'erwidert')]).toEqual([true, false])
  })
})
