import { describe, expect, it, onTestFinished } from 'vitest'
import type { Article } from '../../src/domain/article.js'
import type { DeskNotice } from '../../src/domain/ports.js'
import { createFeedRound } from '../../src/intake/feed-round.js'
import { createIntake } from '../../src/intake/intake.js'
import { openMemoryStore } from '../../src/store/memory.js'
import { rss } from '../support/feeds.js'
import { serveSite } from '../support/site.js'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const START = Date.parse('2026-11-23T08:00:00Z')
const day = (days: number) => new Date(START - days * 24 * HOUR_MS).toISOString()

async function newsroom() {
  let now = START
  const clock = { now: () => new Date(now) }
  const store = await openMemoryStore({ articles: [], now: clock.now })
  const notices: DeskNotice[] = []
  const published: Article[] = []
  const will = { publish: true }
  const open = () => {
    const intake = createIntake({ allowPrivate: true, contact: null, clock })
    onTestFinished(() => intake.close())
    return createFeedRound({
      store,
      look: (feed, known, signal) => intake.look(feed, known, signal),
      pauseFor: (url) => intake.pauseFor(url),
      tell: (notice) => {
        notices.push(notice)
        return Promise.resolve()
      },
      publish: async (article) => {
        if (!will.publish) return false
        published.push(article)
        return (await store.articles.put([article])) === null
      },
      clock,
    })
  }
  let round = open()
  return {
    store,
    notices,
    published,
    will,
    list: async (...feeds: object[]) => {
      store.editFeeds(JSON.stringify({ version: 1, feeds }))
      await store.feeds.refresh()
    },
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    run: () => round.run(),
    /** What only the process knew is gone. */
    restart: () => {
      round = open()
    },
    proposals: async () => (await store.proposals.get()).proposals,
    memory: async (url: string) => (await store.feeds.memories.get()).feeds[url],
  }
}

const BOTH = 'Halle und Leipzig planen eine Museumsnacht'

describe('a round of the feeds', () => {
  it('proposes what is new and relevant, with its publisher, date and reason, and nothing of its teaser', async () => {
    const room = await newsroom()
    const teaser = 'Zum ersten Mal öffnen alle Häuser beider Städte in derselben Nacht ihre Türen'
    const site = await serveSite({
      '/rss': rss(
        { title: BOTH, link: '/1', date: day(1), teaser },
        { title: 'Dresden baut', link: '/2', date: day(1) },
        { title: 'Leipzig sucht Zusammenarbeit', link: '/3', date: day(2) },
      ),
    })
    await room.list({ name: 'Haus', url: `${site.root}/rss` })
    await room.run()
    expect(await room.proposals()).toMatchObject([
      { title: 'Leipzig sucht Zusammenarbeit', why: { kind: 'cooperation', city: 'leipzig', word: 'Zusammenarbeit' } },
      {
        title: BOTH,
        why: { kind: 'both' },
        sources: [{ name: 'Haus', url: `${site.root}/1`, date: '2026-11-22' }],
        state: 'waiting',
      },
    ])
    const kept = JSON.stringify([await room.store.proposals.get(), await room.store.feeds.memories.get()])
    expect(kept).not.toMatch(/ersten Mal|Häuser|Türen/)
    expect((await room.proposals())[1]?.runs).toHaveLength(7)
  })

  it('takes of a feed it never saw only the news of the last days', async () => {
    const room = await newsroom()
    const old = Array.from({ length: 30 }, (_, n) => ({ title: `${BOTH} ${n}`, link: `/${n}`, date: day(4 + n) }))
    const site = await serveSite({
      '/rss': rss(
        ...old,
        { title: 'Halle hilft Leipzig', link: '/x', date: day(2) },
        { title: 'Halle ohne Leipzig', link: '/y' },
      ),
    })
    await room.list({ name: 'Haus', url: `${site.root}/rss` })
    await room.run()
    expect((await room.proposals()).map(({ title }) => title)).toEqual(['Halle hilft Leipzig'])
    site.pages.set('/rss', rss(...old, { title: 'Leipzig dankt der Stadt Halle', link: '/z' }))
    room.pass(HOUR_MS)
    await room.run()
    expect((await room.proposals()).map(({ title }) => title)).toEqual([
      'Halle hilft Leipzig',
      'Leipzig dankt der Stadt Halle',
    ])
  })

  it('asks only for what has changed, and proposes nothing twice, also after a restart', async () => {
    const room = await newsroom()
    const site = await serveSite()
    const text = rss({ title: BOTH, link: '/1', date: day(1) })
    site.pages.set('/rss', (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"1"'
      response.writeHead(isKnown ? 304 : 200, { etag: '"1"' }).end(isKnown ? '' : text)
    })
    await room.list({ name: 'Haus', url: `${site.root}/rss` })
    await room.run()
    await room.run()
    expect(site.asked).toHaveLength(1)
    room.pass(HOUR_MS)
    await room.run()
    expect(site.asked.at(-1)?.headers['if-none-match']).toBe('"1"')
    room.restart()
    site.pages.set('/rss', text)
    room.pass(HOUR_MS)
    await room.run()
    expect(site.asked).toHaveLength(3)
    expect(await room.proposals()).toHaveLength(1)
  })

  it('tells items apart that share an id or have none', async () => {
    const room = await newsroom()
    const site = await serveSite({
      '/rss': rss(
        { title: 'Halle und Leipzig feiern', link: '/1', date: day(1), id: 'x' },
        { title: 'Leipzig und Halle bauen Brücken', link: '/2', date: day(1), id: 'x' },
      ),
    })
    await room.list({ name: 'Haus', url: `${site.root}/rss` })
    await room.run()
    expect(await room.proposals()).toHaveLength(2)
  })

  it('makes one proposal of a story that several feeds tell', async () => {
    const room = await newsroom()
    const site = await serveSite({
      '/a': rss({
        title: BOTH,
        link: 'https://www.example.org/museumsnacht?utm_source=rss',
        date: day(1),
        teaser: 'eins zwei drei vier fünf sechs sieben',
      }),
      '/b': rss({
        title: 'Etwas aus Halle und Leipzig',
        link: 'http://example.org/museumsnacht/#top',
        date: day(1),
        teaser: 'acht neun zehn elf zwölf dreizehn vierzehn',
      }),
      '/c': rss({
        title: 'Museumsnacht: Leipzig und Halle planen gemeinsame Museumsnacht',
        link: 'https://other.example/7',
        date: day(1),
      }),
    })
    const [, second, third] = await Promise.all([serveSite(), serveSite(), serveSite()])
    for (const [path, answer] of site.pages) {
      second.pages.set(path, answer)
      third.pages.set(path, answer)
    }
    await room.list(
      { name: 'A', url: `${site.root}/a` },
      { name: 'B', url: `${second.root}/b` },
      { name: 'C', url: `${third.root}/c` },
    )
    await room.run()
    const [proposal, ...others] = await room.proposals()
    expect(others).toEqual([])
    expect(proposal?.sources.map(({ name }) => name).sort()).toEqual(['A', 'B', 'C'])
    expect(proposal?.runs).toHaveLength(2)
  })

  it('publishes headlines of a feed that is trusted, with nothing but title, publisher and link, once', async () => {
    const room = await newsroom()
    const site = await serveSite({
      '/rss': rss({ title: BOTH, link: 'https://example.org/1', date: day(1), teaser: 'Geheimer Anriss' }),
    })
    await room.list({ name: 'Stadt', url: `${site.root}/rss`, trust: 'headline' })
    room.will.publish = false
    await room.run()
    room.will.publish = true
    room.pass(HOUR_MS)
    await room.run()
    room.pass(HOUR_MS)
    await room.run()
    expect(room.published).toMatchObject([
      {
        status: 'published',
        title: BOTH,
        summary: `Stadt meldet: ${BOTH}`,
        facts: [],
        cities: ['halle', 'leipzig'],
        date: '2026-11-22',
        sources: [{ name: 'Stadt', url: 'https://example.org/1', date: '2026-11-22' }],
      },
    ])
    expect(JSON.stringify(room.published)).not.toContain('Anriss')
    expect(await room.proposals()).toMatchObject([{ state: 'headline' }])
  })

  it('waits longer after every fault, at least as long as the server wants', async () => {
    const room = await newsroom()
    const site = await serveSite({ '/rss': { status: 500 } })
    const url = `${site.root}/rss`
    await room.list({ name: 'Haus', url, interval: 10 })
    const pauses: number[] = []
    for (let n = 0; n < 4; n++) {
      await room.run()
      const { notBefore } = (await room.memory(url)) ?? {}
      const before: number = START + pauses.reduce((sum, pause) => sum + pause, 0)
      pauses.push(Date.parse(notBefore ?? '') - before)
      room.pass(pauses.at(-1) ?? 0)
    }
    expect(pauses.map((pause) => pause / MINUTE_MS)).toEqual([10, 20, 40, 80])
    site.pages.set('/rss', { status: 503, headers: { 'retry-after': String(5 * 60 * 60) } })
    await room.run()
    room.pass(4 * HOUR_MS)
    const asked = site.asked.length
    await room.run()
    expect(site.asked).toHaveLength(asked)
    room.pass(HOUR_MS)
    await room.run()
    expect(site.asked).toHaveLength(asked + 1)
  })

  it('tells the editors once of a feed that has failed for a day, and once when it works again', async () => {
    const room = await newsroom()
    const site = await serveSite({ '/rss': '<html><p>Wartung</p></html>' })
    await room.list({ name: 'Haus', url: `${site.root}/rss` })
    for (let hours = 0; hours < 23; hours++) {
      await room.run()
      room.pass(HOUR_MS)
    }
    expect(room.notices).toEqual([])
    for (let hours = 0; hours < 40; hours++) {
      await room.run()
      room.pass(HOUR_MS)
      if (hours === 20) room.restart()
    }
    expect(room.notices).toEqual([{ kind: 'feed-failing', name: 'Haus', isGone: false, why: 'not-a-feed' }])
    site.pages.set('/rss', rss())
    room.pass(24 * HOUR_MS)
    await room.run()
    room.pass(HOUR_MS)
    await room.run()
    expect(room.notices.slice(1)).toEqual([{ kind: 'feed-works-again', name: 'Haus' }])
  })

  it('tells the editors at once of a feed that is gone, and leaves it alone for a week', async () => {
    const room = await newsroom()
    const site = await serveSite({ '/rss': { status: 410 } })
    await room.list({ name: 'Haus', url: `${site.root}/rss` })
    for (let days = 0; days < 6; days++) {
      await room.run()
      room.pass(24 * HOUR_MS)
    }
    expect(room.notices).toEqual([{ kind: 'feed-failing', name: 'Haus', isGone: true, why: 'refused 410' }])
    expect(site.asked).toHaveLength(1)
  })

  it('leaves a pause between two requests to one host', async () => {
    const room = await newsroom()
    const site = await serveSite({ '/a': rss(), '/b': rss() })
    await room.list({ name: 'A', url: `${site.root}/a` }, { name: 'B', url: `${site.root}/b` })
    await room.run()
    await room.run()
    expect(site.asked.map(({ url }) => url)).toEqual(['/a'])
    room.pass(2000)
    await room.run()
    expect(site.asked.map(({ url }) => url)).toEqual(['/a', '/b'])
  })

  it('does not ask feeds that are switched off, nor where robots are unwanted', async () => {
    const room = await newsroom()
    const site = await serveSite({ '/a': rss(), '/robots.txt': 'User-agent: *\nDisallow: /b' })
    await room.list({ name: 'A', url: `${site.root}/a`, enabled: false }, { name: 'B', url: `${site.root}/b` })
    await room.run()
    expect(site.asked.map(({ url }) => url)).toEqual(['/robots.txt'])
    expect(await room.memory(`${site.root}/b`)).toMatchObject({ fault: 'robots' })
  })

  it('goes on with the others when one feed means harm', async () => {
    const room = await newsroom()
    const [bad, good] = await Promise.all([
      serveSite({ '/rss': '<a>'.repeat(400_000) + '</b>'.repeat(400_000) }),
      serveSite({ '/rss': rss({ title: BOTH, link: '/1', date: day(1) }) }),
    ])
    await room.list({ name: 'Böse', url: `${bad.root}/rss` }, { name: 'Gut', url: `${good.root}/rss` })
    await room.run()
    expect(await room.memory(`${bad.root}/rss`)).toMatchObject({ faults: 1 })
    expect(await room.proposals()).toHaveLength(1)
  })
})
