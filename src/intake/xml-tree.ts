import { decodeHTML } from 'entities'
import { Parser } from 'htmlparser2'

/** An element of a feed; names in lower case without prefix. */
export interface XmlNode {
  readonly name: string
  /** What the element's namespace means to a reader of feeds. */
  readonly kind: NameKind
  /** By name in lower case, `xml:base` and the like with their prefix. */
  readonly attributes: Readonly<Record<string, string>>
  readonly content: (string | XmlNode)[]
  /** Where relative links in it begin. */
  readonly base: string
  /** False if the text ended, or another element, before its own end tag. */
  isClosed: boolean
}

/** `main`: the feed's own words. `atom` and `dc` mean the same everywhere; of others only the name counts. */
export type NameKind = 'main' | 'atom' | 'dc' | 'other'

export interface XmlTree {
  readonly roots: readonly XmlNode[]
}

/** Deeper elements are left out: no feed says anything there. */
const DEEPEST = 64
const MOST_ENTITIES = 100
const LONGEST_ENTITY = 1000

const KINDS: readonly (readonly [RegExp, NameKind])[] = [
  [/^https?:\/\/(www\.w3\.org\/2005\/atom|purl\.org\/atom\/)/, 'atom'],
  [/^https?:\/\/purl\.org\/(dc\/(elements\/1\.[01]|terms)|rss\/1\.0\/modules\/dc)/, 'dc'],
  [
    /^https?:\/\/(purl\.org\/(rss\/1\.0\/$|net\/rss1)|(my|channel)\.netscape\.com\/rdf\/simple|backend\.userland\.com|blogs\.law\.harvard\.edu|cyber\.(law\.)?harvard)/,
    'main',
  ],
  [/^https?:\/\//, 'other'],
]
const USUAL: Readonly<Record<string, NameKind>> = {
  '': 'main',
  rss: 'main',
  atom: 'atom',
  a10: 'atom',
  dc: 'dc',
  dcterms: 'dc',
}

type Scope = Readonly<Record<string, string>>

/** Reads XML as it comes, broken or not, without ever failing. Entities of the document are taken as they stand there. */
export function readXml(text: string, url: string): XmlTree {
  const top: XmlNode = { name: '', kind: 'main', attributes: {}, content: [], base: url, isClosed: true }
  const stack = [top]
  const scopes: Scope[] = [{}]
  const entities = new Map<string, string>()
  let [tooDeep, isLiteral] = [0, false]
  const parser = new Parser(
    {
      onopentag(fullName, raw) {
        if (stack.length > DEEPEST || tooDeep > 0) {
          tooDeep += 1
          return
        }
        const parent = stack.at(-1) ?? top
        const attributes = attributesOf(raw, entities)
        const scope = scopeOf(attributes, scopes.at(-1) ?? {})
        const base = absolute(attributes['xml:base'], parent.base) ?? parent.base
        const node: XmlNode = { ...nameOf(fullName, scope), attributes, content: [], base, isClosed: true }
        parent.content.push(node)
        stack.push(node)
        scopes.push(scope)
      },
      ontext(piece) {
        if (tooDeep === 0) stack.at(-1)?.content.push(isLiteral ? piece : decodeEntities(piece, entities))
      },
      oncdatastart() {
        isLiteral = true
      },
      oncdataend() {
        isLiteral = false
      },
      onprocessinginstruction(_, data) {
        noteEntity(data, entities)
      },
      onclosetag(_, isImplied) {
        if (tooDeep > 0) {
          tooDeep -= 1
          return
        }
        if (stack.length === 1) return
        scopes.pop()
        const node = stack.pop()
        // A self-closing element ends itself: it has nothing in it that could be missing.
        if (node && isImplied && node.content.length > 0) node.isClosed = false
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.end(text)
  return { roots: nodesIn(top) }
}

export function nodesIn(node: XmlNode): XmlNode[] {
  return node.content.filter((part) => typeof part !== 'string')
}

/** All words in the element and below it, as they stand there. */
export function textOf(node: XmlNode): string {
  return node.content.map((part) => (typeof part === 'string' ? part : textOf(part))).join('')
}

/** A link as an address of its own, or null if it is none. */
export function absolute(link: string | undefined, base: string): string | null {
  const bare = link?.replace(/[\t\n\r]/g, '').trim() ?? ''
  return bare !== '' && URL.canParse(bare, base) ? new URL(bare, base).href : null
}

function attributesOf(raw: Readonly<Record<string, string>>, entities: ReadonlyMap<string, string>) {
  const entries = Object.entries(raw).map(([name, value]) => [name.toLowerCase(), decodeEntities(value, entities)])
  return Object.fromEntries(entries) as Record<string, string>
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  const own = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
  if (own.length === 0) return outer
  return { ...outer, ...Object.fromEntries(own.map(([name, uri]) => [name.slice(6), uri.trim().toLowerCase()])) }
}

function nameOf(fullName: string, scope: Scope): Pick<XmlNode, 'name' | 'kind'> {
  const [prefix, local] = fullName.includes(':') ? fullName.toLowerCase().split(':', 2) : ['', fullName.toLowerCase()]
  const uri = scope[prefix ?? '']
  const known = uri === undefined ? USUAL[prefix ?? ''] : KINDS.find(([pattern]) => pattern.test(uri))?.[1]
  // A default namespace of somebody's own still holds a feed.
  const kind =
    prefix === '' && (known === undefined || (known === 'other' && !/xhtml/.test(uri ?? ''))) ? 'main' : known
  return { name: local ?? '', kind: kind ?? 'other' }
}

function noteEntity(declaration: string, entities: Map<string, string>): void {
  const [, name, double, single] = /!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')/.exec(declaration) ?? []
  const value = double ?? single
  if (name === undefined || value === undefined || entities.size >= MOST_ENTITIES) return
  // Decoded once and no further: an entity made of entities stays a word nobody wrote.
  if (value.length <= LONGEST_ENTITY && !entities.has(name)) entities.set(name, decodeHTML(value))
}

function decodeEntities(text: string, own: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x?[0-9a-f]{1,8}|[a-z][\w.:-]{0,63});/gi,
    (entity) => own.get(entity.slice(1, -1)) ?? decodeHTML(entity),
  )
}
