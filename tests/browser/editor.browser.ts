import { describe, expect, it } from 'vitest'
import { article } from '../support/bot.js'
import { typed } from '../support/newsdesk.js'
import { serveSite } from '../support/site.js'
import { chat, latest, press, say, visit } from './support/browser.js'
import { stage } from './support/stage.js'

const TITLE = 'Halle und Leipzig kaufen Bahnen zusammen'

describe('an editor on the page', () => {
  it('writes and publishes, and beside it a reader gets it, with its correction in place', async () => {
    const { address } = await stage({ articles: [article('zoo', { title: 'Zoo baut um' })] })
    const site = await serveSite({ '/bahn': '<html lang="de"><head><title>Gemeinsame Bahnen</title></head></html>' })
    const page = await visit(address)
    await say(page, 'Anna', '/abo sofort')
    await latest(page, 'Anna', 'Fertig.')
    await say(page, 'Clara', '/redaktion')
    await press(await latest(page, 'Clara', 'Redaktion'), 'Neuer Artikel')
    await latest(page, 'Clara', 'Überschrift')
    for (const text of typed(`${site.root}/bahn`)) await answer(page, text)
    await press(await latest(page, 'Clara', TITLE), 'Veröffentlichen')
    await press(await latest(page, 'Clara', 'erscheint um'), 'Sofort senden')
    await latest(page, 'Clara', 'Veröffentlicht:')
    await latest(page, 'Anna', TITLE)
    await page.getByRole('button', { name: /Kanal.*1 neu/ }).waitFor()

    await press(await latest(page, 'Clara', 'Veröffentlicht:'), 'Korrigieren')
    await press(await latest(page, 'Clara', TITLE), 'Bearbeiten')
    await press(await latest(page, 'Clara', 'Was möchtest du ändern?'), 'Zusammenfassung')
    await answer(page, 'Beide Verkehrsbetriebe bestellen fünfzig Wagen in einem Los.')
    await press(await latest(page, 'Clara', 'fünfzig Wagen'), 'Weiter zum Hinweis')
    await answer(page, 'Es sind fünfzig Wagen, nicht vierzig.')
    await press(await latest(page, 'Clara', 'Wie wichtig'), 'Nicht wesentlich')
    await press(await latest(page, 'Clara', 'Korrigiert am'), 'Jetzt korrigieren')
    await latest(page, 'Anna', /Es sind fünfzig Wagen, nicht vierzig\..*bearbeitet/s)
  })

  it('answers an error report', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await say(page, 'Clara', '/start')
    await latest(page, 'Clara', 'Hallo')
    await say(page, 'Anna', '/fehler Das Datum stimmt nicht.')
    await press(await latest(page, 'Anna', 'Soll ich das an die Redaktion schicken?'), 'An die Redaktion schicken')
    await press(await latest(page, 'Clara', 'Das Datum stimmt nicht.'), /Ansehen|Antworten/)
    await press(await latest(page, 'Clara', 'Fehlermeldung 1 von 1'), 'Antworten')
    await latest(page, 'Clara', 'Schreib deine Antwort')
    await answer(page, 'Danke, das ist berichtigt.')
    await press(await latest(page, 'Clara', 'Danke, das ist berichtigt.'), 'Abschicken')
    await latest(page, 'Anna', 'Danke, das ist berichtigt.')
  })

  it('hands in an article as a file', async () => {
    const { address } = await stage({ articles: [article('zoo', { title: 'Zoo baut um' })] })
    const page = await visit(address)
    const buffer = Buffer.from(JSON.stringify(article('linie', { title: 'Neue Linie nach Halle' })))
    const choosing = page.waitForEvent('filechooser')
    await chat(page, 'Clara').getByRole('button', { name: 'Datei senden' }).click()
    await (await choosing).setFiles({ name: 'linie.json', mimeType: 'application/json', buffer })
    const preview = await latest(page, 'Clara', 'Neue Linie nach Halle')
    expect(await preview.getByRole('button', { name: 'Veröffentlichen' }).count()).toBe(1)
  })
})

/** Says something to the desk and waits until it goes on. */
async function answer(page: Awaited<ReturnType<typeof visit>>, text: string): Promise<void> {
  const own = chat(page, 'Clara').getByRole('article', { name: /^Du/ })
  const before = await own.count()
  await say(page, 'Clara', text)
  await own.nth(before).waitFor()
  await chat(page, 'Clara')
    .getByRole('article')
    .last()
    .and(page.getByRole('article', { name: /^Schwesterstadt/ }))
    .waitFor()
}
