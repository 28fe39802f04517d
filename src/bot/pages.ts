import type { DoingButton } from './screen.js'
import type { Texts } from './texts.js'

/** How many entries of a list stand on one screen. */
export const PAGE_SIZE = 5

export interface Page {
  /** From 0; always one that exists. */
  readonly number: number
  readonly count: number
  readonly offset: number
}

/** The page that was asked for, or the nearest one there is. */
export function pageOf(asked: number, total: number, size = PAGE_SIZE): Page {
  const count = Math.max(1, Math.ceil(total / size))
  const number = Math.min(Math.max(0, asked), count - 1)
  return { number, count, offset: number * size }
}

/** The buttons that turn the page, as far as there is something to turn to. */
export function pageButtons(page: Page, texts: Texts, does: (page: number) => string): DoingButton[] {
  const back = page.number > 0 ? [{ label: texts.plain('page-back'), does: does(page.number - 1) }] : []
  const on = page.number < page.count - 1 ? [{ label: texts.plain('page-on'), does: does(page.number + 1) }] : []
  return [...back, ...on]
}
