import core from 'axe-core'
import type { Page } from 'playwright-core'

interface Found {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]
}

/** What axe finds wrong, all of its rules, as readable lines. Nothing of it is loaded by the page itself. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(`${core.source}; null`)
  const { violations } = await page.evaluate<Found>('axe.run()')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
