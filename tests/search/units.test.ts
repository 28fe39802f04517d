import { describe, expect, it } from 'vitest'
import { createArticleIndex } from '../../src/search/article-index.js'
import { compoundsWith } from '../../src/search/compounds.js'
import { termOf, termsOf } from '../../src/search/terms.js'
import { unitsOf } from '../../src/search/units.js'
import { createVocabulary } from '../../src/search/vocabulary.js'
import { WEIGHTS } from '../../src/search/weights.js'
import { article } from './articles.js'

const index = createArticleIndex('de')
for (const each of [
  article('eins', {
    facts: ['Das Gewächshaus hat zwei Türen.', 'Der Apfelmarkt ist im Oktober.', 'Der Uferweg ist neu.'],
    asked: [{ fact: 'Der Uferweg ist neu.', words: ['Pfadneubau am Wasser'] }],
  }),
  article('zwei', { facts: ['Der Apfel ist rot.', 'Ein Markt ist am Freitag.', 'Ein Haus ist grün.'] }),
])
  index.put(each)

const unitsIn = (text: string) => unitsOf(termsOf(text, 'de'), index, WEIGHTS).map(({ term }) => term.folded)

describe('Two words side by side', () => {
  it.each([
    ['Gewächs Haus', 'gewachshaus'],
    ['das Ufer Weg Schild', 'uferweg'],
    ['Gewächs-Haus', 'gewachshaus'],
  ])('are one word too, where the store has it and not both of them: %s', (text, joint) => {
    expect(unitsIn(text)).toContain(joint)
  })

  it.each([
    ['both are known: what holds the two is found by either', 'Apfel Markt', 'apfelmarkt'],
    ['a word stands between', 'Gewächs und Haus', 'gewachshaus'],
    ['a comma stands between', 'Gewächs, Haus', 'gewachshaus'],
    ['the store has no such word', 'Gewächs Türen', 'gewachsturen'],
    ['only readers ask so', 'Pfad Neubau', 'pfadneubau'],
  ])('are two where %s: %s', (_, text, joint) => {
    expect(unitsIn(text)).not.toContain(joint)
  })
})

/** The words of the store that hold the word. */
function holding(word: string, ...known: string[]) {
  const vocabulary = createVocabulary()
  for (const each of known) vocabulary.take(termOf(each, 'de'))
  return compoundsWith(termOf(word, 'de'), vocabulary).map((id) => vocabulary.termOf(id))
}

describe('A word in a longer one', () => {
  it.each([
    ['at its end, if the store knows the beginning', 'Konferenz', ['Fachkonferenz', 'Fach', 'Konferenz']],
    ['at its beginning', 'Konferenz', ['Konferenzsaal', 'Saal', 'Konferenz']],
    ['a long one, whatever stands before it', 'Ausstellung', ['Xylausstellung', 'Ausstellung']],
    ['one that the store has not, before one that it has', 'Brückentor', ['Brückentormarkt', 'Markt']],
  ])('stands %s: %s', (_, word, known) => {
    expect(holding(word, ...known)).toEqual([termOf(known[0] ?? '', 'de')])
  })

  it.each([
    ['unknown by itself and followed by nothing that is a word', 'Austeller', ['Baustelle', 'Bau', 'Stelle']],
    ['unknown by itself, with an unknown rest', 'Brückentor', ['Brückentorxyl', 'Markt']],
    ['unknown by itself, before an unknown rest', 'Brückentor', ['Xylbrückentor', 'Markt']],
    ['short, with an unknown rest', 'Kanal', ['Kanalxyl', 'Kanal']],
    ['in the middle', 'Konferenz', ['Fachkonferenzsaal', 'Fach', 'Saal', 'Konferenz']],
  ])('is none of it: %s: %s', (_, word, known) => {
    expect(holding(word, ...known)).toEqual([])
  })
})
