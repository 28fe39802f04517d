import type { Article, ArticleId } from '../domain/article.js'
import type { Language } from '../domain/language.js'
import type { Answer, AskContext, Search } from '../domain/ports.js'
import { answerFrom, ownDataAnswer } from './answer.js'
import { createArticleIndex, type ArticleIndex } from './article-index.js'
import { isBeyond } from './beyond.js'
import { inGerman } from './bilingual.js'
import { type Decision, decide, refusePast } from './decide.js'
import { type Explanation, explanationOf } from './explain.js'
import { findArticles } from './find.js'
import { isOnArticle } from './fact-text.js'
import { isFollowUp, spelledOut } from './follow-up.js'
import { type Knows, languageOfQuestion } from './language-of.js'
import { type Lookup, lookUp, type Ranked } from './lookup.js'
import { asksOwnData, OWN_DATA_WORDS } from './own-data.js'
import { readQuestion } from './question.js'
import { sameQuestion } from './same-question.js'
import { similarArticles } from './similar.js'
import { termOf } from './terms.js'
import { WEIGHTS, type Weights } from './weights.js'

/** The Search port, and why it answered as it did. */
export interface ExplainingSearch extends Search {
  explain(question: string, context: AskContext): Explanation
}

/** An empty search, in process; put articles into it. The weights are only given by benches. */
export function createSearch(weights: Weights = WEIGHTS): ExplainingSearch {
  const articles = new Map<ArticleId, Article>()
  const indexes: Readonly<Record<Language, ArticleIndex>> = {
    de: createArticleIndex('de'),
    en: createArticleIndex('en'),
  }
  const articleOf = (id: ArticleId) => articles.get(id)
  const knows: Knows = (word, language) => indexes[language].vocabulary.idOf(termOf(word, language)) !== undefined
  const desk: Desk = {
    articleOf,
    knows,
    look(question, language, also) {
      return lookUp(readQuestion(question, language), indexes[language], articleOf, weights, undefined, also)
    },
  }

  return {
    ask: (question, context) => explainOne(question, context, desk).answer,
    explain: (question, context) => {
      const { answer, lookup, decision, followUp } = explainOne(question, context, desk)
      return explanationOf(answer, lookup, decision, followUp)
    },
    find: (query, context) => findArticles(query, context, indexes, articleOf, knows, weights),
    similar: (id, limit) => similarArticles(id, limit, indexes.de),
    same: (question, others, language) => sameQuestion(question, others, language, indexes[language].vocabulary),
    put(article) {
      articles.set(article.id, article)
      indexes.de.put(article)
      indexes.en.put(article)
    },
    remove(id) {
      articles.delete(id)
      indexes.de.remove(id)
      indexes.en.remove(id)
    },
  }
}

interface Desk {
  articleOf(id: ArticleId): Article | undefined
  knows: Knows
  look(question: string, language: Language, also?: ArticleId): Lookup
}

interface Explained {
  readonly answer: Answer
  readonly lookup: Lookup
  readonly decision: Decision
  readonly followUp: boolean
}

/** A follow-up is on the article before by its own words: evidence enough, if a fact there has what is asked for. */
const FOLLOW_UP_SCORE = 0.7

function explainOne(question: string, context: AskContext, desk: Desk): Explained {
  const language = languageOfQuestion(question, context.language, desk.knows)
  const previous = context.previous === undefined ? undefined : desk.articleOf(context.previous)
  const lookup = lookIn(question, language, desk, previous)
  const followUp = previous !== undefined && isFollowUp(lookup, previous)
  const own = onArticleItself(question, language, lookup, followUp ? previous : undefined, desk)
  if (own) return { ...own, followUp }
  if (!followUp) {
    const decision = refusePast(decide(lookup), lookup, context.now)
    return { answer: answerFrom(decision, lookup, language), lookup, decision, followUp }
  }
  return { ...followUpOn(question, language, previous, lookup, desk), followUp }
}

/** English questions look into the English texts; where these do not answer, into the German ones, word by word. */
function lookIn(question: string, language: Language, desk: Desk, previous: Article | undefined): Lookup {
  const first = desk.look(question, language, previous?.id)
  if (language === 'de') return first
  const decision = decide(first)
  if (decision.answered || isBeyond(decision.refusedFor)) return first
  const german = desk.look(inGerman(question), 'de', previous?.id)
  const { answered, ranked } = decide(german)
  // What has an English text was asked in English already.
  return answered && ranked?.article.en === undefined ? german : first
}

/** First the article before by itself; if it does not know, its neighbours, with the question spelled out. */
function followUpOn(
  question: string,
  language: Language,
  previous: Article,
  lookup: Lookup,
  desk: Desk,
): Omit<Explained, 'followUp'> {
  const there = lookup.ranked.find(({ article }) => article.id === previous.id)
  const decision = decide(lookup, there, FOLLOW_UP_SCORE)
  if (!decision.answered) {
    const wider = desk.look(spelledOut(question, previous, language), language)
    const next = decide(wider)
    if (next.answered) return { answer: answerFrom(next, wider, language), lookup: wider, decision: next }
  }
  return { answer: answerFrom(decision, lookup, language), lookup, decision }
}

/** „Von wann ist der Artikel über die Museumsnacht?“: the article is found by the other words, the answer is made from its data. */
function onArticleItself(
  question: string,
  language: Language,
  lookup: Lookup,
  previous: Article | undefined,
  desk: Desk,
): Omit<Explained, 'followUp'> | null {
  const data = asksOwnData(question)
  if (!data || factTells(lookup)) return null
  const words = lookup.question.terms.filter(({ stop, folded }) => !stop && !OWN_DATA_WORDS.has(folded))
  const matter = words.length > 0 ? desk.look(words.map(({ folded }) => folded).join(' '), language) : lookup
  const about = words.length > 0 ? matter.ranked[0] : previous ? rankedOf(previous, matter) : mostOnItself(matter)
  const decision = decide(matter, about)
  if (!about || (words.length > 0 && about.weighed.coverage < MATTER_COVERED)) return null
  const answer = ownDataAnswer(about.article, data, language, matter, decision)
  return answer && { answer, lookup: matter, decision: { ...decision, answered: true, refusedFor: null } }
}

function rankedOf({ id }: Article, { ranked }: Lookup): Ranked | undefined {
  return ranked.find(({ article }) => article.id === id)
}

/** „Wer hat den Artikel veröffentlicht?“, of no article in particular: the first that has a fact on itself. */
function mostOnItself({ ranked }: Lookup): Ranked | undefined {
  return ranked.find(({ facts }) => facts.some(({ text }) => isOnArticle(text))) ?? ranked[0]
}

/** A fact on the article itself answers better than its bare data. */
function factTells(lookup: Lookup): boolean {
  const { answered, facts } = decide(lookup)
  return answered && facts.some(({ text }) => isOnArticle(text))
}

const MATTER_COVERED = 0.6
