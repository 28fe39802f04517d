import { describe, expect, it } from 'vitest'
import { fold } from '../../src/search/fold.js'
import { presumedBy, withoutDenied } from '../../src/search/presumed.js'
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
    ['nights', 'Fährt nachts eine Bahn?', 'Die Bahn fährt alle 30 Minuten.', 'Die Bahn fährt rund um die Uhr.'],
    ['nights', 'Wo hält der Nachtbus?', 'Der Bus hält am Markt.', 'Die Nachtlinie hält am Markt.'],
    [
      'how long they talked',
      'Wie lange haben sie miteinander gesprochen?',
      'Sie sprachen am 3. Mai über den Verkehr.',
      'Sie sprachen zwei Stunden.',
    ],
    [
      'how long it took',
      'Wie lange hat das Treffen gedauert?',
      'Das Treffen war am 3. Mai.',
      'Das Treffen ging über 90 Minuten.',
    ],
    [
      'the end of a term',
      'Wann läuft ihre Amtszeit ab?',
      'Ina Muster wurde 2020 gewählt.',
      'Ina Muster ist bis 2027 gewählt.',
    ],
    ['the end of a term', 'Wann endet der Vertrag?', 'Der Vertrag ist von 2020.', 'Der Vertrag endet 2027.'],
    ['the end of a term', 'Bis dahin: Wann ist die Frist abgelaufen?', 'Die Frist begann 2020.', 'Ablauf war 2021.'],
    ['who pays', 'Wer bezahlt den Steg?', 'Den Steg hat Ina Muster entworfen.', 'Die Mittel gibt das Land.'],
    ['who pays', 'Wer trägt die Kosten für den Steg?', 'Den Steg baut Ina Muster.', 'Das Land fördert den Steg.'],
    ['by car', 'Wie lange braucht man mit dem Auto?', 'Die Bahn braucht 23 Minuten.', 'Der Pkw braucht 35 Minuten.'],
    ['by bicycle', 'Wie weit ist es mit dem Rad?', 'Die Bahnstrecke misst 30 km.', 'Der Radweg misst 36 km.'],
    [
      'why not',
      'Warum fährt die Fähre nicht?',
      'Die Fähre fährt wegen der vielen Gäste öfter.',
      'Wegen Hochwassers ruht die Fähre.',
    ],
    ['why not', 'Wieso gibt es keinen Chor?', 'Den Chor leitet Ina Muster.', 'Der Chor scheiterte am Geld.'],
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
    ['Wann war die Museumsnacht?', 'Sie war am 10. Mai.'],
    ['Wer hat in der Nacht gesprochen?', 'Ina Muster sprach.'],
    ['Wie lange ist sie schon Leiterin?', 'Sie leitet es seit 2019.'],
    ['Wann beginnt die Amtszeit?', 'Sie tritt ihr Amt im Mai an.'],
    ['Wo läuft der Film in der Stadt?', 'Der Film ist im Kino zu sehen.'],
    ['Wer zählt zum Vorstand?', 'Im Vorstand sind Ina Muster und Jan Probe.'],
    ['Wer baut Autos?', 'Das macht ein Werk im Norden.'],
    ['Fährt die Fähre nicht?', 'Die Fähre fährt.'],
    ['Warum fährt die Fähre?', 'Sie fährt wegen der Gäste.'],
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
    ['Why was the ferry not built?', 'The ferry was built for guests.', 'The ferry was dropped for want of money.'],
    ['How long does it take by car?', 'The train takes 23 minutes.', 'Cars take 35 minutes.'],
    ['Who pays for the ferry?', 'Ina Muster designed the ferry.', 'The ferry is funded by the state.'],
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

describe('A fact that says what is not so', () => {
  const denying = createSearch()
  for (const each of [
    article('werft', {
      title: 'Die Werft am Kanal',
      facts: ['Die Werft am Kanal wurde 2023 wegen guter Zahlen nicht verkauft, sondern erweitert.'],
      en: {
        title: 'The shipyard on the canal',
        summary: 'The shipyard on the canal was not sold.',
        facts: ['Because of good numbers the shipyard on the canal was not sold in 2023.'],
      },
    }),
    article('speicher', {
      title: 'Der Speicher im Hafen',
      facts: ['Der Speicher im Hafen wurde 2022 wegen hoher Schulden verkauft, nicht verpachtet.'],
    }),
  ])
    denying.put(each)
  for (const [at, matter] of 'Zoo Markt Brücke Kino Schule Turm'.split(' ').entries())
    denying.put(article(`more-${at}`, { facts: [`Der ${matter} in Leipzig ist täglich geöffnet.`] }))
  const refusedFor = (question: string, language: 'de' | 'en' = 'de') =>
    denying.explain(question, { language, now }).refusedFor

  it.each([
    'Warum wurde die Werft am Kanal 2023 verkauft?',
    'Wann wurde die Werft am Kanal verkauft?',
    'Aus welchem Grund wurde 2023 die Werft am Kanal verkauft?',
  ])('does not tell why or when it was: %s', (question) => {
    expect(refusedFor(question)).toBe('premise')
  })

  it.each([
    ['whether it is', 'Wurde die Werft am Kanal 2023 verkauft?'],
    ['why it is not', 'Warum wurde die Werft am Kanal 2023 nicht verkauft?'],
    ['what is so, beside what is not', 'Warum wurde der Speicher im Hafen 2022 verkauft?'],
  ])('tells %s: %s', (_, question) => {
    expect(refusedFor(question)).toBeNull()
  })

  it('is read in English too', () => {
    expect(refusedFor('Why was the shipyard on the canal sold in 2023?', 'en')).toBe('premise')
    expect(refusedFor('Was the shipyard on the canal sold in 2023?', 'en')).toBeNull()
  })

  it.each([
    ['the denied clause only', 'das dock wurde verkauft, nicht verpachtet.', 'das dock wurde verkauft,.'],
    ['nothing where nothing is denied', 'das dock ist nichtig, der kai neu.', 'das dock ist nichtig, der kai neu.'],
    ['in English', 'it was not sold; it was let.', '; it was let.'],
  ])('loses %s', (_, text, left) => {
    expect(withoutDenied(text)).toBe(left)
  })
})
