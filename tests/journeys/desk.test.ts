import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/tryout/people.js'
import { article, runBot, stopAfterEach, type Running } from '../support/bot.js'
import { eventually, labels, press, publish, say, through } from '../support/chatting.js'

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
    expect(before.text).toBe(
      [
        'Redaktion',
        'Heute ist noch nichts erschienen.',
        'Noch hat niemand etwas abonniert.',
        'Keine offenen Fehlermeldungen.',
        'Keine offenen Leserfragen.',
      ].join('\n\n'),
    )
    await say(bot, anna, '/abo täglich 07:30')
    publish(bot, article('bruecke', { title: 'Neue Brücke' }))
    await through(bot)
    const after = await say(bot, editor, '/desk')
    expect(after.text).toMatch(/Heute ist ein Artikel erschienen\./)
    expect(after.text).toMatch(/Abos: 1, davon sofort 0, täglich 1, wöchentlich 0, nur gemerkte Fragen 0\./)
  })

  it('reads English where the app does', async () => {
    const bot = await runBot({ articles: [article('tram')], env: { EDITOR_IDS: String(EDITOR) } })
    const editor = bot.box.person({ id: EDITOR, language_code: 'en' })
    expect((await say(bot, editor, '/desk')).text).toMatch(/^Desk\n\nNothing has been published today\./)
  })

  it('reads the numbers of the last weeks on one screen, also what was counted a moment ago', async () => {
    const { bot, anna, editor } = await begin([
      article('tram', { title: 'Tram', facts: ['Die Tram fährt nach Halle.'] }),
    ])
    await say(bot, anna, '/abo sofort')
    await say(bot, anna, 'Wohin fährt die Tram?')
    await say(bot, anna, 'Wer malt Zwetschgen?')
    await say(bot, anna, 'Danke')
    publish(bot, article('bruecke', { title: 'Neue Brücke' }))
    await through(bot)
    await bot.restart()
    await say(bot, anna, 'Wer malt Mirabellen?')
    await say(bot, editor, '/redaktion')
    const text = (await press(bot, editor, 'Statistik')).text
    expect(text).toMatch(/Abos: 1, davon sofort 1/)
    expect(text).toMatch(/Diese Woche: Fragen beantwortet 1, nicht beantwortet 2, Nachrichten verschickt 1\n/)
    expect(text).toMatch(/Letzte Woche: Fragen beantwortet 0, nicht beantwortet 0, Nachrichten verschickt 0\nWoche ab/)
    expect(text).toMatch(/Verkehr 1[\s\S]*Gemerkte Fragen: 0/)
  })

  it('finds the command in the menu, alone and in the language chosen; readers do not', async () => {
    const { bot, anna, editor } = await begin()
    await say(bot, editor, '/start')
    await bot.restart()
    await eventually(() => menuOf(bot, editor)?.some(({ command }) => command === 'redaktion'))
    expect(menuOf(bot, anna)).toBeNull()
    expect(bot.box.profile.commands('de')?.some(({ command }) => command === 'redaktion')).toBe(false)
    expect(bot.box.profile.commands('')?.some(({ command }) => command === 'desk')).toBe(false)
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

const menuOf = ({ box }: Running, { chat }: Person) => box.profile.commands('', { type: 'chat', chat_id: chat.id })

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
