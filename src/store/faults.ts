import type { Fault } from '../domain/store.js'

/** One fault as a line for the terminal or the log: `file: path: what is wrong and what to do`. */
export function faultLine({ file, path, reason }: Fault): string {
  return path === '' ? `${file}: ${reason}` : `${file}: ${path}: ${reason}`
}

/** The store cannot be used as it lies there. Nothing was changed. The message is meant for the operator, without a stack. */
export class StoreFaults extends Error {
  override readonly name = 'StoreFaults'

  constructor(
    readonly faults: readonly Fault[],
    options?: ErrorOptions,
  ) {
    super(faults.map(faultLine).join('\n'), options)
  }
}

/** Another live process holds the store. The message is meant for the operator, without a stack. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked'

  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `${folder}: process ${pid} is already at work here; stop it first, or use another DATA_DIR. Nothing was changed.`,
    )
  }
}

/** A write did not reach the disk. What the file held before is still there, and still in use. */
export class WriteFailed extends Error {
  override readonly name = 'WriteFailed'

  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`${file}: could not be written (${errorCode(cause)}); nothing was changed. ${whatToDo(errorCode(cause))}`, {
      cause,
    })
  }
}

/** The store was closed before this change, which was not made. */
export class StoreClosed extends Error {
  override readonly name = 'StoreClosed'

  constructor() {
    super('The store is closed; nothing was changed.')
  }
}

/** The system's short name of what went wrong (ENOSPC, EACCES, …). */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}

function whatToDo(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return 'Free some disk space.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'Let this user write to that folder.'
  return 'Look at the disk and the folder.'
}
