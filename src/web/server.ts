import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Log } from '../log.js'
import { createAssets, type Assets } from './assets.js'
import { createPlay } from './play.js'
import { answer, say } from './routes.js'
import type { Stage } from './stage.js'

export interface PageServer {
  /** Where the page is, such as http://localhost:8080. */
  readonly address: string
  close(): Promise<void>
}

export interface PageServerOptions {
  readonly stage: Stage
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  readonly log: Log
  readonly assets?: Assets
}

/** The try-out page and its API; rejects if the port cannot be opened. */
export async function servePage(options: PageServerOptions): Promise<PageServer> {
  const { stage, host, port, log, assets = createAssets() } = options
  const play = createPlay(stage)
  const server = createServer((request, response) => {
    answer({ play, assets, host }, request, response).catch((err: unknown) => {
      log.error({ err }, 'a request of the page failed')
      if (response.headersSent) response.destroy()
      else say(response, 500, 'Something went wrong here; the log says what.')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    address: addressOf(server.address() as AddressInfo),
    close: () => {
      play.close()
      return new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeIdleConnections()
        setTimeout(() => {
          server.closeAllConnections()
        }, 500).unref()
      })
    },
  }
}

/** Every machine knows itself by localhost; other addresses are shown as they are. */
function addressOf({ address, port, family }: AddressInfo): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address)) return `http://localhost:${port}`
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
