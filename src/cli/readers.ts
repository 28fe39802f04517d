import { writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { exportReaders, importReaders, importReadersFile } from '../store/readers-file.js'
import { WELL } from './exit-code.js'
import { orReport } from './fault.js'

/** Only whoever runs the bot may read it. */
const MODE = 0o600

/** `readers export [FILE]`: one JSON object per line, to stdout without FILE. */
export function exportTo(dataDir: string, file: string | undefined): Promise<number> {
  return orReport(async () => {
    const lines = await exportReaders(dataDir)
    if (file === undefined) process.stdout.write(lines)
    else {
      await writeFile(file, lines, { mode: MODE })
      process.stdout.write(`${file} holds ${lines.split('\n').length - 1} readers; keep it safe\n`)
    }
    return WELL
  })
}

/** `readers import [FILE]`: from stdin without FILE; the bot must be stopped. */
export function importFrom(dataDir: string, file: string | undefined): Promise<number> {
  return orReport(async () => {
    const now = () => new Date()
    const { added, updated, unchanged } =
      file === undefined
        ? await importReaders(dataDir, 'stdin', await text(process.stdin), now)
        : await importReadersFile(dataDir, file, now)
    process.stdout.write(`${added} added, ${updated} updated, ${unchanged} unchanged\n`)
    return WELL
  })
}
