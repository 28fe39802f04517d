import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { startApp } from '../../../src/app.js'
import { loadTexts } from '../../../src/bot/texts.js'
import { createTryoutClock } from '../../../src/cli/tryout-clock.js'
import { parseConfig } from '../../../src/config.js'
import type { Article } from '../../../src/domain/article.js'
import { createLog } from '../../../src/log.js'
import { createBox, type Box } from '../../../src/tryout/box.js'
import { createCast, type Cast } from '../../../src/tryout/cast.js'
import { servePage } from '../../../src/web/server.js'
import type { Stage, StageClock } from '../../../src/web/stage.js'
import { expectNoViolations, writeArticles } from '../../support/bot.js'

/** The page with all that stands behind it, in this process, so that tests can look and reach behind the scene. */
export interface Staged {
  readonly address: string
  readonly box: Box
  readonly cast: Cast
  readonly clock: StageClock
  readonly dataDir: string
  /** The page's server goes, and nothing else. */
  close(): Promise<void>
  /** It comes back at the same address. */
  reopen(): Promise<void>
}

export interface StageOptions {
  readonly articles?: readonly Partial<Article>[]
  /** false: nobody answers but the test itself, through `callBox`. */
  readonly bot?: boolean
}

/** Everything is gone when the test is over, which fails on any call of the bot that breaks the Bot API's rules. */
export async function stage({ articles, bot = true }: StageOptions = {}): Promise<Staged> {
  const dataDir = mkdtempSync(join(tmpdir(), 'schwesterstadt-page-'))
  if (articles) writeArticles(dataDir, articles)
  else cpSync('data/articles.json', join(dataDir, 'articles.json'))
  const clock = createTryoutClock()
  const box = createBox({
    now: () => clock.now(),
    bot: { can_read_all_group_messages: false, supports_inline_queries: true },
  })
  const cast = createCast(box, { group: 'Zwei-Städte-Runde', channel: 'Schwesterstadt' })
  const settings = parseConfig({
    BOT_TOKEN: box.token,
    DATA_DIR: dataDir,
    EDITOR_IDS: String(cast.editor.user.id),
    CHANNEL_ID: String(cast.channel.id),
    // The paper that an editor links to is on this machine, too.
    ALLOW_PRIVATE_FEEDS: '1',
  })
  if (!settings.ok) throw new Error(JSON.stringify(settings.faults))
  const { config } = settings
  const log = createLog('fatal', [box.token])
  const app = bot ? await startApp({ config, token: box.token, log, clock, fetch: box.fetch }) : null
  const library = loadTexts()
  const scene: Stage = {
    box,
    cast,
    clock,
    language: null,
    zone: config.timeZone,
    texts: { de: library.de.patterns('page-'), en: library.en.patterns('page-') },
    nextDigest: (chat) => app?.nextDigest(chat) ?? Promise.resolve(null),
  }
  const open = (port: number) => servePage({ stage: scene, host: '127.0.0.1', port, log })
  let server = await open(0)
  const { address } = server
  onTestFinished(async () => {
    await server.close()
    await app?.stop()
    rmSync(dataDir, { recursive: true, force: true })
    expectNoViolations(box)
  })
  return {
    address,
    box,
    cast,
    clock,
    dataDir,
    close: () => server.close(),
    reopen: async () => {
      server = await open(Number(new URL(address).port))
    },
  }
}
