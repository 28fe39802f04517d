import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/tryout/people.js'
import { article, runBot, stopAfterEach, type Running } from '../support/bot.js'
import { done, fromBot, labels, last, press, say } from '../support/chatting.js'

stopAfterEach()

const [ERNA, EMIL] = [77, 78]

async function begin() {
  const bot = await runBot({
    articles: [
      article('tram', { title: 'Neue Straßenbahn', en: { title: 'New tram', summary: 'A tram.', facts: [] } }),
    ],
    env: { EDITOR_IDS: `${ERNA},${EMIL}` },
  })
  const [anna, erna, emil] = [bot.box.person(), bot.box.person({ id: ERNA }), bot.box.person({ id: EMIL })]
  await say(bot, erna, '/start')
  await say(bot, emil, '/start')
  return { bot, anna, erna, emil }
}

/** Hands in a report about the article, or about none. */
async function report(bot: Running, person: Person, text: string, about: string | null = 'tram') {
  if (about !== null) {
    await say(bot, person, `/start article_${about}`)
    await press(bot, person, person.user.language_code === 'en' ? 'Report an error' : 'Fehler melden')
    await say(bot, person, text)
  } else await say(bot, person, `/fehler ${text}`)
  return press(bot, person, person.user.language_code === 'en' ? 'Send to the editors' : 'An die Redaktion schicken')
}

/** Files of the store that hold the bytes, but for the updates that came in. */
function filesWith({ dataDir }: Running, bytes: string): string[] {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => {
    const path = join(dataDir, file)
    return statSync(path).isFile() && readFileSync(path).includes(bytes)
  })
}

describe('an error report', () => {
  it('lies in the inbox with its article, text and age, and every editor is told', async () => {
    const { bot, anna, erna, emil } = await begin()
    await report(bot, anna, 'Die Linie heißt <7>.')
    for (const editor of [erna, emil]) expect(last(bot, editor.chat).text).toMatch(/^Neue Fehlermeldung[\s\S]*<7>/)
    bot.pass(3 * 24 * 60 * 60_000)
    await bot.restart()
    expect((await say(bot, emil, '/redaktion')).text).toMatch(/Offene Fehlermeldungen: 1/)
    const seen = await press(bot, emil, 'Meldungen (1)')
    expect(seen.text).toMatch(
      /^Fehlermeldung 1 von 1\n\nEs geht um „Neue Straßenbahn“\.\nEingegangen: .* \(vor 3 Tagen\)\n\nDie Linie heißt <7>\.$/,
    )
    expect(labels(seen)).toEqual(
      expect.arrayContaining(['Antworten', 'Korrigieren', 'Verwerfen', 'Artikel öffnen', '‹ Übersicht']),
    )
  })

  it("is answered by the bot in the reader's language; the editor stays unnamed and nothing of it is kept", async () => {
    const { bot, erna } = await begin()
    const john = bot.box.person({ language_code: 'en' })
    await report(bot, john, 'The number is wrong, Zwetschgenmus.')
    await press(bot, erna, 'Ansehen')
    await press(bot, erna, 'Antworten')
    const card = await say(bot, erna, 'Danke, wir <prüfen> das.')
    expect(card.text).toMatch(/So kommt die Antwort an:[\s\S]*Answer from the editors[\s\S]*“New tram”[\s\S]*<prüfen>/)
    expect(filesWith(bot, 'Zwetschgenmus')).toEqual(['state/reports.json'])
    const before = fromBot(bot, john.chat).length
    expect((await press(bot, erna, 'Abschicken')).text).toMatch(/^Die Antwort ist angekommen/)
    const letters = fromBot(bot, john.chat).slice(before)
    expect(letters.map(({ text }) => text)).toEqual([
      'Answer from the editors\nYou reported an error in “New tram”.\n\nDanke, wir <prüfen> das.',
    ])
    expect(filesWith(bot, 'Zwetschgenmus')).toEqual([])
    expect(filesWith(bot, String(john.chat.id)).filter((file) => !file.startsWith('state/inbox'))).toEqual([])
    expect((await press(bot, erna, 'Nächste Meldung')).text).toBe('Keine offenen Fehlermeldungen.')
    await press(bot, erna, '‹ Übersicht')
    expect((await press(bot, erna, 'Protokoll')).text).toMatch(/Fehlermeldung beantwortet \(tram\), 77$/)
  })

  it('leads to the correction of its article', async () => {
    const { bot, anna, erna } = await begin()
    await report(bot, anna, 'Die Linie heißt 7.')
    await press(bot, erna, 'Ansehen')
    const before = last(bot, erna.chat).text
    const draft = await press(bot, erna, 'Korrigieren')
    expect(draft.text).not.toBe(before)
    expect(draft.text).toMatch(/Neue Straßenbahn/)
  })

  it('is dismissed with one tap, and is gone', async () => {
    const { bot, anna, erna, emil } = await begin()
    await report(bot, anna, 'Erstens.', null)
    await report(bot, anna, 'Zweitens.', null)
    expect((await press(bot, erna, 'Ansehen')).text).toMatch(/2 von 2[\s\S]*Zweitens/)
    expect((await press(bot, erna, '‹ Zurück')).text).toMatch(/1 von 2[\s\S]*Ohne Bezug[\s\S]*Erstens/)
    expect((await press(bot, erna, 'Verwerfen')).text).toMatch(/1 von 1[\s\S]*Zweitens/)
    expect(filesWith(bot, 'Erstens')).toEqual([])
    const late = bot.box.press(emil, fromBot(bot, emil.chat).at(-2) ?? last(bot, emil.chat), 'Ansehen')
    await done(bot)
    expect(late.answer?.text).toBe('Diese Meldung ist schon erledigt.')
  })

  it('is answered once when two editors answer it at the same time', async () => {
    const { bot, anna, erna, emil } = await begin()
    await report(bot, anna, 'Falsch.')
    for (const editor of [erna, emil]) {
      await press(bot, editor, 'Ansehen')
      await press(bot, editor, 'Antworten')
      await say(bot, editor, `Antwort von ${editor.user.id}`)
    }
    const before = fromBot(bot, anna.chat).length
    bot.box.press(erna, last(bot, erna.chat), 'Abschicken')
    bot.box.press(emil, last(bot, emil.chat), 'Abschicken')
    await done(bot)
    expect(fromBot(bot, anna.chat)).toHaveLength(before + 1)
    const said = [last(bot, erna.chat).text, last(bot, emil.chat).text]
    expect(said.filter((text) => text.startsWith('Die Antwort ist angekommen'))).toHaveLength(1)
    expect(said.filter((text) => /schon erledigt|Gerade antwortet schon/.test(text))).toHaveLength(1)
  })

  it('of a reader who has blocked the bot cannot be answered; the editor is told and the reader is forgotten', async () => {
    const { bot, anna, erna } = await begin()
    await report(bot, anna, 'Falsch.')
    bot.box.block(anna)
    await done(bot)
    await press(bot, erna, 'Ansehen')
    await press(bot, erna, 'Antworten')
    await say(bot, erna, 'Danke.')
    expect((await press(bot, erna, 'Abschicken')).text).toMatch(/kam nicht an[\s\S]*bleibt offen/)
    expect(readFileSync(join(bot.dataDir, 'state', 'reports.json'), 'utf8')).not.toContain(String(anna.chat.id))
    const again = await press(bot, erna, 'Nächste Meldung')
    expect(again.text).toMatch(/Eine Antwort ist nicht möglich/)
    expect(labels(again)).not.toContain('Antworten')
  })

  it('waits for another try when Telegram does not take the answer', async () => {
    const { bot, anna, erna } = await begin()
    await report(bot, anna, 'Falsch.')
    await press(bot, erna, 'Ansehen')
    await press(bot, erna, 'Antworten')
    await say(bot, erna, 'Danke.')
    const refused = { error_code: 400, description: 'Bad Request: something new' }
    bot.box.trouble('sendMessage', refused, { when: ({ chat_id }) => chat_id === anna.chat.id })
    expect((await press(bot, erna, 'Abschicken')).text).toMatch(/nicht angenommen[\s\S]*bleibt offen/)
    await press(bot, erna, 'Nächste Meldung')
    await press(bot, erna, 'Antworten')
    await say(bot, erna, 'Danke noch einmal.')
    expect((await press(bot, erna, 'Abschicken')).text).toMatch(/ist angekommen/)
    expect(last(bot, anna.chat).text).toMatch(/Danke noch einmal/)
  })

  it('may be answered in so many words as fit, and keeps its dialog through a restart', async () => {
    const { bot, anna, erna } = await begin()
    await report(bot, anna, 'Falsch.')
    await press(bot, erna, 'Ansehen')
    await press(bot, erna, 'Antworten')
    expect((await say(bot, erna, 'x'.repeat(3001))).text).toMatch(/3.?001 Zeichen/)
    await bot.restart()
    await say(bot, erna, 'y'.repeat(3000))
    await bot.restart()
    await press(bot, erna, 'Abschicken')
    expect(last(bot, anna.chat).text).toMatch(/y{3000}/)
  })

  it('stays open when the editor leaves', async () => {
    const { bot, anna, erna } = await begin()
    await report(bot, anna, 'Falsch.')
    await press(bot, erna, 'Ansehen')
    await press(bot, erna, 'Antworten')
    expect((await say(bot, erna, '/abbrechen')).text).toMatch(/nichts verschickt/)
    await press(bot, erna, 'Antworten', fromBot(bot, erna.chat)[1])
    await say(bot, erna, 'Doch nicht.')
    expect((await press(bot, erna, 'Nicht abschicken')).text).toMatch(/bleibt offen/)
    expect((await press(bot, erna, 'Nächste Meldung')).text).toMatch(/1 von 1/)
  })

  it('shows in /meinedaten, and „Alles löschen“ takes it out of the inbox', async () => {
    const { bot, anna, erna } = await begin()
    await report(bot, anna, 'Quittengelee.')
    const sent = await say(bot, anna, '/meinedaten')
    const file = bot.box.file((sent.message as { document: { file_id: string } }).document.file_id)
    expect(JSON.parse(Buffer.from(file?.bytes ?? []).toString())).toMatchObject({
      reports: [{ article: 'tram', text: 'Quittengelee.' }],
    })
    await press(bot, anna, 'Alles löschen')
    await press(bot, anna, 'Ja, alles löschen')
    expect(filesWith(bot, 'Quittengelee')).toEqual([])
    expect(filesWith(bot, String(anna.chat.id))).toEqual([])
    expect((await press(bot, erna, 'Ansehen')).text).toBe('Keine offenen Fehlermeldungen.')
  })

  it('is not taken from a reader who has ten open ones', async () => {
    const { bot, anna } = await begin()
    for (let n = 0; n < 10; n++) await report(bot, anna, `Nummer ${n}.`, null)
    bot.pass(60_000)
    expect((await report(bot, anna, 'Nummer 10.', null)).text).toMatch(/schon 10 offene Meldungen/)
  })
})
