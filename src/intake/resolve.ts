import { lookup, Resolver } from 'node:dns/promises'

/** All addresses of a host name; rejects if it has none. */
export type Resolve = (host: string) => Promise<string[]>

const PATIENCE_MS = 3000
/** Answers of name servers that the system's own files may know better. */
const TIMED_OUT = new Set(['ETIMEOUT', 'ECANCELLED'])

/**
 * Looks names up without the system's own look-up as far as possible: that one occupies one of the four threads that
 * also write files, for as long as a name server is silent.
 */
export const resolveHost: Resolve = async (host) => {
  const resolver = new Resolver({ timeout: PATIENCE_MS, tries: 2 })
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  if (found.length > 0) return found
  const timedOut = answers.find((answer) => answer.status === 'rejected' && TIMED_OUT.has(codeOf(answer.reason)))
  if (timedOut?.status === 'rejected') throw timedOut.reason
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
