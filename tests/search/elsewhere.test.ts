import { describe, expect, it } from 'vitest'
import { isInOtherCity } from '../../src/search/elsewhere.js'
import type { Weighed } from '../../src/search/lookup.js'
import { readQuestion } from '../../src/search/question.js'
import { article } from './articles.js'

/** Whether the fact, of an article on these cities, is on another city than the question. */
function isElsewhere(question: string, text: string, cities: ('halle' | 'leipzig')[] = ['halle']) {
  return isInOtherCity(readQuestion(question, 'de'), article('one', { cities, facts: [text] }), { text } as Weighed)
}

describe('What both cities do', () => {
  it.each([
    ['Wo tagt der gemeinsame Ausschuss?', 'Der Ausschuss tagt im Stadthaus.'],
    ['Worüber sprachen Halle und Leipzig im Ausschuss?', 'Der Ausschuss sprach über den Verkehr.'],
    ['Was planen die beiden Städte am Fluss?', 'Am Fluss ist in Halle ein Steg geplant.'],
  ])('is not told by a fact on one of them: %s', (question, text) => {
    expect(isElsewhere(question, text)).toBe(true)
  })

  it.each([
    ['the fact says that it is joint', 'Wo tagt der gemeinsame Ausschuss?', 'Gemeinsam tagen sie im Stadthaus.'],
    ['the fact names the other one', 'Wo tagt der gemeinsame Ausschuss?', 'Er tagt mit Leipzig im Stadthaus.'],
    ['it is counted', 'Wie viele Gäste hat der gemeinsame Ausschuss?', 'Der Ausschuss hat 5 Gäste.'],
    ['nothing is said of both', 'Wo tagt der Ausschuss?', 'Der Ausschuss tagt im Stadthaus.'],
    ['„gemein“ is something else', 'Wo tagt der gemeine Ausschuss?', 'Der Ausschuss tagt im Stadthaus.'],
  ])('is told where %s: %s', (_, question, text) => {
    expect(isElsewhere(question, text)).toBe(false)
  })

  it('is told by any fact of an article on both', () => {
    const [question, text] = ['Wo tagt der gemeinsame Ausschuss?', 'Der Ausschuss tagt im Stadthaus.']
    expect(isElsewhere(question, text, ['halle', 'leipzig'])).toBe(false)
  })
})

describe('A city among those that lost', () => {
  it.each([
    'Die Messe bekam Halle, unterlegen waren Jena und Leipzig.',
    'Halle setzte sich gegen Leipzig durch.',
    'Die Messe ist hier, es verlor Leipzig.',
  ])('is not the one that the fact is on: %s', (text) => {
    expect(isElsewhere('Wer bekam die Messe in Leipzig?', text)).toBe(true)
  })

  it.each([
    ['it stands before them', 'Wer bekam die Messe in Leipzig?', 'In Leipzig bekam sie Ina Muster gegen Jan Probe.'],
    ['nobody lost', 'Wer bekam die Messe in Leipzig?', 'Die Messe bekam ein Verein aus Leipzig.'],
    ['its own city is asked for', 'Wer bekam die Messe in Halle?', 'Die Messe bekam Halle gegen Leipzig.'],
  ])('is the one where %s: %s – %s', (_, question, text) => {
    expect(isElsewhere(question, text)).toBe(false)
  })
})
