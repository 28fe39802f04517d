import { startApp } from '../app.js'
import { loadTexts } from '../bot/texts.js'
import type { Language } from '../domain/language.js'
import { createLog } from '../log.js'
import { createBox } from '../tryout/box.js'
import { runChat } from '../tryout/chat.js'
import { orReport } from './fault.js'
import { WELL } from './exit-code.js'
import type { Ready } from './settle.js'
import { createTryoutClock } from './tryout-clock.js'
import { openTryoutFolder } from './tryout-folder.js'

export interface ChatWishes {
  readonly language: Language
  /** Where the try-out is kept; a folder that goes away if left out. */
  readonly keep: string | undefined
}

/** The real bot on an in-process Telegram, on a copy of the articles: trying it out never touches the store. */
export function runTryout({ config }: Ready, { language, keep }: ChatWishes): Promise<number> {
  return orReport(async () => {
    const texts = loadTexts()[language]
    if (config.token === null) process.stderr.write(`${texts.plain('tryout-no-token')}\n`)
    const folder = await openTryoutFolder(config.dataDir, keep)
    const clock = createTryoutClock(folder.left?.ahead)
    const box = createBox({ now: () => clock.now(), memory: folder.left?.telegram })
    const app = await startApp({
      config: { ...config, dataDir: folder.dataDir, editors: [] },
      token: box.token,
      log: createLog(config.logLevel ?? 'fatal', []),
      clock,
      fetch: box.fetch,
      // A pipe may say as much at once as it likes.
      admission: () => 'answer',
    })
    try {
      const interactive = process.stdin.isTTY && process.stdout.isTTY
      const reader = { language_code: language }
      const opening = interactive ? { opening: '/start' } : {}
      await runChat({ box, bot: app, input: process.stdin, output: process.stdout, interactive, reader, ...opening })
      return WELL
    } finally {
      await app.stop()
      folder.save?.({ ahead: clock.ahead(), telegram: box.remember() })
    }
  })
}
