import { open, rm, type FileHandle } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { errorCode } from './faults.js'

/**
 * A socket that answers as long as this process lives: the kernel takes it down with the process, however that dies.
 * It is found through the file system, so it tells of life across containers that share a volume but not their
 * process numbers.
 */
export interface LifeSign {
  /** Stops answering and removes the socket. */
  end(): Promise<void>
}

/** What a socket tells: its process lives, it is dead, or there is nothing to ask. */
type Pulse = 'alive' | 'dead' | 'absent'

/** Most bytes of a socket's path; longer ones are cut off by some systems without a word. */
const MAX_PATH = process.platform === 'linux' ? 107 : 103

/** Starts answering at `path`; null where the file system or the system knows no such sockets. */
export async function giveLifeSign(path: string): Promise<LifeSign | null> {
  const route = await routeTo(path)
  if (route === null) return null
  const server = createServer((socket) => socket.destroy())
  if (!(await listens(server, route.path))) {
    await route.folder?.close()
    return null
  }
  server.unref()
  return {
    async end() {
      await new Promise<void>((done) =>
        server.close(() => {
          done()
        }),
      )
      await route.folder?.close()
      if (process.platform !== 'win32') await rm(path, { force: true })
    },
  }
}

/** Asks the socket at `path`. The kernel answers for the process, so a busy or paused one counts as alive. */
export async function feelPulse(path: string): Promise<Pulse> {
  const route = await routeTo(path)
  if (route === null) return 'absent'
  try {
    return await new Promise<Pulse>((resolve) => {
      const socket = connect(route.path)
      socket.once('connect', () => {
        socket.destroy()
        resolve('alive')
      })
      socket.once('error', (error) => {
        resolve(pulseOf(errorCode(error)))
      })
    })
  } finally {
    await route.folder?.close()
  }
}

function pulseOf(code: string): Pulse {
  if (code === 'ECONNREFUSED') return 'dead'
  // Not a socket, or none of ours to ask: something else must tell. Anything unclear counts as alive.
  return ['ENOENT', 'ENOTSOCK', 'EOPNOTSUPP', 'ENOTDIR', 'EPROTOTYPE'].includes(code) ? 'absent' : 'alive'
}

/** A way to the socket that is short enough: a long one goes through the open folder. */
async function routeTo(path: string): Promise<{ path: string; folder?: FileHandle } | null> {
  if (process.platform === 'win32') return { path: join('\\\\.\\pipe\\', basename(path)) }
  if (Buffer.byteLength(path) <= MAX_PATH) return { path }
  if (process.platform !== 'linux') return null
  try {
    const folder = await open(dirname(path), 'r')
    return { path: `/proc/self/fd/${folder.fd}/${basename(path)}`, folder }
  } catch {
    return null
  }
}

async function listens(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    server.on('error', () => {
      resolve(false)
    })
    server.listen(path, () => {
      resolve(true)
    })
  })
}
