import { describe, expect, it } from 'vitest'
import { article, expectNoViolations, runBot, stopAfterEach } from '../support/bot.js'
import { done, eventually, fromBot, last, publish, say, through } from '../support/chatting.js'

stopAfterEach()

const old = article('alt')

describe('a group', () => {
  it('subscribes by its administrators only', async () => {
    const bot = await runBot({ articles: [old] })
    const [anna, chief] = [bot.box.person(), bot.box.person()]
    const group = bot.box.group({ members: [anna], administrators: [chief] })
    for (const text of ['/abo sofort', '/merken Radweg', '/stop', '/meinedaten', '/einstellungen Rad'])
      expect((await say(bot, anna, text, { in: group })).text).toMatch(/nur Admins/)
    expect((await say(bot, chief, '/abo sofort', { in: group })).text).toMatch(/^Fertig/)
    publish(bot, article('rad', { title: 'Radweg' }))
    await eventually(() => last(bot, group).text.startsWith('Radweg'))
    const news = last(bot, group)
    bot.box.press(anna, news, 'Abbestellen')
    await done(bot)
    expect(last(bot, group).id).toBe(news.id)
    bot.box.press(chief, news, 'Abbestellen')
    await done(bot)
    expect(last(bot, group).text).toMatch(/^Abbestellt/)
    expectNoViolations(bot.box)
  })

  it('that is a forum subscribes topic by topic, and is answered there', async () => {
    const bot = await runBot({ articles: [old] })
    const chief = bot.box.person()
    const forum = bot.box.group({ kind: 'forum', administrators: [chief] })
    const [traffic, art] = [bot.box.thread(forum, 'Verkehr'), bot.box.thread(forum, 'Kultur')]
    await say(bot, chief, '/abo sofort', { in: forum, thread: traffic })
    await say(bot, chief, '/abo sofort', { in: forum, thread: art })
    await say(bot, chief, '/einstellungen -Radweg', { in: forum, thread: art })
    publish(bot, article('rad', { title: 'Radweg' }))
    await eventually(() => last(bot, forum).text.startsWith('Radweg'))
    await through(bot)
    const news = fromBot(bot, forum).filter(({ text }) => text.startsWith('Radweg'))
    expect(news.map(({ threadId }) => threadId)).toEqual([traffic])
    bot.box.closeThread(forum, traffic)
    publish(bot, article('tram', { title: 'Tram' }))
    await eventually(() => last(bot, forum).text.startsWith('Tram'))
    await through(bot)
    expect(last(bot, forum).threadId).toBe(art)
    expectNoViolations(bot.box)
  })

  it('that becomes a supergroup goes on there, and gets nothing twice', async () => {
    const bot = await runBot({ articles: [old] })
    const chief = bot.box.person()
    const group = bot.box.group({ kind: 'group', administrators: [chief] })
    await say(bot, chief, '/abo sofort', { in: group })
    publish(bot, article('rad', { title: 'Radweg' }))
    await eventually(() => last(bot, group).text.startsWith('Radweg'))
    await through(bot)
    const moved = bot.box.upgrade(group)
    await done(bot)
    publish(bot, article('tram', { title: 'Tram' }))
    await eventually(() => fromBot(bot, moved).some(({ text }) => text.startsWith('Tram')))
    await through(bot)
    expect(fromBot(bot, moved)).toHaveLength(1)
    expectNoViolations(bot.box)
  })

  it('that moved while the bot was away is found by the first message that does not arrive', async () => {
    const bot = await runBot({ articles: [old] })
    const chief = bot.box.person()
    const group = bot.box.group({ kind: 'group', administrators: [chief] })
    await say(bot, chief, '/abo sofort', { in: group })
    const moved = bot.box.group({ administrators: [chief] })
    const description = 'Bad Request: group chat was upgraded to a supergroup chat'
    bot.box.trouble(
      'sendMessage',
      { error_code: 400, description, parameters: { migrate_to_chat_id: moved.id } },
      { when: ({ chat_id }) => chat_id === group.id, times: 2 },
    )
    publish(bot, article('tram', { title: 'Tram' }))
    await through(bot)
    expect(fromBot(bot, moved).map(({ text }) => text.split('\n')[0])).toEqual(['Tram'])
    publish(bot, article('bus', { title: 'Bus' }))
    await through(bot)
    expect(last(bot, moved).text).toMatch(/^Bus/)
    expectNoViolations(bot.box)
  })
})

describe('a channel', () => {
  it('subscribes by a post, as only its administrators can write there', async () => {
    const bot = await runBot({ articles: [old] })
    const channel = bot.box.channel()
    bot.box.publish(channel, 'Guten Morgen')
    bot.box.publish(channel, '/abo sofort')
    await done(bot)
    expect(last(bot, channel).text).toMatch(/^Fertig/)
    publish(bot, article('tram', { title: 'Tram' }))
    await eventually(() => last(bot, channel).text.startsWith('Tram'))
    expectNoViolations(bot.box)
  })
})

describe('a reader who cannot be reached', () => {
  it('is not written to, keeps all settings, and comes back by unblocking or by /start', async () => {
    const bot = await runBot({ articles: [old] })
    const [anna, bob] = [bot.box.person(), bot.box.person()]
    for (const person of [anna, bob]) await say(bot, person, '/abo sofort')
    bot.box.block(anna)
    await done(bot)
    publish(bot, article('rad', { title: 'Radweg' }))
    await eventually(() => last(bot, bob.chat).text.startsWith('Radweg'))
    await through(bot)
    const tried = bot.box.calls.filter(({ parameters }) => parameters['chat_id'] === anna.chat.id)
    expect(tried.every(({ answer }) => !('error_code' in answer))).toBe(true)
    bot.box.unblock(anna)
    await done(bot)
    publish(bot, article('tram', { title: 'Tram' }))
    await eventually(() => last(bot, anna.chat).text.startsWith('Tram'))
    await through(bot)
    expect(fromBot(bot, anna.chat).some(({ text }) => text.startsWith('Radweg'))).toBe(false)
    expectNoViolations(bot.box)
  })

  it.each([
    [403, 'Forbidden: bot was blocked by the user'],
    [403, 'Forbidden: user is deactivated'],
    [400, 'Bad Request: chat not found'],
    [400, 'Bad Request: not enough rights to send text messages to the chat'],
    [400, 'Bad Request: message thread not found'],
  ])('is found out by an answer: %i %s', async (error_code, description) => {
    const bot = await runBot({ articles: [old] })
    const anna = bot.box.person()
    await say(bot, anna, '/abo sofort')
    bot.box.trouble('sendMessage', { error_code, description })
    publish(bot, article('rad', { title: 'Radweg' }))
    await through(bot)
    publish(bot, article('bus', { title: 'Bus' }))
    await through(bot)
    expect(last(bot, anna.chat).text).toMatch(/^Fertig/)
    await say(bot, anna, '/start')
    expect((await say(bot, anna, '/status')).text).toMatch(/Ich schreibe dir: sofort/)
    publish(bot, article('tram', { title: 'Tram' }))
    await eventually(() => last(bot, anna.chat).text.startsWith('Tram'))
    expectNoViolations(bot.box)
  })

  it.each([
    ['a network fault', 'network'],
    ['an answer of 502', { error_code: 502, description: 'Bad Gateway' }],
    ['too many requests', { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 1 } }],
  ] as const)('for %s is tried again, once each, and stays a reader', async (_, trouble) => {
    const bot = await runBot({ articles: [old] })
    const anna = bot.box.person()
    await say(bot, anna, '/abo sofort')
    bot.box.trouble('sendMessage', trouble)
    publish(bot, article('rad', { title: 'Radweg' }))
    await eventually(() => last(bot, anna.chat).text.startsWith('Radweg'))
    await through(bot)
    expect(fromBot(bot, anna.chat)).toHaveLength(2)
    expectNoViolations(bot.box)
  })

  it('for a text that Telegram does not take is skipped, and the editors hear of it once', async () => {
    const bot = await runBot({ articles: [old], env: { EDITOR_IDS: '5000000003' } })
    const [anna, bob, editor] = [bot.box.person(), bot.box.person(), bot.box.person()]
    await say(bot, editor, '/start')
    for (const person of [anna, bob]) await say(bot, person, '/abo sofort')
    bot.box.trouble(
      'sendMessage',
      { error_code: 400, description: "Bad Request: can't parse entities" },
      {
        times: 2,
        when: ({ chat_id }) => chat_id !== editor.chat.id,
      },
    )
    publish(bot, article('rad', { title: 'Radweg' }))
    await eventually(() => last(bot, editor.chat).text.startsWith('Telegram nimmt eine Nachricht nicht an'))
    await through(bot)
    expect(fromBot(bot, editor.chat)).toHaveLength(2)
    expectNoViolations(bot.box)
  })
})
