/** An item of a feed as a test writes it. */
export interface Item {
  readonly title: string
  readonly link: string
  readonly date?: string
  readonly teaser?: string
  readonly id?: string
}

/** An RSS 2.0 feed of these items; texts are escaped. */
export function rss(...items: readonly Item[]): string {
  const parts = items.map(
    ({ title, link, date, teaser, id }) =>
      `<item><title>${escape(title)}</title><link>${escape(link)}</link>${
        date === undefined ? '' : `<pubDate>${new Date(date).toUTCString()}</pubDate>`
      }${teaser === undefined ? '' : `<description>${escape(teaser)}</description>`}<guid isPermaLink="false">${escape(id ?? link)}</guid></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Feed</title>${parts.join('')}</channel></rss>`
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
