import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleIdFor } from '../../src/desk/article-id.js'
import { articleSchema } from '../../src/domain/article.js'

const NOW = new Date('2026-11-23T08:00:00Z')
const free = () => false

describe('an article id', () => {
  it('reads like the title, with the year', () => {
    expect(articleIdFor('Neue Straßenbahn für Halle', '2025-06', NOW, free)).toBe('neue-strassenbahn-fuer-halle-2025')
    expect(articleIdFor('Haushalt 2026', undefined, NOW, free)).toBe('haushalt-2026')
    expect(articleIdFor('Łódź grüßt', '2025', NOW, free)).toBe('odz-gruesst-2025')
    expect(articleIdFor('???', undefined, NOW, free)).toBe('artikel-2026')
  })

  it('is never one that is taken', () => {
    const taken = new Set(['bahn-2025', 'bahn-2025-2'])
    expect(articleIdFor('Bahn', '2025', NOW, (id) => taken.has(id))).toBe('bahn-2025-3')
  })

  it('is valid whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 160 }), (title) => {
        expect(articleSchema.shape.id.safeParse(articleIdFor(title, undefined, NOW, free)).success).toBe(true)
      }),
    )
  })
})
