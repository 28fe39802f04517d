import MiniSearch from 'minisearch'
import type { Article } from '../src/domain/article.js'
import { cistem } from '../src/search/cistem.js'
import { fold } from '../src/search/fold.js'
import { isStopWord } from '../src/search/stop-words.js'

/** MiniSearch tuned for German as far as it goes: folded, stemmed, without stop words; what our own search is measured against. */
export function createMiniSearch(articles: readonly Article[]): (question: string) => { id: string; score: number }[] {
  const mini = new MiniSearch<Article>({
    fields: ['title', 'facts'],
    extractField: (article, field) => (field === 'facts' ? article.facts.join(' ') : String(article[field])),
    processTerm: (term) => {
      const word = fold(term)
      return isStopWord(word, 'de') ? null : cistem(word)
    },
  })
  mini.addAll([...articles])
  return (question) => mini.search(question).map(({ id, score }) => ({ id: String(id), score }))
}
