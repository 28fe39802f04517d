import { inLanguage } from '../../domain/article.js'
import type { Item } from '../../domain/mailing.js'
import { RHYTHMS, type Reader } from '../../domain/reader.js'
import { shorten } from '../html.js'
import { inRows } from '../rows.js'
import { sayCities, sayRhythm, sayTopics } from '../say-reader.js'
import type { Button, Screen } from '../screen.js'
import type { Texts } from '../texts.js'
import { whyText } from '../why-line.js'

const HOURS = ['06:00', '07:00', '07:30', '08:00', '09:00', '12:00', '17:00', '18:00', '20:00']
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]
const SAMPLE_LETTERS = 220

/** The first tap: when. */
export function rhythmScreen(reader: Reader, texts: Texts): Screen {
  const html = reader.rhythm === 'off' ? texts.html('subscribe') : texts.html('subscribe-again', saidOf(reader, texts))
  const rhythms = RHYTHMS.filter((rhythm) => rhythm !== 'off')
  const choices = rhythms.map((rhythm) => ({ label: texts.plain(`subscribe-${rhythm}`), does: `sub:${rhythm}` }))
  const end = reader.rhythm === 'off' ? [] : [{ label: texts.plain('letter-unsubscribe'), does: 'unsub' }]
  return { html, buttons: [choices, narrowing(texts), end] }
}

/** The last tap of a digest: the hour. `does` is what was chosen so far. */
export function hourScreen(texts: Texts, does: string): Screen {
  const hours = HOURS.map((at) => ({ label: at, does: `${does}:${at.replace(':', '')}` }))
  return { html: texts.html('subscribe-hour'), buttons: [...inRows(hours, 3), [backTo('sub', texts)]] }
}

export function weekdayScreen(texts: Texts): Screen {
  const days = WEEKDAYS.map((day) => ({ label: texts.plain(`weekday-name-${day}`), does: `sub:weekly:${day}` }))
  return { html: texts.html('subscribe-weekday'), buttons: [...inRows(days, 2), [backTo('sub', texts)]] }
}

/** Done: what comes when, and what such a message looks like. */
export function subscribedScreen(reader: Reader, sample: Item | undefined, texts: Texts): Screen {
  const paragraphs = [texts.html('subscribed', saidOf(reader, texts)), sampleText(sample, texts)]
  return {
    html: paragraphs.join('\n\n'),
    buttons: [narrowing(texts), [{ label: texts.plain('subscribe-show-last'), does: 'last3' }]],
  }
}

function sampleText(sample: Item | undefined, texts: Texts): string {
  if (sample === undefined) return texts.html('subscribe-sample-none')
  const { title, summary } = inLanguage(sample.article, texts.language)
  const why = { html: whyText(sample.why, texts) ?? '' }
  return texts.html('subscribe-sample', { title, summary: shorten(summary, SAMPLE_LETTERS), why })
}

function saidOf(reader: Reader, texts: Texts) {
  return { rhythm: sayRhythm(reader, texts), topics: sayTopics(reader, texts), cities: sayCities(reader, texts) }
}

function narrowing(texts: Texts): Button[] {
  return [
    { label: texts.plain('subscribe-topics'), does: 'set:topics' },
    { label: texts.plain('subscribe-city'), does: 'set:city' },
  ]
}

export function backTo(does: string, texts: Texts): Button {
  return { label: texts.plain('page-back'), does }
}
