import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runBot, stopAfterEach, type Running } from '../support/bot.js'
import { done, eventually, fromBot, labels, last, press, say } from '../support/chatting.js'
import { rss, type Item } from '../support/feeds.js'
import { serveSite } from '../support/site.js'

stopAfterEach()

const EDITOR = 1001
const HOUR_MS = 60 * 60_000

async function newsroom(...feeds: readonly (readonly Item[])[]) {
  const bot = await runBot({ articles: [], env: { EDITOR_IDS: String(EDITOR), ALLOW_PRIVATE_FEEDS: '1' } })
  const editor = bot.box.person({ id: EDITOR })
  await say(bot, editor, '/start')
  const sites = await Promise.all(feeds.map((items) => serveSite({ '/rss': rss(...items) })))
  const list = sites.map(({ root }, index) => ({ name: `Haus ${index + 1}`, url: `${root}/rss` }))
  writeList(bot, list)
  return { bot, editor, sites, list }
}

function writeList({ dataDir }: Running, feeds: readonly object[]): void {
  writeFileSync(join(dataDir, 'feeds.json'), JSON.stringify({ version: 1, feeds }))
}

const today = () => new Date().toISOString()
const story = (title: string, link: string, teaser = ''): Item => ({
  title,
  link: `https://example.org/${link}`,
  date: today(),
  teaser,
})

describe('what feeds propose', () => {
  it('comes to the editors in one message, which turns from one to the next', async () => {
    const { bot, editor } = await newsroom([
      story('Halle und Leipzig planen eine Museumsnacht', 'museum', 'Der geheime Anriss'),
      story('Leipzig und Halle bauen einen Radschnellweg', 'rad'),
      story('Dresden baut', 'dresden'),
    ])
    await eventually(() => last(bot, editor.chat).text.includes('2 neue Vorschläge'))
    const bundle = last(bot, editor.chat)
    expect(bundle.text).toContain('1 von 2')
    expect(bundle.text).toContain('Quelle: Haus 1')
    expect(bundle.text).toContain('Warum: nennt Halle und Leipzig')
    expect(bundle.text).not.toContain('Anriss')
    expect(labels(bundle)).toEqual(['Entwurf schreiben', 'Nicht relevant', 'Später', 'Weiter ›'])
    const next = await press(bot, editor, 'Weiter ›')
    expect(next.text).toContain('2 von 2')
    const rest = await press(bot, editor, 'Nicht relevant')
    expect(rest.text).not.toContain(
      next.text.split('\n').find((line) => line.startsWith('Halle') || line.startsWith('Leipzig')),
    )
    const none = await press(bot, editor, 'Später')
    expect(none.text).toBe('Gerade liegt kein Vorschlag vor.')
    expect(fromBot(bot, editor.chat).filter(({ text }) => text.includes('Vorschl'))).toHaveLength(1)
  })

  it('waits on the desk, and comes at most once an hour', async () => {
    const { bot, editor, sites } = await newsroom([story('Halle und Leipzig planen eine Museumsnacht', 'museum')])
    await eventually(() => last(bot, editor.chat).text.includes('Ein neuer Vorschlag'))
    const home = await say(bot, editor, '/redaktion')
    expect(home.text).toContain('Vorschläge: einer wartet auf eine Entscheidung.')
    expect(labels(home)).toContain('Vorschläge (1)')
    expect((await press(bot, editor, 'Vorschläge (1)')).text).toContain('Museumsnacht')
    sites[0]?.pages.set('/rss', rss(story('Leipzig und Halle bauen einen Radschnellweg', 'rad')))
    bot.pass(40 * 60_000)
    await eventually(async () => (await say(bot, editor, '/redaktion')).text.includes('2 warten'))
    expect(fromBot(bot, editor.chat).filter(({ text }) => text.includes('neuer Vorschlag'))).toHaveLength(1)
    bot.pass(25 * 60_000)
    await eventually(() => last(bot, editor.chat).text.includes('Ein neuer Vorschlag'))
    expect(last(bot, editor.chat).text).toContain('Radschnellweg')
  })

  it('is decided once: an editor who comes later hears of it', async () => {
    const { bot, editor } = await newsroom([story('Halle und Leipzig planen eine Museumsnacht', 'museum')])
    await eventually(() => last(bot, editor.chat).text.includes('Ein neuer Vorschlag'))
    const bundle = last(bot, editor.chat)
    await say(bot, editor, '/redaktion')
    await press(bot, editor, 'Vorschläge (1)')
    await press(bot, editor, 'Nicht relevant')
    bot.box.press(editor, bundle, 'Später')
    await done(bot)
    const log = await say(bot, editor, '/redaktion')
    expect(labels(log)).not.toContain('Vorschläge (1)')
    expect((await press(bot, editor, 'Protokoll')).text).toContain(
      'Vorschlag verworfen (Halle und Leipzig planen eine Museumsnacht)',
    )
  })

  it('is not proposed again after a restart', async () => {
    const { bot, editor } = await newsroom([story('Halle und Leipzig planen eine Museumsnacht', 'museum')])
    await eventually(() => last(bot, editor.chat).text.includes('Ein neuer Vorschlag'))
    await bot.restart()
    bot.pass(2 * HOUR_MS)
    await say(bot, editor, '/redaktion')
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(fromBot(bot, editor.chat).filter(({ text }) => text.includes('neuer Vorschlag'))).toHaveLength(1)
  })

  it('is found and sent out at once where the feed is trusted with headlines', async () => {
    const { bot, editor, list } = await newsroom()
    const site = await serveSite({
      '/rss': rss(story('Halle und Leipzig planen eine Museumsnacht', 'museum', 'Der geheime Anriss')),
    })
    await say(bot, editor, '/abo sofort')
    writeList(bot, [...list, { name: 'Stadt Halle', url: `${site.root}/rss`, trust: 'headline' }])
    await eventually(() =>
      last(bot, editor.chat).text.includes('Stadt Halle meldet: Halle und Leipzig planen eine Museumsnacht'),
    )
    expect(last(bot, editor.chat).text).not.toContain('Anriss')
    expect((await say(bot, editor, '/neu')).text).toContain('Halle und Leipzig planen eine Museumsnacht')
  })

  it('is shown to nobody else, whatever they press', async () => {
    const { bot, editor } = await newsroom([story('Halle und Leipzig planen eine Museumsnacht', 'museum')])
    await eventually(() => last(bot, editor.chat).text.includes('Ein neuer Vorschlag'))
    const stranger = bot.box.person({ id: 7 })
    const greeting = await say(bot, stranger, '/start')
    for (const data of ['d:pr', 'd:pr:0', 'd:pr:no:p-1', 'd:pr:later:p-1']) {
      bot.box.pressData(stranger, greeting, data)
      await done(bot)
    }
    expect(JSON.stringify(bot.box.messages(stranger.chat))).not.toMatch(/planen|Vorschl/)
    expect((await say(bot, editor, '/redaktion')).text).toContain('einer wartet')
  })

  it('is counted once a week, a line for each feed', async () => {
    const { bot, editor } = await newsroom([story('Halle und Leipzig planen eine Museumsnacht', 'museum')])
    await eventually(() => last(bot, editor.chat).text.includes('Ein neuer Vorschlag'))
    bot.pass(7 * 24 * HOUR_MS)
    await eventually(() => last(bot, editor.chat).text.includes('Vorschläge der letzten Woche'))
    expect(last(bot, editor.chat).text).toContain('Haus 1: ein Vorschlag, keiner genutzt')
  })

  it('tells the editors once that the list is faulty, and when it is right again', async () => {
    const { bot, editor } = await newsroom()
    writeFileSync(join(bot.dataDir, 'feeds.json'), '{"version":1,"feeds":[{"name":"Haus"}]}')
    await eventually(() => last(bot, editor.chat).text.includes('Die Liste der Feeds wurde geändert'))
    expect(last(bot, editor.chat).text).toContain('feeds.json: feeds[0].url')
    writeList(bot, [])
    await eventually(() => last(bot, editor.chat).text.includes('Die Liste der Feeds stimmt wieder'))
    expect(fromBot(bot, editor.chat).filter(({ text }) => text.includes('Liste der Feeds'))).toHaveLength(2)
  })
})
