import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, runBot, stopAfterEach, type Running } from '../support/bot.js'
import { labels, press, publish, say, through } from '../support/chatting.js'

stopAfterEach()

const EDITOR = 77

async function begin(articles = [article('tram', { title: 'Neue Straßenbahn' })]) {
  const bot = await runBot({ articles, env: { EDITOR_IDS: String(EDITOR) } })
  return { bot, anna: bot.box.person(), editor: bot.box.person({ id: EDITOR }) }
}

describe('an editor at the desk', () => {
  it('sees on one screen how things are, by either name of the command', async () => {
    const { bot, anna, editor } = await begin()
    const before = await say(bot, editor, '/redaktion')
    expect(before.text).toMatch(
      /^Redaktion\n\nHeute ist noch nichts erschienen\.\n\nNoch hat niemand etwas abonniert\.$/,
    )
    await say(bot, anna, '/abo täglich 07:30')
    publish(bot, article('bruecke', { title: 'Neue Brücke' }))
    await through(bot)
    const after = await say(bot, editor, '/desk')
    expect(after.text).toMatch(/Heute ist ein Artikel erschienen\./)
    expect(after.text).toMatch(/Abos: 1, davon sofort 0, täglich 1, wöchentlich 0, nur gemerkte Fragen 0\./)
  })

  it('reads English where the app does', async () => {
    const { bot } = await begin()
    const editor = bot.box.person({ id: EDITOR, language_code: 'en' })
    expect((await say(bot, editor, '/desk')).text).toMatch(/^Desk\n\nNothing has been published today\./)
  })

  it('goes to the log and back', async () => {
    const { bot, editor } = await begin()
    await say(bot, editor, '/redaktion')
    const log = await press(bot, editor, 'Protokoll')
    expect(log.text).toBe('Im Protokoll steht noch nichts.')
    expect((await press(bot, editor, '‹ Übersicht')).text).toMatch(/^Redaktion/)
  })

  it('reads in the log who did what and when, newest first, page by page', async () => {
    const { bot, editor } = await begin()
    await bot.restart(() => {
      noteActs(bot, 23)
    })
    await say(bot, editor, '/redaktion')
    const first = await press(bot, editor, 'Protokoll')
    expect(first.text).toMatch(/^Wer was wann getan hat\nMo, 16\. Nov\., 09:22: veröffentlicht \(artikel-22\), 77\n/)
    expect(first.text.split('\n')).toHaveLength(11)
    await press(bot, editor, 'Weiter ›')
    const end = await press(bot, editor, 'Weiter ›')
    expect(end.text).toMatch(/artikel-0\), 77$/)
    expect(labels(end)).toEqual(['‹ Zurück', '‹ Übersicht'])
  })
})

/** Writes so many acts into the log of a bot that is not running, one a minute. */
function noteActs({ dataDir }: Running, count: number): void {
  const acts = Array.from({ length: count }, (_, n) => ({
    at: new Date(Date.UTC(2026, 10, 16, 8, n)).toISOString(),
    editor: EDITOR,
    what: 'published',
    subject: `artikel-${n}`,
  }))
  const file = join(dataDir, 'state', 'desk-log.json')
  writeFileSync(file, JSON.stringify({ version: 1, acts }))
  expect(readFileSync(file, 'utf8')).toContain('artikel-0')
}
