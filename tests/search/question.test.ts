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

describe('A quality that is asked for', () => {
  it.each([
    ['Wie pünktlich sind die Züge?', 'pünktlich'],
    ['wie sauber war der see?', 'sauber'],
    ['Wissen Sie, wie beliebt ist die Messe?', 'beliebt'],
  ])('must be told by the fact: %s', (question, focus) => {
    expect(read(question)).toMatchObject({ asksHow: true, focus: termOf(focus, 'de') })
  })

  it.each([
    ['has a kind of its own', 'Wie lang ist die Brücke?'],
    ['has a kind of its own', 'Wie teuer war die Brücke?'],
    ['is a noun', 'Wie Regen ist auch Schnee?'],
    ['is part of something that is done', 'Wie pünktlich fahren die Züge?'],
    ['is no quality', 'Wie ist die Brücke?'],
    ['is not asked for', 'Sind die Züge pünktlich wie sonst?'],
  ])('%s: %s', (_, question) => {
    expect(read(question).asksHow).toBe(false)
  })

  it('is read in English too', () => {
    expect(readQuestion('How punctual are the trains?', 'en').asksHow).toBe(true)
    expect(readQuestion('How long are the trains?', 'en').asksHow).toBe(false)
  })
})

describe('Our two towns', () => {
  it.each([
    ['Wann war die Messe in Leipzich?', 'Wann war die Messe in Leipzig?'],
    ['Wann war die Messe in Leibzig?', 'Wann war die Messe in Leipzig?'],
    ['wann war die messe in laipzig und hale?', 'wann war die messe in Leipzig und Halle?'],
    ['Wann war die Messe in Hallle?', 'Wann war die Messe in Halle?'],
  ])('are known when misspelt: %s', (question, expected) => {
    expect(read(question).text).toBe(expected)
  })

  it.each([
    'Wann war die Leipziger Messe?',
    'Wann war die Messe der Hallenser in der Halle?',
    'Wann war die Messe in Leisnig?',
    'Wann war die Messe in Lebus?',
    'Wann war die Messe in Penzig?',
    'Wann war die Messe in Halles Hallen?',
  ])('are no other word: %s', (question) => {
    expect(read(question).text).toBe(question)
  })
})
