import { describe, expect, it } from 'vitest'
import { stopAfterEach } from '../support/bot.js'
import { eventually, fromBot, labels, last, press, say, through } from '../support/chatting.js'
import { articlesOf, books, newsdesk, typed, writeArticle } from '../support/newsdesk.js'

stopAfterEach()

describe("an editor's morning", () => {
  it('goes from the first word to readers and back, and on to a correction in their messages', async () => {
    const { bot, editor, anna, link } = await newsdesk()
    await say(bot, editor, '/redaktion')
    expect((await press(bot, editor, 'Neuer Artikel')).text).toMatch(/Neuer Artikel[\s\S]*Überschrift/)
    for (const text of typed(link)) await say(bot, editor, text)
    const preview = last(bot, editor.chat)
    expect(preview.text).toMatch(/^Halle und Leipzig kaufen Bahnen zusammen\n\nBeide Verkehrsbetriebe/)
    expect(preview.text).toMatch(/Stand: 16\. Juni 2025\nQuelle: Saale-Blatt$/)
    expect(labels(preview)).toEqual([
      'Fakten ansehen',
      'Veröffentlichen',
      'Bearbeiten',
      'Eilmeldung: nein',
      'Als Entwurf sichern',
      'Verwerfen',
    ])

    const window = await press(bot, editor, 'Veröffentlichen')
    expect(window.text).toMatch(/erscheint um \d\d:\d\d:\d\d Uhr/)
    bot.pass(60_000)
    expect((await press(bot, editor, 'Rückgängig')).text).toBe(preview.text)
    bot.pass(10 * 60_000)
    expect(fromBot(bot, anna.chat)).toHaveLength(1)
    expect(articlesOf(bot)).toHaveLength(1)

    await press(bot, editor, 'Veröffentlichen')
    expect(fromBot(bot, anna.chat)).toHaveLength(1)
    bot.pass(121_000)
    await eventually(() => last(bot, anna.chat).text.includes('kaufen Bahnen zusammen'))
    await through(bot)
    await eventually(() => last(bot, editor.chat).text.startsWith('Veröffentlicht: '))
    expect(Object.keys(books(bot).drafts)).toEqual([])
    expect(articlesOf(bot).at(-1)).toMatchObject({
      id: 'halle-und-leipzig-kaufen-bahnen-2025',
      status: 'published',
      topics: ['wirtschaft', 'verkehr'],
      cities: ['halle', 'leipzig'],
      date: '2025-06-16',
      sources: [{ name: 'Saale-Blatt', url: link }],
    })
    expect((await say(bot, anna, 'Wie viel soll der gemeinsame Kauf der Bahnen sparen?')).text).toMatch(
      /zwölf Millionen/,
    )

    const got = fromBot(bot, anna.chat)[1]
    await press(bot, editor, 'Korrigieren', last(bot, editor.chat))
    await press(bot, editor, 'Bearbeiten')
    await press(bot, editor, 'Zusammenfassung')
    await say(bot, editor, 'Beide Verkehrsbetriebe bestellen fünfzig Wagen in einem Los.')
    await press(bot, editor, 'Weiter zum Hinweis')
    await say(bot, editor, 'Es sind fünfzig Wagen, nicht vierzig.')
    const before = await press(bot, editor, 'Wesentlich')
    expect(before.text).toMatch(/fünfzig Wagen[\s\S]*Korrigiert am [^:]*: Es sind fünfzig Wagen, nicht vierzig\./)
    expect((await press(bot, editor, 'Jetzt korrigieren')).text).toMatch(/^Korrigiert: /)
    await eventually(() =>
      fromBot(bot, anna.chat).some(({ id, text }) => id === got?.id && text.includes('Es sind fünfzig Wagen')),
    )
    await through(bot)
    await eventually(() => fromBot(bot, anna.chat).some(({ text }) => text.startsWith('Korrigiert: Halle und')))
    const log = await say(bot, editor, '/redaktion').then(() => press(bot, editor, 'Protokoll'))
    expect(log.text).toMatch(/korrigiert[\s\S]*veröffentlicht[\s\S]*zurückgenommen[\s\S]*Entwurf begonnen/)
  })

  it('ends in a withdrawal where the article was wrong altogether', async () => {
    const { bot, editor, anna, link } = await newsdesk()
    await writeArticle(bot, editor, link)
    await press(bot, editor, 'Veröffentlichen')
    expect((await press(bot, editor, 'Sofort senden')).text).toMatch(/^Veröffentlicht: /)
    await eventually(() => last(bot, anna.chat).text.includes('kaufen Bahnen'))
    await through(bot)
    await say(bot, editor, '/korrigieren Bahnen')
    await press(bot, editor, 'Halle und Leipzig kaufen Bahnen zusammen')
    expect((await press(bot, editor, 'Zurückziehen')).text).toMatch(/Warum\?/)
    const preview = await say(bot, editor, 'Die Meldung beruhte auf einem Irrtum.')
    expect(preview.text).toMatch(/zurückgezogen. Grund: Die Meldung beruhte auf einem Irrtum\./)
    expect((await press(bot, editor, 'Jetzt zurückziehen')).text).toMatch(/^Zurückgezogen: /)
    await eventually(() => last(bot, anna.chat).text.includes('auf einem Irrtum'))
    expect((await say(bot, anna, 'Wie viel soll der gemeinsame Kauf der Bahnen sparen?')).text).toMatch(/nichts/)
  })
})
