import type { Api } from 'grammy'
import type { DeskNotice, Editors } from '../domain/ports.js'
import type { Log } from '../log.js'
import type { Texts } from './texts.js'

const PARSED = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const

/** Tells every editor; whom it does not reach is only counted. */
export type TellEditors = (html: string) => Promise<void>

export function createTellEditors(api: Api, editors: readonly number[], log: Log): TellEditors {
  return async (html) => {
    const sent = await Promise.allSettled(editors.map((editor) => api.sendMessage(editor, html, PARSED)))
    const failed = sent.filter(({ status }) => status === 'rejected').length
    if (failed > 0) log.warn({ failed }, 'editors could not be told')
  }
}

/** What a mailing has to say to the editors, in their words. */
export function createEditors(tell: TellEditors, texts: Texts): Editors {
  return { tell: (notice) => tell(noticeText(notice, texts)) }
}

function noticeText(notice: DeskNotice, texts: Texts): string {
  switch (notice.kind) {
    case 'mailing-paused':
      return texts.html('editors-mailing-paused')
    case 'mailing-goes-on':
      return texts.html('editors-mailing-goes-on')
    case 'letter-refused':
      return texts.html('editors-letter-refused', { mailing: notice.mailing, why: notice.why })
    case 'channel-unreachable':
      return texts.html('editors-channel-unreachable', { why: notice.why })
  }
}
