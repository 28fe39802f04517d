import type { Writable } from 'node:stream'
import { FAILED, WELL } from './exit-code.js'

/** Ends quietly when nobody reads on (`… | head -1`), and with one sentence when the output cannot be written. */
export function endWithoutReader(output: Writable): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(WELL)
    process.stderr.write(`The output could not be written (${error.code ?? error.name}): free some space\n`)
    process.exit(FAILED)
  })
}
