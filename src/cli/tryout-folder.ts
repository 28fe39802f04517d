import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArticles } from '../store/read-articles.js'

/** A store of its own for trying out, with a copy of the articles, gone at exit. Rejects with the faults of the articles. */
export async function makeTryoutFolder(dataDir: string): Promise<string> {
  // Faults are named by the operator's own file.
  await readArticles(dataDir)
  const folder = mkdtempSync(join(tmpdir(), 'schwesterstadt-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  cpSync(join(dataDir, 'articles.json'), join(folder, 'articles.json'))
  return folder
}
