import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { article, writeArticles } from '../support/bot.js'
import { chat, go, latest, press, say, visit } from './support/browser.js'
import { stage } from './support/stage.js'

describe('a reader on the page', () => {
  it('starts, asks, and opens the whole article', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await chat(page, 'Anna').getByRole('button', { name: 'Start' }).click()
    await latest(page, 'Anna', 'Hallo, ich bin Schwesterstadt')
    await say(page, 'Anna', 'Wie viele Menschen leben in der Region Halle/Leipzig?')
    const answer = await latest(page, 'Anna', '1,3 Millionen')
    const source = answer.getByRole('link').first()
    expect(await source.getAttribute('rel')).toBe('noopener noreferrer')
    expect(await source.getAttribute('target')).toBe('_blank')
    await press(answer, 'Ganzer Artikel')
    await latest(page, 'Anna', 'Auftakt beim Antrittsbesuch')
  })

  it('is refused, and is told as soon as there is something', async () => {
    const { address, box } = await stage()
    const page = await visit(address)
    await say(page, 'Anna', 'Wie hoch ist der Fernsehturm von Tokio?')
    const refusal = await latest(page, 'Anna', 'Dazu habe ich nichts.')
    await press(refusal, /Sag mir Bescheid/)
    await chat(page, 'Anna')
      .getByText(/Bescheid|gemerkt/)
      .last()
      .waitFor()
    expect(box.violations).toEqual([])
    await say(page, 'Anna', '/merken')
    await latest(page, 'Anna', 'Tokio')
  })

  it('turns the pages of the news in place, by keyboard, and the focus stays', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await say(page, 'Anna', '/neu')
    const news = await latest(page, 'Anna', /Seite 1 von/)
    await news.getByRole('button', { name: 'Weiter ›' }).focus()
    await page.keyboard.press('Enter')
    await latest(page, 'Anna', /Seite 2 von/)
    await news.getByText('bearbeitet').waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Weiter ›')
    await page.keyboard.press('Enter')
    await latest(page, 'Anna', /Seite 3 von/)
    expect(await chat(page, 'Anna').getByRole('article').count()).toBe(2)
  })

  it('subscribes in three taps', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await say(page, 'Anna', '/abo')
    await press(await latest(page, 'Anna', 'Abonnieren'), 'Täglich')
    await press(await latest(page, 'Anna', 'Um wie viel Uhr?'), '07:30')
    await latest(page, 'Anna', 'Ich schreibe dir täglich um 07:30 Uhr')
  })

  it('changes what it wants to read', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await say(page, 'Anna', '/einstellungen')
    await press(await latest(page, 'Anna', 'Einstellungen'), 'Stadt')
    await press(await latest(page, 'Anna', 'Über welche Stadt'), 'Halle (Saale)')
    await press(await latest(page, 'Anna', 'Über welche Stadt'), '‹ Zurück')
    await latest(page, 'Anna', 'Stadt: Halle (Saale)')
  })

  it('saves all that is kept about it, and deletes it', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await say(page, 'Anna', '/abo täglich 07:30')
    await latest(page, 'Anna', 'Fertig.')
    await say(page, 'Anna', '/meinedaten')
    const kept = await latest(page, 'Anna', 'schwesterstadt.json')
    const saving = page.waitForEvent('download')
    await kept.getByRole('link', { name: 'Speichern: schwesterstadt.json' }).click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('schwesterstadt.json')
    expect(JSON.parse(await readFile(await saved.path(), 'utf8'))).toMatchObject({ readers: [{ at: '07:30' }] })
    await press(kept, 'Alles löschen')
    await press(await latest(page, 'Anna', 'Soll ich wirklich alles löschen'), 'Ja, alles löschen')
    await latest(page, 'Anna', 'Alles gelöscht')
  })

  it('reports an error, which reaches the editors', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await say(page, 'Clara', '/start')
    await latest(page, 'Clara', 'Hallo')
    await say(page, 'Anna', '/fehler Das Datum stimmt nicht.')
    await press(await latest(page, 'Anna', 'Soll ich das an die Redaktion schicken?'), 'An die Redaktion schicken')
    await latest(page, 'Anna', 'Danke')
    await latest(page, 'Clara', 'Das Datum stimmt nicht.')
  })

  it('reads English where its Telegram is English', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await go(page, /^Ben/)
    await say(page, 'Ben', '/start')
    await latest(page, 'Ben', /Hello|Hi/)
    await chat(page, 'Ben').getByRole('textbox').fill('/ne')
    await chat(page, 'Ben').getByRole('option', { name: '/news' }).waitFor()
  })

  it('gets its digest when the clock is moved', async () => {
    const { address, dataDir } = await stage({ articles: [article('alt')] })
    const page = await visit(address)
    await say(page, 'Anna', '/abo täglich 07:30')
    await latest(page, 'Anna', 'Fertig.')
    writeArticles(dataDir, [article('alt'), article('neu', { title: 'Neue Linie nach Halle' })])
    // The channel has it first: then the bot knows of it.
    await page.getByRole('button', { name: /Kanal.*1 neu/ }).waitFor()
    await page.getByRole('button', { name: 'Nächste Übersicht' }).click()
    await page.getByText(/Für den Bot ist es jetzt/).waitFor()
    await latest(page, 'Anna', 'Neue Linie nach Halle')
    await page.getByRole('button', { name: 'Morgen' }).click()
    await page.getByText(/08:00 Uhr/).waitFor()
  })
})
