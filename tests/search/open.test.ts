import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/search/search.js'
import { article } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')
const OPEN = {
  cost: 'Was die neue Schleuse kostet, ist nicht gemeldet.',
  done: 'Ob die neue Schleuse fertig ist, ist nicht gemeldet (Stand Mai 2026).',
  chosen: 'Welche Künstlerin das Wandbild malt, ist noch nicht bekannt.',
  votes: 'Mit wie vielen Stimmen die Schleusenwärterin gewählt wurde, ist nicht gemeldet.',
  fish: 'Zu den Fischtreppen der neuen Schleuse am Kanal gibt es widersprüchliche Angaben.',
  guests: 'Wie viele Gäste das Hafenfest 2025 zählte, ist nicht gemeldet.',
  award: 'Ob der Spielplatz am Hafen den Preis erhalten hat, steht in keinem Bericht.',
}
const search = createSearch()
for (const each of [
  article('schleuse', {
    title: 'Die neue Schleuse am Kanal',
    facts: [
      'Die neue Schleuse am Kanal ist 40 Meter lang.',
      'Der Bau der neuen Schleuse am Kanal begann 2024.',
      'Die Schleusenwärterin wurde 2024 von 3 Gemeinden gewählt.',
      'Für den Bau der neuen Schleuse am Kanal gibt das Land 3 Millionen Euro.',
    ],
    open: [OPEN.cost, OPEN.done, OPEN.votes, OPEN.fish],
  }),
  article('wandbild', {
    title: 'Das Wandbild am Speicher',
    facts: [
      'Das Wandbild am Speicher malt 2026 eine Künstlerin aus Leipzig.',
      'Das Wandbild am Speicher wird 12 Meter hoch.',
    ],
    open: [OPEN.chosen],
  }),
  article('hafenfest', {
    title: 'Das Hafenfest',
    facts: [
      'Das Hafenfest zählte 2024 rund 5.000 Gäste.',
      'Das Hafenfest dauert drei Tage.',
      'Der Spielplatz am Hafen ist für den Preis vorgeschlagen.',
    ],
    open: [OPEN.guests, OPEN.award],
  }),
  // A neighbour with the same words, but nothing on what is asked.
  article('speicher', {
    title: 'Der Speicher',
    facts: ['Im Speicher am Kanal zeigt eine Künstlerin aus Halle ein Bild.'],
  }),
])
  search.put(each)
for (const [at, matter] of 'Zoo Markt Brücke Kino Schule Turm Museum Garten'.split(' ').entries())
  search.put(article(`more-${at}`, { facts: [`Der ${matter} in Leipzig ist täglich geöffnet.`] }))

const asked = (question: string) => search.explain(question, { language: 'de', now })

describe('What an article says is not known', () => {
  it.each([
    ['Was kostet die neue Schleuse?', OPEN.cost],
    ['Wie viel kostet die neue Schleuse?', OPEN.cost],
    ['Ist die neue Schleuse schon fertig?', OPEN.done],
    ['Hat die neue Schleuse am Kanal Fischtreppen?', OPEN.fish],
    ['Welche Künstlerin malt das Wandbild?', OPEN.chosen],
    ['Wie viele Gäste zählte das Hafenfest 2025?', OPEN.guests],
    ['Hat der Spielplatz am Hafen den Preis wirklich erhalten?', OPEN.award],
    ['Mit wie vielen Stimmen wurde die Schleusenwärterin gewählt?', OPEN.votes],
  ])('is no answer, and is told: %s', (question, open) => {
    const { answer } = asked(question)
    expect(answer.answered).toBe(false)
    expect(answer.open).toContain(open)
  })

  it.each([
    ['another thing is asked for', 'Wie lang ist die neue Schleuse am Kanal?', '40 Meter'],
    ['a sum is asked for that is told', 'Wie viel Geld gibt das Land für die neue Schleuse?', '3 Millionen'],
    ['what was before the outcome is asked', 'Wann begann der Bau der neuen Schleuse am Kanal?', '2024'],
    ['another year is asked for', 'Wie viele Gäste zählte das Hafenfest 2024?', '5.000'],
    ['no year is asked for', 'Wie viele Gäste zählte das Hafenfest?', '5.000'],
    ['another thing of the same matter is asked', 'Wie hoch wird das Wandbild am Speicher?', '12 Meter'],
  ])('does not stand in the way where %s: %s', (_, question, expected) => {
    expect(asked(question).answer.fact).toContain(expected)
  })
})

describe('An open sentence', () => {
  it('is read as the question that it leaves open, in either language', () => {
    const [de, en]: [[string, string], [string, string]] = [
      ['Wann und wo das Treffen der Chöre ist, steht noch nicht fest.', 'Wann und wo ist das Treffen der Chöre?'],
      ['It has not been reported who conducts the choirs.', 'Who conducts the choirs?'],
    ]
    const other = createSearch()
    other.put(
      article('chor', {
        title: 'Das Treffen der Chöre',
        facts: ['Das Treffen der Chöre ist 2027 in Halle.', 'Am Treffen der Chöre nehmen 30 Chöre teil.'],
        open: [de[0]],
        en: { title: 'Choirs', summary: 'Choirs meet.', facts: ['The choirs meet in 2027.'], open: [en[0]] },
      }),
    )
    for (const [at, matter] of 'Zoo Markt Brücke Kino'.split(' ').entries())
      other.put(article(`more-${at}`, { facts: [`Der ${matter} in Leipzig ist täglich geöffnet.`] }))
    expect(other.ask(de[1], { language: 'de', now }).open).toEqual([de[0]])
    expect(other.ask(en[1], { language: 'en', now })).toMatchObject({ answered: false, open: [en[0]] })
    expect(other.ask('Wie viele Chöre nehmen am Treffen der Chöre teil?', { language: 'de', now }).fact).toContain('30')
  })
})

describe('Of what is not known', () => {
  const OPENS = {
    who: 'Wer den neuen Leuchtturm am Kanal entworfen hat, ist nicht gemeldet.',
    cost: 'Was der neue Leuchtturm am Kanal kostet, ist nicht gemeldet.',
    where: 'Wo der neue Leuchtturm am Kanal genau steht, ist nicht gemeldet.',
    day: 'An welchem Tag der neue Leuchtturm am Kanal eröffnet, ist nicht gemeldet.',
  }
  const { who, cost, where, day } = OPENS
  /** The open sentences that are told, with the sentences of the article in this order. */
  function told(question: string, ...sentences: string[]) {
    const other = createSearch()
    other.put(
      article('leuchtturm', {
        title: 'Der neue Leuchtturm am Kanal',
        facts: ['Der neue Leuchtturm am Kanal wird rot.'],
        open: sentences,
      }),
    )
    for (const [at, matter] of 'Zoo Markt Brücke Kino Schule Turm Museum Garten'.split(' ').entries())
      other.put(article(`more-${at}`, { facts: [`Der ${matter} in Leipzig ist täglich geöffnet.`] }))
    return other.ask(question, { language: 'de', now }).open
  }

  it.each([
    ['who', 'Wer hat den neuen Leuchtturm am Kanal entworfen?', who],
    ['how much', 'Wie viel Geld kostet der neue Leuchtturm am Kanal?', cost],
    ['where', 'Wo ist der neue Leuchtturm am Kanal?', where],
    ['in which building', 'In welchem Gebäude ist der neue Leuchtturm am Kanal?', where],
    ['on which day', 'An welchem Tag ist der neue Leuchtturm am Kanal fertig?', day],
  ])('the point of the kind asked for is told first: %s – %s', (_, question, first) => {
    const others = Object.values(OPENS).filter((each) => each !== first)
    expect(told(question, ...others, first)[0]).toBe(first)
    expect(told(question, first, ...others)[0]).toBe(first)
  })

  it('the likest is told first where all are of one kind', () => {
    const [long, short] = [
      'Womit der neue Leuchtturm am Kanal gestrichen wird, ob mit Farbe aus Halle oder mit Lack vom Hafen, ist nicht gemeldet.',
      'Womit der Leuchtturm gestrichen wird, ist nicht gemeldet.',
    ]
    const question = 'Womit wird der neue Leuchtturm am Kanal gestrichen?'
    expect(told(question, long, short)).toEqual([short, long])
    expect(told(question, short, long)).toEqual([short, long])
  })

  it('two points at most are told, and none on something else', () => {
    expect(told('Was kostet der neue Leuchtturm am Kanal?', who, where, day, cost)).toHaveLength(2)
    expect(told('Was kostet der Kuchen in der Bäckerei?', who, where, day, cost)).toEqual([])
  })
})

describe('Another article that says that just this is not known', () => {
  const NOT_KNOWN = 'Wie viele Paddler beim Bootstag am Kanal starten, ist nicht gemeldet.'
  const boats = createSearch()
  for (const each of [
    article('bootstag', {
      title: 'Der Bootstag am Kanal und seine Paddler',
      facts: [
        'Beim Bootstag am Kanal starten die Paddler um den Pokal.',
        'Beim Bootstag am Kanal starten die Paddler, weil der Kanal Geburtstag hat.',
        'Beim Bootstag am Kanal helfen 40 Ruderer.',
      ],
    }),
    article('sportplan', {
      title: 'Der Sportplan',
      facts: ['Der Sportplan nennt den Bootstag am Kanal.'],
      open: [
        NOT_KNOWN,
        'Wie viele Ruderer vom Bootstag am Kanal im Herbst nach Leipzig zum Rennen ziehen, ist nicht gemeldet.',
      ],
    }),
  ])
    boats.put(each)
  for (const [at, matter] of 'Zoo Markt Brücke Kino Schule Turm Museum Garten Hafen Park Oper Bad Tunnel Platz'
    .split(' ')
    .entries())
    boats.put(article(`more-${at}`, { facts: [`Der ${matter} in Leipzig ist täglich geöffnet.`] }))
  const told = (question: string) => boats.ask(question, { language: 'de', now })

  it('is named where the first one lacks what is asked for', () => {
    const { answered, open } = told('Wie viele Paddler starten beim Bootstag am Kanal?')
    expect({ answered, first: open[0] }).toEqual({ answered: false, first: NOT_KNOWN })
  })

  it.each([
    ['the first one has it', 'Warum starten beim Bootstag am Kanal Paddler?', 'Geburtstag'],
    ['the first one has it', 'Wie viele Ruderer helfen beim Bootstag am Kanal?', '40'],
  ])('is not where %s: %s', (_, question, expected) => {
    expect(told(question)).toMatchObject({ open: [], fact: expect.stringContaining(expected) as string })
  })

  it.each([
    ['another thing is asked for', 'Wann starten die Paddler beim Bootstag am Kanal?'],
    ['something is taken for granted', 'Wie viele Paddler starten täglich beim Bootstag am Kanal?'],
  ])('is not where %s: %s', (_, question) => {
    expect(told(question)).toMatchObject({ answered: false, open: [] })
  })
})
