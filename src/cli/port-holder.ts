import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A process that listens on a port. */
export interface Holder {
  readonly pid: number
  readonly name: string
}

const LISTENING = '0A'

/** Who listens on a TCP port of this machine, as far as Linux tells this user; else null. */
export function holderOf(port: number): Holder | null {
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => socketsIn(table, port))
  if (sockets.length === 0) return null
  const pid = list('/proc').find((entry) => /^\d+$/.test(entry) && sockets.some((socket) => holds(entry, socket)))
  return pid === undefined ? null : { pid: Number(pid), name: read(`/proc/${pid}/comm`).trim() }
}

/** The inodes of sockets that listen on the port; see proc_net_tcp.txt of the Linux kernel for the columns. */
function socketsIn(table: string, port: number): string[] {
  const end = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return read(table)
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(end) === true && state === LISTENING)
    .flatMap((columns) => columns[9] ?? [])
}

function holds(pid: string, socket: string): boolean {
  const folder = `/proc/${pid}/fd`
  return list(folder).some((descriptor) => linkOf(`${folder}/${descriptor}`) === `socket:[${socket}]`)
}

function list(folder: string): string[] {
  return orElse(() => readdirSync(folder), [])
}

function read(file: string): string {
  return orElse(() => readFileSync(file, 'utf8'), '')
}

function linkOf(file: string): string {
  return orElse(() => readlinkSync(file), '')
}

/** Other people's processes, and machines that are no Linux, tell nothing. */
function orElse<T>(look: () => T, otherwise: T): T {
  try {
    return look()
  } catch {
    return otherwise
  }
}
