import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article, expectNoViolations, runBot, stopAfterEach, type Running } from '../support/bot.js'
import { eventually, fromBot, last, press, publish, say, through } from '../support/chatting.js'

stopAfterEach()

/** Files of the store that hold the bytes. */
function filesWith({ dataDir }: Running, bytes: string): string[] {
  const files = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => {
    const path = join(dataDir, file)
    return statSync(path).isFile() && readFileSync(path).includes(bytes)
  })
}

describe('a reader who asks what is kept', () => {
  it('gets a file with everything, and after „Alles löschen“ no byte is left when they read that', async () => {
    const bot = await runBot({ articles: [article('alt')] })
    const [anna, bob] = [bot.box.person(), bot.box.person()]
    await say(bot, bob, '/abo sofort')
    await say(bot, anna, '/abo sofort')
    await say(bot, anna, '/merken Lindenblütenfest')
    await say(bot, anna, '/einstellungen Zwetschgenmus')
    publish(bot, article('rad', { title: 'Radweg' }))
    await eventually(() => fromBot(bot, bob.chat).length > 1)
    await through(bot)
    const sent = await say(bot, anna, '/meinedaten')
    const file = bot.box.file((sent.message as { document: { file_id: string } }).document.file_id)
    const kept = JSON.parse(Buffer.from(file?.bytes ?? []).toString()) as Record<string, unknown>
    expect(kept).toMatchObject({
      chat: anna.chat.id,
      readers: [{ watches: ['Lindenblütenfest'], words: ['Zwetschgenmus'], rhythm: 'instant' }],
    })
    expect(kept['dialog']).toBe(null)
    expect(filesWith(bot, String(anna.chat.id)).length).toBeGreaterThan(0)
    await press(bot, anna, 'Alles löschen')
    expect((await press(bot, anna, 'Nein, behalten')).text).toMatch(/bleibt alles/)
    await press(bot, anna, 'Alles löschen', sent)
    let left: string[] | undefined
    bot.box.on((event) => {
      if (event.kind !== 'edit' || !event.message.text.startsWith('Alles gelöscht')) return
      left = [String(anna.chat.id), 'Lindenblütenfest', 'Zwetschgenmus'].flatMap((bytes) => filesWith(bot, bytes))
    })
    expect((await press(bot, anna, 'Ja, alles löschen')).text).toMatch(/^Alles gelöscht/)
    expect(left).toEqual([])
    expect(filesWith(bot, String(anna.chat.id))).toEqual([])
    expect((await say(bot, anna, '/merken')).text).toMatch(/noch nichts gemerkt/)
    publish(bot, article('zoo', { title: 'Zoo' }))
    await eventually(() => last(bot, bob.chat).text.includes('Zoo'))
    await through(bot)
    expect(fromBot(bot, anna.chat).some(({ text }) => text.includes('Zoo'))).toBe(false)
    expect(filesWith(bot, String(anna.chat.id))).toEqual([])
    expectNoViolations(bot.box)
  })

  it('loses an open dialog with it', async () => {
    const bot = await runBot({ articles: [article('alt')], env: { EDITOR_IDS: '4711' } })
    const anna = bot.box.person()
    const sent = await say(bot, anna, '/meinedaten')
    await press(bot, anna, 'Alles löschen')
    const sure = last(bot, anna.chat)
    await say(bot, anna, '/fehler')
    await say(bot, anna, 'Quittengelee')
    await press(bot, anna, 'Ja, alles löschen', sure)
    expect(filesWith(bot, 'Quittengelee')).toEqual([])
    expect(filesWith(bot, String(anna.chat.id))).toEqual([])
    expect(sent.id).toBeLessThan(sure.id)
    expectNoViolations(bot.box)
  })
})

describe('a reader’s status', () => {
  it('says what comes and why, what came, what is due, what was held back, and how fresh all is', async () => {
    const bot = await runBot({ articles: [article('alt')] })
    const anna = bot.box.person()
    expect((await say(bot, anna, '/status')).text).toMatch(/schreibe ich dir gerade nichts[\s\S]*Ein Artikel liegt vor/)
    await say(bot, anna, '/abo sofort')
    publish(bot, article('rad', { title: 'Radweg' }))
    await eventually(() => last(bot, anna.chat).text.includes('Radweg'))
    await through(bot)
    await say(bot, anna, '/abo täglich 07:30')
    await say(bot, anna, '/einstellungen -Oper')
    await press(bot, anna, '‹ Zurück')
    await press(bot, anna, 'Themen')
    await press(bot, anna, '✓ Kultur')
    publish(
      bot,
      article('oper', { title: 'Oper' }),
      article('zoo', { title: 'Zoo' }),
      article('jazz', { topics: ['kultur'] }),
    )
    await through(bot)
    const status = await say(bot, anna, '/status')
    expect(status.text).toMatch(/Ich schreibe dir: täglich um 07:30 Uhr/)
    expect(status.text).toMatch(/Nächste Übersicht: .+, 07:30/)
    expect(status.text).toMatch(/Das kam zuletzt\n• .+: Radweg, weil du alle Nachrichten abonniert hast/)
    expect(status.text).toMatch(/Ein neuer Artikel wartet/)
    expect(status.text).toMatch(/Ein Artikel kam nicht zu dir, weil ein unerwünschtes Wort/)
    expect(status.text).toMatch(/Ein Artikel passte nicht zu deinen Themen/)
    expect(status.text).toMatch(/5 Artikel liegen vor/)
    expectNoViolations(bot.box)
  })
})
