import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '../../src/domain/article.js'
import type { Receipt } from '../../src/domain/mailing.js'
import { newReader, type Reader } from '../../src/domain/reader.js'

export const NOW = new Date('2026-11-23T08:00:00Z')
export const now = () => NOW

/** A published article without any ugliness. */
export function anArticle(id: string, over: Partial<Article> = {}): Article {
  return {
    id,
    status: 'published',
    title: `Titel ${id}`,
    summary: `Halle und Leipzig tun etwas (${id}).`,
    facts: [`Halle und Leipzig haben ${id} vereinbart.`],
    topics: ['verkehr'],
    cities: ['halle', 'leipzig'],
    people: [],
    places: [],
    date: '2025-06-16',
    sources: [{ name: 'Du bist Halle', url: 'https://dubisthalle.de/' }],
    en: { title: `Title ${id}`, summary: `Halle and Leipzig do ${id}.`, facts: [`Halle and Leipzig agreed on ${id}.`] },
    ...over,
  }
}

/** Readers of one file of the store, with so much to remember that it is large; the first has this chat id. */
export function crowd(first: number): Reader[] {
  const watches = Array.from({ length: 20 }, (_, index) => `${index} ${'?'.repeat(290)}`)
  return Array.from({ length: 20 }, (_, index) => ({ ...newReader(first + 64 * index, 'de'), watches }))
}

/** A receipt for news of the article. */
export function aReceipt(chat: number | string, article: string, over: Partial<Receipt> = {}): Receipt {
  return {
    chat,
    thread: null,
    message: 1,
    items: [{ article, why: { because: 'topic', topic: 'verkehr' } }],
    language: 'de',
    kind: 'news',
    mailing: null,
    outcome: 'sent',
    at: NOW.toISOString(),
    ...over,
  }
}

/** The text of an `articles.json`. */
export function articlesText(articles: readonly object[]): string {
  return `${JSON.stringify({ version: 1, articles }, null, 2)}\n`
}

/** A fresh folder, with an `articles.json` unless the text is null. */
export async function aDataDir(text: string | null = articlesText([anArticle('eins')])): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'schwesterstadt-'))
  const dataDir = join(folder, 'data')
  await mkdir(dataDir)
  if (text !== null) await writeFile(join(dataDir, 'articles.json'), text)
  return dataDir
}
