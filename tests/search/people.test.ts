import { describe, expect, it } from 'vitest'
import { lastNameOf, lastNamesOf, saysLastName } from '../../src/search/people.js'

describe('The name by which texts call somebody', () => {
  it.each([
    ['Burkhard Jung', 'jung'],
    ['Anna Muster (SPD)', 'muster'],
    ['Jörg Müßig ', 'mussig'],
    ['Eva Müller-Lüdenscheidt', 'muller-ludenscheidt'],
    ['Händel', 'handel'],
    ['***', null],
  ])('%s → %s', (name, last) => {
    expect(lastNameOf(name)).toBe(last)
  })

  it('stands once for two who share it', () => {
    expect(lastNamesOf(['Anna Muster', 'Bert Muster', '?'])).toEqual(['muster'])
  })

  it.each([
    ['jung kam nach halle', true],
    ['jungs antrittsbesuch', true],
    ['jung’s visit', true],
    ['die jungen leute', false],
    ['ein jungbrunnen', false],
    ['verjungung', false],
  ])('is looked for as a word: %s', (text, says) => {
    expect(saysLastName(text, 'jung')).toBe(says)
  })
})
