import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A real process that a test talks to line by line, and may kill. */
export interface Child {
  readonly process: ChildProcess
  say(line: string): void
  /** The next line it prints; null when it has ended. */
  hear(): Promise<string | null>
  /** Kills it without a chance to clean up, and waits until it is gone. */
  kill(): Promise<void>
}

/** Starts one of the programs in `children/`; `wrapper` is what to start it with, for example `unshare`. */
export function startChild(name: string, args: readonly string[], wrapper: readonly string[] = []): Child {
  const script = fileURLToPath(new URL(`./children/${name}.ts`, import.meta.url))
  const [command = process.execPath, ...rest] = [...wrapper, process.execPath, '--import', 'tsx', script, ...args]
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  // Closed pipes tell that also a process started by the wrapper is gone.
  const ended = once(child, 'close')
  return {
    process: child,
    say: (line) => child.stdin.write(`${line}\n`),
    hear: async () => {
      const next = await lines.next()
      return next.done ? null : next.value
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
