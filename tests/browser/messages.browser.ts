import { describe, expect, it } from 'vitest'
import { callBox } from '../support/call-box.js'
import { chat, go, latest, say, visit } from './support/browser.js'
import { stage } from './support/stage.js'

const PARSED = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } }

interface PressedUpdate {
  readonly update_id: number
  readonly callback_query?: { readonly id: string; readonly data: string }
}

describe('a message on the page', () => {
  it('looks as Telegram shows it: formatted, linked, hidden, folded', async () => {
    const { address, box, cast } = await stage({ bot: false })
    const page = await visit(address)
    await say(page, 'Anna', 'Hallo')
    const long = 'Ein langer Absatz aus vielen Worten. '.repeat(20)
    await callBox(box, 'sendMessage', {
      chat_id: cast.german.chat.id,
      ...PARSED,
      text:
        '<b>fett <i>und kursiv</i></b> <u>unter</u> <s>durch</s> <code>x = 1</code> <tg-spoiler>geheim</tg-spoiler>\n' +
        '<a href="https://example.org/a">Quelle</a> <pre>let y</pre><blockquote>Zitat</blockquote>' +
        `<blockquote expandable>${long}</blockquote> &lt;script&gt;alert(1)&lt;/script&gt; /hilfe`,
    })
    const message = await latest(page, 'Anna', 'fett und kursiv')
    expect(await message.locator('b i').textContent()).toBe('und kursiv')
    for (const tag of ['u', 's', 'pre code']) expect(await message.locator(tag).count()).toBe(1)
    expect(await message.getByRole('link', { name: 'Quelle' }).getAttribute('href')).toBe('https://example.org/a')
    await message.getByText('<script>alert(1)</script>').waitFor()

    await message.getByRole('button', { name: 'Verdeckter Text, aufdecken' }).focus()
    expect(await message.getByText('geheim').isVisible()).toBe(false)
    await page.keyboard.press('Enter')
    expect(await message.getByText('geheim').isVisible()).toBe(true)

    const more = message.getByRole('button', { name: 'Mehr zeigen' })
    expect(await more.getAttribute('aria-expanded')).toBe('false')
    await more.click()
    await message.getByRole('button', { name: 'Weniger zeigen', expanded: true }).waitFor()

    await message.getByRole('button', { name: '/hilfe' }).click()
    await latest(page, 'Anna', '/hilfe')
  })

  it('has buttons of every kind', async () => {
    const { address, box, cast } = await stage({ bot: false })
    const page = await visit(address, { permissions: ['clipboard-read', 'clipboard-write'] })
    await say(page, 'Anna', 'Hallo')
    await callBox(box, 'sendMessage', {
      chat_id: cast.german.chat.id,
      text: 'Knöpfe',
      reply_markup: {
        inline_keyboard: [
          [{ text: 'Drück mich', callback_data: 'a' }],
          [{ text: 'Zur Seite', url: 'https://example.org/b' }],
          [{ text: 'Abschreiben', copy_text: { text: 'abgeschrieben' } }],
          [{ text: 'Hier suchen', switch_inline_query_current_chat: 'Zoo' }],
          [{ text: 'Woanders suchen', switch_inline_query: 'Flughafen' }],
        ],
      },
    })
    const message = await latest(page, 'Anna', 'Knöpfe')
    expect(await message.getByRole('link', { name: 'Zur Seite' }).getAttribute('href')).toBe('https://example.org/b')
    await message.getByRole('button', { name: 'Abschreiben' }).click()
    await page.getByText('Kopiert.').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('abgeschrieben')
    const input = chat(page, 'Anna').getByRole('textbox')
    await message.getByRole('button', { name: 'Hier suchen' }).click()
    expect(await input.inputValue()).toBe(`@${box.bot.username} Zoo`)
    await input.fill('')
    await message.getByRole('button', { name: 'Woanders suchen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Zwei-Städte-Runde' }).click()
    const other = chat(page, 'Zwei-Städte-Runde').getByRole('textbox')
    expect(await other.inputValue()).toBe(`@${box.bot.username} Flughafen`)
  })

  it('answers a press with a line that goes, or a dialog that must be closed', async () => {
    const { address, box, cast } = await stage({ bot: false })
    const page = await visit(address)
    await say(page, 'Anna', 'Hallo')
    const keys = [[{ text: 'Eins', callback_data: '1' }]]
    await callBox(box, 'sendMessage', {
      chat_id: cast.german.chat.id,
      text: 'Wähle',
      reply_markup: { inline_keyboard: keys },
    })
    const one = (await latest(page, 'Anna', 'Wähle')).getByRole('button', { name: 'Eins' })
    let offset = 0
    const answer = async (more: object) => {
      await one.click()
      for (;;) {
        const { result } = await callBox(box, 'getUpdates', { offset, timeout: 1 })
        for (const { update_id, callback_query: pressed } of result as PressedUpdate[]) {
          offset = update_id + 1
          if (!pressed) continue
          await callBox(box, 'answerCallbackQuery', { callback_query_id: pressed.id, ...more })
          return
        }
      }
    }
    await answer({ text: 'Gemerkt' })
    await page.getByRole('status').getByText('Gemerkt').waitFor()
    await answer({ text: 'Das geht nicht', show_alert: true })
    await page.getByRole('dialog').getByText('Das geht nicht').waitFor()
    await page.getByRole('button', { name: 'Schließen' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Eins')
  })

  it('is edited, deleted, silent, typed on; and one’s own can be changed and taken back', async () => {
    const { address, box, cast } = await stage({ bot: false })
    const page = await visit(address)
    const anna = chat(page, 'Anna')
    await say(page, 'Anna', 'Halo')
    const chat_id = cast.german.chat.id
    await callBox(box, 'sendChatAction', { chat_id, action: 'typing' })
    await anna.getByText('schreibt …').waitFor()
    const sent = await callBox(box, 'sendMessage', { chat_id, text: 'Erst so', disable_notification: true })
    const { message_id } = sent.result as { message_id: number }
    await latest(page, 'Anna', 'Erst so')
    await anna.getByText('schreibt …').waitFor({ state: 'detached' })
    await anna.getByText('ohne Ton').waitFor()
    await callBox(box, 'editMessageText', { chat_id, message_id, text: 'Dann so' })
    await latest(page, 'Anna', 'bearbeitet')
    await callBox(box, 'deleteMessage', { chat_id, message_id })
    await anna.getByText('Dann so').waitFor({ state: 'detached' })
    const own = await latest(page, 'Anna', 'Halo')
    await own.hover()
    await own.getByRole('button', { name: 'Aktionen' }).click()
    await page.getByRole('menuitem', { name: 'Bearbeiten' }).click()
    await say(page, 'Anna', 'Hallo')
    await latest(page, 'Anna', /^Hallo.*bearbeitet/)
    await own.hover()
    await own.getByRole('button', { name: 'Aktionen' }).click()
    await page.getByRole('menuitem', { name: 'Löschen' }).click()
    await anna.getByRole('article').waitFor({ state: 'detached' })
  })

  it('can be a file that a person sends, and a reply', async () => {
    const { address } = await stage({ bot: false })
    const page = await visit(address)
    const choosing = page.waitForEvent('filechooser')
    await chat(page, 'Anna').getByRole('button', { name: 'Datei senden' }).click()
    await (await choosing).setFiles({ name: 'notiz.txt', mimeType: 'text/plain', buffer: Buffer.from('Guten Tag') })
    const sent = await latest(page, 'Anna', 'notiz.txt')
    await sent.getByText('9 B').waitFor()
    await sent.hover()
    await sent.getByRole('button', { name: 'Aktionen' }).click()
    await page.getByRole('menuitem', { name: 'Antworten' }).click()
    await say(page, 'Anna', 'Das meinte ich')
    await (await latest(page, 'Anna', 'Das meinte ich')).locator('.quoted').waitFor()
  })

  it('offers what to say where the bot sent a keyboard', async () => {
    const { address, box, cast } = await stage({ bot: false })
    const page = await visit(address)
    await say(page, 'Anna', 'Hallo')
    await callBox(box, 'sendMessage', {
      chat_id: cast.german.chat.id,
      text: 'Wohin?',
      reply_markup: { keyboard: [[{ text: 'Nach Halle' }, { text: 'Nach Leipzig' }]] },
    })
    await chat(page, 'Anna').getByRole('button', { name: 'Nach Halle' }).click()
    await latest(page, 'Anna', 'Nach Halle')
  })

  it('comes to a chat in the other language, too', async () => {
    const { address, box, cast } = await stage({ bot: false })
    const page = await visit(address)
    await go(page, /^Ben/)
    await say(page, 'Ben', 'Hi')
    await callBox(box, 'sendMessage', { chat_id: cast.english.chat.id, text: 'Good morning' })
    await latest(page, 'Ben', 'Good morning')
  })
})
