import { MOST_LETTERS } from '../../../domain/article.js'
import type { Turn } from '../../../domain/desk.js'
import type { LookedAt, Part, Step } from '../../../domain/draft.js'
import { TOPICS } from '../../../domain/topic.js'
import { sayDate } from '../../dates.js'
import { shorten } from '../../html.js'
import { inRows } from '../../rows.js'
import type { Button, Screen } from '../../screen.js'
import type { Texts } from '../../texts.js'
import { draftDoes } from './draft-buttons.js'

const LIST_LETTERS = 2400
const BUTTON_LETTERS = 40
const NUMBERS_IN_ROW = 8

/** What the editor is asked at a step, with what is there so far. */
export function askScreen(turn: Turn, texts: Texts): Screen {
  const asked = question(turn, texts)
  return {
    html: asked.lines.filter((line) => line !== '').join('\n\n'),
    buttons: [...mineRow(turn, texts), ...asked.buttons],
  }
}

interface Question {
  readonly lines: readonly string[]
  readonly buttons: readonly (readonly Button[])[]
}

function question(turn: Turn, texts: Texts): Question {
  const { step, item } = turn.seat
  switch (step) {
    case 'title':
      return askTitle(turn, texts)
    case 'summary':
      return askSummary(turn, texts)
    case 'en-title':
      return askEnglish(turn, texts, step, turn.draft.content.title, MOST_LETTERS.title)
    case 'en-summary':
      return askEnglish(turn, texts, step, turn.draft.content.summary, MOST_LETTERS.summary)
    case 'facts':
    case 'en-facts':
      return item === null ? askFacts(turn, texts, step) : askFact(turn, texts, step, item)
    case 'topics':
      return askTopics(turn, texts)
    case 'cities':
      return askCities(turn, texts)
    case 'date':
      return askDate(turn, texts)
    case 'sources':
      return item === null ? askSources(turn, texts) : askSource(turn, texts, item)
    case 'note':
      return askNote(turn, texts)
    case 'weight':
      return askWeight(turn, texts)
    case 'reason':
      return askReason(turn, texts)
    case 'preview':
      return { lines: [], buttons: [] }
  }
}

function askTitle(turn: Turn, texts: Texts): Question {
  const { draft } = turn
  const { title, question: asked } = draft.suggestion
  const isFirst = draft.intent === 'new' && draft.content.title === undefined
  const offered = title === null ? '' : texts.html('ask-offered', { title: shorten(title, 300) })
  const lines = [
    isFirst ? texts.html('ask-title-first') : '',
    texts.html('ask-title', { most: MOST_LETTERS.title }),
    asked === null ? '' : texts.html('ask-question', { question: shorten(asked, 300) }),
    offered,
    soFar(draft.content.title, texts),
  ]
  const take = { label: texts.plain('do-take-offered'), does: draftDoes(draft.id, 'title') }
  return { lines, buttons: [title === null ? [] : [take], row(turn, texts, draft.content.title !== undefined)] }
}

function askSummary(turn: Turn, texts: Texts): Question {
  const { summary } = turn.draft.content
  const lines = [texts.html('ask-summary', { most: MOST_LETTERS.summary }), soFar(summary, texts)]
  return { lines, buttons: [row(turn, texts, summary !== undefined)] }
}

/** The German text beside it, and a way around. */
function askEnglish(
  turn: Turn,
  texts: Texts,
  part: 'en-title' | 'en-summary',
  german: string | undefined,
  most: number,
): Question {
  const { en } = turn.draft.content
  const value = part === 'en-title' ? en.title : en.summary
  const lines = [
    texts.html(`ask-${part}`, { most }),
    texts.html('ask-german', { value: german ?? '–' }),
    soFar(value, texts),
  ]
  return { lines, buttons: [row(turn, texts, value !== undefined, later(turn, texts))] }
}

function askFacts(turn: Turn, texts: Texts, part: 'facts' | 'en-facts'): Question {
  const { facts, en } = turn.draft.content
  const list = part === 'facts' ? facts : en.facts
  const german =
    part === 'en-facts' ? [texts.html('ask-german', { value: '' }), ...listed(facts, texts)].join('\n') : ''
  const done = { label: texts.plain('do-done'), does: draftDoes(turn.draft.id, 'next', part) }
  return {
    lines: [texts.html(`ask-${part}`), german, listed(list, texts).join('\n')],
    buttons: [...numbers(turn, list.length), [...backButton(turn, texts), done]],
  }
}

function askFact(turn: Turn, texts: Texts, part: 'facts' | 'en-facts', item: number): Question {
  const { facts, en } = turn.draft.content
  const fact = (part === 'facts' ? facts : en.facts)[item]
  return {
    lines: [texts.html('ask-fact-one', { number: item + 1 }), soFar(fact, texts)],
    buttons: [itemRow(turn, texts, part, item)],
  }
}

function askTopics(turn: Turn, texts: Texts): Question {
  const { id, content } = turn.draft
  const toggles = TOPICS.map((topic) => {
    const on = content.topics.includes(topic)
    const name = texts.plain(`topic-${topic}`)
    return { label: on ? `✓ ${name}` : name, does: draftDoes(id, 'topic', topic, on ? 0 : 1) }
  })
  const done = texts.plain(content.topics.length > 0 ? 'do-done' : 'do-done-none')
  const next = { label: done, does: draftDoes(id, 'next', 'topics') }
  return { lines: [texts.html('ask-topics')], buttons: [...inRows(toggles, 2), [...backButton(turn, texts), next]] }
}

function askCities(turn: Turn, texts: Texts): Question {
  const { id, content } = turn.draft
  const names = { h: 'do-halle', l: 'do-leipzig', b: 'do-both' } as const
  const choices = (['h', 'l', 'b'] as const).map((key) => ({
    label: texts.plain(names[key]),
    does: draftDoes(id, 'city', key),
  }))
  const value = content.cities.map((city) => texts.plain(`city-${city}`)).join(', ')
  return {
    lines: [texts.html('ask-cities'), soFar(value || undefined, texts)],
    buttons: [choices, row(turn, texts, content.cities.length > 0)],
  }
}

/** The days that are likely, the pages' own among them. */
function askDate(turn: Turn, texts: Texts): Question {
  const { draft } = turn
  const told = Object.values(draft.looks).flatMap(({ date }) => (date === null ? [] : [date]))
  const fromPages = [...new Set([...told, ...draft.content.sources.flatMap(({ date }) => date ?? [])])].slice(0, 2)
  const days = fromPages.map((date) => ({
    label: sayDate(date, texts.language),
    does: draftDoes(draft.id, 'day', date),
  }))
  const { date } = draft.content
  const near = [
    { label: texts.plain('do-today'), does: draftDoes(draft.id, 'day', 'today') },
    { label: texts.plain('do-yesterday'), does: draftDoes(draft.id, 'day', 'yesterday') },
  ]
  const none = { label: texts.plain('do-no-date'), does: draftDoes(draft.id, 'later', 'date') }
  return {
    lines: [texts.html('ask-date'), soFar(date == null ? undefined : sayDate(date, texts.language), texts)],
    buttons: [days, [...near, none], row(turn, texts, date != null)],
  }
}

function askSources(turn: Turn, texts: Texts): Question {
  const { id, content, looks } = turn.draft
  const lines = content.sources.map(({ name, url }, index) =>
    texts.html('ask-source-entry', { number: String(index + 1), name, url: shorten(url, 120) }),
  )
  const last = content.sources.length - 1
  const source = content.sources[last]
  const found = source && looks[source.url]
  const done = { label: texts.plain('do-done'), does: draftDoes(id, 'next', 'sources') }
  return {
    lines: [texts.html('ask-sources'), lines.join('\n'), source ? foundLine(source, found, texts) : ''],
    buttons: [
      ...(source ? nameButtons(id, last, source.name, found, texts) : []),
      ...numbers(turn, content.sources.length),
      [...backButton(turn, texts), done],
    ],
  }
}

function foundLine({ name, url }: { name: string; url: string }, look: LookedAt | undefined, texts: Texts): string {
  if (look?.answers === false) return texts.html('ask-source-silent', { url: shorten(url, 120) })
  return look?.title == null ? '' : texts.html('ask-source-found', { title: shorten(look.title, 200), name })
}

function askSource(turn: Turn, texts: Texts, item: number): Question {
  const { id, content, looks } = turn.draft
  const source = content.sources[item]
  const value = source && `${source.name} – ${source.url}`
  return {
    lines: [texts.html('ask-source-one', { number: item + 1 }), soFar(value, texts)],
    buttons: [
      ...(source ? nameButtons(id, item, source.name, looks[source.url], texts) : []),
      itemRow(turn, texts, 'sources', item),
    ],
  }
}

/** What else the source could be called: as its page calls itself, or by the page's own title. */
function nameButtons(id: string, item: number, name: string, look: LookedAt | undefined, texts: Texts): Button[][] {
  const offered = [
    ['publisher', look?.publisher],
    ['title', look?.title],
  ] as const
  const others = offered.filter(([, other]) => other != null && other !== name)
  return others.map(([by, other]) => [
    {
      label: texts.plain('do-name', { name: shorten(other ?? '', BUTTON_LETTERS) }),
      does: draftDoes(id, 'name', item, by),
    },
  ])
}

function askNote(turn: Turn, texts: Texts): Question {
  const { id, note } = turn.draft
  const none = { label: texts.plain('do-no-note'), does: draftDoes(id, 'nonote') }
  return {
    lines: [texts.html('ask-note', { most: MOST_LETTERS.note }), soFar(note?.text ?? undefined, texts)],
    buttons: [[...backButton(turn, texts), none]],
  }
}

function askWeight(turn: Turn, texts: Texts): Question {
  const { id, note } = turn.draft
  return {
    lines: [texts.html('ask-weight', { note: note?.text ?? '–' })],
    buttons: [
      [
        { label: texts.plain('do-material'), does: draftDoes(id, 'weight', 1) },
        { label: texts.plain('do-immaterial'), does: draftDoes(id, 'weight', 0) },
      ],
      backButton(turn, texts),
    ],
  }
}

function askReason({ draft }: Turn, texts: Texts): Question {
  const title = shorten(draft.base?.title ?? '', 160)
  const lines = [texts.html('ask-reason', { title, most: MOST_LETTERS.note }), soFar(draft.reason ?? undefined, texts)]
  return { lines, buttons: [] }
}

/** The last row of a step: back, and on where something is there. */
function row(turn: Turn, texts: Texts, isFilled: boolean, more: readonly Button[] = []): Button[] {
  const { id } = turn.draft
  const on = isFilled ? [{ label: texts.plain('do-next'), does: draftDoes(id, 'next', turn.seat.step) }] : []
  return [...backButton(turn, texts), ...on, ...more]
}

function later(turn: Turn, texts: Texts): Button[] {
  return [{ label: texts.plain('do-later'), does: draftDoes(turn.draft.id, 'later', turn.seat.step) }]
}

function backButton({ draft, seat }: Turn, texts: Texts): Button[] {
  if (seat.step === 'title' && !seat.once) return []
  return [{ label: texts.plain('do-back'), does: draftDoes(draft.id, 'back', seat.step) }]
}

function mineRow({ draft, seat }: Turn, texts: Texts): Button[][] {
  return seat.pending === null ? [] : [[{ label: texts.plain('do-mine'), does: draftDoes(draft.id, 'mine') }]]
}

function itemRow(turn: Turn, texts: Texts, step: Step, item: number): Button[] {
  const { id } = turn.draft
  return [
    { label: texts.plain('do-drop'), does: draftDoes(id, 'drop', step, item) },
    { label: texts.plain('do-leave-item'), does: draftDoes(id, 'item', step, 'x') },
  ]
}

/** A button for each entry of a list, to change it. */
function numbers({ draft, seat }: Turn, count: number): Button[][] {
  const buttons = Array.from({ length: count }, (_, index) => ({
    label: String(index + 1),
    does: draftDoes(draft.id, 'item', seat.step as Part, index),
  }))
  return inRows(buttons, NUMBERS_IN_ROW)
}

/** The entries of a list, each cut so that all of them stand on one screen. */
function listed(values: readonly string[], texts: Texts): string[] {
  const most = Math.max(30, Math.floor(LIST_LETTERS / 2 / Math.max(1, values.length)))
  return values.map((value, index) =>
    texts.html('ask-list-entry', { number: String(index + 1), value: shorten(value, most) }),
  )
}

function soFar(value: string | undefined, texts: Texts): string {
  return value === undefined ? '' : texts.html('ask-so-far', { value: shorten(value, 800) })
}
