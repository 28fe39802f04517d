import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { DeskLogbook } from '../../src/domain/desk-log.js'
import type { Outbox } from '../../src/domain/outbox.js'
import type { ProposalBoard } from '../../src/domain/proposal.js'
import { createBox, type Box } from '../../src/tryout/box.js'
import type { Person } from '../../src/tryout/people.js'
import { article, expectNoViolations, stopAfterEach, writeArticles } from '../support/bot.js'
import { eventually, fromBot, fromBox, labels, last, press, say, through } from '../support/chatting.js'
import { rss } from '../support/feeds.js'
import { articlesOf, books, EDITOR, newsdesk, PAGE_TEXT, typed, writeArticle } from '../support/newsdesk.js'
import { startProgram } from '../support/program.js'
import { serveBox } from '../support/serve-box.js'
import { serveSite, type Site } from '../support/site.js'

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

const TITLE = 'Halle und Leipzig kaufen Bahnen zusammen'
const OWN = 'Beide Verkehrsbetriebe bestellen vierzig Wagen in einem Los.'
const COPIED = 'Die Stadtwerke Halle und Leipzig kaufen gemeinsam vierzig neue Straßenbahnen.'
/** A process of its own takes its time to start on a busy machine. */
const PATIENCE_MS = 40_000

/** What the editor says or taps, and what stands in the last message then, or in the one above it. */
interface Step {
  readonly say?: string
  readonly tap?: string
  readonly shows?: RegExp
  readonly above?: RegExp
}

const TO_READERS: readonly Step[] = [
  { shows: /^Ein neuer Vorschlag/ },
  { tap: 'Entwurf schreiben', shows: /Überschrift[\s\S]*„Straßenbahnen für Halle und Leipzig“/ },
  { say: TITLE, shows: /^Zusammenfassung/ },
  { say: COPIED, shows: /^Fakten/ },
  { say: 'Die HAVAG und die LVB bestellen laut Saale-Blatt vierzig Straßenbahnen.', shows: /1\. Die HAVAG/ },
  { say: 'fertig', shows: /^Themen/ },
  { say: 'fertig', shows: /^Stadt/ },
  { say: 'beide', shows: /^Datum/ },
  { say: '16. Juni 2025', shows: /^Quellen\n[\s\S]*1\. Saale-Blatt/ },
  { say: 'fertig', shows: /^Überschrift auf Englisch/ },
  { say: 'später', shows: /^Halle und Leipzig kaufen[\s\S]*Stand: 16/, above: /Wörtlich wie in der Quelle/ },
  { tap: 'Veröffentlichen', above: /So geht der Artikel noch nicht hinaus/ },
  { tap: 'Bearbeiten', shows: /^Was möchtest du ändern/ },
  { tap: 'Zusammenfassung', shows: /^Zusammenfassung\n/ },
  { say: OWN, shows: /Beide Verkehrsbetriebe[\s\S]*Stand: 16/ },
  { tap: 'Veröffentlichen', shows: /erscheint um/ },
  { tap: 'Rückgängig', shows: /Stand: 16/, above: /Zurückgenommen/ },
  { tap: 'Veröffentlichen', shows: /erscheint um/ },
  { tap: 'Sofort senden', shows: /^Veröffentlicht: / },
]

const TO_A_CORRECTION: readonly Step[] = [
  { tap: 'Korrigieren', shows: /Stand: 16/ },
  { tap: 'Bearbeiten', shows: /^Was möchtest du ändern/ },
  { tap: 'Zusammenfassung', shows: /^Zusammenfassung\n/ },
  { say: OWN.replace('vierzig', 'fünfzig'), shows: /fünfzig Wagen[\s\S]*Stand: 16/ },
  { tap: 'Weiter zum Hinweis', shows: /^Hinweis zur Korrektur/ },
  { say: 'Es sind fünfzig Wagen, nicht vierzig.', shows: /^Wie wichtig/ },
  { tap: 'Wesentlich', shows: /Korrigiert am [^:]*: Es sind fünfzig Wagen/ },
  { tap: 'Jetzt korrigieren', shows: /^Korrigiert: / },
]

interface Stage {
  readonly box: Box
  readonly dataDir: string
  readonly editor: Person
  readonly anna: Person
  /** What happens to the bot after every step. */
  readonly between: () => Promise<void>
}

/** The list of feeds with one paper, which has the story only in its teaser. */
function bringStory(site: Site, dataDir: string): void {
  const date = new Date().toISOString()
  const story = { title: 'Straßenbahnen für Halle und Leipzig', link: '/nur-im-feed', date, teaser: PAGE_TEXT }
  site.pages.set('/rss', rss(story))
  const feeds = [{ name: 'Saale-Blatt', url: `${site.root}/rss` }]
  writeFileSync(join(dataDir, 'feeds.json'), JSON.stringify({ version: 1, feeds }))
}

const waitFor = (holds: () => unknown) => expect.poll(holds, { timeout: PATIENCE_MS, interval: 20 }).toBeTruthy()

async function take({ box, editor, between }: Stage, steps: readonly Step[]): Promise<void> {
  for (const [index, { say, tap, shows = /./, above = /(?:)/ }] of steps.entries()) {
    const before = fromBox(box, editor.chat)
    const message = before.at(-1)
    if (say !== undefined) box.say(editor, say)
    else if (tap !== undefined && message) box.press(editor, message, tap)
    await expect
      .poll(
        () =>
          fromBox(box, editor.chat)
            .slice(-2)
            .map(({ text }) => text),
        { timeout: PATIENCE_MS, interval: 20 },
      )
      .toEqual([expect.stringMatching(above), expect.stringMatching(shows)])
    // What the last one sends out belongs to it.
    if (index < steps.length - 1) await between()
  }
}

/** From the proposal to a corrected article in the reader's chat. */
async function morning(stage: Stage): Promise<void> {
  const { box, dataDir, anna, between } = stage
  const read = (file: string) => JSON.parse(readFileSync(join(dataDir, file), 'utf8')) as never
  // An answer on its way when the process dies may be given again; news may not.
  const atAnnas = () => fromBox(box, anna.chat).filter(({ text }) => !text.startsWith('Fertig. '))
  const board = () => read('state/proposals.json') as ProposalBoard
  const isSent = () => (read('state/mailings.json') as Outbox).open.length === 0
  await waitFor(() => board().proposals[0]?.isTold)
  await take(stage, TO_READERS)
  await waitFor(() => atAnnas()[0]?.text.includes(OWN) && isSent())
  const [got] = atAnnas()
  await between()
  await take(stage, TO_A_CORRECTION)
  await waitFor(() => atAnnas()[1]?.text.startsWith('Korrigiert: ') && isSent())
  await between()

  expect(atAnnas()).toHaveLength(2)
  expect(atAnnas()[0]).toMatchObject({ id: got?.id, text: expect.stringContaining('Es sind fünfzig Wagen') as string })
  const { articles } = read('articles.json') as { articles: { title: string; corrections?: unknown[] }[] }
  expect(articles.map(({ title, corrections = [] }) => [title, corrections.length])).toEqual([
    ['Zoo baut um', 0],
    [TITLE, 1],
  ])
  expect((read('state/drafts.json') as ReturnType<typeof books>).drafts).toEqual({})
  expect((read('state/desk-log.json') as DeskLogbook).acts.map(({ what }) => what)).toEqual(DEEDS)
  expect(board().proposals).toMatchObject([{ state: 'published' }])
  expect(fromBox(box, stage.editor.chat).filter(({ text }) => text.startsWith('Ein neuer Vorschlag'))).toHaveLength(1)
}

const DEEDS = ['draft-begun', 'undone', 'published', 'draft-begun', 'corrected']

describe('a morning that begins with a proposal', () => {
  it('ends with a corrected article in the message of its reader, and the proposal counts as used', async () => {
    const { bot, editor, anna, site } = await newsdesk()
    await say(bot, editor, '/start')
    bringStory(site, bot.dataDir)
    await morning({ box: bot.box, dataDir: bot.dataDir, editor, anna, between: () => Promise.resolve() })
    bot.pass(7 * 24 * 60 * 60_000)
    await eventually(() => last(bot, editor.chat).text.includes('Saale-Blatt: ein Vorschlag, 1 genutzt'))
  }, 120_000)

  it('ends the same, nothing lost and nothing twice, if the process is killed after every single step', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'schwesterstadt-morning-'))
    onTestFinished(() => {
      rmSync(dataDir, { recursive: true, force: true })
    })
    writeArticles(dataDir, [article('zoo', { title: 'Zoo baut um' })])
    const box = createBox()
    const [served, site] = await Promise.all([serveBox(box), serveSite()])
    onTestFinished(() => served.close())
    const env = {
      BOT_TOKEN: box.token,
      TELEGRAM_API_ROOT: served.url,
      DATA_DIR: dataDir,
      EDITOR_IDS: String(EDITOR),
      ALLOW_PRIVATE_FEEDS: '1',
    }
    const [editor, anna] = [box.person({ id: EDITOR }), box.person()]
    let program = startProgram(['run'], env)
    const between = async () => {
      await program.end('SIGKILL')
      program = startProgram(['run'], env)
    }
    box.say(editor, '/start')
    box.say(anna, '/abo sofort')
    await waitFor(() => [editor, anna].every(({ chat }) => fromBox(box, chat).length > 0))
    await between()
    bringStory(site, dataDir)
    await morning({ box, dataDir, editor, anna, between })
    await program.end('SIGKILL')
    expectNoViolations(box)
  }, 300_000)
})
