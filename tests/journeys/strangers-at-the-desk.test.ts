import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Chat } from 'grammy/types'
import type { Person } from '../../src/tryout/people.js'
import { article, runBot, stopAfterEach, type Running } from '../support/bot.js'
import { done, eventually, fromBot, last, press, say } from '../support/chatting.js'

stopAfterEach()

const EDITOR = 77
/** What buttons of the desk carry, and what somebody might make up. */
const FORGED = [
  'd:home',
  'd:new',
  'd:new:p:proposal1',
  'd:new:g:gap1',
  'd:dr',
  'd:art',
  'd:art:tram',
  'd:fix:tram',
  'd:off:tram',
  'd:dr:1',
  'd:arts:0',
  ...['open', 'parts', 'save', 'del', 'delsure', 'pub:1', 'undo', 'now', 'view', 'facts', 'english', 'mine'].map(
    (verb) => `d:w:1:${verb}`,
  ),
  ...[
    'edit:title',
    'next:title',
    'topic:verkehr:1',
    'city:b',
    'day:today',
    'breaking:1',
    'weight:1',
    'ok:twin:tram',
  ].map((verb) => `d:w:1:${verb}`),
  'd:log',
  'd:log:1',
  'd:stat',
  'd:gaps',
  'd:gaps:0',
  'd:gaps:no:gap1',
  'd:gaps:watch',
  'd:rep',
  'd:rep:0',
  'd:rep:see:report1',
  'd:rep:say:report1',
  'd:rep:no:report1',
  'd:w:1:publish',
  'd:w:1:title',
  'd:off:tram',
  'd:pr:no:proposal1',
  'd:pr:later:proposal1',
  'd:gap:x',
  'd:gaps:see:gap1',
  'd:gaps:done',
  'd:arts:0',
  'd:pr',
  'd:pr:0',
  'd:',
  'd:x',
  `d:${'x'.repeat(62)}`,
]

const OUTDATED = 'Dieser Knopf ist veraltet. Schreib mir einfach deine Frage oder tippe auf /neu.'

async function begin() {
  const bot = await runBot({ articles: [article('tram')], env: { EDITOR_IDS: String(EDITOR) } })
  return { bot, anna: bot.box.person(), editor: bot.box.person({ id: EDITOR }) }
}

/** All that the bot keeps, but for the updates themselves and what its own rounds note as time passes. */
function kept({ dataDir }: Running): Record<string, string> {
  const names = readdirSync(join(dataDir, 'state'), { recursive: true, encoding: 'utf8' })
  const files = names.filter(
    (name) => /\.jsonl?(\.prev)?$/.test(name) && !/^(inbox|tally|proposals|feeds|manifest)/.test(name),
  )
  const texts = ['../articles.json', ...files].map((name) => [name, readFileSync(join(dataDir, 'state', name), 'utf8')])
  return Object.fromEntries(texts) as Record<string, string>
}

/** What the bot writes by itself soon after its start is no stranger's doing. */
function startedUp({ dataDir }: Running): Promise<void> {
  return eventually(() => existsSync(join(dataDir, 'state', 'proposals.json')))
}

/** Presses a button that the bot never showed there, and returns what Telegram showed for it. */
async function forge(bot: Running, person: Person, data: string, chat: Chat): Promise<string | undefined> {
  const buttons = [[{ text: 'x', callback_data: data }]]
  // So many at once would be too many for one chat.
  bot.pass(1000)
  const press = bot.box.press(person, { ...last(bot, chat), buttons }, 'x')
  await done(bot)
  return press.answer?.text
}

describe('a stranger at the door of the desk', () => {
  it('hears of every command of the desk that there is none, and nothing else', async () => {
    const { bot, anna } = await begin()
    const unknown = (await say(bot, anna, '/redaktionx')).text
    for (const command of ['/redaktion', '/desk', '/Redaktion', '/desk@schwesterstadt_bot', '/redaktion neu']) {
      const answer = (await say(bot, anna, command)).text
      expect(answer).toMatch(/^Diesen Befehl kenne ich nicht\. Meintest du \/\w+\? Alle Befehle: \/hilfe$/)
      expect(answer).not.toMatch(/redaktion|desk/)
    }
    expect(unknown).not.toMatch(/redaktion|desk/)
    expect((await say(bot, anna, '/hilfe')).text).not.toMatch(/\/redaktion|\/desk/)
  })

  it('presses forged buttons in vain: nothing is shown and nothing is written', async () => {
    const { bot, anna, editor } = await begin()
    await say(bot, editor, '/start')
    await say(bot, anna, '/start')
    await say(bot, editor, '/redaktion')
    await press(bot, editor, 'Neuer Artikel')
    await say(bot, editor, 'Halle und Leipzig planen etwas')
    const told = fromBot(bot, editor.chat).length
    await startedUp(bot)
    const before = kept(bot)
    const shown = bot.box.messages(anna.chat).length
    for (const data of FORGED) {
      expect(`${data}: ${await forge(bot, anna, data, anna.chat)}`).toBe(`${data}: ${OUTDATED}`)
    }
    expect(bot.box.messages(anna.chat)).toHaveLength(shown)
    expect(fromBot(bot, editor.chat)).toHaveLength(told)
    expect(kept(bot)).toEqual(before)
  })

  it('finds no desk in a group either, and neither does an editor there', async () => {
    const { bot, anna, editor } = await begin()
    const group = bot.box.group({ members: [anna], administrators: [editor] })
    await say(bot, editor, '/start', { in: group })
    await startedUp(bot)
    const before = kept(bot)
    for (const person of [anna, editor]) {
      // So many at once are too many for one chat.
      bot.pass(60_000)
      for (const command of ['/redaktion', '/desk']) {
        const shown = bot.box.messages(group).filter(({ byBot }) => byBot).length
        bot.box.say(person, command, { in: group })
        await done(bot)
        expect(bot.box.messages(group).filter(({ byBot }) => byBot)).toHaveLength(shown)
      }
      expect((await say(bot, person, `/redaktion@${bot.box.bot.username}`, { in: group })).text).toMatch(
        /kenne ich nicht/,
      )
      const shown = bot.box.messages(group).length
      for (const data of FORGED) expect(await forge(bot, person, data, group)).toBe(OUTDATED)
      expect(bot.box.messages(group)).toHaveLength(shown)
    }
    expect(kept(bot)).toEqual(before)
  })
})
