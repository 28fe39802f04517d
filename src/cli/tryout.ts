import { startApp } from '../app.js'
import { loadTexts } from '../bot/texts.js'
import type { Language } from '../domain/language.js'
import { createLog } from '../log.js'
import { createBox } from '../tryout/box.js'
import { runChat } from '../tryout/chat.js'
import { orReport } from './fault.js'
import { WELL } from './exit-code.js'
import type { Ready } from './settle.js'
import { makeTryoutFolder } from './tryout-folder.js'

/** The real bot on an in-process Telegram, on a copy of the articles: trying it out never touches the store. */
export function runTryout({ config }: Ready, language: Language): Promise<number> {
  return orReport(async () => {
    const texts = loadTexts()[language]
    if (config.token === null) process.stderr.write(`${texts.plain('tryout-no-token')}\n`)
    const dataDir = await makeTryoutFolder(config.dataDir)
    const box = createBox()
    const app = await startApp({
      config: { ...config, dataDir, editors: [] },
      token: box.token,
      log: createLog(config.logLevel ?? 'fatal', []),
      clock: { now: () => new Date() },
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
    }
  })
}
