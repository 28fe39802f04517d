import { describe, expect, it } from 'vitest'
import { pageButtons, pageOf } from '../../src/bot/pages.js'
import { loadTexts } from '../../src/bot/texts.js'

const { de } = loadTexts()
const labels = (asked: number, total: number) =>
  pageButtons(pageOf(asked, total), de, (page) => `x:${page}`).map(({ label, does }) => `${label} → ${does}`)

describe('pages', () => {
  it('turn on and back as far as there is something', () => {
    expect(labels(0, 12)).toEqual(['Weiter › → x:1'])
    expect(labels(1, 12)).toEqual(['‹ Zurück → x:0', 'Weiter › → x:2'])
    expect(labels(2, 12)).toEqual(['‹ Zurück → x:1'])
    expect(labels(0, 5)).toEqual([])
    expect(labels(0, 0)).toEqual([])
  })

  it('that do not exist any more lead to the last one', () => {
    expect(pageOf(99, 12)).toEqual({ number: 2, count: 3, offset: 10 })
  })
})
