import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.js'
import { noAlarms, openAlarm } from '../../src/domain/alarm.js'
import { addCounts } from '../../src/domain/tally.js'
import type { DeskAct } from '../../src/domain/desk-log.js'
import { dismissGap, emptyGaps } from '../../src/domain/gap.js'
import { emptyDraftBook, type Draft } from '../../src/domain/draft.js'
import { keyOf, newReader, type Reader } from '../../src/domain/reader.js'
import { isRefusal, refuse } from '../../src/domain/refusal.js'
import { unknownFeed } from '../../src/domain/feed.js'
import { propose } from '../../src/domain/proposal.js'
import type { Mailing, Receipt } from '../../src/domain/mailing.js'
import { countStop, emptyOutbox, type Outbox } from '../../src/domain/outbox.js'
import { parkAll, parkChat } from '../../src/domain/parking.js'
import type { Store } from '../../src/domain/store.js'
import { closeReport, takeReport, type ErrorReport } from '../../src/domain/report.js'
import { anArticle, aReceipt, articlesText, NOW } from './sample.js'

const SINCE = NOW.toISOString()
const DAY_MS = 24 * 60 * 60_000

/** What a suite needs to know of one implementation. */
interface StoreUnderTest {
  readonly store: Store
  /** What somebody else does to the articles: the new text of `articles.json`. */
  edit(text: string): Promise<void>
  /** What somebody else does to the feeds: the new text of `feeds.json`. */
  editFeeds(text: string): Promise<void>
  /** Lets time pass for the store. */
  pass(milliseconds: number): void
  /** Closes and opens again; undefined where nothing is kept. */
  reopen?(): Promise<Store>
}

/** The conformance suite of the Store port: whatever keeps these promises may hold the newsroom's memory. */
export function storeContract(name: string, open: (articles: readonly Article[]) => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the promises of a store`, () => {
    let under: StoreUnderTest
    let store: Store
    const first = [
      anArticle('alt', { date: '2020', topics: ['kultur'] }),
      anArticle('neu', { publishedAt: '2026-01-01T08:00:00Z', topics: ['kultur', 'verkehr'] }),
      anArticle('entwurf', { status: 'draft', date: '2026-11', topics: ['kultur'] }),
      anArticle('undatiert', { date: undefined, status: 'withdrawn' }),
    ]

    beforeEach(async () => {
      under = await open(first)
      store = under.store
    })
    afterEach(async () => {
      await store.close()
    })

    const ids = (articles: readonly Article[]) => articles.map(({ id }) => id)
    const kept = (reader: Reader) => store.readers.change(reader.chat, () => reader)
    const allReaders = async () => {
      const readers: Reader[] = []
      for await (const reader of store.readers.all()) readers.push(reader)
      return readers
    }
    const receipts = async (found: AsyncIterable<Receipt>) => {
      const list: Receipt[] = []
      for await (const receipt of found) list.push(receipt)
      return list
    }
    const reopened = async () => {
      if (under.reopen) store = await under.reopen()
    }

    describe('feeds', () => {
      const list = (...feeds: object[]) => JSON.stringify({ version: 1, feeds })

      it('has none without a list', async () => {
        expect(store.feeds.listed()).toEqual([])
        expect(await store.feeds.refresh()).toBeNull()
      })

      it('takes a list over with what goes without saying, once', async () => {
        await under.editFeeds(list({ name: 'Haus', url: 'https://example.org/feed', eigenes: 1 }))
        expect(await store.feeds.refresh()).toEqual({ kind: 'changed' })
        expect(store.feeds.listed()).toEqual([
          {
            name: 'Haus',
            url: 'https://example.org/feed',
            enabled: true,
            interval: 30,
            language: 'de',
            trust: 'propose',
            relevance: { cities: 'cooperation', include: [], exclude: [] },
            eigenes: 1,
          },
        ])
        expect(await store.feeds.refresh()).toBeNull()
      })

      it('keeps the last good list while it is faulty, and reports it once', async () => {
        await under.editFeeds(list({ name: 'Haus', url: 'https://example.org/feed' }))
        await store.feeds.refresh()
        await under.editFeeds('{ "version": 1, "feeds": [')
        expect(await store.feeds.refresh()).toBeNull()
        under.pass(400)
        expect(await store.feeds.refresh()).toMatchObject({ kind: 'refused' })
        under.pass(400)
        expect(await store.feeds.refresh()).toBeNull()
        expect(store.feeds.listed()).toHaveLength(1)
        await under.editFeeds(list())
        expect(await store.feeds.refresh()).toEqual({ kind: 'changed' })
        expect(store.feeds.listed()).toEqual([])
      })

      it('names every fault with its path', async () => {
        await under.editFeeds(
          list(
            { name: '', url: 'ftp://example.org', interval: 0, relevance: { citys: 'both' } },
            { name: 'a', url: 'https://example.org/' },
            { name: 'b', url: 'https://u:p@example.org/', trust: 'blind' },
          ),
        )
        await store.feeds.refresh()
        under.pass(400)
        const seen = await store.feeds.refresh()
        const paths = seen?.kind === 'refused' ? seen.faults.map(({ path }) => path) : []
        expect(paths).toEqual([
          'feeds[0].name',
          'feeds[0].url',
          'feeds[0].interval',
          'feeds[0].relevance',
          'feeds[2].url',
          'feeds[2].trust',
        ])
        await under.editFeeds(list({ name: 'a', url: 'https://a.org/' }, { name: 'b', url: 'https://a.org/' }))
        await store.feeds.refresh()
        under.pass(400)
        expect(await store.feeds.refresh()).toMatchObject({ faults: [{ path: 'feeds[1].url' }] })
      })

      it('remembers what was seen of a feed and what was proposed', async () => {
        const memory = { ...unknownFeed, etag: '"1"', seen: ['a', 'b'] }
        await store.feeds.memories.change(() => ({ feeds: { 'https://example.org/feed': memory } }))
        const found = {
          title: 'Titel',
          link: 'https://example.org/1',
          date: null,
          why: { kind: 'both' as const },
          runs: ['x'],
        }
        const feed = {
          url: 'https://example.org/feed',
          name: 'Haus',
          language: 'de' as const,
          trust: 'propose' as const,
        }
        const board = await store.proposals.change((current) => propose(current, feed, [found], NOW))
        await reopened()
        const { feeds } = await store.feeds.memories.get()
        if (under.reopen) expect(feeds['https://example.org/feed']).toEqual(memory)
        if (under.reopen) expect(await store.proposals.get()).toEqual(board)
        expect(board.proposals).toMatchObject([{ title: 'Titel', state: 'waiting' }])
      })
    })

    describe('articles', () => {
      it('hands out every article, newest first', async () => {
        expect(ids(await store.articles.all())).toEqual(['entwurf', 'neu', 'alt', 'undatiert'])
      })

      it('hands out one article as it was put, and undefined for an unknown id', async () => {
        expect(await store.articles.get('neu')).toEqual(first[1])
        expect(await store.articles.get('nie')).toBeUndefined()
      })

      it('shows readers published articles only, by topic and page, and says how many there are', async () => {
        expect(await store.articles.published({ offset: 0, limit: 1 })).toMatchObject({
          articles: [{ id: 'neu' }],
          total: 2,
        })
        expect(await store.articles.published({ offset: 1, limit: 5 })).toMatchObject({
          articles: [{ id: 'alt' }],
          total: 2,
        })
        expect(await store.articles.published({ topic: 'verkehr', offset: 0, limit: 5 })).toMatchObject({ total: 1 })
        expect(await store.articles.published({ offset: 9, limit: 5 })).toEqual({ articles: [], total: 2 })
      })

      it('counts the published articles of every topic', async () => {
        expect(await store.articles.counts()).toEqual({
          verwaltung: 0,
          wirtschaft: 0,
          kultur: 2,
          verkehr: 1,
          wissenschaft: 0,
          strukturwandel: 0,
        })
      })

      it('changes one article as it is now, and hands back what was refused', async () => {
        const renamed = await store.articles.change('alt', (current) =>
          current ? { ...current, title: 'Anders' } : refuse('gone'),
        )
        expect(renamed).toMatchObject({ id: 'alt', title: 'Anders' })
        expect(await store.articles.change('nie', (current) => current ?? refuse('gone'))).toEqual(refuse('gone'))
        expect(await store.articles.change('fünf', () => anArticle('fünf'))).toMatchObject({
          refused: 'article-invalid',
        })
        expect(await store.articles.change('vier', () => anArticle('drei'))).toMatchObject({
          refused: 'article-invalid',
        })
        await reopened()
        expect(await store.articles.get('alt')).toMatchObject({ title: 'Anders' })
        expect(await store.articles.all()).toHaveLength(4)
      })

      it('loses none of two changes of the same article at once, and none that was made by hand', async () => {
        await under.edit(articlesText([anArticle('alt', { facts: ['Von Hand.'] })]))
        const add = (fact: string) =>
          store.articles.change('alt', (current) =>
            current ? { ...current, facts: [...current.facts, fact] } : refuse('gone'),
          )
        await Promise.all([add('Eins.'), add('Zwei.')])
        expect((await store.articles.get('alt'))?.facts).toEqual(['Von Hand.', 'Eins.', 'Zwei.'])
      })

      it('adds and replaces articles', async () => {
        expect(await store.articles.put([anArticle('drei'), anArticle('alt', { title: 'Anders' })])).toBeNull()
        await reopened()
        expect(await store.articles.get('drei')).toEqual(anArticle('drei'))
        expect(await store.articles.get('alt')).toMatchObject({ title: 'Anders' })
        expect(await store.articles.all()).toHaveLength(5)
      })

      it('puts all articles or none', async () => {
        const refusal = await store.articles.put([anArticle('drei'), anArticle('vier', { facts: ['x'.repeat(5000)] })])
        expect(refusal).toMatchObject({ refused: 'article-invalid', args: { path: '[1].facts[0]' } })
        expect(await store.articles.get('drei')).toBeUndefined()
      })

      it('is not changed by changing what it handed out or was given', async () => {
        const given = anArticle('drei')
        const putting = store.articles.put([given])
        given.title = 'Verdreht'
        await putting
        const handedOut = await store.articles.get('drei')
        handedOut?.facts.push('Erfunden.')
        ;(await store.articles.all()).forEach((article) => (article.title = 'Weg'))
        ;(await store.articles.published({ offset: 0, limit: 9 })).articles.forEach(
          (article) => (article.title = 'Weg'),
        )
        expect(await store.articles.get('drei')).toEqual(anArticle('drei'))
      })

      it('has no news of what the bot itself put', async () => {
        await store.articles.put([anArticle('drei')])
        expect(await store.articles.refresh()).toBeNull()
      })

      it('notices what somebody else changed, once', async () => {
        await under.edit(articlesText([first[0] ?? {}, anArticle('neu', { title: 'Korrigiert' }), anArticle('hand')]))
        const seen = await store.articles.refresh()
        expect(seen).toMatchObject({ kind: 'changed', removed: ['entwurf', 'undatiert'] })
        expect(seen?.kind === 'changed' && ids(seen.put)).toEqual(['neu', 'hand'])
        expect(await store.articles.get('neu')).toMatchObject({ title: 'Korrigiert' })
        expect(await store.articles.refresh()).toBeNull()
      })

      it('keeps the last good state while the file is broken, and reports it once', async () => {
        await under.edit('{ "version": 1, "articles": [')
        expect(await store.articles.refresh()).toBeNull()
        under.pass(400)
        expect(await store.articles.refresh()).toMatchObject({ kind: 'refused' })
        under.pass(400)
        expect(await store.articles.refresh()).toBeNull()
        expect(await store.articles.all()).toHaveLength(4)
      })

      it('waits for an editor who is still saving', async () => {
        await under.edit('{ "version": 1, "artic')
        expect(await store.articles.refresh()).toBeNull()
        under.pass(400)
        await under.edit('{ "version": 1, "articles": [')
        expect(await store.articles.refresh()).toBeNull()
        under.pass(400)
        await under.edit(articlesText([anArticle('ganz')]))
        expect(await store.articles.refresh()).toMatchObject({ kind: 'changed', put: [{ id: 'ganz' }] })
      })

      it('takes over an edit by hand before it writes, and still tells of it', async () => {
        await under.edit(articlesText([...first, anArticle('hand')]))
        expect(await store.articles.put([anArticle('drei')])).toBeNull()
        expect(await store.articles.get('hand')).toEqual(anArticle('hand'))
        expect(await store.articles.refresh()).toMatchObject({ kind: 'changed', put: [{ id: 'hand' }], removed: [] })
      })

      it('never overwrites an unseen edit of the same article', async () => {
        await under.edit(articlesText([anArticle('alt', { title: 'Von Hand' }), ...first.slice(1)]))
        const refusal = await store.articles.put([anArticle('alt', { title: 'Vom Bot' })])
        expect(refusal).toMatchObject({ refused: 'articles-edited', args: { id: 'alt' } })
        expect(await store.articles.get('alt')).toMatchObject({ title: 'Von Hand' })
      })

      it('puts nothing over a broken edit', async () => {
        await under.edit('not JSON')
        expect(await store.articles.put([anArticle('drei')])).toMatchObject({ refused: 'articles-broken' })
        await under.edit(articlesText(first))
        expect(await store.articles.get('drei')).toBeUndefined()
      })

      it('keeps every one of many articles put at the same time', async () => {
        const many = Array.from({ length: 20 }, (_, n) => anArticle(`viele-${n}`))
        expect(await Promise.all(many.map((article) => store.articles.put([article])))).toEqual(many.map(() => null))
        await reopened()
        expect(await store.articles.all()).toHaveLength(24)
      })
    })

    describe('readers', () => {
      it('knows a reader only once they chose something', async () => {
        expect(await store.readers.get(7)).toBeUndefined()
        expect(await kept(newReader(7, 'en'))).toEqual(newReader(7, 'en'))
        await reopened()
        expect(await store.readers.get(7)).toEqual(newReader(7, 'en'))
      })

      it('hands back a refusal and changes nothing', async () => {
        await kept(newReader(7, 'de'))
        const outcome = await store.readers.change(7, () => refuse('no'))
        expect(isRefusal(outcome)).toBe(true)
        expect(await store.readers.get(7)).toEqual(newReader(7, 'de'))
      })

      it('changes nothing when the change throws', async () => {
        await kept(newReader(7, 'de'))
        await expect(
          store.readers.change(7, () => {
            throw new Error('bug')
          }),
        ).rejects.toThrow('bug')
        expect(await store.readers.get(7)).toEqual(newReader(7, 'de'))
        await kept(newReader(7, 'en'))
        expect(await store.readers.get(7)).toEqual(newReader(7, 'en'))
      })

      it('gives each change what the one before made of the reader', async () => {
        const seen: (string | undefined)[] = []
        const turns = (['de', 'en', 'de'] as const).map((lang) =>
          store.readers.change(7, (current) => {
            seen.push(current?.lang)
            return newReader(7, lang)
          }),
        )
        await Promise.all(turns)
        expect(seen).toEqual([undefined, 'de', 'en'])
      })

      it('goes through all readers in chat order, groups first', async () => {
        const chats = [130, -1001234567890, 5, 66, 2, -64, 6_000_000_001]
        await Promise.all(chats.map((chat) => kept(newReader(chat, 'de'))))
        await reopened()
        expect((await allReaders()).map(({ chat }) => chat)).toEqual([...chats].sort((a, b) => a - b))
      })

      it('forgets a reader who leaves, and nobody else', async () => {
        await kept(newReader(7, 'de'))
        await kept(newReader(7 + 64, 'de'))
        await store.readers.remove(7)
        await store.readers.remove(8)
        await reopened()
        expect(await allReaders()).toEqual([newReader(71, 'de')])
      })

      it('holds after any changes what these changes say', async () => {
        const change = fc.record({ chat: fc.integer({ min: -70, max: 70 }), lang: fc.constantFrom('de', 'en', 'gone') })
        await fc.assert(
          fc.asyncProperty(fc.array(change, { maxLength: 30 }), async (changes) => {
            const expected = new Map((await allReaders()).map((reader) => [reader.chat, reader]))
            await Promise.all(
              changes.map(({ chat, lang }) => {
                if (lang === 'gone') {
                  expected.delete(chat)
                  return store.readers.remove(chat)
                }
                const reader = newReader(chat, lang)
                expected.set(chat, reader)
                return kept(reader)
              }),
            )
            await reopened()
            expect(await allReaders()).toEqual([...expected.values()].sort((a, b) => a.chat - b.chat))
          }),
          { numRuns: 10 },
        )
      })
    })

    describe('readers of groups', () => {
      const inThread = (thread: number | null): Reader => ({ ...newReader(-100, 'de'), thread })

      it('have a reader for each topic of a forum, in order', async () => {
        for (const thread of [9, null, 10]) await store.readers.change(keyOf(inThread(thread)), () => inThread(thread))
        await kept(newReader(-99, 'de'))
        await reopened()
        expect((await allReaders()).map(({ chat, thread }) => [chat, thread])).toEqual([
          [-100, null],
          [-100, 9],
          [-100, 10],
          [-99, null],
        ])
        expect(await store.readers.get('-100/9')).toEqual(inThread(9))
        await store.readers.remove(-100)
        expect(await allReaders()).toEqual([newReader(-99, 'de')])
      })

      it('are found by their chat, with all its topics and nobody else', async () => {
        for (const [chat, thread] of [
          [-100, 9],
          [-100, null],
          [-1009, null],
          [-36, null],
        ] as const) {
          const reader = newReader(chat, 'de', thread)
          await store.readers.change(keyOf(reader), () => reader)
        }
        const found = await store.readers.ofChat(-100)
        expect(found.map(keyOf).sort()).toEqual([-100, '-100/9'])
        expect(await store.readers.ofChat(7)).toEqual([])
      })

      it('do not change their place by the way', async () => {
        await expect(store.readers.change(7, () => newReader(8, 'de'))).rejects.toThrow('keeps its chat id')
      })

      it('move with what they had, and leave nothing behind', async () => {
        await kept({ ...newReader(-5, 'de'), words: ['Museum'] })
        await store.receipts.add(aReceipt(-5, 'alt', { message: 3 }))
        const moved = await store.readers.move(-5, -1005, (from) => ({ ...from, chat: -1005 }))
        await reopened()
        expect(moved).toEqual({ ...newReader(-1005, 'de'), words: ['Museum'] })
        expect(await allReaders()).toEqual([moved])
        expect((await store.receipts.having('alt', SINCE)).has(-1005)).toBe(true)
        expect(await receipts(store.receipts.ofChat(-5))).toEqual([])
        expect(await receipts(store.receipts.ofChat(-1005))).toMatchObject([{ message: null, outcome: 'moved' }])
        expect(await store.readers.move(-5, -1005, (from) => ({ ...from, chat: -1005 }))).toEqual(moved)
      })

      it('may change in many places at once', async () => {
        const chats = Array.from({ length: 200 }, (_, n) => n + 1)
        await Promise.all(chats.map((chat) => kept(newReader(chat, 'de'))))
        await store.readers.changeMany([...chats, 999], (reader) => ({ ...reader, at: '08:15' }))
        await reopened()
        expect((await allReaders()).map(({ at }) => at)).toEqual(chats.map(() => '08:15'))
      })
    })

    describe('mailings', () => {
      const opened = (outbox: Outbox): Outbox => ({
        ...outbox,
        since: SINCE,
        announced: { alt: { at: null, status: 'published', corrections: 0, edits: 0 } },
        open: [{ kind: 'news', id: 'news:neu', article: 'neu', opened: SINCE }],
      })

      it('begin with nothing, and are kept as one value', async () => {
        expect(await store.mailings.get()).toEqual(emptyOutbox)
        const changed = await store.mailings.change(opened)
        await reopened()
        expect(await store.mailings.get()).toEqual(changed)
        expect(await store.mailings.open()).toEqual([{ kind: 'news', id: 'news:neu', article: 'neu', opened: SINCE }])
        expect(await store.mailings.change((outbox) => countStop(outbox, 'too-much'))).toMatchObject({
          stops: { 'too-much': 1 },
        })
      })

      it('cannot be changed by changing what was handed out', async () => {
        const handedOut = await store.mailings.change(opened)
        expect(() =>
          (handedOut.open as Mailing[]).push({ kind: 'news', id: 'x', article: 'x', opened: SINCE }),
        ).toThrow()
        expect(await store.mailings.open()).toHaveLength(1)
      })
    })

    describe('error reports', () => {
      const report = (id: string, chat: number | null): ErrorReport => {
        return { id, at: SINCE, article: 'alt', text: `Text ${id}`, language: 'de', chat, claim: null }
      }
      const take = (one: ErrorReport) => store.reports.change((reports) => takeReport(reports, one))

      it('are kept until they are closed', async () => {
        await take(report('a', 7))
        await take(report('b', 8))
        await store.reports.change((reports) => closeReport(reports, 'a'))
        await reopened()
        expect(await store.reports.get()).toEqual({ open: [report('b', 8)] })
      })

      it('hand back a refusal and change nothing', async () => {
        await take(report('a', 7))
        expect(await store.reports.change((reports) => closeReport(reports, 'z'))).toEqual(refuse('inbox-closed'))
        expect(await store.reports.get()).toEqual({ open: [report('a', 7)] })
      })

      it('are forgotten with whoever wrote them', async () => {
        await take(report('a', 7))
        await take(report('b', 8))
        await store.readers.remove(7)
        await reopened()
        expect(await store.reports.get()).toEqual({ open: [report('b', 8)] })
      })
    })

    describe('what the editors were told', () => {
      it('is kept, and there is room for it', async () => {
        expect(await store.hasRoom()).toBe(true)
        expect(await store.alarms.get()).toEqual(noAlarms)
        await store.alarms.change((known) => openAlarm(known, 'no-room', { since: SINCE, what: '' }))
        await store.tally.change((tally) =>
          addCounts(tally, '2026-11-23', { answered: 1, unanswered: 2, delivered: 3 }),
        )
        await reopened()
        expect(await store.alarms.get()).toEqual({ open: { 'no-room': { since: SINCE, what: '' } } })
        expect(await store.tally.get()).toEqual({
          weeks: { '2026-11-23': { answered: 1, unanswered: 2, delivered: 3 } },
        })
      })
    })

    describe('open questions', () => {
      it('begin with none, are kept as one value, and are gone when taken out', async () => {
        expect(await store.gaps.get()).toEqual(emptyGaps)
        const gap = {
          id: 'g',
          question: 'Wann?',
          language: 'de' as const,
          count: 1,
          since: SINCE,
          last: SINCE,
          answered: null,
        }
        await store.gaps.change(() => ({ gaps: [gap], taps: [5] }))
        await reopened()
        expect(await store.gaps.get()).toEqual({ gaps: [gap], taps: [5] })
        await store.gaps.change((gaps) => dismissGap(gaps, 'g'))
        await reopened()
        expect(await store.gaps.get()).toEqual({ gaps: [], taps: [5] })
      })
    })

    describe('the drafts', () => {
      const draft: Draft = {
        id: '1',
        intent: 'new',
        version: 1,
        begun: { by: 77, at: SINCE },
        changed: { by: 78, at: SINCE },
        origin: { kind: 'gap', id: 'frage' },
        base: anArticle('alt'),
        content: { facts: ['Eins.'], topics: [], cities: ['halle'], sources: [], en: { facts: [] }, breaking: false },
        more: { people: ['Vogt'] },
        step: 'facts',
        suggestion: { title: null, question: 'Wann?' },
        looks: {},
        runs: ['1a'],
        settled: [],
        given: [{ message: '77:5', part: 'facts', lines: ['Eins.'] }],
        note: null,
        reason: null,
        going: { due: SINCE, by: 77, article: anArticle('alt') },
      }
      const seat = { draft: '1', step: 'facts', once: false, item: null, seen: '[]', pending: 'Zwei.' } as const
      const book = { ...emptyDraftBook, next: 2, drafts: { 1: draft }, seats: { 77: seat }, handled: { 77: 9 } }

      it('are kept as they were given', async () => {
        expect(await store.drafts.get()).toEqual(emptyDraftBook)
        await store.drafts.change(() => book)
        await reopened()
        expect(await store.drafts.get()).toEqual(book)
      })

      it('stay when an editor leaves for good, who is named in them no more', async () => {
        await store.drafts.change(() => book)
        await store.readers.remove(77)
        const { drafts, seats, handled } = await store.drafts.get()
        expect(drafts['1']).toMatchObject({ begun: { by: 0 }, changed: { by: 78 }, going: { by: 0 } })
        expect([seats, handled]).toEqual([{}, {}])
      })
    })

    describe('the desk log', () => {
      const act = (subject: string, at = NOW): DeskAct => ({
        at: at.toISOString(),
        editor: 77,
        what: 'published',
        subject,
      })

      it('hands out the latest acts first, page by page', async () => {
        for (const subject of ['a', 'b', 'c']) await store.deskLog.add(act(subject))
        await reopened()
        expect(await store.deskLog.latest({ offset: 0, limit: 2 })).toEqual({ acts: [act('c'), act('b')], total: 3 })
        expect(await store.deskLog.latest({ offset: 2, limit: 2 })).toEqual({ acts: [act('a')], total: 3 })
        expect(await store.deskLog.latest({ offset: 9, limit: 2 })).toEqual({ acts: [], total: 3 })
      })

      it('forgets what is older than a year', async () => {
        await store.deskLog.add(act('alt', new Date(NOW.getTime() - 367 * DAY_MS)))
        await store.deskLog.add(act('neu', new Date(NOW.getTime() - 364 * DAY_MS)))
        await store.deskLog.forgetOld()
        expect(await store.deskLog.latest({ offset: 0, limit: 9 })).toMatchObject({ acts: [{ subject: 'neu' }] })
      })
    })

    describe('what is parked', () => {
      it('is kept, and forgotten with its chat', async () => {
        await store.parking.change((parking) => parkAll(parkChat(parkChat(parking, 7, 2000), 8, 3000), 4000))
        await reopened()
        await store.readers.remove(7)
        expect(await store.parking.get()).toEqual({
          until: 4000,
          chats: { 8: { until: 3000, troubledSince: null, tries: 0 } },
        })
      })
    })

    describe('receipts', () => {
      it('say who has had an article, also of what is added later', async () => {
        await store.receipts.add(aReceipt(7, 'alt'))
        await store.receipts.add(aReceipt(8, 'neu'))
        await reopened()
        const had = await store.receipts.having('alt', SINCE)
        await store.receipts.add(aReceipt(-100, 'alt', { thread: 4 }))
        await store.receipts.add(aReceipt('@kanal', 'alt', { outcome: 'refused', message: null }))
        await store.receipts.add(aReceipt(9, 'alt', { kind: 'edit', mailing: 'correction:alt:1' }))
        expect([7, 8, 9, -100, '-100/4', '@kanal'].filter((key) => had.has(key))).toEqual([7, '-100/4', '@kanal'])
      })

      it('say what a mailing has dealt with', async () => {
        await store.receipts.add(aReceipt(7, 'alt', { kind: 'edit', mailing: 'correction:alt:1', message: 3 }))
        await reopened()
        const done = await store.receipts.doneFor('correction:alt:1', SINCE)
        await store.receipts.add(aReceipt(7, 'alt', { kind: 'corrected', mailing: 'correction:alt:1', message: 9 }))
        expect(['7#3', '7#9', '7#told'].filter((key) => done.has(key))).toEqual(['7#3', '7#told'])
        expect((await store.receipts.doneFor('correction:alt:11', SINCE)).has('7#3')).toBe(false)
      })

      it('are found by article, oldest first, and by chat, newest first', async () => {
        const added = [aReceipt(7, 'alt'), aReceipt(70, 'alt'), aReceipt(7, 'neu', { thread: 2 }), aReceipt(7, 'alt-2')]
        for (const receipt of added) await store.receipts.add(receipt)
        await reopened()
        expect(await receipts(store.receipts.ofArticle('alt'))).toEqual([added[0], added[1]])
        expect(await receipts(store.receipts.ofChat(7))).toEqual([added[3], added[2], added[0]])
      })

      it('are forgotten with their chat, and no others', async () => {
        for (const chat of [7, 70, 7, 8]) await store.receipts.add(aReceipt(chat, 'alt'))
        await store.readers.remove(7)
        await store.receipts.add(aReceipt(9, 'alt'))
        await reopened()
        expect((await receipts(store.receipts.ofArticle('alt'))).map(({ chat }) => chat)).toEqual([70, 8, 9])
      })

      it('are kept for a year, and about a week longer at most', async () => {
        await store.receipts.add(aReceipt(1, 'alt'))
        under.pass(8 * DAY_MS)
        await store.receipts.add(aReceipt(2, 'alt'))
        under.pass(358 * DAY_MS)
        await store.receipts.forgetOld()
        expect(await receipts(store.receipts.ofArticle('alt'))).toHaveLength(2)
        under.pass(8 * DAY_MS)
        await store.receipts.add(aReceipt(3, 'alt'))
        await store.receipts.forgetOld()
        await reopened()
        expect((await receipts(store.receipts.ofArticle('alt'))).map(({ chat }) => chat)).toEqual([2, 3])
      })

      it('are all there after thousands at once', async () => {
        await store.receipts.ready()
        const many = Array.from({ length: 5000 }, (_, n) => aReceipt(n + 1, 'alt', { message: n }))
        await Promise.all(many.map((receipt) => store.receipts.add(receipt)))
        await reopened()
        expect(await receipts(store.receipts.ofArticle('alt'))).toEqual(many)
        const had = await store.receipts.having('alt', SINCE)
        expect(many.every(({ chat }) => had.has(chat))).toBe(true)
        expect([0, 5001, -1, '7'].some((key) => had.has(key))).toBe(false)
      })
    })

    describe('the inbox', () => {
      const update = (id: number) => ({ id, body: { message: { text: `Frage ${id}` } } })

      it('returns only updates that are new', async () => {
        expect(await store.inbox.note([update(5), update(6)])).toEqual([update(5), update(6)])
        expect(await store.inbox.note([update(6), update(7), update(7)])).toEqual([update(7)])
      })

      it('keeps what was noted and not handled, oldest first', async () => {
        await store.inbox.note([update(9), update(3)])
        await store.inbox.note([update(4)])
        await store.inbox.handled(3)
        await reopened()
        expect(await store.inbox.waiting()).toEqual([update(9), update(4)])
      })

      it('knows what was handled lately, whatever its number', async () => {
        await store.inbox.note([update(900), update(3)])
        await store.inbox.handled(900)
        await store.inbox.handled(3)
        await reopened()
        expect(await store.inbox.note([update(3), update(899), update(900)])).toEqual([update(899)])
      })

      it('forgets after a quiet week what was handled, as ids start anew', async () => {
        await store.inbox.note([update(1)])
        await store.inbox.handled(1)
        under.pass(8 * 24 * 60 * 60 * 1000)
        expect(await store.inbox.note([update(1)])).toEqual([update(1)])
      })

      it('keeps up with thousands of updates at once', async () => {
        const batches = Array.from({ length: 50 }, (_, n) => Array.from({ length: 100 }, (_, i) => update(n * 100 + i)))
        await Promise.all(batches.map((batch) => store.inbox.note(batch)))
        expect(await store.inbox.waiting()).toHaveLength(5000)
        await Promise.all(batches.flat().map(({ id }) => store.inbox.handled(id)))
        await reopened()
        expect(await store.inbox.waiting()).toEqual([])
        expect(await store.inbox.note([update(4999), update(3500)])).toEqual([])
      })
    })

    it('changes nothing any more once it is closed', async () => {
      await store.close()
      await expect(store.dialogs.set('7', 1)).rejects.toThrow('closed')
      await expect(store.readers.change(7, () => newReader(7, 'de'))).rejects.toThrow('closed')
      await expect(store.inbox.handled(1)).rejects.toThrow('closed')
      await expect(store.receipts.add(aReceipt(7, 'alt'))).rejects.toThrow('closed')
      await expect(store.articles.put([anArticle('drei')])).rejects.toThrow('closed')
    })

    describe('dialogs', () => {
      it('keeps a dialog until it ends', async () => {
        await store.dialogs.set('7', { step: 1, asked: ['Was?'] })
        await store.dialogs.set('8', 'short')
        await store.dialogs.remove('8')
        await reopened()
        expect(await store.dialogs.get('7')).toEqual({ step: 1, asked: ['Was?'] })
        expect(await store.dialogs.get('8')).toBeUndefined()
      })

      it('is not changed by changing what it handed out', async () => {
        await store.dialogs.set('7', { step: 1 })
        const dialog = (await store.dialogs.get('7')) as { step: number }
        dialog.step = 2
        expect(await store.dialogs.get('7')).toEqual({ step: 1 })
      })

      it('forgets what nobody has touched for long', async () => {
        const hour = 60 * 60_000
        await store.dialogs.set('7', { step: 1 })
        await store.dialogs.forgetBefore(new Date(NOW.getTime() - hour))
        expect(await store.dialogs.get('7')).toEqual({ step: 1 })
        await store.dialogs.forgetBefore(new Date(NOW.getTime() + hour))
        await reopened()
        expect(await store.dialogs.get('7')).toBeUndefined()
      })

      it('refuses what is no JSON value', async () => {
        await expect(store.dialogs.set('7', undefined)).rejects.toThrow(TypeError)
        expect(await store.dialogs.get('7')).toBeUndefined()
      })
    })
  })
}
