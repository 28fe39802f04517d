import type { WireEvent, WireLanguage } from '../wire-format.js'
import { createHints } from './dialogs.js'
import { known, make } from './dom.js'
import { always, here, pairs } from './kept.js'
import { listen, type LineState } from './line.js'
import { createScreen, type Screen } from './screen.js'
import { applyTheme } from './theme.js'
import { createUnread } from './unread.js'
import { createWords } from './words.js'
import { createWorld, type World } from './world.js'

/* Hears what happens and draws it; everything else is in the parts. */

const unread = createUnread()
const drafts = new Map(pairs<string>(here.read('drafts')))
const hint = createHints(known('hints'))
let world: World | undefined
let screen: Screen | undefined

function languageOf({ language }: World): WireLanguage {
  const chosen = always.read('language')
  if (chosen === 'de' || chosen === 'en') return chosen
  return language ?? (navigator.language.startsWith('de') ? 'de' : 'en')
}

function draw(drawn: World): void {
  const words = createWords(drawn.texts, languageOf(drawn), drawn.zone)
  document.documentElement.lang = words.language
  document.title = words.say('page-title')
  known('skip').textContent = words.say('page-skip')
  const wasWriting = document.activeElement?.localName === 'textarea'
  screen?.end()
  screen = createScreen({ world: drawn, words, unread, drafts, hint }, (language) => {
    always.write('language', language)
    draw(drawn)
    known('top').querySelector<HTMLElement>('[lang]')?.focus()
  })
  if (wasWriting) screen.focus()
}

function hear(event: WireEvent): void {
  if (event.kind === 'snapshot') {
    world = createWorld(event.snapshot)
    unread.begin(world.chats)
    draw(world)
    return
  }
  world?.take(event)
  screen?.hear(event)
}

function sayLine(state: LineState): void {
  const line = known('line')
  if (!world) return
  const words = createWords(world.texts, languageOf(world), world.zone)
  const isLost = state !== 'open'
  if (isLost && line.childElementCount > 0) return
  line.replaceChildren(...(isLost ? [make('p', {}, words.say(`page-line-${state}`))] : []))
}

known('skip').addEventListener('click', (event) => {
  event.preventDefault()
  screen?.focus()
})
applyTheme()
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', applyTheme)
listen(hear, sayLine)
