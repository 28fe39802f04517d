import { setImmediate as breathe } from 'node:timers/promises'
import type { ArticleId } from '../domain/article.js'
import { handOver, noteAnswers, type Gap, type Gaps } from '../domain/gap.js'
import type { Language } from '../domain/language.js'
import type { Clock, GapBoard, Search } from '../domain/ports.js'
import type { Kept } from '../domain/store.js'

export interface GapBoardDeps {
  readonly gaps: Kept<Gaps>
  readonly search: Search
  readonly clock: Clock
}

/** The board of questions that nobody could answer, with the search that readers ask. */
export function createGapBoard({ gaps, search, clock }: GapBoardDeps): GapBoard {
  // At the start, too: articles may have changed while the bot was down.
  let isStale = true

  const answering = (question: string, language: Language): ArticleId | null =>
    search.ask(question, { language, now: clock.now() }).article

  async function answersTo(asked: readonly Gap[]): Promise<Map<string, ArticleId | null>> {
    const answers = new Map<string, ArticleId | null>()
    for (const { id, question, language } of asked) {
      answers.set(id, answering(question, language))
      await breathe()
    }
    return answers
  }

  return {
    async handOver(handed) {
      const { article, language } = search.ask(handed.question, { language: handed.language, now: clock.now() })
      if (article !== null) return { kind: 'answered' }
      let gap = handed.id
      await gaps.change((current) => {
        const counted = handOver(current, { ...handed, language }, search.same.bind(search), clock.now())
        gap = counted.gap
        return counted.gaps
      })
      return { kind: 'kept', gap }
    },
    articlesChanged() {
      isStale = true
    },
    async review() {
      if (!isStale) return
      isStale = false
      try {
        const answers = await answersTo((await gaps.get()).gaps)
        await gaps.change((current) => noteAnswers(current, answers, clock.now()))
      } catch (error) {
        isStale = true
        throw error
      }
    },
  }
}
