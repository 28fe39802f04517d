import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createBox } from '../../src/tryout/box.js'
import type { Person } from '../../src/tryout/people.js'
import { article, stopAfterEach, writeArticles, type Running } from '../support/bot.js'
import { done, fromBot, labels, last, press, say } from '../support/chatting.js'
import { books, EDITOR, newsdesk, typed, writeArticle } from '../support/newsdesk.js'
import { startProgram } from '../support/program.js'
import { serveBox } from '../support/serve-box.js'

stopAfterEach()

async function sendFile(bot: Running, editor: Person, value: unknown, name = 'artikel.json') {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  bot.box.send(editor, 'document', { file: { name, bytes: new TextEncoder().encode(text) } })
  await done(bot)
  return last(bot, editor.chat)
}

describe('writing at the desk', () => {
  it('goes on at the same step after a restart, other commands and two days of silence', async () => {
    const { bot, editor, link } = await newsdesk()
    const texts = typed(link)
    await writeArticle(bot, editor, link, texts.slice(0, 3))
    await bot.restart()
    expect((await say(bot, editor, '/neu')).text).toMatch(/Zoo/)
    bot.pass(48 * 60 * 60_000)
    await say(bot, editor, '/redaktion')
    await press(bot, editor, 'Entwürfe')
    const again = await press(bot, editor, '1. Halle und Leipzig kaufen Bahnen zusammen')
    expect(again.text).toMatch(/^Fakten[\s\S]*1\. Die HAVAG[\s\S]*2\. Der gemeinsame Kauf/)
    for (const text of texts.slice(3)) await say(bot, editor, text)
    expect(labels(last(bot, editor.chat))).toContain('Veröffentlichen')
  })

  it('stops at /abbrechen, keeps the draft, and a question is a question again', async () => {
    const { bot, editor, link } = await newsdesk()
    await writeArticle(bot, editor, link, typed(link).slice(0, 2))
    expect((await say(bot, editor, '/abbrechen')).text).toMatch(/liegt bei den Entwürfen/)
    expect((await say(bot, editor, 'Was macht der Zoo?')).text).not.toMatch(/Fakten/)
    await say(bot, editor, '/redaktion')
    await press(bot, editor, 'Neuer Artikel')
    expect((await say(bot, editor, '/abbrechen')).text).toMatch(/Geschrieben war noch nichts/)
    expect(Object.keys(books(bot).drafts)).toEqual(['1'])
  })

  it('begins from a link, with the page as its source, and from a file', async () => {
    const { bot, editor, anna, link } = await newsdesk()
    expect((await say(bot, editor, link)).text).toMatch(
      /Entwurf mit diesem Link[\s\S]*Dort heißt es: „Gemeinsame Bahnen“/,
    )
    expect(books(bot).drafts['1']?.content.sources).toMatchObject([{ name: 'Saale-Blatt', url: link }])
    const one = { ...article('x'), title: 'Aus der Datei', sources: [{ name: 'Blatt', url: link }] }
    expect((await sendFile(bot, editor, one)).text).toMatch(/^Aus der Datei/)
    expect((await sendFile(bot, editor, { version: 1, articles: [one, one] })).text).toMatch(/sind 2 Artikel/)
    expect((await sendFile(bot, editor, '{')).text).toMatch(/kein gültiges JSON/)
    expect((await sendFile(bot, editor, [1])).text).toMatch(/keinen Artikel gefunden/)
    expect((await sendFile(bot, editor, ' '.repeat(1_000_001))).text).toMatch(/zu groß/)
    expect((await sendFile(bot, anna, one)).text).toMatch(/nur Text/)
    expect((await say(bot, anna, link)).text).not.toMatch(/Entwurf/)
    expect(Object.keys(books(bot).drafts)).toHaveLength(4)
  })

  it('shows a copied passage and lets it out only as a quote', async () => {
    const { bot, editor, link } = await newsdesk()
    const texts = typed(link).with(1, 'Die Stadtwerke Halle und Leipzig kaufen gemeinsam vierzig neue Straßenbahnen.')
    await writeArticle(bot, editor, link, texts)
    const guard = fromBot(bot, editor.chat).at(-2)
    expect(guard?.text).toMatch(/Wörtlich wie in der Quelle \(Zusammenfassung\)/)
    await press(bot, editor, 'Veröffentlichen')
    expect(fromBot(bot, editor.chat).at(-2)?.text).toMatch(/geht der Artikel noch nicht hinaus/)
    const quote = labels(fromBot(bot, editor.chat).at(-2) ?? last(bot, editor.chat)).find((text) =>
      text.endsWith('Zitat'),
    )
    await press(bot, editor, quote ?? '', fromBot(bot, editor.chat).at(-2))
    expect((await press(bot, editor, 'Veröffentlichen')).text).toMatch(/erscheint um/)
  })

  it('is discarded only when that is meant', async () => {
    const { bot, editor, link } = await newsdesk()
    await writeArticle(bot, editor, link)
    expect((await press(bot, editor, 'Verwerfen')).text).toMatch(/wirklich verwerfen/)
    await press(bot, editor, 'Behalten')
    await press(bot, editor, 'Verwerfen')
    expect((await press(bot, editor, 'Ja, verwerfen')).text).toMatch(/^Verworfen/)
    expect(books(bot).drafts).toEqual({})
  })
})

describe('an article on its way, and the process killed', () => {
  it('is published by the next start if it fell due, and not if it was taken back', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'schwesterstadt-desk-'))
    onTestFinished(() => {
      rmSync(dataDir, { recursive: true, force: true })
    })
    writeArticles(dataDir, [article('zoo')])
    const box = createBox()
    const served = await serveBox(box)
    onTestFinished(() => served.close())
    const env = { BOT_TOKEN: box.token, TELEGRAM_API_ROOT: served.url, DATA_DIR: dataDir, EDITOR_IDS: String(EDITOR) }
    const editor = box.person({ id: EDITOR })
    const shown = () => box.messages(editor.chat).filter(({ byBot }) => byBot)
    const book = () => readFileSync(join(dataDir, 'state', 'drafts.json'), 'utf8')
    const answer = async (act: () => unknown, holds: RegExp) => {
      act()
      // A process of its own takes its time to start on a busy machine.
      await expect.poll(() => shown().at(-1)?.text ?? '', { timeout: 40_000, interval: 20 }).toMatch(holds)
    }
    const tap = (button: string) => () => box.press(editor, shown().at(-1) as never, button)

    let program = startProgram(['run'], env)
    await answer(() => box.say(editor, '/redaktion'), /^Redaktion/)
    await answer(tap('Neuer Artikel'), /Überschrift/)
    await answer(() => box.say(editor, 'Ein gemeinsames Fundbüro'), /^Zusammenfassung/)
    await program.end('SIGKILL')
    box.say(editor, 'Verlorene Schirme liegen künftig an einem Ort.')
    program = startProgram(['run'], env)
    await answer(() => undefined, /^Fakten/)
    for (const [text, holds] of [
      ['Das Fundbüro steht in Schkeuditz.\nfertig', /^Ein Fakt übernommen\.\n\nThemen/],
      ['fertig', /^Stadt/],
      ['beide', /^Datum/],
      ['2025', /^Quellen/],
      ['http://127.0.0.1:9/fundbuero', /antwortet nicht/],
      ['fertig', /^Überschrift auf Englisch/],
      ['später', /^Ein gemeinsames Fundbüro/],
    ] as const)
      await answer(() => box.say(editor, text), holds)
    await answer(tap('Veröffentlichen'), /erscheint um/)
    await program.end('SIGKILL')
    writeFileSync(
      join(dataDir, 'state', 'drafts.json'),
      book().replace(/"due":"[^"]*"/, '"due":"2025-01-01T00:00:00.000Z"'),
    )
    program = startProgram(['run'], env)
    await answer(() => undefined, /^Veröffentlicht: „Ein gemeinsames Fundbüro“/)
    expect(readFileSync(join(dataDir, 'articles.json'), 'utf8')).toContain('"ein-gemeinsames-fundbuero-2025"')
    await program.end('SIGKILL')
    expect(book()).toContain('"drafts":{}')
  }, 180_000)
})
