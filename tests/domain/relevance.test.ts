import { describe, expect, it } from 'vitest'
import { citiesIn, relevanceOf } from '../../src/domain/relevance.js'

const RULES = { cities: 'cooperation' as const, include: [], exclude: [] }

describe('which city a report names', () => {
  it.each([
    ['Halle und Leipzig wollen enger zusammenarbeiten'],
    ['Flughafen Leipzig/Halle: neue Flüge'],
    ['Leipzig-Halle wächst'],
    ['Neue S-Bahn zwischen Leipzig und Halle (Saale)'],
    ['Züge, die Halle und Leipzig verbinden'],
    ['Die Hallenser fahren in die Messestadt'],
    ['Leipzigs Oberbürgermeister besucht Halles Oberbürgermeister'],
    ['Leipziger Zoo hilft der Saalestadt'],
    ['HALLE/LEIPZIG – Streik im Nahverkehr'],
    ['Hallesche Forscher und Leipziger Forscherinnen'],
    ['Der Weg von Leipzig nach Halle'],
    ['Von Halle bis Leipzig in 20 Minuten'],
    ['Leipzig: Polizei nimmt Mann aus Halle fest'],
    ['Commuters between Halle and Leipzig'],
    ['die zwischen Halle und Leipzig pendeln'],
    ['In Halle an der Saale und in Leipzig'],
    ['Halle 2030: Stadt plant mit Leipzig'],
    ['Die Stadt Halle und die Stadt Leipzig'],
    ['Leipzig lädt ein, Stadtrat Halle sagt zu'],
  ])('both: %s', (text) => {
    expect(citiesIn(text)).toEqual(['halle', 'leipzig'])
  })

  it.each([
    ['Konzert in der Halle: Leipzig jubelt'],
    ['Leipzig baut eine Halle'],
    ['Leipzig: Die neue große Halle ist fertig'],
    ['Neue Halle in Leipzig eröffnet'],
    ['Buchmesse Leipzig: Gedränge in Halle 3'],
    ['Spinnerei Leipzig: Kunst in der Halle 14'],
    ['Leipzig trainiert in seiner Halle'],
    ['Leipzigs Handballer in ausverkaufter Halle'],
    ['Mehrere Hallen in Leipzig gesperrt'],
    ['Leipziger gewinnt Tennisturnier in Halle (Westfalen)'],
    ['Leipziger gewinnt Tennisturnier in Halle/Westfalen'],
    ['Terra Wortmann Open in Halle: Leipziger raus'],
    ['Leipziger Kino zeigt Film mit Halle Berry'],
    ['Leipzig: Sperrung der Halleschen Straße'],
    ['Halle in Westfalen grüßt Leipzig'],
    ['The Hallé plays in Leipzig'],
    ['Leipzig bekommt Hallenbad'],
  ])('only Leipzig: %s', (text) => {
    expect(citiesIn(text)).toEqual(['leipzig'])
  })

  it.each([
    ['Halle (Saale) plant Radwege'],
    ['Halle: Sperrung der Leipziger Straße'],
    ['Unfall am Leipziger Turm in Halle'],
    ['Stadtrat von Halle tagt'],
    ['Mann in Halle festgenommen'],
    ['In Nordrhein-Westfalen wie in Halle fehlt Geld'],
    ['Hallescher FC gewinnt'],
  ])('only Halle: %s', (text) => {
    expect(citiesIn(text)).toEqual(['halle'])
  })

  it.each([['Der Hall der Schüsse'], ['Die Halle ist leer'], ['Zwischenhalle'], ['Westhalle'], ['Leipzigfern'], ['']])(
    'none: %s',
    (text) => {
      expect(citiesIn(text)).toEqual([])
    },
  )
})

describe('what makes an item relevant', () => {
  it('is both cities, or one and a word of cooperation', () => {
    expect(relevanceOf('Halle trifft Leipzig', RULES)).toEqual({ kind: 'both' })
    expect(relevanceOf('Leipzig sucht Zusammenarbeit im Umland', RULES)).toEqual({
      kind: 'cooperation',
      city: 'leipzig',
      word: 'Zusammenarbeit',
    })
    expect(relevanceOf('Halle und die Nachbarstädte', RULES)).toMatchObject({ word: 'Nachbarstadt' })
    expect(relevanceOf('Leipzig and partners with a joint plan', RULES)).toMatchObject({ kind: 'cooperation' })
    expect(relevanceOf('Leipzig baut Radwege', RULES)).toBeNull()
    expect(relevanceOf('Dresden sucht Zusammenarbeit', RULES)).toBeNull()
  })

  it('is both cities alone, or either one, where the feed says so', () => {
    expect(relevanceOf('Leipzig sucht Zusammenarbeit', { ...RULES, cities: 'both' })).toBeNull()
    expect(relevanceOf('Leipzig baut Radwege', { ...RULES, cities: 'any' })).toEqual({ kind: 'city', city: 'leipzig' })
  })

  it('is a word of the feed’s own list, in any inflection and spelling', () => {
    const rules = { ...RULES, include: ['Saalekreis', 'Flughäfen', 'S-Bahn Mitteldeutschland', 'struktur*'] }
    expect(relevanceOf('Im SAALEKREISE wird gebaut', rules)).toEqual({ kind: 'include', word: 'Saalekreis' })
    expect(relevanceOf('Zwei Flughaefen', rules)).toMatchObject({ word: 'Flughäfen' })
    expect(relevanceOf('Streik bei der S-Bahn  Mitteldeutschland', rules)).toMatchObject({ kind: 'include' })
    expect(relevanceOf('Geld für den Strukturwandel', rules)).toMatchObject({ word: 'struktur*' })
    expect(relevanceOf('Infrastruktur', rules)).toBeNull()
  })

  it('is never what the feed rules out', () => {
    const rules = { ...RULES, include: ['Saale'], exclude: ['RB Leipzig', 'Polizeiruf'] }
    expect(relevanceOf('RB Leipzig spielt in Halle', rules)).toBeNull()
    expect(relevanceOf('Polizeirufe aus Halle und Leipzig an der Saale', rules)).toBeNull()
  })

  it('takes a word of the list as it stands, whatever signs are in it', () => {
    expect(relevanceOf('a(b', { ...RULES, include: ['a(b', '*'] })).toMatchObject({ word: 'a(b' })
    expect(relevanceOf('irgendetwas', { ...RULES, include: ['*', ' '] })).toBeNull()
  })
})
