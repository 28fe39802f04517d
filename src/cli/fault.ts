import { StoreFaults, StoreLocked, WriteFailed } from '../store/faults.js'

/** The folder cannot be used for trying out. The message is meant for the one at the terminal, without a stack. */
export class TryoutRefused extends Error {
  override readonly name = 'TryoutRefused'
}

/** Says on stderr why the store could not be used; what is not the store's fault is thrown on. */
export function reportStoreFault(error: unknown): void {
  if (
    error instanceof TryoutRefused ||
    error instanceof StoreFaults ||
    error instanceof StoreLocked ||
    error instanceof WriteFailed
  ) {
    process.stderr.write(`${error.message}\n`)
    return
  }
  throw error
}

/** Runs work on the store: its expected faults become one message and exit code 1. */
export async function orReport(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    reportStoreFault(error)
    return 1
  }
}
