import { describe, expect, it } from 'vitest'
import { createRobots } from '../../src/intake/robots.js'
import { parseRobots } from '../../src/intake/robots-file.js'
import { createWeb } from '../../src/intake/web.js'
import { serveSite } from '../support/site.js'

const allowed = (text: string, path: string) =>
  parseRobots(text, 'Schwesterstadt').isAllowed(new URL(path, 'https://example.org'))

describe('robots.txt', () => {
  it.each([
    ['nothing at all', '', '/a', true],
    ['what is forbidden to all', 'User-agent: *\nDisallow: /a', '/a/b', false],
    ['what is forbidden to others', 'User-agent: Other\nDisallow: /', '/a', true],
    [
      'our own group before that of all',
      'User-agent: *\nDisallow: /\n\nUser-agent: schwesterstadt\nDisallow: /x',
      '/a',
      true,
    ],
    ['a group for several names', 'User-agent: a\nUser-agent: Schwesterstadt/2\nDisallow: /', '/a', false],
    [
      'two groups for us as one',
      'User-agent: schwesterstadt\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: Schwesterstadt\nDisallow: /b',
      '/b',
      false,
    ],
    ['the longer rule', 'User-agent: *\nDisallow: /\nAllow: /feeds/', '/feeds/rss', true],
    ['permission among equals', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['an empty rule as none', 'User-agent: *\nDisallow:', '/a', true],
    ['a star', 'User-agent: *\nDisallow: /*/rss', '/a/b/rss.xml', false],
    ['an end', 'User-agent: *\nDisallow: /*.xml$', '/a.xml?x', true],
    ['an end that is met', 'User-agent: *\nDisallow: /*.xml$', '/a.xml', false],
    ['a whole path', 'User-agent: *\nDisallow: /a$', '/ab', true],
    ['comments, capitals and a byte order mark', '\uFEFFUSER-AGENT: * # all\nDISALLOW: /a # secret', '/a', false],
    ['escapes in either spelling', 'User-agent: *\nDisallow: /gr%C3%BC%C3%9Fe', '/grüße', false],
    ['the query', 'User-agent: *\nDisallow: /*?print', '/a?print=1', false],
  ])('reads %s', (_, text, path, expected) => {
    expect(allowed(text, path)).toBe(expected)
  })

  it('is quick with a rule of many stars', () => {
    const path = `/${'a'.repeat(5000)}`
    expect(allowed(`User-agent: *\nDisallow: /${'*a'.repeat(2000)}b`, path)).toBe(true)
  })

  it('is asked once a day', async () => {
    const site = await serveSite({ '/robots.txt': { body: 'User-agent: *\nDisallow: /a\nCrawl-delay: 7' } })
    let now = Date.parse('2026-11-23T08:00:00Z')
    const robots = createRobots(createWeb({ userAgent: 'x', allowPrivate: true }), 'x', { now: () => new Date(now) })
    expect(await robots.allow(new URL(`${site.root}/a`))).toEqual({ no: null })
    expect(await robots.allow(new URL(`${site.root}/b`))).toBe('yes')
    expect(robots.pauseFor(new URL(site.root))).toBe(7000)
    expect(site.asked).toHaveLength(1)
    now += 25 * 60 * 60_000
    site.pages.set('/robots.txt', { status: 404 })
    expect(await robots.allow(new URL(`${site.root}/a`))).toBe('yes')
    expect(site.asked).toHaveLength(2)
  })

  it('forbids everything while the host cannot say what it allows', async () => {
    const site = await serveSite({ '/robots.txt': { status: 503 } })
    let now = Date.parse('2026-11-23T08:00:00Z')
    const robots = createRobots(createWeb({ userAgent: 'x', allowPrivate: true }), 'x', { now: () => new Date(now) })
    expect(await robots.allow(new URL(`${site.root}/a`))).toEqual({ no: 'robots.txt: 503' })
    site.pages.delete('/robots.txt')
    now += 11 * 60_000
    expect(await robots.allow(new URL(`${site.root}/a`))).toBe('yes')
  })
})
