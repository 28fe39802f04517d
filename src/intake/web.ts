import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { isAskable, isPublicAddress, literalAddress } from './address.js'
import { readBody, TooBig } from './body.js'
import { resolveHost, type Resolve } from './resolve.js'

export interface WebOptions {
  /** Who asks: the project's name and how to reach whoever runs it. */
  readonly userAgent: string
  /** Also private addresses and any port. */
  readonly allowPrivate: boolean
  readonly resolve?: Resolve
  /** For everything together, in milliseconds. */
  readonly patience?: number
}

/** What asking for a link came to. Expected answers, all of them: nothing is thrown. */
export type WebAnswer =
  | Got
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfter: string | null }
  /** The address, or one on the way there, is not public, or not http(s) on its own port. */
  | { readonly kind: 'not-public' }
  | { readonly kind: 'no-answer'; readonly why: string }
  | { readonly kind: 'too-big' }
  /** `allow` said no. */
  | { readonly kind: 'not-allowed'; readonly why: string | null }

export interface Got {
  readonly kind: 'got'
  /** Where it was found in the end. */
  readonly url: string
  readonly contentType: string
  readonly etag: string | null
  readonly lastModified: string | null
  readonly body: Uint8Array
}

export interface Asking {
  /** What was got the last time, so that nothing is sent if it is still the same. */
  readonly known?: { readonly etag: string | null; readonly lastModified: string | null }
  readonly accept?: string
  /** At most so many bytes, packed and unpacked. */
  readonly most?: number
  /** Asked before every hop: null to go on, else why not. */
  readonly allow?: (url: URL) => Promise<'yes' | { no: string | null }>
  readonly signal?: AbortSignal | undefined
}

/** The way out into the web, for links that others wrote: to public hosts only, with bounds on time, size and hops. */
export interface Web {
  get(url: string, asking?: Asking): Promise<WebAnswer>
}

const PATIENCE_MS = 10_000
const MOST_BYTES = 5 * 1024 * 1024
const MOST_REDIRECTS = 5
const REDIRECTS = [301, 302, 303, 307, 308]

export function createWeb(options: WebOptions): Web {
  const { patience = PATIENCE_MS } = options
  return {
    async get(url, asking = {}) {
      const ownTime = AbortSignal.timeout(patience)
      const signal = asking.signal ? AbortSignal.any([ownTime, asking.signal]) : ownTime
      try {
        return await untilAborted(follow(options, url, asking, signal), signal)
      } catch (error) {
        if (isTooBig(error)) return { kind: 'too-big' }
        if (error instanceof NotPublic) return { kind: 'not-public' }
        return { kind: 'no-answer', why: ownTime.aborted ? 'timeout' : reasonOf(error) }
      }
    },
  }
}

class NotPublic extends Error {
  override readonly name = 'NotPublic'
}

async function follow(options: WebOptions, first: string, asking: Asking, signal: AbortSignal): Promise<WebAnswer> {
  let at = first
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const url = URL.canParse(at) ? new URL(at) : null
    if (url === null || !isAskable(url, options)) return { kind: 'not-public' }
    const allowed = (await asking.allow?.(url)) ?? 'yes'
    if (allowed !== 'yes') return { kind: 'not-allowed', why: allowed.no }
    const response = await ask(options, url, asking, signal)
    const { statusCode: status = 0, headers } = response
    if (!REDIRECTS.includes(status) || headers.location === undefined) return answerOf(response, url, asking)
    response.destroy()
    if (!URL.canParse(headers.location, url.href)) return { kind: 'no-answer', why: 'redirect to nowhere' }
    at = new URL(headers.location, url).href
  }
  return { kind: 'no-answer', why: 'too many redirects' }
}

/** One request, to an address that was checked: the name is not looked up a second time. */
async function ask(options: WebOptions, url: URL, asking: Asking, signal: AbortSignal): Promise<IncomingMessage> {
  const addresses = await addressesOf(options, url)
  return new Promise((resolve, reject) => {
    const how = { agent: false, headers: headersOf(options, asking), lookup: answering(addresses), signal }
    const request = url.protocol === 'https:' ? httpsRequest(url, how) : httpRequest(url, how)
    request.on('response', resolve)
    request.on('error', reject)
    request.end()
  })
}

async function addressesOf({ allowPrivate, resolve = resolveHost }: WebOptions, url: URL): Promise<string[]> {
  const literal = literalAddress(url)
  const addresses = literal === null ? await resolve(url.hostname) : [literal]
  if (!allowPrivate && !addresses.every(isPublicAddress)) throw new NotPublic()
  if (addresses.length === 0) throw new Error('the name has no address')
  return addresses
}

function answering(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, options, callback) => {
    const [first = { address: '', family: 0 }] = all
    if (options.all) callback(null, all)
    else callback(null, first.address, first.family)
  }
}

function headersOf({ userAgent }: WebOptions, { known, accept = '*/*' }: Asking): OutgoingHttpHeaders {
  return {
    'user-agent': userAgent,
    accept,
    'accept-encoding': 'gzip, br',
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
  }
}

async function answerOf(response: IncomingMessage, url: URL, { most = MOST_BYTES }: Asking): Promise<WebAnswer> {
  const { statusCode: status = 0, headers } = response
  if (status === 200) {
    return {
      kind: 'got',
      url: url.href,
      contentType: headers['content-type'] ?? '',
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
      body: await readBody(response, most),
    }
  }
  response.destroy()
  if (status === 304) return { kind: 'unchanged' }
  return { kind: 'refused', status, retryAfter: headers['retry-after'] ?? null }
}

/** Looking a name up cannot be broken off; what comes of it later is dropped. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(new Error('aborted'))
    }
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort)
    })
    if (signal.aborted) abort()
  })
}

function isTooBig(error: unknown): boolean {
  return error instanceof TooBig
}

/** A short name of what went wrong: never what the other side wrote. */
function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  return typeof code === 'string' ? code : error instanceof Error ? error.message : 'unknown'
}
