import { existsSync, readFileSync } from 'node:fs'

export interface Asset {
  readonly type: string
  readonly bytes: Buffer
}

/** The built page, also where the program runs from its source. */
const BUILT = new URL('../../dist/web/page/', import.meta.url)

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** A file of the page by its path, such as `/page.js`; null if there is none. */
export type Assets = (path: string) => Asset | null

export function createAssets(folder = BUILT): Assets {
  return (path) => {
    const name = path === '/' ? 'index.html' : path.slice(1)
    const type = TYPES[/^[a-z0-9-]+\.([a-z]+)$/.exec(name)?.[1] ?? '']
    const file = new URL(name, folder)
    return type !== undefined && existsSync(file) ? { type, bytes: readFileSync(file) } : null
  }
}
