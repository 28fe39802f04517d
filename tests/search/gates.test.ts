import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/search/search.js'
import { article } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')
const search = createSearch()
for (const each of [
  article('besuch', {
    title: 'Antrittsbesuch im Rathaus',
    facts: [
      'Jung sprach beim Antrittsbesuch im Rathaus über die Buslinien.',
      'Der Antrittsbesuch im Rathaus war am 3. Mai 2024.',
      'Die jungen Leute vom Kinderchor sangen beim Antrittsbesuch im Rathaus zwei Lieder.',
    ],
    people: ['Alexander Vogt', 'Burkhard Jung', 'Rita Probe'],
  }),
  article('garten', {
    title: 'Ein Baum im Klinikgarten',
    facts: ['Vogt und Probe pflanzten im Klinikgarten einen Apfelbaum.'],
    people: ['Alexander Vogt', 'Burkhard Jung', 'Rita Probe'],
  }),
  article('linien', {
    title: 'Linien im Nahverkehr',
    facts: [
      'Die S5X fährt zwischen Halle und Leipzig rund 23 Minuten.',
      'Die S9 fährt zwischen Halle und Eilenburg rund 40 Minuten.',
      'Die A 143 soll 2030 fertig sein.',
    ],
  }),
  article('stadtgarten', {
    title: 'Der Stadtgarten in Halle',
    cities: ['halle'],
    facts: ['Den Stadtgarten hat Ina Beispiel entworfen.', 'Der Stadtgarten kostete 3 Millionen Euro.'],
    people: ['Ina Beispiel'],
  }),
  article('stadtsee', {
    title: 'Der Stadtsee bei Leipzig',
    facts: ['Den Stadtsee hat Uwe Entwurf entworfen.', 'Der Stadtsee ist 400 Quadratmeter groß.'],
    people: ['Uwe Entwurf'],
  }),
])
  search.put(each)
// Words are only rare beside others.
for (const [at, matter] of 'Zoo Hafen Markt Brücke Kino Schule Turm Museum'.split(' ').entries())
  search.put(article(`more-${at}`, { facts: [`Der ${matter} in Leipzig ist täglich geöffnet.`] }))

const asked = (question: string) => {
  const { answer, refusedFor } = search.explain(question, { language: 'de', now })
  return { fact: answer.fact, refusedFor }
}

describe('What somebody did', () => {
  it.each([
    'Worüber sprach Vogt beim Antrittsbesuch im Rathaus?',
    'Worüber sprach Probe beim Antrittsbesuch im Rathaus?',
    'Wie viele Lieder sang Jung beim Antrittsbesuch im Rathaus?',
  ])('is not told by a fact on somebody else: %s', (question) => {
    expect(asked(question)).toEqual({ fact: null, refusedFor: 'name' })
  })

  it.each([
    ['Worüber sprach Jung beim Antrittsbesuch im Rathaus?', 'Buslinien'],
    ['Worüber sprach jung beim antrittsbesuch im rathaus?', 'Buslinien'],
    ['Was pflanzten Vogt und Jung im Klinikgarten?', 'Apfelbaum'],
    ['Wie viele Lieder sangen die jungen Leute beim Antrittsbesuch im Rathaus?', 'Kinderchor'],
    ['Was pflanzten Vogt und Probe, noch jung im Amt, im Klinikgarten?', 'Apfelbaum'],
  ])('is told by a fact on them, or where nobody is named: %s', (question, expected) => {
    expect(asked(question).fact).toContain(expected)
  })
})

describe('Who else', () => {
  it('is not told by a fact that names nobody else', () => {
    expect(asked('Wer sprach mit Jung beim Antrittsbesuch im Rathaus?')).toEqual({ fact: null, refusedFor: 'kind' })
  })

  it('is told by one that does', () => {
    expect(asked('Wer pflanzte mit Vogt im Klinikgarten einen Apfelbaum?').fact).toContain('Probe')
  })
})

describe('A line or road by its mark', () => {
  it.each(['Wie lange fährt die S5 von Halle?', 'Wann ist die A 14 fertig?', 'Wann ist die A14 fertig?'])(
    'is not told of by a fact on another: %s',
    (question) => {
      expect(asked(question).fact).toBeNull()
    },
  )

  it.each([
    ['Wie lange fährt die S5X zwischen Halle und Leipzig?', '23 Minuten'],
    ['Wann ist die A143 fertig?', '2030'],
    ['Wann ist die A 143 fertig?', '2030'],
  ])('is told of however it is written: %s', (question, expected) => {
    expect(asked(question).fact).toContain(expected)
  })

  it('is no measure', () => {
    expect(asked('Wie viele m² hat der Stadtsee?').fact).toContain('400')
  })
})

describe('A city that is asked about', () => {
  it.each(['Wer hat den Stadtgarten in Leipzig entworfen?', 'Was kostete der Stadtgarten in Leipzig?'])(
    'is not the one of an article on the other: %s',
    (question) => {
      expect(asked(question)).toEqual({ fact: null, refusedFor: 'city' })
    },
  )

  it.each([
    ['is its own: Wer hat den Stadtgarten in Halle entworfen?', 'Ina Beispiel'],
    ['is one of two: Wer hat den Stadtsee in Leipzig entworfen?', 'Uwe Entwurf'],
    ['is not asked for: Wer hat den Stadtgarten entworfen?', 'Ina Beispiel'],
  ])('%s', (line, expected) => {
    expect(asked(line.slice(line.indexOf(': ') + 2)).fact).toContain(expected)
  })

  it('is not told by a word that only ends like it', () => {
    const other = createSearch()
    other.put(article('turnhalle', { cities: ['leipzig'], facts: ['Die Turnhalle am Park kostete 2 Millionen Euro.'] }))
    other.put(article('halle', { facts: ['In Halle (Saale) steht ein Denkmal.'] }))
    const question = 'Was kostete in Halle die Turnhalle am Park?'
    expect(other.explain(question, { language: 'de', now }).refusedFor).toBe('city')
  })
})
