// Takes the lock of the folder given whenever it is told to, and keeps it until it is killed.
import { createInterface } from 'node:readline'
import { StoreLocked } from '../../../src/store/faults.js'
import { takeLock } from '../../../src/store/lock.js'

const folder = process.argv[2] ?? ''
console.log(`ready ${process.pid}`)
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'take') console.log(await take())
}

async function take(): Promise<string> {
  try {
    await takeLock(folder)
    return 'held'
  } catch (error) {
    return error instanceof StoreLocked ? `locked by ${error.pid}` : String(error)
  }
}
