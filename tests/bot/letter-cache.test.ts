import { describe, expect, it } from 'vitest'
import { createLetterCache } from '../../src/bot/letter-cache.js'
import { loadTexts } from '../../src/bot/texts.js'
import type { Letter } from '../../src/domain/mailing.js'
import type { Why } from '../../src/domain/wants.js'
import { article } from '../support/bot.js'

const { de, en } = loadTexts()

describe('A letter that many get', () => {
  const [rad, zoo] = [article('rad'), article('zoo')]
  const news = (why: Why, one = rad): Letter => ({ kind: 'news', items: [{ article: one, why }] })
  /** Notes what is really made. */
  const counting = () => {
    const made: string[] = []
    const cache = createLetterCache((letter, texts) => {
      made.push(`${texts.language} ${JSON.stringify(letter)}`)
      return made.length
    })
    return { made, cache }
  }

  it('is made once for each article, language and reason', () => {
    const { made, cache } = counting()
    const letters = [
      news({ because: 'all' }),
      news({ because: 'topic', topic: 'verkehr' }),
      news({ because: 'topic', topic: 'kultur' }),
      news({ because: 'city', city: 'halle' }),
      news({ because: 'all' }, zoo),
    ]
    const numbers = letters.flatMap((letter) => [de, en].map((texts) => cache(letter, texts)))
    expect(new Set(numbers).size).toBe(10)
    expect(letters.flatMap((letter) => [de, en].map((texts) => cache(letter, texts)))).toEqual(numbers)
    expect(made).toHaveLength(10)
  })

  it('is made anew for an article that was changed, and wherever it holds a reader’s own words', () => {
    const { made, cache } = counting()
    cache(news({ because: 'all' }), de)
    cache(news({ because: 'all' }, { ...rad, title: 'Anders' }), de)
    for (const word of ['Rad', 'Weg', 'Rad']) cache(news({ because: 'word', word }), de)
    for (const watch of ['Wann?', 'Wo?']) cache(news({ because: 'watch', watch, fact: 'Ja.' }), de)
    expect(made).toHaveLength(7)
  })
})
