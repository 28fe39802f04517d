import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../src/intake/address.js'
import { createWeb, type WebOptions } from '../../src/intake/web.js'
import { serveSite } from '../support/site.js'

const careful = (more: Partial<WebOptions> = {}) => createWeb({ userAgent: 'Test', allowPrivate: false, ...more })
const local = (more: Partial<WebOptions> = {}) => createWeb({ userAgent: 'Test', allowPrivate: true, ...more })

/** Every spelling of places that are nobody's business; `P` stands for the port of a server that counts its visitors. */
const PRIVATE = [
  'http://127.0.0.1:P/',
  'http://127.0.0.1./',
  'http://127.1:P/',
  'http://127.0.1:P/',
  'http://127.8.9.10:P/',
  'http://2130706433:P/',
  'http://0x7f000001:P/',
  'http://0x7f.1:P/',
  'http://0177.0.0.1:P/',
  'http://017700000001:P/',
  'http://0x7f.0.0.0x1/',
  'http://１２７.０.０.１:P/',
  'http://①②⑦.⓪.⓪.①:P/',
  'http://127。0。0。1:P/',
  'http://%31%32%37.0.0.1:P/',
  'http://0:P/',
  'http://0.0.0.0:P/',
  'http://[::1]:P/',
  'http://[::]:P/',
  'http://[0:0:0:0:0:0:0:1]:P/',
  'http://[::ffff:127.0.0.1]:P/',
  'http://[::ffff:7f00:1]:P/',
  'http://[::127.0.0.1]:P/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b:1::1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[2001:db8::1]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[fd12:3456::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://10.0.0.1/',
  'http://10.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://0xa9fea9fe/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.0.0.1/',
  'http://192.168.0.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://240.0.0.1/',
  'http://example.org@127.0.0.1:P/',
  'http://127.0.0.1\\@example.org:P/',
  'http://user:secret@example.org/',
  'http://localhost:P/',
  'http://LOCALHOST.:P/',
  'http://example.org:P/',
  'http://example.org:22/',
  'https://example.org:8443/',
  'file:///etc/passwd',
  'ftp://127.0.0.1/',
  'gopher://127.0.0.1:P/',
  'data:text/html,hallo',
  'unix:/var/run/docker.sock',
  '//127.0.0.1:P/',
  '/relative',
  '',
]

describe('the way out into the web', () => {
  it.each(PRIVATE)('does not go to %s', async (spelling) => {
    const site = await serveSite({ '/': 'geheim' })
    const asked: string[] = []
    const web = careful({
      resolve: (host) => {
        asked.push(host)
        return Promise.resolve(host.startsWith('localhost') ? ['127.0.0.1', '::1'] : ['93.184.215.14'])
      },
    })
    expect(await web.get(spelling.replace('P', String(site.port)))).toEqual({ kind: 'not-public' })
    expect(site.asked).toEqual([])
    expect(asked.filter((host) => !host.startsWith('localhost'))).toEqual([])
  })

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['10.0.0.7']],
    [['192.168.178.1']],
    [['169.254.169.254']],
    [['fd00::7']],
    [['fe80::1%eth0']],
    [['::ffff:10.0.0.1']],
    [['64:ff9b::a00:1']],
    [['93.184.215.14', '127.0.0.1']],
    [['2606:2800:21f:cb07:6820:80da:af6b:8b2c', 'fd00::1']],
  ])('does not go to a name that stands for %j', async (addresses) => {
    const web = careful({ resolve: () => Promise.resolve(addresses) })
    expect(await web.get('http://innocent.example/feed')).toEqual({ kind: 'not-public' })
  })

  it('connects to the address that was checked, whatever the name stands for a moment later', async () => {
    const site = await serveSite({ '/feed': 'gefunden' })
    const answers = [['127.0.0.1'], ['10.255.255.1']]
    let times = 0
    const web = local({ resolve: () => Promise.resolve(answers[times++] ?? []) })
    expect(await web.get(`http://rebinding.example:${site.port}/feed`)).toMatchObject({ kind: 'got' })
    expect(times).toBe(1)
    expect(site.asked[0]?.headers.host).toBe(`rebinding.example:${site.port}`)
  })

  it.each([
    '/',
    'http://127.0.0.1:P/',
    'http://[::1]:P/',
    'http://2130706433/',
    'http://inside.example/',
    'file:///etc/passwd',
  ])('does not follow a redirect to %s', async (location) => {
    const options = { userAgent: 'Test', allowPrivate: true, resolve: () => Promise.resolve(['127.0.0.1']) }
    const site = await serveSite({
      '/': 'geheim',
      // The first hop stands for a public host; from there on everything is as strict as ever.
      '/start': (_, response) => {
        options.allowPrivate = false
        response.writeHead(302, { location: location.replace('P', String(site.port)) }).end()
      },
    })
    expect(await createWeb(options).get(`http://public.example:${site.port}/start`)).toEqual({ kind: 'not-public' })
    expect(site.asked.map(({ url }) => url)).toEqual(['/start'])
  })

  it('knows public addresses', () => {
    const all = ['93.184.215.14', '1.1.1.1', '172.32.0.1', '192.0.1.1', '2a00:1450:4001::1', '2606:4700::1111']
    expect(all.filter(isPublicAddress)).toEqual(all)
    expect(isPublicAddress('example.org')).toBe(false)
  })

  it('follows five redirects, relative ones too, and no sixth', async () => {
    const hop = (to: string) => ({ status: 301, headers: { location: to } })
    const site = await serveSite({
      '/6': hop('/5'),
      '/5': hop('4'),
      '/4': hop('./3'),
      '/3': hop('?'),
      '/3?': hop('/2'),
      '/2': hop('/1'),
      '/1': 'da',
    })
    site.pages.set('/3', hop('/2'))
    expect(await local().get(`${site.root}/6`)).toMatchObject({ kind: 'got', url: `${site.root}/1` })
    site.pages.set('/7', hop('/6'))
    expect(await local().get(`${site.root}/7`)).toEqual({ kind: 'no-answer', why: 'too many redirects' })
  })

  it('asks whether it may before every hop', async () => {
    const site = await serveSite({ '/a': { status: 302, headers: { location: '/b' } }, '/b': 'da' })
    const allow = (url: URL) => Promise.resolve(url.pathname === '/b' ? { no: null } : ('yes' as const))
    expect(await local().get(`${site.root}/a`, { allow })).toEqual({ kind: 'not-allowed', why: null })
    expect(site.asked.map(({ url }) => url)).toEqual(['/a'])
  })

  it('sends its name and what it knows, and takes "unchanged" for an answer', async () => {
    const site = await serveSite({ '/': { status: 304 } })
    const known = { etag: '"1"', lastModified: 'Mon, 16 Jun 2025 08:00:00 GMT' }
    expect(await local().get(site.root, { known })).toEqual({ kind: 'unchanged' })
    expect(site.asked[0]?.headers).toMatchObject({
      'user-agent': 'Test',
      'if-none-match': '"1"',
      'if-modified-since': 'Mon, 16 Jun 2025 08:00:00 GMT',
    })
  })

  it.each([
    ['gzip', gzipSync('Grüße')],
    ['br', brotliCompressSync('Grüße')],
    ['gzip, gzip', gzipSync(gzipSync('Grüße'))],
    ['identity', Buffer.from('Grüße')],
  ])('unpacks %s', async (coding, body) => {
    const site = await serveSite({ '/': { headers: { 'content-encoding': coding }, body } })
    const answer = await local().get(site.root)
    expect(answer.kind === 'got' && Buffer.from(answer.body).toString()).toBe('Grüße')
  })

  it.each([
    ['a length that is too large', { headers: { 'content-length': '6000000' }, body: 'x'.repeat(6_000_000) }],
    ['more than it takes, without a length', { body: new Uint8Array(6_000_000) }],
    [
      'little that unpacks to much',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(30_000_000)) },
    ],
  ])('reads no further than five megabytes: %s', async (_, answer) => {
    const site = await serveSite({ '/': answer })
    expect(await local().get(site.root)).toEqual({ kind: 'too-big' })
  })

  it('waits no longer than it has patience, for a first byte, a last one or a name', async () => {
    const site = await serveSite({
      '/silent': () => undefined,
      '/slow': (_, response) => {
        response.write('<rss>')
      },
    })
    const timeout = { kind: 'no-answer', why: 'timeout' }
    const web = local({ patience: 150 })
    expect(await web.get(`${site.root}/silent`)).toEqual(timeout)
    expect(await web.get(`${site.root}/slow`)).toEqual(timeout)
    const nameless = careful({ patience: 150, resolve: () => new Promise(() => undefined) })
    expect(await nameless.get('http://slow.example/')).toEqual(timeout)
  })

  it.each([
    ['a broken packing', { headers: { 'content-encoding': 'gzip' }, body: 'not gzip' }],
    ['an unknown packing', { headers: { 'content-encoding': 'zstd' }, body: 'x' }],
    ['a redirect to nowhere', { status: 302, headers: { location: 'http://' } }],
  ])('takes %s for no answer', async (_, answer) => {
    const site = await serveSite({ '/': answer })
    expect(await local().get(site.root)).toMatchObject({ kind: 'no-answer' })
  })

  it('says how it was refused, and when to come again', async () => {
    const site = await serveSite({ '/': { status: 429, headers: { 'retry-after': '120' } } })
    expect(await local().get(site.root)).toEqual({ kind: 'refused', status: 429, retryAfter: '120' })
  })
})
