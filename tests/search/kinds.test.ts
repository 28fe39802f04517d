import { describe, expect, it } from 'vitest'
import { fold } from '../../src/search/fold.js'
import { kindOf } from '../../src/search/kinds.js'

describe('What a question asks for', () => {
  it.each([
    ['Wie lang ist die Brücke?', 'length'],
    ['Wie weit ist es nach Halle?', 'length'],
    ['Wie breit ist der Kanal?', 'length'],
    ['Wie lang braucht die S-Bahn?', 'duration'],
    ['Wie lange ist die Brücke gesperrt?', 'duration'],
    ['Wie weit sind die Planungen für das Stadion?', 'other'],
    ['Wie weit ist der Umbau fortgeschritten?', 'other'],
    ['Wie hoch ist der Turm?', 'size'],
  ])('a length is no progress and no time: %s → %s', (question, kind) => {
    expect(kindOf(fold(question), 'de')).toBe(kind)
  })

  it.each([
    ['Kosten Monatskarte', 'money'],
    ['Preise im Zoo', 'money'],
    ['Fahrpreise S-Bahn', 'money'],
    ['Ticketpreise Museumsnacht', 'money'],
    ['Baukosten der Brücke', 'money'],
    ['Wer trägt die Kosten?', 'person'],
    ['Wann steigen die Fahrpreise?', 'date'],
    ['Welchen Buchpreis gibt es in Leipzig?', 'other'],
    ['Händelpreis der Stadt Halle', 'other'],
    ['Erhielt sie Preise?', 'other'],
    ['Grundstückspreise am Kanal', 'money'],
    ['Preisträger der Stadt', 'other'],
  ])('bare prices are money, prizes are none: %s → %s', (question, kind) => {
    expect(kindOf(fold(question), 'de')).toBe(kind)
  })

  it.each([
    ['An welcher Schule war sie Lehrerin?', 'building'],
    ['An welcher Hochschule lehrt er?', 'building'],
    ['In welchem Saal war die Lesung?', 'building'],
    ['Welche Schule ist die größte?', 'other'],
    ['Mit welcher Schule arbeitet der Chor?', 'other'],
    ['In welcher Stadt ist die Schule?', 'place'],
    ['Wie viele Schulen gibt es?', 'number'],
  ])('a school is a house where something is at it: %s → %s', (question, kind) => {
    expect(kindOf(fold(question), 'de')).toBe(kind)
  })
})
