import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { rss } from '../support/feeds.js'
import { startProgram } from '../support/program.js'
import { serveSite } from '../support/site.js'

async function checkFeeds(feeds: readonly object[] | null) {
  const folder = mkdtempSync(join(tmpdir(), 'schwesterstadt-test-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  if (feeds) writeFileSync(join(folder, 'feeds.json'), JSON.stringify({ version: 1, feeds }))
  const { ended, out } = startProgram(['feeds', 'check', '--data', folder], { ALLOW_PRIVATE_FEEDS: '1' })
  return { code: await ended, lines: out.stdout.trim().split('\n'), folder }
}

describe('feeds check', () => {
  it('prints what each feed holds, and fails if one that is switched on brings nothing', async () => {
    const site = await serveSite({
      '/rss': rss(
        { title: 'Halle und Leipzig planen', link: 'https://example.org/1', date: '2026-01-02T08:00:00Z' },
        { title: 'Dresden baut', link: 'https://example.org/2', date: '2026-01-01T08:00:00Z' },
      ),
      '/page': '<!doctype html><link rel="alternate" type="application/atom+xml" href="/atom">',
    })
    const feeds = [
      { name: 'Gut', url: `${site.root}/rss` },
      { name: 'Seite', url: `${site.root}/page` },
      { name: 'Weg', url: `${site.root}/nichts`, enabled: false },
    ]
    const { code, lines } = await checkFeeds(feeds)
    expect(lines).toEqual([
      'Gut: RSS, 2 items, newest 2026-01-02, 1 relevant',
      '  Halle und Leipzig planen (names both cities)',
      '    https://example.org/1',
      'Seite: not a feed',
      `  the page names this feed: ${site.root}/atom`,
      'Weg (disabled): refused by the server, status 404',
    ])
    expect(code).toBe(1)
    expect((await checkFeeds(feeds.filter(({ name }) => name !== 'Seite'))).code).toBe(0)
  })

  it('has nothing to do without a list, and names the faults of a wrong one', async () => {
    expect(await checkFeeds(null)).toMatchObject({ code: 0 })
    const { code, lines, folder } = await checkFeeds([{ name: 'Haus', url: 'example.org' }])
    expect(lines[0]).toContain(`${join(folder, 'feeds.json')}: feeds[0].url: is not a web address`)
    expect(code).toBe(1)
  })
})
