import { startApp } from '../app.js'
import { loadTexts } from '../bot/texts.js'
import type { Language } from '../domain/language.js'
import { createLog } from '../log.js'
import { createBox } from '../tryout/box.js'
import { createCast } from '../tryout/cast.js'
import { servePage } from '../web/server.js'
import { WELL } from './exit-code.js'
import { orReport } from './fault.js'
import type { Ready } from './settle.js'
import { stopOnSignal } from './signals.js'
import { createTryoutClock } from './tryout-clock.js'
import { makeTryoutFolder } from './tryout-folder.js'

/** The real bot on an in-process Telegram, and a page on which several people chat with it. */
export function runTryoutPage({ config }: Ready, language: Language | null): Promise<number> {
  return orReport(async () => {
    const stopping = stopOnSignal()
    const library = loadTexts()
    const clock = createTryoutClock()
    const box = createBox({
      now: () => clock.now(),
      bot: { can_read_all_group_messages: false, supports_inline_queries: true },
    })
    const words = library[language ?? 'de']
    const cast = createCast(box, { group: words.plain('tryout-group'), channel: words.plain('tryout-channel') })
    const log = createLog(config.logLevel ?? 'fatal', [])
    const app = await startApp({
      config: {
        ...config,
        dataDir: await makeTryoutFolder(config.dataDir),
        editors: [cast.editor.user.id],
        channel: cast.channel.id,
      },
      token: box.token,
      log,
      clock,
      fetch: box.fetch,
    })
    try {
      const server = await servePage({
        stage: {
          box,
          cast,
          clock,
          language,
          zone: config.timeZone,
          texts: { de: library.de.patterns('page-'), en: library.en.patterns('page-') },
          nextDigest: (chat) => app.nextDigest(chat),
        },
        host: config.host,
        port: config.port,
        log,
      })
      process.stdout.write(`${words.plain('tryout-page', { address: server.address })}\n`)
      await Promise.race([app.finished, aborted(stopping)])
      await server.close()
      return WELL
    } finally {
      await app.stop()
    }
  })
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else
      signal.addEventListener(
        'abort',
        () => {
          resolve()
        },
        { once: true },
      )
  })
}
