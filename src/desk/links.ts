const LINK = /https?:\/\/[^\s<>"„“”]+/giu
const MOST_URL = 2000

/** The web addresses in a text, each once, without the punctuation that only ends a sentence. */
export function linksIn(text: string): string[] {
  const found = Array.from(text.matchAll(LINK), ([link]) => trimmed(link))
  return [...new Set(found)].filter((link) => link.length <= MOST_URL && URL.canParse(link))
}

/** Whether the text is one web address and nothing else. */
export function isLoneLink(text: string): boolean {
  return linksIn(text).length === 1 && !/\s/.test(text.trim()) && /^https?:\/\//i.test(text.trim())
}

/** „www.mz.de“ of https://www.mz.de/halle/…: what a source is called as long as nobody knows better. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}

/** The same page, however its address is written: for comparing only. */
export function samePage(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, pathname, search } = new URL(url)
  const asked = new URLSearchParams(search)
  for (const key of [...asked.keys()]) if (/^(utm_|fbclid$|gclid$|wt_|at_|cid$|ref$)/i.test(key)) asked.delete(key)
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}?${asked.toString()}`.toLowerCase()
}

/** A bracket that the address did not open belongs to the sentence. */
function trimmed(link: string): string {
  const bare = link.replace(/[.,;:!?'’»*_]+$/u, '')
  const isOpen = bare.includes('(')
  return bare.endsWith(')') && !isOpen ? trimmed(bare.slice(0, -1)) : bare
}
