import { createInterface } from 'node:readline'
import { loadTexts, type Texts } from '../bot/texts.js'
import { sayDate } from '../bot/dates.js'
import { inLanguage, isPublished, type Article } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import type { Answer } from '../domain/ports.js'
import { createSearch } from '../search/search.js'
import { readArticles } from '../store/read-articles.js'
import { describeExplanation } from './explain.js'
import { orReport } from './fault.js'
import { WELL } from './exit-code.js'

export interface AskForm {
  readonly form: 'text' | 'json' | 'explained'
  readonly language: Language
}

/** Answers one question, or one per line of stdin, in order, each as soon as it was read. */
export function ask(dataDir: string, question: string | undefined, { form, language }: AskForm): Promise<number> {
  return orReport(async () => {
    const published = (await readArticles(dataDir)).filter(isPublished)
    const articles = new Map(published.map((article) => [article.id, article]))
    const search = createSearch()
    for (const article of published) search.put(article)
    const library = loadTexts()
    const sayTo = (text: string) => {
      const context = { language, now: new Date() }
      if (form === 'explained') return `${describeExplanation(search.explain(text, context), library[language])}\n`
      const found = search.ask(text, context)
      if (form === 'json') return jsonLine(text, found)
      return plainAnswer(found, articles, library[found.language])
    }
    if (question !== undefined) print(sayTo(question))
    else for await (const line of createInterface({ input: process.stdin })) print(sayTo(line))
    return WELL
  })
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** The format of `ask --json` that scripts rely on. */
function jsonLine(question: string, found: Answer): string {
  const { answered, article, fact, sources, score, known, hits } = found
  return JSON.stringify({ question, answered, article, fact, sources, score, known, hits })
}

function plainAnswer(found: Answer, articles: ReadonlyMap<string, Article>, texts: Texts): string {
  const article = found.article === null ? undefined : articles.get(found.article)
  if (!article || found.fact === null) return `${plainRefusal(found, articles, texts)}\n`
  const sources = found.sources.map(({ name, url }) => `  ${name} – ${url}`)
  return [found.fact, `  ${titleLine(article, texts)}`, ...sources, ''].join('\n')
}

function plainRefusal(found: Answer, articles: ReadonlyMap<string, Article>, texts: Texts): string {
  const known = found.known ? [texts.plain('refusal-known', { fact: found.known.fact })] : []
  const nearest = articles.get(found.known?.article ?? found.hits[0]?.article ?? '')
  const hint = nearest ? [`${texts.plain('refusal-nearest')} ${titleLine(nearest, texts)}`] : []
  return [texts.plain('refusal'), ...known, ...found.open, ...hint].join('\n  ')
}

function titleLine(article: Article, texts: Texts): string {
  const { title } = inLanguage(article, texts.language)
  if (article.date === undefined) return title
  return `${title} (${texts.plain('article-stand', { date: sayDate(article.date, texts.language) })})`
}
