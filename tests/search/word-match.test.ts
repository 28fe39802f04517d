import { describe, expect, it } from 'vitest'
import { createWordMatch } from '../../src/search/word-match.js'
import { anArticle } from '../store/sample.js'

const matches = createWordMatch()
const night = anArticle('nacht', {
  title: 'Museumsnacht in beiden Städten',
  summary: 'Die Museen öffnen bis Mitternacht.',
  facts: ['Ein Fußballspiel fällt aus, die Straßenbahn fährt länger.'],
})

describe('A word', () => {
  it.each(['Museum', 'museen', 'Museumsnacht', 'Fussball', 'Spiel', 'Mitternacht', 'fahren', 'Nacht'])(
    '%s is found in any form and as a part of compounds',
    (word) => {
      expect(matches(word, night)).toBe(true)
    },
  )

  it.each(['Muse', 'Oper', 'Handball', 'Tram', '', '…'])('%s is not found where it is not', (word) => {
    expect(matches(word, night)).toBe(false)
  })

  it('in two parts needs both', () => {
    expect(matches('lange Museumsnacht', night)).toBe(true)
    expect(matches('Museumsnacht Dresden', night)).toBe(false)
  })
})
