import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../../src/domain/article.js'
import type { DraftBook } from '../../src/domain/draft.js'
import type { Person } from '../../src/tryout/people.js'
import { article, runBot, type Running, type RunOptions } from './bot.js'
import { press, say } from './chatting.js'
import { serveSite } from './site.js'

export const EDITOR = 77
export const SECOND_EDITOR = 78

export const PAGE_TEXT =
  'Die Stadtwerke Halle und Leipzig kaufen gemeinsam vierzig neue Straßenbahnen und wollen so zwölf Millionen Euro sparen.'

/** A bot with an editor, a reader who gets everything at once, and a page of a paper on this machine. */
export async function newsdesk(options: RunOptions = {}) {
  const site = await serveSite({
    '/bahn': `<html lang="de"><head><title>Gemeinsame Bahnen</title><meta property="og:site_name" content="Saale-Blatt"></head><body><article><h1>Gemeinsame Bahnen</h1><p>${PAGE_TEXT}</p><p>${'Mehr dazu steht in der Ausgabe vom Wochenende, die am Kiosk liegt. '.repeat(8)}</p></article></body></html>`,
  })
  const env = { EDITOR_IDS: `${EDITOR},${SECOND_EDITOR}`, ALLOW_PRIVATE_FEEDS: '1', ...options.env }
  const bot = await runBot({
    articles: [article('zoo', { title: 'Zoo baut um', summary: 'Der Zoo baut ein Haus.' })],
    ...options,
    env,
  })
  const editor = bot.box.person({ id: EDITOR })
  const anna = bot.box.person()
  await say(bot, anna, '/abo sofort')
  return { bot, editor, anna, link: `${site.root}/bahn`, site }
}

/** What an editor types to write one article, step by step. */
export const typed = (link: string): readonly string[] => [
  'Halle und Leipzig kaufen Bahnen zusammen',
  'Beide Verkehrsbetriebe bestellen vierzig Wagen in einem Los.',
  'Die HAVAG und die LVB bestellen laut Saale-Blatt vierzig Straßenbahnen.\nDer gemeinsame Kauf soll zwölf Millionen Euro sparen.',
  'fertig',
  'Verkehr, Wirtschaft',
  'fertig',
  'beide',
  '16. Juni 2025',
  link,
  'fertig',
  'später',
]

/** Opens a new draft and types everything, up to the preview. */
export async function writeArticle(bot: Running, editor: Person, link: string, texts = typed(link)) {
  await say(bot, editor, '/redaktion')
  await press(bot, editor, 'Neuer Artikel')
  for (const text of texts) await say(bot, editor, text)
}

/** What the desk keeps. */
export function books({ dataDir }: Running): DraftBook {
  return JSON.parse(readFileSync(join(dataDir, 'state', 'drafts.json'), 'utf8')) as DraftBook
}

export function articlesOf({ dataDir }: Running): Article[] {
  return (JSON.parse(readFileSync(join(dataDir, 'articles.json'), 'utf8')) as { articles: Article[] }).articles
}
