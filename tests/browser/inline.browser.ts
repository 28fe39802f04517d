import { describe, expect, it } from 'vitest'
import { chat, go, latest, say, visit } from './support/browser.js'
import { stage } from './support/stage.js'

const GROUP = 'Zwei-Städte-Runde'

describe('cards for any chat', () => {
  it('come while one types the bot’s name and a few words, and are sent with one tap', async () => {
    const { address, box } = await stage()
    const page = await visit(address)
    await go(page, /Gruppe/)
    const group = chat(page, GROUP)
    const input = group.getByRole('textbox')
    await input.fill('@s')
    await group
      .getByRole('listbox')
      .getByRole('option', { name: `@${box.bot.username}` })
      .click()
    await input.pressSequentially('Flughafen')
    await group
      .getByRole('listbox')
      .getByRole('option', { name: /Flughafen/ })
      .first()
      .click()
    const card = await latest(page, GROUP, /über @.*Quelle/s)
    expect(await input.inputValue()).toBe('')
    // The link leads to the bot, so it is followed within the page.
    await card.getByRole('link', { name: 'Ganzer Artikel' }).click()
    await latest(page, 'Anna', 'Quelle')
  })

  it('can be picked by keyboard, page after page', async () => {
    const { address, box } = await stage()
    const page = await visit(address)
    await go(page, /Gruppe/)
    const group = chat(page, GROUP)
    await group.getByRole('textbox').fill(`@${box.bot.username} Halle`)
    const options = group.getByRole('listbox').getByRole('option')
    await options.nth(3).waitFor()
    const before = await options.count()
    await page.keyboard.press('ArrowUp')
    await group.getByRole('option', { name: 'Weitere Treffer', selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await options.nth(before).waitFor()
    await page.keyboard.press('Enter')
    await latest(page, GROUP, /über @/)
  })

  it('are sent as what they are when nothing is picked, and Escape closes the list', async () => {
    const { address, box } = await stage()
    const page = await visit(address)
    await go(page, /Gruppe/)
    const group = chat(page, GROUP)
    await group.getByRole('textbox').fill(`@${box.bot.username} Flughafen`)
    await group.getByRole('listbox').waitFor()
    await page.keyboard.press('Escape')
    await group.getByRole('listbox').waitFor({ state: 'hidden' })
    await say(page, GROUP, 'Guten Morgen')
    await latest(page, GROUP, 'Guten Morgen')
  })
})
