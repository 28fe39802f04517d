import type { Reader } from '../../domain/reader.js'
import { isSubscribed } from '../../domain/subscription.js'
import { TOPICS } from '../../domain/topic.js'
import { isMuted } from '../../domain/wants.js'
import { shorten } from '../html.js'
import { inRows } from '../rows.js'
import { sayCities, sayMuted, sayQuiet, sayRhythm, sayTopics, sayWords } from '../say-reader.js'
import type { Button, Screen } from '../screen.js'
import { tagOf } from '../tag.js'
import type { Texts } from '../texts.js'
import { backTo } from './subscribe-screens.js'

export interface Now {
  readonly now: Date
  readonly timeZone: string
}

export type ReaderScreen = (reader: Reader, texts: Texts, now: Now) => Screen

const QUIET_CHOICES = ['2000-0700', '2100-0700', '2200-0700', '2200-0800', '2300-0800']
const WORD_LETTERS = 30

/** Everything at a glance; each line has its button. */
export const settingsScreen: ReaderScreen = (reader, texts, { now, timeZone }) => {
  const muted = sayMuted(reader, now, texts, timeZone)
  const lines = texts.html('settings', {
    rhythm: sayRhythm(reader, texts),
    topics: sayTopics(reader, texts),
    cities: sayCities(reader, texts),
    words: sayWords(reader),
    quiet: sayQuiet(reader, texts),
  })
  const html = muted === '' ? lines : `${lines}\n${texts.html('settings-muted', { muted })}`
  return { html, buttons: [...languageButtons(reader, texts), ...placeButtons(texts)] }
}

function languageButtons(reader: Reader, texts: Texts): Button[][] {
  const button = (choice: string, isChosen: boolean) =>
    chosen(texts.plain(`settings-lang-${choice}`), isChosen, `lang:${choice}`, texts)
  const both = [button('de', reader.lang === 'de'), button('en', reader.lang === 'en')]
  return isSubscribed(reader) ? [both] : [both, [button('auto', false)]]
}

function placeButtons(texts: Texts): Button[][] {
  const button = (key: string, does: string) => ({ label: texts.plain(key), does })
  return [
    [button('settings-rhythm', 'sub'), button('settings-topics', 'set:topics')],
    [button('settings-city', 'set:city'), button('settings-words', 'set:words')],
    [button('settings-quiet', 'set:quiet'), button('watch-list-button', 'watches')],
  ]
}

function chosen(choice: string, isChosen: boolean, does: string, texts: Texts): Button {
  return { label: texts.plain(isChosen ? 'settings-chosen' : 'settings-choice', { choice }), does }
}

/** Each topic can be followed, and muted for a week. */
export const topicsScreen: ReaderScreen = (reader, texts, { now, timeZone }) => {
  const rows = TOPICS.map((topic): Button[] => {
    const isFollowed = reader.topics === null || reader.topics.includes(topic)
    const name = texts.plain(`topic-${topic}`)
    const followed = chosen(name, isFollowed, `set:${isFollowed ? 'unfollow' : 'follow'}:${topic}`, texts)
    if (!isFollowed) return [followed]
    const move = isMuted(reader, topic, now) ? 'unmute' : 'mute'
    return [followed, { label: texts.plain(`settings-${move}`), does: `set:${move}:${topic}` }]
  })
  const all: Button[] = reader.topics === null ? [] : [{ label: texts.plain('settings-topics-all'), does: 'set:all' }]
  const muted = sayMuted(reader, now, texts, timeZone)
  const lines = texts.html('settings-topics-screen', { topics: sayTopics(reader, texts) })
  const html = muted === '' ? lines : `${lines}\n${texts.html('settings-muted', { muted })}`
  return { html, buttons: [...rows, all, [toSettings(texts)]] }
}

export const cityScreen: ReaderScreen = (reader, texts) => {
  const cities = (['halle', 'leipzig', 'both'] as const).map((city) =>
    chosen(texts.plain(`city-${city}`), reader.cities === city, `set:city:${city}`, texts),
  )
  return { html: texts.html('settings-city-screen'), buttons: [...inRows(cities, 2), [toSettings(texts)]] }
}

/** Words are written after a tap; another one takes one off. */
export const wordsScreen: ReaderScreen = (reader, texts) => {
  const off = (word: string, label: string) => ({
    label: texts.plain('settings-word-off', { word: shorten(label, WORD_LETTERS) }),
    does: `set:word:${tagOf(word)}`,
  })
  const words = [
    ...reader.words.map((word) => off(word, word)),
    ...reader.notWords.map((word) => off(word, `-${word}`)),
  ]
  const html = texts.html('settings-words-screen', { words: sayWords(reader) })
  const write = { label: texts.plain('settings-words-write'), does: 'set:write:words' }
  return { html, buttons: [...inRows(words, 2), [write], [toSettings(texts)]] }
}

export const quietScreen: ReaderScreen = (reader, texts) => {
  const now = reader.quiet?.map((at) => at.replace(':', '')).join('-')
  const hours = QUIET_CHOICES.map((choice) => {
    const [from = '', to = ''] = choice.split('-').map((at) => `${at.slice(0, 2)}:${at.slice(2)}`)
    return chosen(texts.plain('quiet-hours', { from, to }), choice === now, `set:quiet:${choice}`, texts)
  })
  const none = chosen(texts.plain('settings-quiet-none'), reader.quiet === null, 'set:quiet:none', texts)
  const html = texts.html('settings-quiet-screen', { quiet: sayQuiet(reader, texts) })
  const write = { label: texts.plain('settings-quiet-write'), does: 'set:write:quiet' }
  return { html, buttons: [...inRows(hours, 2), [none, write], [toSettings(texts)]] }
}

function toSettings(texts: Texts): Button {
  return backTo('set', texts)
}
