import type { Api } from 'grammy'
import type { Outcome } from '../../../domain/desk.js'
import type { Readers } from '../../../domain/store.js'
import type { Log } from '../../../log.js'
import { optionsOf } from '../../screen.js'
import { screensOf, type ShowDeps } from './show.js'

export interface TellOutcomeDeps extends ShowDeps {
  readonly api: Pick<Api, 'sendMessage'>
  readonly readers: Readers
  readonly log: Log
}

/** Tells an editor what came of something that was due, in their language. Whom it does not reach, the log knows. */
export function createTellOutcome(deps: TellOutcomeDeps): (editor: number, outcome: Outcome) => Promise<void> {
  return async (editor, outcome) => {
    // 0: an editor who has deleted everything about themselves.
    if (editor === 0) return
    const texts = deps.library[(await deps.readers.get(editor))?.lang ?? 'de']
    try {
      for (const screen of await screensOf(outcome, texts, deps))
        await deps.api.sendMessage(editor, screen.html, optionsOf(screen))
    } catch (err) {
      deps.log.warn({ err }, 'an editor could not be told what came of a publication')
    }
  }
}
