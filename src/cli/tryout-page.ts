import { startApp } from '../app.js'
import { loadTexts } from '../bot/texts.js'
import type { Language } from '../domain/language.js'
import { createLog } from '../log.js'
import { createBox, type Box } from '../tryout/box.js'
import { createCast } from '../tryout/cast.js'
import type { StageClock } from '../web/stage.js'
import { servePage } from '../web/server.js'
import { FAILED, WELL } from './exit-code.js'
import { orReport } from './fault.js'
import { portFault } from './port-fault.js'
import type { Ready } from './settle.js'
import { stopOnSignal } from './signals.js'
import { createTryoutClock } from './tryout-clock.js'
import { openTryoutFolder, type TryoutFolder } from './tryout-folder.js'
import { saveWhenQuiet } from './tryout-saving.js'

export interface PageWishes {
  /** null: each page speaks as its browser does. */
  readonly language: Language | null
  /** Where the try-out is kept; a folder that goes away if left out. */
  readonly keep: string | undefined
}

/** The real bot on an in-process Telegram, and a page on which several people chat with it. */
export function runTryoutPage({ config }: Ready, { language, keep }: PageWishes): Promise<number> {
  return orReport(async () => {
    const stopping = stopOnSignal()
    const library = loadTexts()
    const words = library[language ?? 'de']
    const log = createLog(config.logLevel ?? 'fatal', [])
    const folder = await openTryoutFolder(config.dataDir, keep)
    const clock = createTryoutClock(folder.left?.ahead)
    const box = createBox({
      now: () => clock.now(),
      bot: { can_read_all_group_messages: false, supports_inline_queries: true },
      memory: folder.left?.telegram,
    })
    const cast = createCast(box, { group: words.plain('tryout-group'), channel: words.plain('tryout-channel') })
    const app = await startApp({
      config: { ...config, dataDir: folder.dataDir, editors: [cast.editor.user.id], channel: cast.channel.id },
      token: box.token,
      log,
      clock,
      fetch: box.fetch,
    })
    const saving = folder.save && keepSaving(box, clock, folder.save)
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
    } catch (error) {
      const why = portFault(error, config)
      if (why === null) throw error
      process.stderr.write(`${why}\n`)
      return FAILED
    } finally {
      await app.stop()
      saving?.end()
    }
  })
}

function keepSaving(box: Box, clock: StageClock, save: NonNullable<TryoutFolder['save']>) {
  return saveWhenQuiet(box, () => {
    save({ ahead: clock.ahead(), telegram: box.remember() })
  })
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      resolve()
    }
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
}
