import { writeBackup } from '../store/backup.js'
import { importArticles } from '../store/import.js'
import { restoreBackup } from '../store/restore.js'
import { orReport } from './fault.js'
import { WELL } from './exit-code.js'

/** `articles import FILE` */
export function importFile(dataDir: string, file: string, publish: boolean): Promise<number> {
  return orReport(async () => {
    const { added, updated, unchanged } = await importArticles(dataDir, file, { publish, now: new Date() })
    print(`${added} added, ${updated} updated, ${unchanged} unchanged${publish ? '' : '; new ones are drafts'}`)
    return WELL
  })
}

/** `backup FILE` */
export function backup(dataDir: string, file: string): Promise<number> {
  return orReport(async () => {
    await writeBackup(dataDir, file)
    print(`${file} holds the whole store; it contains readers’ settings, so keep it safe`)
    return WELL
  })
}

/** `restore FILE` */
export function restore(dataDir: string, file: string): Promise<number> {
  return orReport(async () => {
    const { aside } = await restoreBackup(dataDir, file, new Date())
    print(`restored from ${file}; what was there before lies in ${aside}`)
    return WELL
  })
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
