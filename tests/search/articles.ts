import type { Article } from '../../src/domain/article.js'

/** A published article for tests; what is not given is plain. */
export function article(id: string, given: Partial<Article> & Pick<Article, 'facts'>): Article {
  return {
    id,
    status: 'published',
    title: id,
    summary: given.facts[0] ?? id,
    topics: ['kultur'],
    cities: ['halle', 'leipzig'],
    people: [],
    places: [],
    sources: [{ name: 'Quelle', url: 'https://example.org/' }],
    ...given,
  }
}

/** A small store of our own for tests of single rules; not the corpus. */
export const ARTICLES: readonly Article[] = [
  article('museumsnacht', {
    title: 'Museumsnacht Halle und Leipzig',
    facts: [
      'Zur Museumsnacht 2025 in Halle (Saale) und Leipzig kamen rund 20.000 Menschen.',
      'Die Museumsnacht 2025 begann am 10. Mai 2025 um 18 Uhr.',
      'Die Museumsnacht 2020 fiel wegen der Corona-Pandemie aus.',
    ],
    date: '2025-05-10',
    en: {
      title: 'Museum night',
      summary: 'Halle and Leipzig hold a museum night together.',
      facts: [
        'Around 20,000 people came to the museum night in 2025.',
        'The museum night began on 10 May 2025 at 18:00.',
      ],
    },
  }),
  article('buergermeister', {
    title: 'Die Oberbürgermeister',
    facts: [
      'Oberbürgermeister von Halle (Saale) ist Alexander Vogt.',
      'Oberbürgermeister von Leipzig ist Burkhard Jung.',
    ],
    people: ['Alexander Vogt', 'Burkhard Jung'],
  }),
  article('konferenz', {
    title: 'Gemeinsame Beigeordnetenkonferenz',
    facts: [
      'Die gemeinsame Beigeordnetenkonferenz von Halle und Leipzig ist für die Zeit nach der Sommerpause geplant.',
    ],
    open: ['Ob die gemeinsame Beigeordnetenkonferenz von Halle und Leipzig stattgefunden hat, ist nicht gemeldet.'],
  }),
  article('s-bahn', {
    title: 'S-Bahn zwischen Halle und Leipzig',
    facts: [
      'Die S-Bahn fährt tagsüber vier Mal je Stunde zwischen Halle und Leipzig.',
      'Die S5X braucht rund 23 Minuten.',
    ],
  }),
]
