import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/search/search.js'
import { article } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')
const search = createSearch()
for (const each of [
  article('theater', {
    title: 'Das Puppentheater Halle',
    facts: [
      'Das Puppentheater in Halle (Saale) wird seit 2019 von Anna Beispiel geleitet.',
      'Das Puppentheater in Halle (Saale) zählte 2024 rund 40.000 Gäste.',
      'Wegen eines Wasserschadens fiel das Sommerfest des Puppentheaters in Halle (Saale) 2023 aus.',
    ],
    people: ['Anna Beispiel'],
    en: {
      title: 'The puppet theatre in Halle',
      summary: 'The puppet theatre in Halle has been run by Anna Beispiel since 2019.',
      facts: [
        'The puppet theatre in Halle has been run by Anna Beispiel since 2019.',
        'Because of water damage the summer party of the puppet theatre in Halle was cancelled in 2023.',
      ],
    },
  }),
  article('strassenbahn', {
    title: 'Straßenbahnen in Leipzig',
    facts: [
      'Die Leipziger Verkehrsbetriebe kauften 2022 in Leipzig 25 neue Straßenbahnen, weil die alten nicht mehr reichten.',
      'In Leipzig nutzten 2023 rund 400.000 Menschen am Tag die Straßenbahn.',
      'Die Fahrpreise der Straßenbahn in Leipzig stiegen 2024 wegen höherer Stromkosten.',
    ],
  }),
])
  search.put(each)

const answered = (question: string, language: 'de' | 'en' = 'de') => search.ask(question, { language, now })

describe('What a question takes for granted', () => {
  it.each([
    'Warum ist Anna Beispiel als Leiterin des Puppentheaters zurückgetreten?',
    'Wann trat Anna Beispiel vom Puppentheater zurück?',
    'Seit wann ist das Puppentheater in Halle pleite?',
    'Warum zog das Puppentheater Halle 2019 um?',
    'Wann wurde das Puppentheater in Halle geschlossen?',
    'Warum wurde das Puppentheater in Halle 2024 verkauft?',
    'Wann wurde Anna Beispiel vom Puppentheater verhaftet?',
    'Warum trat das Puppentheater Halle 2019 aus?',
    'Warum streikten die Leipziger Straßenbahnen 2024?',
    'Wann wurden die neuen Straßenbahnen in Leipzig verboten?',
    'Seit wann ist die Straßenbahn in Leipzig kostenlos?',
    'Wie viele Menschen nutzten 2023 die Straßenbahn in Leipzig im Monat?',
    'Wann kauften die Leipziger Verkehrsbetriebe zum dritten Mal neue Straßenbahnen in Leipzig, die dritte Lieferung?',
    'Warum wurde der Kauf neuer Straßenbahnen in Leipzig auf 2022 vorgezogen?',
    'Wie viele Einwohner hatte 2024 das Puppentheater in Halle?',
    'Wie lautet die Telefonnummer des Puppentheaters in Halle?',
  ])('must be said by the fact: %s', (question) => {
    expect(answered(question)).toMatchObject({ answered: false, fact: null })
  })

  it.each([
    ['Warum wurde das Sommerfest des Puppentheaters 2023 abgesagt?', 'Wasserschaden'],
    ['Wann fiel das Sommerfest des Puppentheaters in Halle aus?', '2023'],
    ['Wie viele Menschen nutzen in Leipzig täglich die Straßenbahn?', '400.000'],
    ['Warum stiegen die Fahrpreise der Straßenbahn in Leipzig?', 'Stromkosten'],
    ['Warum kauften die Leipziger Verkehrsbetriebe neue Straßenbahnen?', 'weil'],
  ])('is no hindrance where the fact says so: %s', (question, expected) => {
    expect(answered(question).fact).toContain(expected)
  })

  it.each([
    'Why did Anna Beispiel resign from the puppet theatre?',
    'When was the puppet theatre in Halle sold?',
    'When did Anna Beispiel of the puppet theatre die?',
  ])('holds in English: %s', (question) => {
    expect(answered(question, 'en').answered).toBe(false)
  })

  it('is told in English too where the fact says so', () => {
    expect(answered('Why was the summer party of the puppet theatre called off in 2023?', 'en').fact).toContain('water')
  })
})
