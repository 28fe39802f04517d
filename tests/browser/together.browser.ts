import { describe, expect, it } from 'vitest'
import { article, writeArticles } from '../support/bot.js'
import { chat, go, latest, PHONE, say, visit } from './support/browser.js'
import { stage } from './support/stage.js'

describe('several people on the page', () => {
  it('stand side by side on a desk: what is published reaches reader and channel', async () => {
    const { address, dataDir } = await stage({ articles: [article('alt')] })
    const page = await visit(address)
    await say(page, 'Anna', '/abo sofort')
    await latest(page, 'Anna', 'Fertig.')
    await say(page, 'Clara', '/redaktion')
    await latest(page, 'Clara', 'Redaktion')
    writeArticles(dataDir, [article('alt'), article('neu', { title: 'Neue Linie nach Halle' })])
    await latest(page, 'Anna', 'Neue Linie nach Halle')
    await page.getByRole('button', { name: /Kanal.*1 neu/ }).click()
    await latest(page, 'Schwesterstadt', 'Neue Linie nach Halle')
    await page.getByText('Hier schreibt nur der Bot.').waitFor()
  })

  it('take turns on a phone, and a chat out of sight counts what is new', async () => {
    const { address, box, cast } = await stage()
    const page = await visit(address, PHONE)
    expect(await page.getByRole('region').count()).toBe(1)
    box.say(cast.english, '/start')
    await page.getByRole('button', { name: /Ben.*1 neu/ }).click()
    await latest(page, 'Ben', /Schwesterstadt/)
    await page.getByRole('button', { name: /Ben.*neu/ }).waitFor({ state: 'detached' })
  })

  it('meet in a group, where the bot hears only what is meant for it', async () => {
    const { address, box } = await stage()
    const page = await visit(address)
    await go(page, /Gruppe/)
    const group = chat(page, 'Zwei-Städte-Runde')
    await say(page, 'Zwei-Städte-Runde', 'Guten Morgen')
    await group.getByRole('combobox', { name: 'Du schreibst als' }).selectOption('Ben')
    await say(page, 'Zwei-Städte-Runde', `@${box.bot.username} Wer ist OB von Halle?`)
    await latest(page, 'Zwei-Städte-Runde', 'Alexander Vogt')
    expect(await group.getByRole('article').count()).toBe(3)
    await group.getByRole('article', { name: /Anna/ }).getByText('Anna').waitFor()
    await group.getByRole('button', { name: 'Mehr zu diesem Chat' }).click()
    await page.getByRole('menuitem', { name: 'Ben verlässt die Gruppe' }).click()
    await group.getByText('Ben ist nicht mehr dabei').waitFor()
    await group.getByRole('button', { name: 'Ben tritt der Gruppe bei' }).click()
    await group.getByRole('textbox').waitFor()
  })

  it('block the bot and let it in again', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await say(page, 'Anna', '/start')
    await latest(page, 'Anna', 'Hallo')
    await chat(page, 'Anna').getByRole('button', { name: 'Mehr zu diesem Chat' }).click()
    await page.getByRole('menuitem', { name: 'Bot blockieren' }).click()
    await chat(page, 'Anna').getByRole('button', { name: 'Blockierung aufheben' }).click()
    await say(page, 'Anna', '/hilfe')
    await latest(page, 'Anna', '/neu')
  })

  it('switch the language of their Telegram', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await chat(page, 'Anna').getByRole('button', { name: 'Mehr zu diesem Chat' }).click()
    await page.getByRole('menuitem', { name: /Telegram auf Englisch/ }).click()
    await chat(page, 'Anna').getByText('liest · Telegram auf Englisch').waitFor()
    await chat(page, 'Anna').getByRole('button', { name: 'Menü' }).click()
    await page.getByRole('menuitem', { name: '/news' }).click()
    await latest(page, 'Anna', /Page 1|page 1/)
  })
})
