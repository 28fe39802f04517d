import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiedRuns, wordRuns } from '../../src/domain/word-runs.js'

const page =
  'Halle und Leipzig wollen enger zusammenarbeiten. Die „gemeinsame Beigeordnetenkonferenz“ tagt nach der Sommerpause in Halle (Saale), sagte der Oberbürgermeister.'
const runs = new Set(wordRuns(page))

describe('runs of seven words', () => {
  it('tell a copied passage, as it is written in the copy', () => {
    const text =
      'Am Montag hieß es: die GEMEINSAME Beigeordnetenkonferenz tagt, nach der Sommerpause in Halle. Mehr nicht.'
    expect(copiedRuns(text, runs)).toEqual([
      'die GEMEINSAME Beigeordnetenkonferenz tagt, nach der Sommerpause in Halle',
    ])
  })

  it('do not mind six words', () => {
    expect(copiedRuns('Die gemeinsame Beigeordnetenkonferenz tagt nach der Ferien', runs)).toEqual([])
    expect(wordRuns('eins zwei drei vier fünf sechs')).toEqual([])
    expect(wordRuns('eins zwei drei vier fünf sechs sieben')).toHaveLength(1)
  })

  it('name two passages apart, and one that goes on as one', () => {
    const text = `Halle und Leipzig wollen enger zusammenarbeiten die, sagt man. Und: nach der Sommerpause in Halle Saale sagte der Oberbürgermeister.`
    expect(copiedRuns(text, runs)).toEqual([
      'Halle und Leipzig wollen enger zusammenarbeiten die',
      'nach der Sommerpause in Halle Saale sagte der Oberbürgermeister',
    ])
  })

  it('see the same words however their umlauts are composed', () => {
    const text = 'In Halle (Saale), sagte der Oberbürgermeister'.normalize('NFD')
    expect(copiedRuns(`x ${text} der`, new Set(wordRuns(`der Sommerpause ${text.normalize('NFC')}`)))).toEqual([])
    expect(copiedRuns(`der ${text}`, new Set(wordRuns(`der ${text.normalize('NFC')}`)))).toHaveLength(1)
  })

  it('keep nothing of the text', () => {
    expect(runs.size).toBeGreaterThan(10)
    for (const run of runs) expect(run).toMatch(/^[0-9a-z]{1,11}$/)
  })

  it('find every copied text as a whole', () => {
    const words = fc.array(fc.stringMatching(/^[a-zäöü]{1,8}$/), { minLength: 7, maxLength: 40 })
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ')
        expect(copiedRuns(text, new Set(wordRuns(`davor ${text} danach`)))).toEqual([text])
      }),
    )
  })
})
