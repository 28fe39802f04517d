import { describe, expect, it } from 'vitest'
import { areTitlesAlike, canonicalLink } from '../../src/domain/story.js'

describe('two links to one report', () => {
  it.each([
    ['http://example.org/a', 'https://www.example.org/a/'],
    ['https://example.org/a?utm_source=rss&utm_medium=x', 'https://example.org/a'],
    ['https://example.org/a?id=7&ref=feed', 'https://example.org/a?fbclid=1&id=7'],
    ['https://example.org/a?b=1&a=2', 'https://example.org/a?a=2&b=1'],
    ['https://example.org/a#comments', 'https://EXAMPLE.org/a'],
    ['https://m.example.org/a/amp/', 'https://example.org/a'],
    ['https://amp.example.org/a.amp.html', 'https://example.org/a.html'],
    ['https://example.org/index.html', 'https://example.org'],
  ])('%s and %s', (one, other) => {
    expect(canonicalLink(one)).toBe(canonicalLink(other))
  })

  it.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/?id=1', 'https://example.org/?id=2'],
    ['https://example.org:8080/a', 'https://example.org/a'],
    ['https://halle.example.org/a', 'https://leipzig.example.org/a'],
  ])('not %s and %s', (one, other) => {
    expect(canonicalLink(one)).not.toBe(canonicalLink(other))
  })
})

describe('two titles of one story', () => {
  it.each([
    ['Halle und Leipzig wollen enger zusammenarbeiten', 'Leipzig und Halle: Städte wollen enger zusammenarbeiten'],
    [
      'Museumsnacht in Halle und Leipzig lockt 20.000 Besucher',
      '20.000 Besucher bei der Museumsnacht in Leipzig und Halle',
    ],
    [
      'S-Bahn-Streik: Keine Züge zwischen Halle und Leipzig',
      'Streik bei der S-Bahn – keine Züge zwischen Leipzig und Halle',
    ],
    ['HALLE UND LEIPZIG KOOPERIEREN', 'Halle und Leipzig kooperieren!'],
    ['Grüße aus Halle an die Straße', 'Gruesse aus Halle an die Strasse'],
  ])('%s / %s', (one, other) => {
    expect(areTitlesAlike(one, other)).toBe(true)
    expect(areTitlesAlike(other, one)).toBe(true)
  })

  it.each([
    ['Halle und Leipzig planen Museumsnacht', 'Halle und Leipzig planen Radschnellweg'],
    ['Unfall auf der A14 zwischen Halle und Leipzig', 'Baustelle auf der A14 zwischen Halle und Leipzig'],
    ['Mieten in Halle und Leipzig steigen um 5 Prozent', 'Mieten in Halle und Leipzig steigen um 9 Prozent'],
    ['Leipzig', 'Halle'],
    ['', ''],
  ])('not %s / %s', (one, other) => {
    expect(areTitlesAlike(one, other)).toBe(false)
  })
})
