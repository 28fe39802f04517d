import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * Why a request is not let in, or null. Only pages of this very server may use it: a foreign site could post here, or
 * let its own name point to this machine (DNS rebinding), and neither carries our address in Host and Origin.
 */
export function keepOut({ headers }: Pick<IncomingMessage, 'headers'>, ownHost: string): string | null {
  const host = headers.host ?? ''
  if (!isOwnName(nameOf(host), ownHost)) return `the Host header „${host.slice(0, 100)}“ is not this server`
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${host}`) return 'the request comes from another site'
  const site = headers['sec-fetch-site']
  // A link on another site may open the page; that is a navigation, and it changes nothing.
  const isVisit = headers['sec-fetch-mode'] === 'navigate'
  if (site === 'cross-site' && !isVisit) return 'the request comes from another site'
  return null
}

function nameOf(host: string): string {
  return /^(\[[^\]]*\]|[^:]*)(?::\d+)?$/.exec(host)?.[1]?.toLowerCase() ?? ''
}

/** Nobody can make an address of numbers point anywhere else. */
function isOwnName(name: string, ownHost: string): boolean {
  if (name === 'localhost' || name.endsWith('.localhost') || name === ownHost.toLowerCase()) return true
  return isIP(name.replace(/^\[|\]$/g, '')) > 0
}
