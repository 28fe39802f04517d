/** Ready Telegram HTML, told apart from words that still must be escaped. */
export interface Html {
  readonly html: string
}

/** Words as Telegram HTML; control characters and direction marks that could turn a line around are dropped. */
export function escapeHtml(text: string): string {
  return clean(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Without control characters (but line breaks and tabs), direction overrides and lone surrogates. */
export function clean(text: string): string {
  return text.toWellFormed().replace(UNSEEN, '')
}

const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g

export function link(label: string, url: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`
}

export function bold(text: string): string {
  return `<b>${escapeHtml(text)}</b>`
}

/** Cuts words to at most `most` UTF-16 units, at a space where there is one near. */
export function shorten(text: string, most: number): string {
  const words = text.trim()
  if (words.length <= most) return words
  const cut = words.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  const kept = space > most * 0.6 ? cut.slice(0, space) : cut
  return `${kept
    .toWellFormed()
    .replace(/\uFFFD$/, '')
    .replace(/[\s,;:–-]+$/, '')}…`
}
