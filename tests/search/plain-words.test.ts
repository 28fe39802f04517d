import { describe, expect, it } from 'vitest'
import { inPlainWords } from '../../src/search/plain-words.js'

describe('turns of phrase', () => {
  it.each([
    ['Wer hat im Landkreis das Sagen?', 'Wer hat im Landkreis die Leitung?'],
    ['Wann ging das neue Kraftwerk ans Netz?', 'Wann ging das neue Kraftwerk in Betrieb?'],
    ['Ist der Vertrag schon unter Dach und Fach?', 'Ist der Vertrag schon vereinbart?'],
    ['Wer muss noch gruenes Licht geben?', 'Wer muss noch Zustimmung geben?'],
    ['Wann wurde der Zoo ins Leben gerufen?', 'Wann wurde der Zoo gegründet?'],
    ['Warum ist das Stadtfest ins Wasser gefallen?', 'Warum ist das Stadtfest ausgefallen?'],
    ['Warum fiel das Stadtfest in Halle ins Wasser?', 'Warum ausgefallen das Stadtfest in Halle?'],
    ['Welche Bewerber hatten das Nachsehen?', 'Welche Bewerber hatten unterlegen?'],
    ['Ist im Gewerbepark noch etwas zu haben?', 'Ist im Gewerbepark noch etwas frei?'],
    [
      'Wie viele Leute fahren von Merseburg zur Arbeit nach Halle?',
      'Wie viele Leute pendeln von Merseburg nach Halle?',
    ],
  ])('%s', (question, plain) => {
    expect(inPlainWords(question, 'de')).toBe(plain)
  })

  it.each([
    ['Who is in charge of the zoo?', 'Who is head of the zoo?'],
    ['Why was the fair called off?', 'Why was the fair cancelled?'],
    ['When was the museum set up?', 'When was the museum founded?'],
  ])('%s', (question, plain) => {
    expect(inPlainWords(question, 'en')).toBe(plain)
  })
})

describe('verbs that come apart', () => {
  it.each([
    ['Wie kräftig schlagen die Bäder auf?', 'Wie kräftig die Bäder aufgeschlagen?'],
    ['Wann lehnte der Rat den Antrag ab?', 'Wann der Rat den Antrag abgelehnt?'],
    ['Wann macht das Theater zu', 'Wann das Theater zugemacht'],
  ])('%s', (question, plain) => {
    expect(inPlainWords(question, 'de')).toBe(plain)
  })
})

describe('what is left as it is', () => {
  it.each([
    'Wann findet die Konferenz statt?',
    'Was hat die Stadt vor?',
    'Was ist am Tag der Einheit los?',
    'Warum plant Halle, einen Radweg zu haben, den niemand nutzt?',
    'Zugband',
    '',
  ])('%s', (question) => {
    expect(inPlainWords(question, 'de')).toBe(question)
  })
})
