import { MOST_ITEMS, type FeedRead, type RawItem } from './feed-reader.js'
import { htmlToText, oneLine } from './html-text.js'
import { readWhen } from './when.js'
import { webLink } from './web-link.js'
import { nodesIn, readXml, textOf, type XmlNode } from './xml-tree.js'

type Format = (FeedRead & { kind: 'feed' })['format']

const FORMATS: Readonly<Record<string, Format>> = { rss: 'RSS', rdf: 'RDF', feed: 'Atom', channel: 'CDF' }
/** A feed may lie behind a server's warnings, or in an envelope. */
const ROOT_DEPTH = 3
const ITEM_DEPTH = 4
const ITEMS = ['item', 'entry']
const DATES = ['pubdate', 'published', 'issued', 'date', 'created', 'updated', 'modified', 'lastmod']
const TEXTS = [
  'description',
  'summary',
  'encoded',
  'content',
  'abstract',
  'subtitle',
  'category',
  'subject',
  'keywords',
]
/** A whole report is longer than any teaser; more says nothing about what it is about. */
const MOST_LETTERS = 20_000

/** RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF; null if it is none of them. */
export function itemsOfXml(text: string, url: string, now: Date): FeedRead | null {
  const root = rootIn(readXml(text, url).roots, ROOT_DEPTH)
  if (root === null) return null
  const isCutOff = !root.isClosed
  const found = itemsIn(root, ITEM_DEPTH).slice(0, MOST_ITEMS)
  // What was being written when the text broke off is not whole.
  const whole = isCutOff ? found.filter(({ isClosed }) => isClosed) : found
  return { kind: 'feed', format: FORMATS[root.name] ?? 'RSS', items: whole.map((item) => itemOf(item, now)), isCutOff }
}

function rootIn(nodes: readonly XmlNode[], depth: number): XmlNode | null {
  const root = nodes.find(({ name }) => name in FORMATS)
  if (root || depth === 0) return root ?? null
  return nodes.flatMap((node) => rootIn(nodesIn(node), depth - 1) ?? [])[0] ?? null
}

function itemsIn(node: XmlNode, depth: number): XmlNode[] {
  return nodesIn(node).flatMap((child) => {
    if (ITEMS.includes(child.name) && child.kind !== 'other') return [child]
    return depth === 0 ? [] : itemsIn(child, depth - 1)
  })
}

function itemOf(item: XmlNode, now: Date): RawItem {
  const parts = nodesIn(item)
  const dates = DATES.flatMap((name) => parts.filter((part) => part.name === name))
  return {
    id: idOf(item, parts),
    title: titleOf(item, parts),
    link: linkOf(item, parts),
    date: dates.flatMap((part) => readWhen(textOf(part), now) ?? [])[0] ?? null,
    text: TEXTS.flatMap((name) => parts.filter((part) => part.name === name))
      .map((part) => wordsOf(part, true).slice(0, MOST_LETTERS))
      .join('\n'),
  }
}

function titleOf(item: XmlNode, parts: readonly XmlNode[]): string {
  const titles = parts.filter(({ name }) => name === 'title')
  const inOrder = (['main', 'atom', 'dc'] as const).flatMap((kind) => titles.filter((title) => title.kind === kind))
  const words = inOrder.map((title) => wordsOf(title, item.name === 'item')).find((title) => title !== '')
  return words ?? oneLine(item.attributes['title'] ?? '')
}

/** An element's words as plain text; `isLoose` where HTML may stand without a word about it, as in RSS. */
function wordsOf(node: XmlNode, isLoose: boolean): string {
  const { type = '', mode = '', term = '', label = '' } = node.attributes
  const text = textOf(node)
  if (node.name === 'category') return oneLine(`${text} ${label} ${term}`)
  const isBinary = type.includes('/') && !/^text\/|xml$/i.test(type)
  if (mode === 'base64' || isBinary) return htmlToText(Buffer.from(text, 'base64').toString())
  if (nodesIn(node).length > 0) return oneLine(text)
  const isHtml = isLoose || mode === 'escaped' || /html/i.test(type)
  return isHtml ? htmlToText(text) : oneLine(text)
}

function idOf(item: XmlNode, parts: readonly XmlNode[]): string | null {
  const own = parts.find(({ name, kind }) => (name === 'guid' || name === 'id') && kind !== 'other')
  const id = (own && oneLine(textOf(own))) || (item.attributes['rdf:about'] ?? item.attributes['about'] ?? '')
  return id === '' ? null : id
}

/** Where the item leads, by the best that it offers. */
function linkOf(item: XmlNode, parts: readonly XmlNode[]): string | null {
  const links = parts.filter(({ name, kind }) => name === 'link' && kind !== 'other')
  const ids = parts.filter(({ name }) => name === 'guid' || name === 'id' || name === 'identifier')
  const candidates = [
    ...links.filter((link) => link.attributes['href'] === undefined).map((link) => webLink(textOf(link), link.base)),
    ...alternates(links).map((link) => webLink(link.attributes['href'], link.base)),
    webLink(item.attributes['href'], item.base),
    ...ids.filter((id) => id.attributes['ispermalink']?.toLowerCase() !== 'false').map((id) => webLink(textOf(id))),
    webLink(item.attributes['rdf:about'] ?? item.attributes['about']),
    ...parts.filter(({ name }) => name === 'content').map((part) => webLink(part.attributes['src'], part.base)),
    ...links.map((link) => webLink(link.attributes['href'], link.base)),
  ]
  return candidates.find((link) => link !== null) ?? null
}

/** The links to the report itself, pages for people first. */
function alternates(links: readonly XmlNode[]): XmlNode[] {
  const meant = links.filter(({ attributes }) => /^$|alternate$/i.test((attributes['rel'] ?? '').trim()))
  const isPage = ({ attributes }: XmlNode) => /^$|html/i.test(attributes['type'] ?? '')
  return [...meant.filter(isPage), ...meant.filter((link) => !isPage(link))]
}
