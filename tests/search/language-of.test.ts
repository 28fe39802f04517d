import { describe, expect, it } from 'vitest'
import { type Knows, languageOfQuestion } from '../../src/search/language-of.js'

const WORDS = { de: ['museumsnacht', 'besucher', 'bahn', 'festival'], en: ['museum', 'night', 'visitors', 'festival'] }
const knows: Knows = (word, language) => WORDS[language].includes(word.toLowerCase())

describe('The language of bare keywords', () => {
  it.each([
    ['museum night visitors', 'de', 'en'],
    ['museum visitors festival', 'de', 'en'],
    ['Museumsnacht Besucher', 'en', 'de'],
  ] as const)('is the one that has the words: %s', (question, readers, language) => {
    expect(languageOfQuestion(question, readers, knows)).toBe(language)
  })

  it.each([
    ['one word is not enough', 'museum', 'de'],
    ['both languages have it', 'festival festival', 'de'],
    ['one word is only in the reader’s', 'museum night bahn', 'de'],
    ['nobody knows the words', 'lorem ipsum dolor', 'en'],
    ['small words are the reader’s', 'wann museum night', 'de'],
    ['letters alone say nothing', 'of s b', 'en'],
  ] as const)('stays the reader’s where %s: %s', (_, question, readers) => {
    expect(languageOfQuestion(question, readers, knows)).toBe(readers)
  })
})
