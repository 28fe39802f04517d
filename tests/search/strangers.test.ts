import { describe, expect, it } from 'vitest'
import { createSearch } from '../../src/search/search.js'
import { article } from './articles.js'

const now = new Date('2026-11-20T12:00:00Z')
const search = createSearch()
for (const each of [
  article('werk', {
    title: 'Das Autowerk im Norden',
    facts: [
      'Das Autowerk im Norden baut seit 2005 Autos in Leipzig.',
      'Das Autowerk im Norden weihte 2005 die Kanzlerin ein.',
      'Die ICE-Halle am Autowerk im Norden gehört der DB.',
    ],
  }),
  article('lager', { title: 'Das Lager', facts: ['Das Lager von Amazon in Leipzig eröffnete 2006.'] }),
])
  search.put(each)
for (const [at, matter] of 'Zoo Hafen Markt Brücke Kino Schule Turm Museum'.split(' ').entries())
  search.put(article(`more-${at}`, { facts: [`Der ${matter} in Leipzig ist täglich geöffnet.`] }))

const asked = (question: string) => search.explain(question, { language: 'de', now })

describe('A name that is none of ours', () => {
  it.each([
    ['premise', 'Seit wann baut Audi in Leipzig Autos?'],
    ['premise', 'seit wann baut tesla in leipzig autos?'],
    ['place', 'Seit wann baut das Autowerk in Dresden Autos?'],
    ['premise', 'Seit wann baut das Autowerk im Norden in Leipzig Autos für FedUp?'],
    ['premise', 'Wann weihte Petra Nirgendwer das Autowerk im Norden ein?'],
    ['premise', 'Seit wann fährt die U7 zum Autowerk im Norden?'],
  ])('is no answer’s (%s): %s', (gate, question) => {
    expect(asked(question)).toMatchObject({ refusedFor: gate, answer: { answered: false } })
  })

  it.each([
    ['a fact names it', 'Wann eröffnete das Lager von Amazon in Leipzig?', '2006'],
    ['the store writes it so', 'Wem gehört die ICE-Halle am Autowerk im Norden?', 'DB'],
    ['all is written in capitals', 'SEIT WANN BAUT DAS AUTOWERK IM NORDEN KAROSSEN, ALSO AUTOS?', '2005'],
    ['it is small talk', 'Ups, seit wann baut das Autowerk im Norden Autos?', '2005'],
    ['one unknown noun stands alone', 'Seit wann baut das Autowerk im Norden Karossen, also Autos?', '2005'],
  ])('does not hinder where %s: %s', (_, question, expected) => {
    expect(asked(question).answer.fact).toContain(expected)
  })
})
