import { describe, expect, it } from 'vitest'
import { readQuestion } from '../../src/search/question.js'
import { termOf } from '../../src/search/terms.js'

const read = (question: string) => readQuestion(question, 'de')

describe('An ordinal in figures', () => {
  it.each([
    ['Was geschah beim 2. Besuch?', 'Was geschah beim zweite Besuch?'],
    ['Wann war die 1. Lesenacht?', 'Wann war die erste Lesenacht?'],
  ])('is a word: %s', (question, expected) => {
    expect(read(question).text).toBe(expected)
  })

  it.each([
    'Was geschah am 2. Mai?',
    'Was geschah am 3. März 2024?',
    'Was geschah im 2. Quartal?',
    'Was geschah am 13. Tag?',
    'Was geschah am 6. Tag?',
    'Was geschah am 12.5. abends?',
  ])('is a day or a number here: %s', (question) => {
    expect(read(question).text).toBe(question)
  })
})

describe('What is high', () => {
  it.each([
    ['Wie hoch war die Wahlbeteiligung?', 'Wahlbeteiligung'],
    ['Wie hoch ist in Halle eigentlich der Grundwasserstand?', 'Halle'],
    ['Wie hoch war 2024 die Beteiligung?', 'Beteiligung'],
  ])('is what is measured: %s', (question, focus) => {
    expect(read(question).focus).toBe(termOf(focus, 'de'))
  })

  it.each([
    'Wie hoch sind die Kosten?',
    'Wie hoch war die Fördersumme?',
    'Wie hoch ist der Anteil?',
    'wie hoch war die beteiligung?',
    'Wo geht es hoch hinaus zum Turm?',
  ])('is told without the word, or is not asked: %s', (question) => {
    expect(read(question).focus).toBeNull()
  })
})
