import { describe, expect, it, onTestFinished } from 'vitest'
import { copiedRuns } from '../../src/domain/word-runs.js'
import { createIntake } from '../../src/intake/intake.js'
import { serveSite, type Answer } from '../support/site.js'

const NOW = new Date('2026-11-23T08:00:00Z')
const SENTENCE = 'Die beiden Städte wollen künftig bei der Planung neuer Strecken enger zusammenarbeiten'

async function look(answer: Answer, { path = '/bericht', robots }: { path?: string; robots?: string } = {}) {
  const site = await serveSite({ [path]: answer, ...(robots !== undefined && { '/robots.txt': robots }) })
  const intake = createIntake({ allowPrivate: true, contact: 'r@example.org', clock: { now: () => NOW } })
  onTestFinished(() => intake.close())
  return { site, seen: await intake.pages.look(site.root + path) }
}

describe('a look at a page', () => {
  it('finds title, publisher, date and language, and keeps of the text only its runs', async () => {
    const { site, seen } = await look(`<!doctype html><html lang="de-DE"><head>
      <title>Mehr Züge | Beispielblatt</title>
      <meta property="og:title" content="Mehr Z&uuml;ge f&#252;r Halle und Leipzig">
      <meta property="og:site_name" content="Beispielblatt">
      <meta property="article:published_time" content="2026-11-20T23:30:00+01:00">
      <script>var geheim = "Dies ist kein Text sondern nur ein Programm der Seite"</script></head>
      <body><nav>Start Politik Sport Kultur Wirtschaft Reise Wissen Mehr</nav>
      <p>${SENTENCE.slice(0, 30)}<em>${SENTENCE.slice(30)}</em>.</p></body></html>`)
    if (seen.kind !== 'page') throw new Error(seen.why)
    expect(seen).toMatchObject({
      url: `${site.root}/bericht`,
      title: 'Mehr Züge für Halle und Leipzig',
      publisher: 'Beispielblatt',
      date: '2026-11-20',
      language: 'de',
    })
    const runs = new Set(seen.runs)
    expect(copiedRuns(`Es heißt: ${SENTENCE}.`, runs)).toEqual([SENTENCE])
    expect(copiedRuns('Dies ist kein Text sondern nur ein Programm der Seite', runs)).toEqual([])
    expect(copiedRuns('Start Politik Sport Kultur Wirtschaft Reise Wissen Mehr', runs)).toEqual([])
    expect(JSON.stringify(seen)).not.toContain('Strecken')
    expect(site.asked[0]?.headers['user-agent']).toBe('Schwesterstadt (+mailto:r@example.org)')
  })

  it('reads what a page says of itself in JSON-LD', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite' },
        { headline: 'Aus JSON', datePublished: '2026-01-02', publisher: { name: 'Haus' } },
      ],
    }
    const { seen } = await look(
      `<html lang=en><script type="application/ld+json">${JSON.stringify(data)}</script><p>x</p>`,
    )
    expect(seen).toMatchObject({ title: 'Aus JSON', date: '2026-01-02', publisher: 'Haus', language: 'en' })
  })

  it('makes do with a heading and the name of the host', async () => {
    const { seen } = await look('<h1>Nur eine <b>Überschrift</b></h1><p>Text.</p><time datetime="gestern">')
    expect(seen).toMatchObject({ title: 'Nur eine Überschrift', publisher: '127.0.0.1', date: null, language: null })
  })

  it('reads pages in old encodings', async () => {
    const body = Buffer.from('<html><title>Grüße aus Halle</title></html>', 'latin1')
    const { seen } = await look({ headers: { 'content-type': 'text/html; charset=iso-8859-1' }, body })
    expect(seen).toMatchObject({ title: 'Grüße aus Halle' })
  })

  it.each<[string, Answer, object]>([
    ['is not there', { status: 404 }, { why: 'refused', status: 404 }],
    ['is a picture', { headers: { 'content-type': 'image/png' }, body: 'x' }, { why: 'not-a-page' }],
    ['is no page', 'Hallo', { why: 'not-a-page' }],
    ['breaks off', (_, response) => response.destroy(), { why: 'no-answer' }],
    ['is far too large', { body: new Uint8Array(6_000_000) }, { why: 'too-big' }],
  ])('says when it %s', async (_, answer, expected) => {
    expect((await look(answer)).seen).toEqual({ kind: 'unreachable', ...expected })
  })

  it('keeps away where robots are not wanted', async () => {
    const { site, seen } = await look('<title>x</title>', { robots: 'User-agent: *\nDisallow: /bericht' })
    expect(seen).toEqual({ kind: 'unreachable', why: 'robots' })
    expect(site.asked.map(({ url }) => url)).toEqual(['/robots.txt'])
  })

  it('does not ask private addresses', async () => {
    const site = await serveSite({ '/': '<title>geheim</title>' })
    const intake = createIntake({ allowPrivate: false, contact: null, clock: { now: () => NOW } })
    expect(await intake.pages.look(site.root)).toEqual({ kind: 'unreachable', why: 'not-public' })
    expect(await intake.pages.look('kein Link')).toEqual({ kind: 'unreachable', why: 'not-public' })
    expect(site.asked).toEqual([])
  })

  it('is not stalled or broken by a page that means harm, and reads the next one', async () => {
    const hostile = [
      '<a>'.repeat(700_000) + '</b>'.repeat(300_000),
      `<p ${'a=1 '.repeat(1_000_000)}`,
      '<html>\0<p>'.repeat(100_000),
    ]
    const site = await serveSite({ '/good': '<html><title>Gut</title>' })
    const intake = createIntake({ allowPrivate: true, contact: null, clock: { now: () => NOW } })
    onTestFinished(() => intake.close())
    for (const [index, body] of hostile.entries()) {
      site.pages.set(`/bad${index}`, body)
      expect(['page', 'unreachable']).toContain((await intake.pages.look(`${site.root}/bad${index}`)).kind)
    }
    expect(await intake.pages.look(`${site.root}/good`)).toMatchObject({ kind: 'page', title: 'Gut' })
  })
})
