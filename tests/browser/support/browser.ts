import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core'
import { afterAll, expect, onTestFinished } from 'vitest'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export const DESK = { viewport: { width: 1280, height: 800 } } as const
export const PHONE = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
} as const

/** How long anything may take before it counts as missing; a busy machine is no fault of the page. */
const PATIENCE_MS = 20_000

let browser: Promise<Browser> | undefined

/** The page in a window of its own. Whatever it says to the console, or asks of anybody else, fails the test. */
export async function visit(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  browser ??= launch()
  const context = await (await browser).newContext({ locale: 'de-DE', ...DESK, ...options })
  context.setDefaultTimeout(PATIENCE_MS)
  const faults: string[] = []
  context.on('weberror', (fault) => faults.push(String(fault.error().stack)))
  context.on('console', (said) => {
    if (said.type() === 'error' && !/ERR_|status of 400/.test(said.text())) faults.push(said.text())
  })
  context.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(?:data|blob|about):/.test(request.url())) faults.push(request.url())
  })
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('region').first().waitFor()
  onTestFinished(async () => {
    await context.close()
    expect(faults).toEqual([])
  })
  return page
}

function launch(): Promise<Browser> {
  const executablePath = PLACES.find((place) => existsSync(place))
  if (executablePath === undefined) throw new Error('No Chromium here: install it with `apt-get install chromium`')
  // A container has no users to shield from one another.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

afterAll(async () => {
  await (await browser)?.close()
  browser = undefined
})

/** The chat with this name on the screen. */
export function chat(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true })
}

/** Goes to another chat through the list. */
export async function go(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).click()
}

export async function say(page: Page, name: string, text: string): Promise<void> {
  const input = chat(page, name).getByRole('textbox')
  await input.fill(text)
  await input.press('Enter')
}

/** The latest message of a chat, once it says this. */
export async function latest(page: Page, name: string, text: string | RegExp): Promise<Locator> {
  const message = chat(page, name).getByRole('article').last()
  await message.filter({ hasText: text }).waitFor()
  return message
}

export async function press(message: Locator, label: string | RegExp): Promise<void> {
  await message.getByRole('button', { name: label, exact: true }).click()
}
