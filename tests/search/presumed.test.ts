import { describe, expect, it } from 'vitest'
import { fold } from '../../src/search/fold.js'
import { presumedBy } from '../../src/search/presumed.js'
import { readQuestion } from '../../src/search/question.js'
import { createSearch } from '../../src/search/search.js'
import { takesLoserForWinner } from '../../src/search/winners.js'
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

describe('What a question takes for granted, sentence by sentence', () => {
  /** Whether the fact may answer, as far as it goes by what the question takes for granted. */
  const may = (question: string, fact: string, language: 'de' | 'en' = 'de') =>
    presumedBy(question, language).every((says) => says.test(fold(fact))) &&
    !takesLoserForWinner(readQuestion(question, language), fold(fact))

  it.each([
    ['opened', 'Wann wurde die Brücke eröffnet?', 'Die Brücke ist 40 Meter lang.', 'Die Brücke ging 2019 in Betrieb.'],
    [
      'opened',
      'Wer weihte die Brücke ein?',
      'Der Baubeginn der Brücke war 2017.',
      'Ina Muster weihte sie ein: Einweihung 2019.',
    ],
    [
      'agreed',
      'Wann stimmte der Stadtrat dem Vertrag zu?',
      'Der Vertrag wurde 2020 entworfen.',
      'Der Stadtrat beschloss ihn 2021.',
    ],
    [
      'agreed',
      'Warum hat der Stadtrat zugestimmt?',
      'Der Stadtrat beriet den Vertrag.',
      'Der Stadtrat nahm ihn an: Zustimmung.',
    ],
    [
      'refused',
      'Warum lehnte der Stadtrat den Vertrag ab?',
      'Der Stadtrat beriet den Vertrag.',
      'Der Stadtrat stimmte dagegen.',
    ],
    [
      'voted',
      'Wann wurde im Stadtrat über den Haushalt abgestimmt?',
      'Der Stadtrat tagte im Mai.',
      'Der Stadtrat fasste den Beschluss mit 30 Stimmen.',
    ],
    [
      'abolished',
      'Warum wurde die Linie 5 abgeschafft?',
      'Die Linie 5 fährt alle zehn Minuten.',
      'Die Linie 5 ist 2020 weggefallen.',
    ],
    [
      'ended',
      'Wann wurde der Flugverkehr eingestellt?',
      'Der Flugverkehr begann 1927.',
      'Der Flugverkehr ruht seit 1990.',
    ],
    ['closed', 'Wann wurde das Bad geschlossen?', 'Das Bad ist beliebt.', 'Das Bad wurde 2010 stillgelegt.'],
    [
      'parted',
      'Warum haben sich die Chöre getrennt?',
      'Die Chöre singen zusammen.',
      'Die Chöre lösten sich 2010 auf: Auflösung.',
    ],
    [
      'parted',
      'Wie kam es zur Trennung der Chöre?',
      'Die Chöre singen zusammen.',
      'Nach dem Streit trennten sie sich.',
    ],
    [
      'one city',
      'Wann wird Halle mit Leipzig eine Doppelstadt?',
      'Beide Städte arbeiten zusammen.',
      'Eine Fusion ist für 2050 vorgesehen.',
    ],
    ['written', 'Wer schrieb den Artikel?', 'Der Artikel ist vom Mai.', 'Den Artikel hat Ina Muster verfasst.'],
    ['a second', 'Wann war die zweite Lesenacht?', 'Die Lesenacht war am 2. Mai 2023.', 'Die 2. Lesenacht war 2024.'],
    ['a third', 'Wann war die dritte Lesenacht?', 'Die Lesenacht war am 3. März 2023.', 'Die 3. Lesenacht war 2025.'],
    ['an end', 'Bis wann gilt die Karte?', 'Die Karte kostet 3 Euro.', 'Die Karte gilt bis Ende Mai.'],
    [
      'minutes',
      'Wie lange fährt die Bahn?',
      'Die Bahn fährt seit 2013 zwei Jahre länger.',
      'Die Bahn fährt 23 Minuten.',
    ],
    [
      'a time',
      'Wie lange dauert die Sanierung?',
      'Die Sanierung kostet 3 Millionen Euro.',
      'Die Sanierung soll drei Jahre dauern.',
    ],
    ['a time', 'Wie lange läuft die Schau?', 'Die Schau ist in Halle.', 'Die Schau läuft bis 3. Mai.'],
    ['breadth', 'Wie breit ist der Kanal?', 'Der Kanal ist 11 Kilometer lang.', 'Der Kanal ist 40 Meter breit.'],
    ['depth', 'Wie tief ist der See?', 'Der See ist 3 Kilometer lang.', 'Der See ist 40 Meter tief.'],
    [
      'a page',
      'Auf welcher Internetseite stehen die Zahlen?',
      'Die Zahlen sind von 2024.',
      'Die Zahlen stehen auf statistik.example.org.',
    ],
  ])('%s: %s', (_, question, other, fact) => {
    expect(may(question, other)).toBe(false)
    expect(may(question, fact)).toBe(true)
  })

  it.each([
    ['Hat der Stadtrat zugestimmt?', 'Der Stadtrat beriet den Vertrag.'],
    ['Stimmt der Stadtrat zu?', 'Der Stadtrat beriet den Vertrag.'],
    ['Lehnt der Stadtrat den Vertrag ab?', 'Der Stadtrat beriet den Vertrag.'],
    ['Wo wurde der Artikel veröffentlicht?', 'Der Artikel erschien in der Zeitung.'],
    ['Wann schließen sich die Chöre an?', 'Die Chöre kommen 2027 dazu.'],
    ['Welche Bestimmung gilt für den Bau?', 'Für den Bau gilt ein Gesetz.'],
  ])('nothing: %s', (question, fact) => {
    expect(may(question, fact)).toBe(true)
  })

  it.each([
    ['Wer bekam in Leipzig den Zuschlag?', 'Halle bekam den Zuschlag, unterlegen waren Jena und Leipzig.', false],
    ['Warum bekam Leipzig den Zuschlag?', 'Halle bekam den Zuschlag.', false],
    ['Warum bekam Halle den Zuschlag?', 'Halle bekam den Zuschlag, unterlegen waren Jena und Leipzig.', true],
    ['Wer bekam den Zuschlag, Halle oder Leipzig?', 'Jena bekam den Zuschlag.', true],
    ['Wer bekam den Zuschlag?', 'Jena bekam den Zuschlag, unterlegen war Leipzig.', true],
    ['Wann lag Leipzig vorn?', 'Halle lag 2020 vorn, Leipzig verlor.', true],
    ['Wer bekam den Zuschlag für die Turnhalle?', 'Jena bekam den Zuschlag.', true],
    ['Warum bekam Halle den Zuschlag?', 'Jena bekam die Turnhalle.', false],
  ])('who got something: %s – %s', (question, fact, answers) => {
    expect(may(question, fact)).toBe(answers)
  })

  it.each([
    ['When was the bridge opened?', 'The bridge is 40 metres long.', 'The bridge has been in operation since 2019.'],
    ['Who wrote the article?', 'The article is from May.', 'The article was written by Ina Muster.'],
    ['How tall is the tower?', 'The tower is from 1910.', 'The tower is 40 metres high.'],
    ['How wide is the canal?', 'The canal is 11 km long.', 'The canal is 40 metres wide.'],
    ['Until when is the ticket valid?', 'The ticket costs 3 euros.', 'The ticket expires in May.'],
    ['Who left the choir?', 'The choir sings on Fridays.', 'Ina Muster left the choir.'],
  ])('in English: %s', (question, other, fact) => {
    expect(may(question, other, 'en')).toBe(false)
    expect(may(question, fact, 'en')).toBe(true)
  })

  it('nothing in English where something is left over', () => {
    expect(may('How much money is left for the choir?', 'The choir has 300 euros.', 'en')).toBe(true)
  })
})
