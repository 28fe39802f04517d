import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../src/domain/article.js'
import { newReader, type Reader } from '../../src/domain/reader.js'
import { isRefusal, refuse } from '../../src/domain/refusal.js'
import type { Store } from '../../src/domain/store.js'
import { anArticle, articlesText } from './sample.js'

/** What a suite needs to know of one implementation. */
interface StoreUnderTest {
  readonly store: Store
  /** What somebody else does to the articles: the new text of `articles.json`. */
  edit(text: string): Promise<void>
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
    const reopened = async () => {
      if (under.reopen) store = await under.reopen()
    }

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
      await expect(store.readers.change(7, () => ({ chat: 7, lang: 'de' }))).rejects.toThrow('closed')
      await expect(store.inbox.handled(1)).rejects.toThrow('closed')
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

      it('refuses what is no JSON value', async () => {
        await expect(store.dialogs.set('7', undefined)).rejects.toThrow(TypeError)
        expect(await store.dialogs.get('7')).toBeUndefined()
      })
    })
  })
}
