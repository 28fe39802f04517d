import { describe, expect, it } from 'vitest'
import { callBox } from '../support/call-box.js'
import { chat, latest, say, visit } from './support/browser.js'
import { stage } from './support/stage.js'

describe('a conversation on the page', () => {
  it('is still there after a reload, with the chats as they stood and what was typed', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await say(page, 'Anna', 'Wer ist OB von Halle?')
    await latest(page, 'Anna', 'Alexander Vogt')
    await chat(page, 'Anna').getByRole('textbox').fill('Und wer in')
    await page.reload()
    await latest(page, 'Anna', 'Alexander Vogt')
    expect(await chat(page, 'Anna').getByRole('textbox').inputValue()).toBe('Und wer in')
    expect(await chat(page, 'Anna').getByRole('article').count()).toBe(2)
  })

  it('goes on in two tabs at once', async () => {
    const { address } = await stage()
    const [one, two] = [await visit(address), await visit(address)]
    await say(one, 'Anna', '/neu')
    await latest(two, 'Anna', /Seite 1 von/)
    await (await latest(two, 'Anna', /Seite 1 von/)).getByRole('button', { name: 'Weiter ›' }).click()
    await latest(one, 'Anna', /Seite 2 von/)
  })

  it('outlives the program: the page says so, keeps what was typed, and connects again', async () => {
    const staged = await stage()
    const page = await visit(staged.address)
    await say(page, 'Anna', '/start')
    await latest(page, 'Anna', 'Hallo')
    await staged.close()
    await page.getByText('Das Programm wurde beendet').waitFor()
    await say(page, 'Anna', 'Wer ist OB von Halle?')
    await chat(page, 'Anna').getByRole('alert').getByText('nicht erreichbar').waitFor()
    await staged.reopen()
    await page.getByText('Das Programm wurde beendet').waitFor({ state: 'detached' })
    expect(await chat(page, 'Anna').getByRole('textbox').inputValue()).toBe('Wer ist OB von Halle?')
    await chat(page, 'Anna').getByRole('textbox').press('Enter')
    await latest(page, 'Anna', 'Alexander Vogt')
  })

  it('refuses 5,000 characters as Telegram does, and keeps them', async () => {
    const { address, box, cast } = await stage()
    const page = await visit(address)
    await say(page, 'Anna', 'x'.repeat(5000))
    await chat(page, 'Anna').getByRole('alert').getByText('5.000 Zeichen, Telegram nimmt höchstens 4.096').waitFor()
    expect((await chat(page, 'Anna').getByRole('textbox').inputValue()).length).toBe(5000)
    await chat(page, 'Anna').getByText('-904').waitFor()
    expect(box.messages(cast.german.chat)).toEqual([])
  })

  it('stays usable with 1,000 messages', async () => {
    const { address, box, cast } = await stage({ bot: false })
    box.say(cast.german, 'Frage 0')
    for (let number = 1; number < 1000; number++) {
      const text = `Nachricht ${number} `.repeat(1 + (number % 30))
      if (number % 2 === 0) box.say(cast.german, text)
      else await callBox(box, 'sendMessage', { chat_id: cast.german.chat.id, text, disable_notification: true })
    }
    const page = await visit(address)
    const anna = chat(page, 'Anna')
    await latest(page, 'Anna', 'Nachricht 999')
    const drawn = () => anna.getByRole('article').count()
    expect(await drawn()).toBeLessThan(100)
    await say(page, 'Anna', 'Bin noch da')
    await latest(page, 'Anna', 'Bin noch da')

    // All the way up, as fast as the wheel turns, and down again.
    await anna.locator('.scroller').hover()
    const top = anna.getByText('Frage 0', { exact: true })
    while ((await top.count()) === 0) await page.mouse.wheel(0, -20_000)
    expect(await drawn()).toBe(1001)
    await callBox(box, 'sendMessage', { chat_id: cast.german.chat.id, text: 'Etwas Neues' })
    await anna.getByRole('button', { name: /Zur neuesten Nachricht/ }).click()
    await (await latest(page, 'Anna', 'Etwas Neues')).waitFor()
    await say(page, 'Anna', 'Immer noch')
    await latest(page, 'Anna', 'Immer noch')
    expect(await (await latest(page, 'Anna', 'Immer noch')).isVisible()).toBe(true)
  })
})
