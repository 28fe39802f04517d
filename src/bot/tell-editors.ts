import type { Api } from 'grammy'
import type { DeskNotice, Editors } from '../domain/ports.js'
import type { Readers } from '../domain/store.js'
import type { Log } from '../log.js'
import { optionsOf, type Screen } from './screen.js'
import type { Library, Texts } from './texts.js'

/** Tells every editor, each in their language; whom it does not reach is only counted. Resolves with how many it reached. */
export type TellEditors = (notice: (texts: Texts) => Screen) => Promise<number>

interface TellingDeps {
  readonly api: Api
  readonly editors: readonly number[]
  readonly readers: Readers
  readonly library: Library
  readonly log: Log
}

export function createTellEditors({ api, editors, readers, library, log }: TellingDeps): TellEditors {
  const tell = async (editor: number, notice: (texts: Texts) => Screen): Promise<void> => {
    const screen = notice(library[(await readers.get(editor))?.lang ?? 'de'])
    await api.sendMessage(editor, screen.html, optionsOf(screen))
  }
  return async (notice) => {
    const sent = await Promise.allSettled(editors.map((editor) => tell(editor, notice)))
    const reached = sent.filter(({ status }) => status === 'fulfilled').length
    if (reached < editors.length) log.warn({ failed: editors.length - reached }, 'editors could not be told')
    return reached
  }
}

/** What a mailing has to say to the editors, in their words. */
export function createEditors(tell: TellEditors): Editors {
  return {
    tell: async (notice) => {
      await tell((texts) => ({ html: noticeText(notice, texts) }))
    },
  }
}

function noticeText(notice: DeskNotice, texts: Texts): string {
  switch (notice.kind) {
    case 'mailing-paused':
      return texts.html('editors-mailing-paused')
    case 'mailing-goes-on':
      return texts.html('editors-mailing-goes-on')
    case 'letter-refused':
      return texts.html('editors-letter-refused', { mailing: notice.mailing, why: notice.why })
    case 'feed-failing':
      if (notice.isGone) return texts.html('feed-gone', { name: notice.name })
      return texts.html('feed-failing', { name: notice.name, why: sayFeedFault(notice.why, texts) })
    case 'feed-works-again':
      return texts.html('feed-works-again', { name: notice.name })
    case 'channel-unreachable':
      return texts.html('editors-channel-unreachable', { why: notice.why })
  }
}

/** A fault of a feed: a word of ours, and what the other side or the network said. */
function sayFeedFault(why: string, texts: Texts): string {
  const [word = '', ...detail] = why.split(' ')
  return texts.plain(`feed-fault-${word}`, { detail: detail.join(' ') })
}
