import { describe, expect, it } from 'vitest'
import { claimsOtherTown, isSomebodyElses } from '../../src/search/claims.js'
import { createSearch } from '../../src/search/search.js'
import { article } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')
const people = ['Alexander Vogt', 'Burkhard Jung', 'Rita Muster']
const town = article('rathaus', {
  facts: [
    'Oberbürgermeister von Halle (Saale) ist Alexander Vogt.',
    'Burkhard Jung (SPD) ist seit März 2006 Oberbürgermeister von Leipzig.',
    'Burkhard Jung empfing den Oberbürgermeister von Halle im Neuen Rathaus in Leipzig.',
    'Rita Muster leitet das Kulturamt.',
  ],
  people,
  en: { title: 'Town halls', summary: 'Two mayors.', facts: ['The mayor of Halle is Alexander Vogt.'] },
})

describe('A question that puts a mayor into a town', () => {
  it.each([
    'Seit wann ist Jung Oberbürgermeister von Halle?',
    'Seit wann ist Burkhard Jung schon OB in Halle?',
    'Was hat Leipzigs Oberbürgermeister Vogt gesagt?',
    'Was sagt Jung (Halle) dazu?',
    'Wie lange regiert Vogt schon Leipzig?',
    'Wie regiert Halles Oberbürgermeister Jung Halle?',
    'Was will der OB von Leipzig, Alexander Vogt?',
  ])('is refused where the facts tell of another town: %s', (question) => {
    expect(claimsOtherTown(question, [town], 'de')).toBe(true)
  })

  it.each([
    ['the right one', 'Seit wann ist Jung Oberbürgermeister von Leipzig?'],
    ['both are asked for', 'Was vereinbarten Jung und der Oberbürgermeister von Halle?'],
    ['one meets the other', 'Wann traf Jung den Oberbürgermeister von Halle?'],
    ['one visits the other', 'Wann besuchte Halles Oberbürgermeister Vogt Jung?'],
    ['nothing is told of her', 'Seit wann ist Muster Oberbürgermeisterin von Halle?'],
    ['the name is only in a word', 'Wie viele Jungen leben in Halle unter dem Oberbürgermeister?'],
  ])('is none where %s: %s', (_, question) => {
    expect(claimsOtherTown(question, [town], 'de')).toBe(false)
  })

  it('is read in English, against the English facts', () => {
    expect(claimsOtherTown('Since when has Vogt been mayor of Leipzig?', [town], 'en')).toBe(true)
    expect(claimsOtherTown('When did Vogt meet the mayor of Leipzig?', [town], 'en')).toBe(false)
    expect(claimsOtherTown('Since when has Jung been mayor of Halle?', [town], 'en')).toBe(false)
  })

  it('gets no answer, and the true one gets its own', () => {
    const search = createSearch()
    search.put(town)
    const asked = (question: string) => search.explain(question, { language: 'de', now })
    expect(asked('Seit wann ist Jung Oberbürgermeister von Halle?').refusedFor).toBe('holder')
    expect(asked('Seit wann ist Jung Oberbürgermeister von Leipzig?').answer.fact).toContain('März 2006')
  })
})

describe('A matter that is somebody’s', () => {
  it.each([
    ['wann war jungs antrittsbesuch?', 'am 3. mai war der antrittsbesuch von vogt bei jung.', true],
    ['when was jung’s first visit?', 'the visit by vogt to jung was on 3 may.', true],
    ['wann war vogts antrittsbesuch?', 'am 3. mai war der antrittsbesuch von vogt bei jung.', false],
    ['wann war der antrittsbesuch?', 'am 3. mai war der antrittsbesuch von vogt bei jung.', false],
    ['wann war jungs antrittsbesuch?', 'am 3. mai war der antrittsbesuch.', false],
  ])('%s – %s', (question, fact, others) => {
    expect(isSomebodyElses(question, fact, people)).toBe(others)
  })
})

describe('People with unusual names', () => {
  it.each(['Anna Muster (SPD', 'Max [Halle]', 'C++', '*', ' ', 'Herr K.', 'Ольга Пример'])(
    'break no question: %s',
    (name) => {
      const search = createSearch()
      search.put(town)
      search.put(
        article('odd', { facts: [`${name} ist Oberbürgermeister von Halle (Saale).`], people: [name, ...people] }),
      )
      for (const question of [`Seit wann ist ${name} Oberbürgermeister von Leipzig?`, 'Wann war Jungs Antrittsbesuch?'])
        expect(() => search.ask(question, { language: 'de', now })).not.toThrow()
    },
  )
})
