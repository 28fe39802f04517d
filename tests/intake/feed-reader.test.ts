import { describe, expect, it, onTestFinished } from 'vitest'
import { readFeed } from '../../src/intake/feed-reader.js'
import type { FeedJob } from '../../src/intake/job.js'
import { createWorkshop, Unreadable } from '../../src/intake/workshop.js'

const NOW = new Date('2026-11-23T08:00:00Z')
const URL_OF_FEED = 'https://example.org/news/feed.xml'

function read(text: string | Uint8Array, contentType = '') {
  const body = typeof text === 'string' ? Buffer.from(text) : text
  const feed = readFeed(body, contentType, URL_OF_FEED, NOW)
  if (feed.kind !== 'feed') throw new Error(feed.kind)
  return feed
}

const firstOf = (text: string | Uint8Array, contentType = '') => read(text, contentType).items[0]
const rss = (item: string, attributes = '') => `<rss version="2.0" ${attributes}><channel>${item}</channel></rss>`
const atom = (entry: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Haus</title><entry>${entry}</entry></feed>`
const rdf = (items: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/"><title>Haus</title></channel>${items}</rdf:RDF>`

describe('a feed of every kind', () => {
  it.each([
    [
      'RSS 0.91',
      '<rss version="0.91"><channel><item><title>T</title><link>https://example.org/1</link></item></channel></rss>',
      'RSS',
    ],
    ['RSS 2.0', rss('<item><title>T</title><link>https://example.org/1</link></item>'), 'RSS'],
    [
      'RSS in capitals',
      '<RSS><CHANNEL><ITEM><TITLE>T</TITLE><LINK>https://example.org/1</LINK></ITEM></CHANNEL></RSS>',
      'RSS',
    ],
    [
      'RSS 1.0',
      rdf('<item rdf:about="https://example.org/1"><title>T</title><link>https://example.org/1</link></item>'),
      'RDF',
    ],
    [
      'RSS 0.90',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><item><title>T</title><link>https://example.org/1</link></item></rdf:RDF>',
      'RDF',
    ],
    ['Atom 1.0', atom('<title>T</title><link href="https://example.org/1"/>'), 'Atom'],
    [
      'Atom 0.3',
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>T</title><link rel="alternate" type="text/html" href="https://example.org/1"/></entry></feed>',
      'Atom',
    ],
    [
      'Atom with a prefix',
      '<x:feed xmlns:x="http://www.w3.org/2005/Atom"><x:entry><x:title>T</x:title><x:link href="https://example.org/1"/></x:entry></x:feed>',
      'Atom',
    ],
    [
      'Atom without a namespace',
      '<feed><entry><title>T</title><link href="https://example.org/1"/></entry></feed>',
      'Atom',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"https://example.org/1","title":"T"}]}',
      'JSON Feed',
    ],
    ['CDF', '<CHANNEL><ITEM HREF="https://example.org/1"><TITLE>T</TITLE></ITEM></CHANNEL>', 'CDF'],
  ])('%s', (_, text, format) => {
    const feed = read(text)
    expect(feed).toMatchObject({ format, isCutOff: false })
    expect(feed.items).toMatchObject([{ title: 'T', link: 'https://example.org/1' }])
  })

  it('is known by what it is, not by its content type', () => {
    const item = '<item><title>T</title></item>'
    for (const type of ['text/html', 'application/octet-stream', 'application/json', 'image/png'])
      expect(firstOf(rss(item), type)).toMatchObject({ title: 'T' })
    expect(firstOf(`\n\n<br /><b>Warning</b>: on line <b>3</b>${rss(item)}`)).toMatchObject({ title: 'T' })
  })

  it('may be empty', () => {
    expect(read(rss('')).items).toEqual([])
    expect(read('{"version":"https://jsonfeed.org/version/1","items":[]}').items).toEqual([])
  })

  it('is none: a page, which may name feeds, or anything else', () => {
    const page = '<!doctype html><html><link rel="alternate" type="application/rss+xml" href="/rss"><p>Hallo</p></html>'
    expect(readFeed(Buffer.from(page), 'text/html', URL_OF_FEED, NOW)).toEqual({
      kind: 'page',
      feeds: ['https://example.org/rss'],
    })
    for (const text of ['', 'Hallo', '{"a":1}', '[', '<opml/>', '\0\0\0'])
      expect(readFeed(Buffer.from(text), '', URL_OF_FEED, NOW)).toEqual({ kind: 'nothing' })
  })
})

describe('an item’s title', () => {
  it.each([
    [
      'escaped HTML',
      rss('<item><title>Neu &lt;b&gt;in&lt;/b&gt; Halle &amp;amp; Leipzig</title></item>'),
      'Neu in Halle & Leipzig',
    ],
    ['CDATA', rss('<item><title><![CDATA[ Gr&uuml;&szlig;e <i>aus</i> Halle ]]></title></item>'), 'Grüße aus Halle'],
    [
      'two CDATA sections',
      rss('<item><title><![CDATA[Halle]]> und <![CDATA[Leipzig]]></title></item>'),
      'Halle und Leipzig',
    ],
    ['HTML that was not escaped', rss('<item><title>Neu <b>in</b> Halle</title></item>'), 'Neu in Halle'],
    ['a sign that is no tag', rss('<item><title>5 &lt; 6 &amp; 7 &gt; 6</title></item>'), '5 < 6 & 7 > 6'],
    [
      'entities nobody declared',
      rss('<item><title>F&uuml;r Halle&nbsp;&ndash; &#8222;Leipzig&#x201C;</title></item>'),
      'Für Halle – „Leipzig“',
    ],
    [
      'entities that the document declares',
      `<!DOCTYPE rss [<!ENTITY stadt "Halle"> <!ENTITY zwei 'Leipzig'>]>${rss('<item><title>&stadt; &zwei;</title></item>')}`,
      'Halle Leipzig',
    ],
    ['several lines', rss('<item><title>\n  Halle\n  und\tLeipzig \n</title></item>'), 'Halle und Leipzig'],
    [
      'the media’s and the channel’s beside it',
      rss(
        '<title>Kanal</title><item><media:title xmlns:media="http://search.yahoo.com/mrss/">Bild</media:title><title>Titel</title></item>',
      ),
      'Titel',
    ],
    [
      'Dublin Core instead',
      rss('<item><dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">Titel</dc:title></item>'),
      'Titel',
    ],
    [
      'plain text of Atom, as it stands',
      atom('<title>Tags wie &lt;b&gt; &amp;amp; mehr</title>'),
      'Tags wie <b> &amp; mehr',
    ],
    [
      'HTML of Atom',
      atom('<title type="html">Neu &lt;em&gt;in&lt;/em&gt; Halle &amp;amp; Leipzig</title>'),
      'Neu in Halle & Leipzig',
    ],
    [
      'XHTML of Atom',
      atom('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Neu <em>in</em> Halle</div></title>'),
      'Neu in Halle',
    ],
    ['base64 of Atom', atom(`<title mode="base64">${Buffer.from('Grüße').toString('base64')}</title>`), 'Grüße'],
    ['a source’s beside it', atom('<source><title>Fremd</title></source><title>Eigen</title>'), 'Eigen'],
    [
      'direction marks and control characters',
      rss('<item><title>Hal\u202Ele\u0007 \u00ADneu</title></item>'),
      'Halle neu',
    ],
  ])('%s', (_, text, title) => {
    expect(firstOf(text)?.title).toBe(title)
  })
})

describe('an item’s link', () => {
  it.each([
    [
      'relative to the feed',
      rss('<item><title>T</title><link>/a?b=1&amp;c=2</link></item>'),
      'https://example.org/a?b=1&c=2',
    ],
    [
      'relative to xml:base',
      rss('<item xml:base="b/"><title>T</title><link>c</link></item>', 'xml:base="https://other.example/a/"'),
      'https://other.example/a/b/c',
    ],
    [
      'broken over lines',
      rss('<item><link>\n https://example.org/\n a </link></item>'),
      'https://example.org/ a'.replace(' ', '%20'),
    ],
    ['the guid', rss('<item><title>T</title><guid>https://example.org/g</guid></item>'), 'https://example.org/g'],
    [
      'no guid that is none',
      rss('<item><title>T</title><guid isPermaLink="false">https://example.org/g</guid></item>'),
      null,
    ],
    [
      'Atom’s in RSS',
      rss(
        '<item><title>T</title><atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="https://example.org/a"/></item>',
      ),
      'https://example.org/a',
    ],
    [
      'what RDF is about',
      rdf('<item rdf:about="https://example.org/r"><title>T</title></item>'),
      'https://example.org/r',
    ],
    [
      'the alternate of Atom',
      atom(
        '<link rel="self" href="https://example.org/s"/><link rel="enclosure" href="/x.mp3"/><link rel="alternate" href="../a"/>',
      ),
      'https://example.org/a',
    ],
    [
      'a page before other kinds',
      atom('<link type="application/json" href="/j"/><link type="text/html" href="/h"/>'),
      'https://example.org/h',
    ],
    ['the id of Atom', atom('<id>https://example.org/id</id><title>T</title>'), 'https://example.org/id'],
    ['never a script', rss('<item><title>T</title><link>javascript:alert(1)</link></item>'), null],
    ['never a file', atom('<title>T</title><link href="file:///etc/passwd"/>'), null],
    [
      'in words of another script',
      rss('<item><link>https://example.org/straße?q=ü</link></item>'),
      'https://example.org/stra%C3%9Fe?q=%C3%BC',
    ],
  ])('%s', (_, text, link) => {
    expect(firstOf(text)?.link).toBe(link)
  })
})

describe('an item’s date', () => {
  it.each([
    ['Mon, 16 Jun 2025 08:30:00 +0200', '2025-06-16T06:30:00.000Z'],
    ['16 Jun 25 08:30 GMT', '2025-06-16T08:30:00.000Z'],
    ['Mo, 16 Mai 2025 08:30:00 MESZ', '2025-05-16T06:30:00.000Z'],
    ['Mon Jun 16 08:30:00 2025', '2025-06-16T08:30:00.000Z'],
    ['2025-06-16T08:30:00Z', '2025-06-16T08:30:00.000Z'],
    ['2025-06-16T08:30:00.123+02:00', '2025-06-16T06:30:00.000Z'],
    ['2025-06-16 08:30', '2025-06-16T08:30:00.000Z'],
    ['2025-06', '2025-06-01T00:00:00.000Z'],
    ['20250616', '2025-06-16T00:00:00.000Z'],
    ['gestern', null],
    ['', null],
    ['Mon, 99 Jun 2025 08:30:00 GMT', null],
    ['2025-02-30', null],
    ['2199-01-01', null],
    ['1970-01-01T00:00:00Z', null],
  ])('%s', (date, expected) => {
    const item = firstOf(rss(`<item><title>T</title><pubDate>${date}</pubDate></item>`))
    expect(item?.date?.toISOString() ?? null).toBe(expected)
  })

  it('is the first that can be read', () => {
    const text = atom('<published>bald</published><updated>2025-06-16</updated>')
    expect(firstOf(text)?.date?.toISOString()).toBe('2025-06-16T00:00:00.000Z')
  })
})

describe('a feed’s encoding', () => {
  const xml = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>${rss('<item><title>Grüße – „Straße“</title></item>')}`
  const latin = (encoding: string) => Buffer.from(xml(encoding).replace(/[–„“]/g, '-'), 'latin1')
  const utf16 = (text: string) => Buffer.from(text, 'utf16le')

  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8', Buffer.from(xml('UTF-8')), '', 'Grüße – „Straße“'],
    [
      'UTF-8 with a mark, whatever it says of itself',
      Buffer.from(`\uFEFF${xml('iso-8859-1')}`),
      'text/xml; charset=ascii',
      'Grüße – „Straße“',
    ],
    ['UTF-8 that says it is Latin', Buffer.from(xml('iso-8859-1')), '', 'Grüße – „Straße“'],
    ['Latin 1 by its prolog', latin('iso-8859-1'), '', 'Grüße - -Straße-'],
    ['Latin 1 by its header', latin('UTF-8'), 'text/xml; charset="ISO-8859-1"', 'Grüße - -Straße-'],
    ['Latin 1 without a word', latin('UTF-8'), 'text/xml', 'Grüße - -Straße-'],
    [
      'Windows’ own',
      Buffer.from([...Buffer.from('<rss><item><title>'), 0x84, 0x41, 0x93, ...Buffer.from('</title></item></rss>')]),
      '',
      '„A“',
    ],
    ['UTF-16 with a mark', utf16(`\uFEFF${xml('utf-16')}`), '', 'Grüße – „Straße“'],
    ['UTF-16 without one', utf16(xml('utf-16')), '', 'Grüße – „Straße“'],
    ['UTF-16, big end first', utf16(`\uFEFF${xml('utf-16')}`).swap16(), '', 'Grüße – „Straße“'],
    [
      'UTF-32',
      Buffer.from(
        Array.from(xml('utf-32')).flatMap((letter) => [
          (letter.codePointAt(0) ?? 0) & 255,
          (letter.codePointAt(0) ?? 0) >> 8,
          0,
          0,
        ]),
      ),
      '',
      'Grüße – „Straße“',
    ],
    ['an encoding nobody knows', latin('x-unknown'), '', 'Grüße - -Straße-'],
  ])('%s', (_, bytes, contentType, title) => {
    expect(firstOf(bytes, contentType)?.title).toBe(title)
  })
})

describe('a feed that breaks off', () => {
  it('gives what was whole', () => {
    const whole = rss('<item><title>Eins</title></item><item><title>Zwei</title></item>')
    const feed = read(whole.slice(0, whole.indexOf('wei')))
    expect(feed.isCutOff).toBe(true)
    expect(feed.items.map(({ title }) => title)).toEqual(['Eins'])
  })

  it('at any place, is read without a fault', () => {
    const whole = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "b">]>${rss('<item><title><![CDATA[a]]>&a;</title><link>https://example.org</link><!-- x --></item>')}`
    for (let end = 0; end <= whole.length; end++)
      expect(['feed', 'page', 'nothing']).toContain(
        readFeed(Buffer.from(whole.slice(0, end)), '', URL_OF_FEED, NOW).kind,
      )
  })
})

describe('a feed that means harm', () => {
  const lols = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
  const big = 5 * 1024 * 1024
  const hostile: Record<string, string> = {
    'a billion laughs': `<!DOCTYPE rss [<!ENTITY l0 "lol">${lols}]>${rss('<item><title>&l9;</title></item>')}`,
    'twenty thousand elements in each other': `<rss><channel>${'<item>'.repeat(20_000)}${'</item>'.repeat(20_000)}</channel></rss>`,
    'nothing but one tag': '<a>'.repeat(big / 3),
    'tags that close nothing': `${'<a>'.repeat(400_000)}${'</b>'.repeat(400_000)}`,
    'endless attributes': `<rss ${'a="1" '.repeat(big / 6)}/>`,
    'one endless attribute': `<rss a="${'x'.repeat(big)}`,
    'null bytes': '\0'.repeat(big),
    'an open comment': `<rss><!--${'-'.repeat(big)}`,
    'comments without end': '<!--'.repeat(big / 4),
    'endless CDATA': rss('<item><title>' + '<![CDATA['.repeat(big / 9)),
    'brackets in a title': rss(`<item><title>${'&lt;a '.repeat(big / 6)}</title></item>`),
    'entities in a row': rss(`<item><title>${'&amp;'.repeat(big / 5)}</title></item>`),
    'many namespaces': `<rss>${Array.from({ length: 20_000 }, (_, n) => `<a xmlns:n${n}="u">`).join('')}`,
    'deep JSON': `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(1_000_000)}`,
    'a long word': rss(`<item><title>Halle</title><description>${'Halle'.repeat(big / 6)}</description></item>`),
    'many words of a city': rss(`<item><title>${'die neue Halle '.repeat(big / 16)}</title></item>`),
  }

  it.each(Object.keys(hostile))('neither stalls the bot nor takes its reader away: %s', async (name) => {
    const workshop = createWorkshop()
    onTestFinished(() => workshop.close())
    const job: Omit<FeedJob, 'body'> = {
      kind: 'feed',
      contentType: 'text/xml',
      url: URL_OF_FEED,
      now: NOW.getTime(),
      rules: { cities: 'cooperation', include: ['Halle'], exclude: ['Zeug'] },
    }
    let ticks = 0
    const ticking = setInterval(() => (ticks += 1), 20)
    const outcome = await workshop
      .read({ ...job, body: Buffer.from(hostile[name] ?? '') })
      .catch((error: unknown) => error)
    clearInterval(ticking)
    // Read within the limits, or given up: both are fine. The bot went on meanwhile, and the next feed is read.
    expect(outcome instanceof Unreadable || typeof outcome === 'object').toBe(true)
    expect(ticks).toBeGreaterThan(0)
    const good = rss('<item><title>Halle und Leipzig</title><link>https://example.org/1</link></item>')
    const next = await workshop.read({ ...job, body: Buffer.from(good) })
    expect(next).toMatchObject({
      kind: 'feed',
      feed: { items: [{ title: 'Halle und Leipzig', why: { kind: 'include' } }] },
    })
  })
})
