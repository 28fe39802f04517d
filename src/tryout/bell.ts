/** Where one caller waits at a time until something happens. */
interface Bell {
  /** Resolves when it rings or the time is up; rejects when the wait is ended or the signal fires. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
  ring(): void
  /** Sends the one who waits away. */
  end(reason: Error): void
}

interface Waiting {
  readonly resolve: () => void
  readonly reject: (reason: Error) => void
}

export function createBell(): Bell {
  let waiting: Waiting | null = null
  return {
    wait: (milliseconds, signal) =>
      new Promise<void>((resolve, reject) => {
        const leaveFirst = (then: () => void) => {
          clearTimeout(timer)
          signal.removeEventListener('abort', abort)
          if (waiting === me) waiting = null
          then()
        }
        const me: Waiting = {
          resolve: () => {
            leaveFirst(resolve)
          },
          reject: (reason) => {
            leaveFirst(() => {
              reject(reason)
            })
          },
        }
        const abort = () => {
          me.reject(abortError())
        }
        const timer = setTimeout(me.resolve, milliseconds)
        signal.addEventListener('abort', abort)
        waiting = me
        if (signal.aborted) abort()
      }),
    ring: () => {
      waiting?.resolve()
    },
    end: (reason) => {
      waiting?.reject(reason)
    },
  }
}

/** What `fetch` rejects with when its signal fires. */
export function abortError(): Error {
  return new DOMException('This operation was aborted', 'AbortError')
}
