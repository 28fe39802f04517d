import { describe, expect, it } from 'vitest'
import { createDesk } from '../../src/desk/desk.js'
import type { Article } from '../../src/domain/article.js'
import type { Outcome } from '../../src/domain/desk.js'
import type { PageLook } from '../../src/domain/ports.js'
import { openMemoryStore } from '../../src/store/memory.js'
import { anArticle } from '../store/sample.js'

const [EDITOR, OTHER] = [77, 78]
const LINK = 'https://blatt.example/bahn'
const TYPED = [
  'Halle und Leipzig kaufen Bahnen zusammen',
  'Beide Verkehrsbetriebe bestellen vierzig Wagen.',
  'Die HAVAG und die LVB bestellen vierzig Straßenbahnen.\n- Der Kauf soll zwölf Millionen Euro sparen.',
  'fertig',
  'Verkehr, Wirtschaft',
  'fertig',
  'beide',
  '16. Juni 2025',
  LINK,
  'fertig',
  'später',
]

const PAGE: PageLook = {
  kind: 'page',
  url: LINK,
  title: 'Bahnen',
  publisher: 'Blatt',
  date: '2025-06-16',
  language: 'de',
  runs: [],
}

async function aDesk(
  articles: readonly Article[] = [anArticle('zoo', { title: 'Zoo', summary: 'Der Zoo baut ein Haus.' })],
) {
  const time = { now: new Date('2026-11-23T08:00:00Z') }
  const now = () => time.now
  const store = await openMemoryStore({ articles, now })
  const [written, told] = [[] as Article[], [] as [number, Outcome][]]
  const open = () =>
    createDesk({
      store,
      pages: { look: (url) => Promise.resolve(url === LINK ? PAGE : { kind: 'unreachable', why: 'no-answer' }) },
      clock: { now },
      zone: 'Europe/Berlin',
      sources: { begun: () => Promise.resolve(), published: () => Promise.resolve() },
      written: (article) => Promise.resolve(void written.push(article)),
      tell: (editor, outcome) => Promise.resolve(void told.push([editor, outcome])),
    })
  let update = 0
  return {
    store,
    written,
    told,
    desk: open(),
    reopen: open,
    pass: (milliseconds: number) => (time.now = new Date(time.now.getTime() + milliseconds)),
    who: (editor = EDITOR) => ({ editor, update: ++update }),
  }
}

type Room = Awaited<ReturnType<typeof aDesk>>

/** Types everything, each message handed out twice and each time to a desk that was just opened. */
async function write({ reopen, who }: Room, texts: readonly string[] = TYPED): Promise<Outcome> {
  const first = who()
  for (const desk of [reopen(), reopen()]) await desk.begin(first, [{ kind: 'empty' }])
  let outcome: Outcome = { kind: 'none' }
  for (const [index, text] of texts.entries()) {
    const one = who()
    for (const desk of [reopen(), reopen()]) outcome = await desk.hear(one, { message: index + 10, text })
  }
  return outcome
}

const texts = (outcome: Outcome) => (outcome.kind === 'turn' ? outcome.notices.map(({ text }) => text) : [])
const step = (outcome: Outcome) => (outcome.kind === 'turn' ? outcome.seat.step : outcome.kind)

describe('the desk', () => {
  it('counts once what is handed out twice, to a process that was just started, at every step', async () => {
    const room = await aDesk()
    const preview = await write(room)
    expect(step(preview)).toBe('preview')
    const { drafts } = await room.store.drafts.get()
    expect(Object.keys(drafts)).toEqual(['1'])
    expect(drafts['1']?.content).toMatchObject({
      facts: ['Die HAVAG und die LVB bestellen vierzig Straßenbahnen.', 'Der Kauf soll zwölf Millionen Euro sparen.'],
      topics: ['wirtschaft', 'verkehr'],
      cities: ['halle', 'leipzig'],
      date: '2025-06-16',
      sources: [{ name: 'Blatt', url: LINK, date: '2025-06-16' }],
    })
    const submit = room.who()
    for (const desk of [room.reopen(), room.reopen()])
      expect(await desk.submit(submit, '1', drafts['1']?.version ?? 0)).toMatchObject({
        draft: { going: { by: EDITOR } },
      })
    expect(room.written).toEqual([])
    room.pass(119_000)
    await room.reopen().publishDue()
    expect(room.written).toEqual([])
    const now = room.who()
    for (const desk of [room.reopen(), room.reopen()])
      expect(await desk.sendNow(now, '1')).toMatchObject({ kind: 'done', what: 'published' })
    expect(room.written.map(({ id }) => id)).toEqual(['halle-und-leipzig-kaufen-bahnen-2025'])
    const { acts } = await room.store.deskLog.latest({ offset: 0, limit: 9 })
    expect(acts.map(({ what }) => what)).toEqual(['published', 'draft-begun'])
  })

  it('publishes what fell due while nobody was there, and never what was taken back', async () => {
    const room = await aDesk()
    await write(room)
    const version = async () => (await room.store.drafts.get()).drafts['1']?.version ?? 0
    await room.desk.submit(room.who(), '1', await version())
    expect(step(await room.desk.undo(room.who(), '1'))).toBe('preview')
    room.pass(10 * 60_000)
    await room.reopen().publishDue()
    expect(room.written).toEqual([])
    await room.desk.submit(room.who(), '1', await version())
    room.pass(48 * 60 * 60_000)
    await room.reopen().publishDue()
    expect(room.written).toHaveLength(1)
    expect(room.told).toMatchObject([[EDITOR, { kind: 'done', what: 'published' }]])
    expect(await room.desk.undo(room.who(), '1')).toMatchObject({ refusal: { refused: 'draft-too-late' } })
  })

  it('writes the very same once more if it was killed in between', async () => {
    const room = await aDesk()
    await write(room)
    await room.desk.submit(room.who(), '1', (await room.store.drafts.get()).drafts['1']?.version ?? 0)
    const before = await room.store.drafts.get()
    await room.desk.sendNow(room.who(), '1')
    const [article] = room.written
    const draft = before.drafts['1']
    if (!draft?.going || !article) throw new Error('It was not published')
    const killed = { ...draft, going: { ...draft.going, article } }
    await room.store.drafts.change(() => ({ ...before, drafts: { 1: killed } }))
    room.pass(200_000)
    await room.reopen().publishDue()
    expect((await room.store.articles.all()).filter(({ title }) => title.includes('Bahnen'))).toEqual([article])
  })

  it('says what is wrong and keeps what is right', async () => {
    const { desk, who } = await aDesk()
    await desk.begin(who(), [{ kind: 'empty' }])
    const hear = (text: string) => desk.hear(who(), { message: 1, text })
    const long = await hear('x'.repeat(161))
    expect(long).toMatchObject({
      seat: { step: 'title' },
      notices: [{ text: 'draft-too-long', args: { has: 161, most: 160 } }],
    })
    expect(texts(await hear('fertig'))).toEqual(['draft-needs-title'])
    expect(texts(await hear('zurück'))).toEqual(['draft-first-step'])
    expect(texts(await hear(LINK))).toEqual(['draft-link-noted'])
    expect(step(await hear('Titel'))).toBe('summary')
    expect(step(await hear('Zurück'))).toBe('title')
    expect(step(await hear('weiter'))).toBe('summary')
    await hear('Kurz gesagt.')
    expect(texts(await hear('fertig'))).toEqual(['draft-needs-facts'])
    const facts = await hear(`Eins.\n${'x'.repeat(601)}\nEins.\nZwei.`)
    expect(texts(facts)).toEqual(['draft-facts-taken', 'draft-fact-long', 'draft-fact-twice'])
    expect(facts).toMatchObject({ draft: { content: { facts: ['Eins.', 'Zwei.'] } } })
    expect(step(await hear('Drei.\nfertig'))).toBe('topics')
    expect(texts(await hear('Sport'))).toEqual(['draft-topic-unknown'])
    await hear('Kultur')
    await hear('fertig')
    expect(texts(await hear('Dresden'))).toEqual(['draft-city-unknown'])
    await hear('Halle')
    expect(texts(await hear('31. Februar 2025'))).toEqual(['draft-date-unknown'])
    expect(step(await hear('später'))).toBe('sources')
    expect(texts(await hear('www.mz.de'))).toEqual(['draft-no-link'])
    expect(texts(await hear(LINK))).toEqual(['draft-link-twice'])
    expect(step(await hear('fertig'))).toBe('en-title')
    expect(await hear('später')).toMatchObject({
      article: { title: 'Titel', status: 'published' },
      seat: { step: 'preview' },
    })
  })

  it('mends the part that an edited message gave', async () => {
    const room = await aDesk()
    await write(room)
    const mended = await room.desk.mend(room.who(), { message: 12, text: 'Erstens.\nZweitens.\nDrittens.' })
    expect(mended).toMatchObject({ draft: { content: { facts: ['Erstens.', 'Zweitens.', 'Drittens.'] } } })
    await room.desk.mend(room.who(), { message: 10, text: 'Anderer Titel' })
    expect((await room.store.drafts.get()).drafts['1']?.content.title).toBe('Anderer Titel')
    expect(texts(await room.desk.mend(room.who(), { message: 999, text: 'x' }))).toEqual(['draft-edit-unknown'])
  })

  it('tells the second of two editors, and loses neither change', async () => {
    const room = await aDesk()
    const { desk, who } = room
    const preview = await write(room)
    await desk.open(who(OTHER), '1')
    await desk.move(who(), '1', { to: 'edit', part: 'title' })
    await desk.move(who(OTHER), '1', { to: 'edit', part: 'title' })
    await desk.hear(who(), { message: 50, text: 'Der erste Titel' })
    const told = await desk.hear(who(OTHER), { message: 50, text: 'Der zweite Titel' })
    expect(texts(told)).toEqual(['draft-contested'])
    expect((await room.store.drafts.get()).drafts['1']?.content.title).toBe('Der erste Titel')
    await desk.move(who(OTHER), '1', { to: 'mine' })
    expect((await room.store.drafts.get()).drafts['1']?.content.title).toBe('Der zweite Titel')
    const seen = preview.kind === 'turn' ? preview.draft.version : 0
    expect(texts(await desk.submit(who(), '1', seen))).toEqual(['draft-changed'])
    expect((await room.store.drafts.get()).drafts['1']?.going).toBeNull()
  })

  it('does not write over an article that was changed by hand meanwhile', async () => {
    const room = await aDesk()
    const { desk, who, store } = room
    await desk.mendArticle(who(), 'zoo', 'correct')
    await desk.move(who(), '1', { to: 'edit', part: 'summary' })
    await desk.hear(who(), { message: 1, text: 'Der Zoo baut zwei Häuser.' })
    await store.articles.change('zoo', (current) => ({ ...(current as Article), facts: ['Von Hand.'] }))
    await desk.move(who(), '1', { to: 'note' })
    await desk.hear(who(), { message: 2, text: 'Es sind zwei.' })
    const ready = await desk.move(who(), '1', { to: 'weight', material: true })
    const version = ready.kind === 'turn' ? ready.draft.version : 0
    const refused = await desk.submit(who(), '1', version)
    expect(texts(refused)).toEqual(['articles-edited'])
    const again = refused.kind === 'turn' ? refused.draft.version : 0
    expect(await desk.submit(who(), '1', again)).toMatchObject({ kind: 'done', what: 'corrected' })
    expect(await store.articles.get('zoo')).toMatchObject({
      summary: 'Der Zoo baut zwei Häuser.',
      facts: ['Von Hand.'],
      corrections: [{ text: 'Es sind zwei.', material: true }],
    })
  })

  it('changes nothing readers see without a note, but for a misprint that is logged', async () => {
    const { desk, who, store } = await aDesk()
    const first = await desk.mendArticle(who(), 'zoo', 'correct')
    const version = first.kind === 'turn' ? first.draft.version : 0
    expect(texts(await desk.submit(who(), '1', version))).toEqual(['draft-unchanged'])
    await desk.move(who(), '1', { to: 'edit', part: 'title' })
    const changed = await desk.hear(who(), { message: 1, text: 'Zoo, neu' })
    expect(texts(await desk.submit(who(), '1', changed.kind === 'turn' ? changed.draft.version : 0))).toEqual([
      'draft-needs-note',
    ])
    const ready = await desk.move(who(), '1', { to: 'no-note' })
    expect(await desk.submit(who(), '1', ready.kind === 'turn' ? ready.draft.version : 0)).toMatchObject({
      what: 'mended',
    })
    expect((await store.articles.get('zoo'))?.corrections).toBeUndefined()
    expect((await store.deskLog.latest({ offset: 0, limit: 1 })).acts).toMatchObject([
      { what: 'mended', subject: 'zoo' },
    ])
  })

  it('stops a near-duplicate until an editor says that it is something else', async () => {
    const room = await aDesk([anArticle('bahnen', { title: TYPED[0] ?? '', summary: TYPED[1] ?? '' })])
    const preview = await write(room)
    const version = preview.kind === 'turn' ? preview.draft.version : 0
    expect(preview).toMatchObject({ concerns: [{ kind: 'twin', article: 'bahnen' }, { kind: 'no-english' }] })
    expect(texts(await room.desk.submit(room.who(), '1', version))).toEqual(['draft-stopped'])
    await room.desk.move(room.who(), '1', { to: 'settle', key: 'twin:bahnen' })
    expect(await room.desk.submit(room.who(), '1', version)).toMatchObject({ draft: { going: { by: EDITOR } } })
  })

  it('begins from JSON with all that is valid in it, and names the rest', async () => {
    const { desk, who } = await aDesk()
    const article = {
      ...anArticle('fremd'),
      id: 'fremd',
      summary: 'x'.repeat(701),
      people: ['Vogt'],
      topics: ['sport'],
    }
    const outcome = await desk.begin(who(), [{ kind: 'article', article }])
    expect(outcome).toMatchObject({
      seat: { step: 'summary' },
      draft: { content: { title: 'Titel fremd', topics: [] }, more: { people: ['Vogt'] } },
      notices: [{ args: { part: 'summary' } }, { args: { part: 'topics' } }],
    })
  })
})
