import { describe, expect, it } from 'vitest'
import { repairOf } from '../../src/search/repair.js'
import { termOf } from '../../src/search/terms.js'
import { createVocabulary } from '../../src/search/vocabulary.js'

function repaired(word: string, ...known: string[]) {
  const vocabulary = createVocabulary()
  for (const each of known) vocabulary.take(termOf(each, 'de'))
  return repairOf(word, termOf(word, 'de'), vocabulary)?.term
}

describe('A misspelt word', () => {
  it.each([
    // Equally many errors; the one that sounds alike wins, although the other has its first letter, or comes first.
    ['fogelhaus', 'Vogelhaus', 'Kogelhaus'],
    ['strant', 'Strand', 'Strang'],
    ['einwoner', 'Einwohner', 'Einwoler'],
  ])('is first the one that sounds alike: %s → %s', (word, expected, other) => {
    expect(repaired(word, other, expected)).toBe(termOf(expected, 'de'))
    expect(repaired(word, other)).toBe(termOf(other, 'de'))
  })

  it('with fewer errors comes before one that sounds alike', () => {
    expect(repaired('fotografih', 'Photographie', 'Fotografik')).toBe(termOf('Fotografik', 'de'))
  })

  it('keeps its first letter where none sounds alike', () => {
    expect(repaired('kanul', 'Hanul', 'Kanal')).toBe(termOf('Kanal', 'de'))
  })

  it.each([
    ['tesla', 'Tesle'],
    ['lufthansa', 'Lufthanse'],
    ['essen', 'Hessen'],
    ['dresden', 'Dresder'],
  ])('never is a stranger’s name: %s', (word, near) => {
    expect(repaired(word, near)).toBeUndefined()
  })
})
