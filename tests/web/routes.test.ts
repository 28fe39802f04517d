import { describe, expect, it } from 'vitest'
import { ask, openPage } from '../support/page.js'

const json = { 'content-type': 'application/json' }

describe('the page', () => {
  it('may load nothing from elsewhere and run nothing that stands in the page itself', async () => {
    const { status, headers } = await ask(await openPage(), '/')
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  })

  it('says that it is not built, instead of that it is not there', async () => {
    const { status, body } = await ask(await openPage({ assets: () => null }), '/')
    expect(status).toBe(503)
    expect(body.toString()).toContain('npm run build')
  })
})

describe('what a server must not do', () => {
  it.each([
    ['/nothing', 404],
    ['/../package.json', 404],
    ['/%2e%2e/package.json', 404],
    ['/api/file/file-1', 404],
    ['/api', 404],
    ['//', 404],
    ['*', 404],
  ])('GET %s: %d', async (path, status) => {
    expect((await ask(await openPage(), path)).status).toBe(status)
  })

  it.each([
    ['POST', '/', 'GET, HEAD'],
    ['GET', '/api/act', 'POST'],
    ['DELETE', '/api/events', 'GET'],
    ['HEAD', '/api/events', 'GET'],
    ['GET', '/api/file', 'POST'],
  ])('%s %s is not allowed, and it says what is', async (method, path, allow) => {
    const { status, headers } = await ask(await openPage(), path, { method })
    expect([status, headers['allow']]).toEqual([405, allow])
  })

  it('answers HEAD like GET, without a body', async () => {
    const { status, body } = await ask(await openPage(), '/', { method: 'HEAD' })
    expect([status, body.length]).toEqual([200, 0])
  })

  it('takes JSON only, and not without end', async () => {
    const page = await openPage()
    const post = (headers: Record<string, string>, body: string) =>
      ask(page, '/api/act', { method: 'POST', headers, body })
    expect((await post({ 'content-type': 'text/plain' }, '{}')).status).toBe(415)
    expect((await post(json, ' '.repeat(1024 * 1024 + 1))).status).toBe(413)
    expect((await post(json, '{"kind":')).status).toBe(400)
    expect((await post(json, '{"kind":"destroy"}')).status).toBe(400)
    expect(page.log).toEqual([])
  })
})

describe('who is let in', () => {
  it.each(['localhost', '127.0.0.1:8080', '[::1]:8080', 'bot.localhost:80', '192.168.1.7:8080', 'LOCALHOST:1'])(
    'whoever came by %s',
    async (host) => {
      expect((await ask(await openPage(), '/', { headers: { host } })).status).toBe(200)
    },
  )

  it.each(['evil.example', 'evil.example:8080', 'localhost.evil.example', '127.0.0.1.evil.example'])(
    'nobody to whom somebody told that this is %s',
    async (host) => {
      expect((await ask(await openPage(), '/', { headers: { host } })).status).toBe(403)
    },
  )

  it('no other site may post here or look at anything', async () => {
    const page = await openPage()
    const host = `localhost:${page.port}`
    const post = (headers: Record<string, string>) =>
      ask(page, '/api/act', { method: 'POST', headers: { host, ...json, ...headers }, body: '{}' })
    expect((await post({ origin: 'http://evil.example' })).status).toBe(403)
    expect((await post({ origin: 'null' })).status).toBe(403)
    expect((await post({ origin: `http://localhost:${page.port + 1}` })).status).toBe(403)
    expect((await post({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).status).toBe(403)
    expect((await post({ origin: `http://${host}` })).status).toBe(400)
    const embedded = { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }
    expect((await ask(page, '/', { headers: embedded })).status).toBe(403)
  })

  it('but a link on another site may lead here', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await ask(await openPage(), '/', { headers })).status).toBe(200)
  })
})
