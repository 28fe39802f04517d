import { describe, expect, it } from 'vitest'
import { article, expectNoViolations, runBot, stopAfterEach } from '../support/bot.js'

stopAfterEach()

describe('a reader who asks', () => {
  it('gets exactly one message: the answer, its article and its source', async () => {
    const { box, app } = await runBot()
    const anna = box.person()
    box.say(anna, 'Wie viele Menschen pendeln zwischen Halle und Leipzig?')
    await box.settled({ also: () => app.idle() })
    const replies = box.messages(anna.chat).filter(({ byBot }) => byBot)
    expect(replies).toHaveLength(1)
    expect(replies[0]?.text).toMatch(/10\.545/)
    expect(replies[0]?.text).toMatch(/Quellen?: /)
    expect(replies[0]?.entities.some(({ type }) => type === 'text_link')).toBe(true)
    expectNoViolations(box)
  })

  it('hears an honest no, without a link, with the nearest article as a button', async () => {
    const { box, app } = await runBot()
    const anna = box.person()
    box.say(anna, 'Wer ist Oberbürgermeister von Dresden?')
    await box.settled({ also: () => app.idle() })
    const reply = box.messages(anna.chat).at(-1)
    expect(reply?.text).toMatch(/^Dazu habe ich nichts\./)
    expect(reply?.entities.filter(({ type }) => type === 'text_link' || type === 'url')).toEqual([])
    expectNoViolations(box)
  })

  it('who only says hello or thanks gets a friendly word and no random fact', async () => {
    const { box, app } = await runBot()
    const anna = box.person()
    for (const [text, reply] of [
      ['Hallo!', /Hallo/],
      ['Danke', /Gern/],
      ['Bist du ein Mensch?', /ein Bot, kein Mensch/],
      ['Hilfe', /Befehle/],
    ] as const) {
      box.say(anna, text)
      await box.settled({ also: () => app.idle() })
      expect(box.messages(anna.chat).at(-1)?.text).toMatch(reply)
    }
    expectNoViolations(box)
  })

  it('is answered in the language of the question', async () => {
    const { box, app } = await runBot()
    const anna = box.person({ language_code: 'de' })
    box.say(anna, 'How many people commute between Halle and Leipzig?')
    await box.settled({ also: () => app.idle() })
    expect(box.messages(anna.chat).at(-1)?.text).toMatch(/10,545/)
    expect(box.messages(anna.chat).at(-1)?.text).toMatch(/Sources?: /)
  })

  it('gets the answer to an edited question in the same place', async () => {
    const { box, app } = await runBot()
    const anna = box.person()
    const asked = box.say(anna, 'Wie viele Menschen pendeln zwischen Halle und Leipzig?')
    await box.settled({ also: () => app.idle() })
    box.edit(asked, 'Wie lang ist der City-Tunnel Leipzig?')
    await box.settled({ also: () => app.idle() })
    const replies = box.messages(anna.chat).filter(({ byBot }) => byBot)
    expect(replies).toHaveLength(1)
    expect(replies[0]?.text).toMatch(/Kilometer/)
    expectNoViolations(box)
  })

  it.each([
    ['as long as can be', 'x'.repeat(4096)],
    ['only emoji', '🚲'.repeat(600)],
    ['control and direction characters', '\u0000\u0007\u001b[31m\u202Ehcsrekrevdar\u202C'],
    ['another script', 'مرحبا كيف حالك'],
    ['HTML', '<b>Wer</b> & <i>was</i> <script>'],
    ['closing HTML', '</blockquote>&amp;&lt;'],
    ['a question mark', '?'],
    ['dots', '. . .'],
  ])('is always answered, whatever the text: %s', async (_what, text) => {
    const { box, app } = await runBot()
    const anna = box.person({ first_name: '<b>&' })
    box.say(anna, text)
    await box.settled({ also: () => app.idle() })
    expect(box.messages(anna.chat).filter(({ byBot }) => byBot)).toHaveLength(1)
    expect(box.calls.filter(({ answer }) => 'error_code' in answer)).toEqual([])
    expectNoViolations(box)
  })

  it('may ask on: „und wann?“ is about the article before', async () => {
    const tram = article('tram', {
      title: 'Neue Straßenbahn',
      facts: ['Die neue Straßenbahn fährt ab Mai 2031.', 'Die neue Straßenbahn kostet 90 Millionen Euro.'],
    })
    const { box, app } = await runBot({
      articles: [tram, article('other', { facts: ['Das Museum öffnet im Juli 2030.'] })],
    })
    const anna = box.person()
    box.say(anna, 'Was kostet die neue Straßenbahn?')
    await box.settled({ also: () => app.idle() })
    expect(box.messages(anna.chat).at(-1)?.text).toMatch(/90 Millionen/)
    box.say(anna, 'Und ab wann?')
    await box.settled({ also: () => app.idle() })
    expect(box.messages(anna.chat).at(-1)?.text).toMatch(/Mai 2031/)
  })

  it('in a group is heard by command, mention or reply, and only then', async () => {
    const { box, app } = await runBot()
    const anna = box.person()
    const group = box.group({ members: [anna] })
    const here = { in: group }
    const question = 'Wie viele Menschen pendeln zwischen Halle und Leipzig?'
    box.say(anna, question, here)
    box.say(anna, '/neu@other_bot', here)
    box.say(anna, '/quatsch', here)
    await box.settled({ also: () => app.idle() })
    expect(box.messages(group).filter(({ byBot }) => byBot)).toEqual([])
    box.say(anna, `/frage ${question}`, here)
    box.say(anna, `@${box.bot.username} ${question}`, here)
    await box.settled({ also: () => app.idle() })
    const replies = box.messages(group).filter(({ byBot }) => byBot)
    expect(replies.map(({ text }) => /10\.545/.test(text))).toEqual([true, true])
    box.say(anna, 'Und in welche Richtung mehr?', { ...here, ...(replies[0] && { replyTo: replies[0] }) })
    await box.settled({ also: () => app.idle() })
    expect(box.messages(group).filter(({ byBot }) => byBot)).toHaveLength(3)
    expectNoViolations(box)
  })

  it('in a forum topic is answered in that topic', async () => {
    const { box, app } = await runBot()
    const anna = box.person()
    const forum = box.group({ kind: 'forum', members: [anna] })
    const thread = box.thread(forum, 'Verkehr')
    box.say(anna, '/frage Wie lang ist der City-Tunnel?', { in: forum, thread })
    await box.settled({ also: () => app.idle() })
    expect(
      box
        .messages(forum)
        .filter(({ byBot }) => byBot)
        .map(({ threadId }) => threadId),
    ).toEqual([thread])
  })
})
