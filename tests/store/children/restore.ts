// Restores a backup, and may be killed while at it.
import { restoreBackup } from '../../../src/store/restore.js'

console.log('restoring')
await restoreBackup(process.argv[2] ?? '', process.argv[3] ?? '', new Date())
