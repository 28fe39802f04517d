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

describe('turns of phrase of every desk, in both word orders', () => {
  it.each([
    ['Wer schmeißt im Zoo den Laden?', 'Wer leitet im Zoo?'],
    ['Wer gibt im Landkreis den Ton an?', 'Wer leitet im Landkreis?'],
    ['Wer ist in Geiers Fussstapfen getreten?', 'Wer ist in Geiers Nachfolger?'],
    ['Wann warf der Intendant das Handtuch?', 'Wann Rücktritt der Intendant?'],
    ['Welche Stadt hat das Rennen gemacht?', 'Welche Stadt hat gewonnen?'],
    ['Wer kriegte am Ende den Zuschlag?', 'Wer bekommt am Ende?'],
    ['Ist die Tinte unter dem Vertrag schon trocken?', 'Ist unterzeichnet unter dem Vertrag schon?'],
    ['Wann brachte der Rat das Bad auf den Weg?', 'Wann beschlossen der Rat das Bad?'],
    ['Wer hat dem Windpark einen Riegel vorgeschoben?', 'Wer hat dem Windpark abgelehnt?'],
    ['Wer schob dem Windpark einen Riegel vor?', 'Wer dem Windpark abgelehnt?'],
    ['Wer zieht gegen die Deponie vor Gericht?', 'Wer Klage gegen die Deponie?'],
    ['Wer schaute im Tierheim vorbei?', 'Wer besucht im Tierheim?'],
    ['Wann setzen sich die Landräte an einen Tisch?', 'Wann treffen sich die Landräte?'],
    ['Worüber haben sie die Köpfe zusammengesteckt?', 'Worüber haben sie beraten?'],
    ['Tagt der Ausschuss hinter verschlossenen Türen?', 'Tagt der Ausschuss nichtöffentlich?'],
    ['Wer ziehen in Dessau und Bitterfeld an einem Strang?', 'Wer Zusammenarbeit in Dessau und Bitterfeld?'],
    ['Warum ticken die beiden gleich?', 'Warum gemeinsame Denkweise die beiden?'],
    ['Wobei hinkt die Stadt hinterher?', 'Wobei Nachholbedarf die Stadt?'],
    ['Was liegt bei den Schulen im Argen?', 'Was Nachholbedarf bei den Schulen?'],
    ['Wann schließt das Freibad seine Pforten?', 'Wann Schluss das Freibad?'],
    ['Wann öffnet das Freibad seine Pforten?', 'Wann eröffnet das Freibad?'],
    ['Wer rief den Chor ins Leben?', 'Wer gegründet den Chor?'],
    ['Wann steigt das Laternenfest?', 'Wann lief das Laternenfest?'],
    ['Was wird am Markt umgekrempelt?', 'Was wird am Markt Wandel?'],
    ['Warum wurde die Brücke auf die lange Bank geschoben?', 'Warum wurde die Brücke verschoben?'],
    ['Wie tief muss der Kreis für das Bad in die Tasche greifen?', 'was muss der Kreis für das Bad kosten?'],
    ['Wie viel Geld nimmt der Kreis in die Hand?', 'wie viel Geld investiert der Kreis?'],
    ['Wann wurde die Fabrik aus dem Boden gestampft?', 'Wann wurde die Fabrik gebaut?'],
    ['Wie viele Räder rollen im Jahr vom Band?', 'Wie viele Räder gebaut im Jahr?'],
    ['Wie viele stehen bei der Post in Lohn und Brot?', 'Wie viele beschäftigt bei der Post?'],
    ['Wie viele waren beim Umzug auf den Beinen?', 'Wie viele waren beim Umzug Besucher?'],
    ['Warum gehen die Mieten durch die Decke?', 'Warum gestiegen die Mieten?'],
  ])('%s', (question, plain) => {
    expect(inPlainWords(question, 'de')).toBe(plain)
  })

  it.each([
    ['Who is running the show at the zoo?', 'Who is head at the zoo?'],
    ['Who took the builders to court?', 'Who lawsuit the builders?'],
    ['Do the two mayors see eye to eye?', 'Do the two mayors share thinking?'],
    ['Where does the town lag behind?', 'Where does the town catching?'],
    ['When did they break ground on the bridge?', 'When did they construction began on the bridge?'],
    ['Who will foot the bill?', 'Who will pay?'],
    ['What went down the drain?', 'What failed?'],
    ['Is it at the top of the agenda?', 'Is it above all?'],
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
    'Wer trat auf der Stelle zurück, als der Sturm lief?',
    'Wie viele Besucher standen vor der Tür des Museums?',
    'Wo stellte sich der Lkw quer?',
    'Welche Farben zeigt die Flagge?',
    'Ist der Verletzte wieder auf den Beinen?',
    'Wie stark stieg die Zahl der Gäste?',
    'Welche Bank steht am Ufer der Saale?',
    '',
  ])('%s', (question) => {
    expect(inPlainWords(question, 'de')).toBe(question)
  })
})
