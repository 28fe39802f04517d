/** What a robots.txt says to one robot (RFC 9309). */
export interface RobotsRules {
  readonly isAllowed: (url: URL) => boolean
  /** Seconds between two requests that the host asks for; 0 if it asks for none. */
  readonly crawlDelay: number
}

interface Group {
  readonly agents: string[]
  readonly rules: Rule[]
  crawlDelay: number
}

interface Rule {
  readonly allows: boolean
  readonly pattern: string
}

const LINE = /^\s*([a-z-]+)\s*:\s*([^#]*)/i
const ANYONE = '*'
/** More rules than anybody writes by hand: the rest is not read. */
const MOST_RULES = 5000

/** The rules for the robot of that name: those of its own groups, else those for everyone. */
export function parseRobots(text: string, name: string): RobotsRules {
  const groups = groupsOf(text)
  const own = groups.filter(({ agents }) => agents.includes(name.toLowerCase()))
  const meant = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes(ANYONE))
  // The most specific rule wins, of two as specific ones the permission (2.2.2).
  const rules = meant
    .flatMap((group) => group.rules)
    .sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allows) - Number(a.allows))
  return {
    isAllowed: ({ pathname, search }) => {
      const path = normal(pathname + search)
      return path === '/robots.txt' || (rules.find(({ pattern }) => matches(pattern, path))?.allows ?? true)
    },
    crawlDelay: Math.max(0, ...meant.map(({ crawlDelay }) => crawlDelay)),
  }
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = []
  let count = 0
  let namesAgents = false
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key = '', rest = ''] = LINE.exec(line.replace(/^\uFEFF/, '')) ?? []
    const [field, value] = [key.toLowerCase(), rest.trim()]
    if (field === 'user-agent') {
      const agent = value.toLowerCase().split('/')[0] ?? ''
      if (namesAgents) groups.at(-1)?.agents.push(agent)
      else groups.push({ agents: [agent], rules: [], crawlDelay: 0 })
      namesAgents = true
    } else if (field === 'allow' || field === 'disallow' || field === 'crawl-delay') {
      namesAgents = false
      const group = groups.at(-1)
      if (field === 'crawl-delay' && group) group.crawlDelay = Number(value) || 0
      else if (value !== '' && count++ < MOST_RULES)
        group?.rules.push({ allows: field === 'allow', pattern: normal(value) })
    }
  }
  return groups
}

/** Escapes are compared as they would be written in one way. */
function normal(path: string): string {
  try {
    return encodeURI(decodeURI(path))
  } catch {
    return path
  }
}

/** `*` stands for anything, `$` at the end for the end; each part is searched for only once. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [first = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  const last = parts.pop()
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  if (last === undefined) return !isWhole || at === path.length
  return isWhole ? path.length - last.length >= at && path.endsWith(last) : path.includes(last, at)
}
