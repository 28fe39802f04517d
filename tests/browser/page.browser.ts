import { describe, expect, it } from 'vitest'
import { axe } from './support/axe.js'
import { chat, DESK, go, latest, PHONE, press, say, visit } from './support/browser.js'
import { stage } from './support/stage.js'

const MOST_BYTES = 60_000

describe('the page', () => {
  it('weighs little, asks nobody else, and keeps to a strict policy', async () => {
    const { address } = await stage()
    const page = await visit(address)
    const weights = await page.evaluate<[string, number][]>(
      "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).map((entry) => [entry.name, entry.decodedBodySize])",
    )
    const parts = weights.filter(([name]) => !name.includes('/api/'))
    const bytes = parts.reduce((sum, [, weight]) => sum + weight, 0)
    console.log(`The page weighs ${bytes} bytes in ${parts.length} files`)
    expect(parts.length).toBeGreaterThan(10)
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThan(MOST_BYTES)
    const policy = (await page.request.get(address)).headers()['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  it.each([
    ['phone', 'light', PHONE],
    ['phone', 'dark', PHONE],
    ['desk', 'light', DESK],
    ['desk', 'dark', DESK],
  ] as const)('has nothing that axe finds wrong: %s, %s', async (_, colorScheme, size) => {
    const { address } = await stage()
    const page = await visit(address, { ...size, colorScheme })
    expect(await axe(page)).toEqual([])
    await say(page, 'Anna', '/neu')
    await press(await latest(page, 'Anna', /Seite 1 von/), 'Weiter ›')
    await latest(page, 'Anna', /Seite 2 von/)
    await say(page, 'Anna', '/meinedaten')
    await latest(page, 'Anna', 'schwesterstadt.json')
    await chat(page, 'Anna').getByRole('textbox').fill('/')
    await chat(page, 'Anna').getByRole('listbox').waitFor()
    expect(await axe(page)).toEqual([])
    await chat(page, 'Anna').getByRole('textbox').fill('x'.repeat(4500))
    await chat(page, 'Anna').getByRole('button', { name: 'Senden', exact: true }).click()
    await chat(page, 'Anna').getByRole('alert').waitFor()
    await chat(page, 'Anna').getByRole('button', { name: 'Mehr zu diesem Chat' }).click()
    await page.getByRole('menu').waitFor()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await go(page, /Gruppe/)
    expect(await axe(page)).toEqual([])
  })

  it('fits on a small phone without scrolling sideways', async () => {
    const { address } = await stage()
    const page = await visit(address, { ...PHONE, viewport: { width: 320, height: 568 } })
    await say(page, 'Anna', `/neu`)
    await latest(page, 'Anna', /Seite 1 von/)
    await say(page, 'Anna', 'Donaudampfschifffahrtsgesellschaft'.repeat(20))
    await latest(page, 'Anna', 'Dazu habe ich nichts.')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    expect(await page.evaluate("document.querySelector('.scroller').scrollWidth")).toBeLessThanOrEqual(320)
  })

  it('speaks German or English, light or dark, and remembers which', async () => {
    const { address } = await stage()
    const page = await visit(address, { colorScheme: 'light' })
    await page.getByRole('button', { name: 'Switch to English' }).click()
    await page.getByRole('heading', { name: 'Try Schwesterstadt' }).waitFor()
    expect(await page.evaluate('document.documentElement.lang')).toBe('en')
    const dark = page.getByRole('button', { name: 'Dark colours' })
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    const light = await ground()
    await dark.click()
    expect(await dark.getAttribute('aria-pressed')).toBe('true')
    expect(await ground()).not.toBe(light)
    await page.reload()
    await page.getByRole('heading', { name: 'Try Schwesterstadt' }).waitFor()
    expect(await ground()).not.toBe(light)
  })

  it('is English where the browser is', async () => {
    const { address } = await stage()
    const page = await visit(address, { locale: 'en-GB' })
    await page.getByRole('button', { name: 'Tomorrow' }).waitFor()
  })

  it('works by keyboard alone: skip link, completion, walking through messages, menus', async () => {
    const { address } = await stage()
    const page = await visit(address)
    await page.keyboard.press('Tab')
    await page.getByRole('link', { name: 'Zum Nachrichtenfeld' }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('/ne')
    await chat(page, 'Anna').getByRole('option', { name: '/neu', selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await latest(page, 'Anna', /Seite 1 von/)
    await page.keyboard.type('/fra')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Wer ist OB von Halle?')
    await page.keyboard.press('Enter')
    await latest(page, 'Anna', 'Alexander Vogt')
    await chat(page, 'Anna').getByRole('article').last().focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Bearbeiten' }).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Wer ist OB von Halle?')
  })
})
