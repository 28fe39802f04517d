import { spawn, type ChildProcess } from 'node:child_process'
import { tmpdir } from 'node:os'
import { onTestFinished } from 'vitest'

/** The program in a process of its own, which a test may kill. */
export interface Program {
  readonly child: ChildProcess
  /** What it wrote to stdout and stderr so far. */
  readonly out: { stdout: string; stderr: string }
  /** Resolves with the exit code, or null if it was killed. */
  readonly ended: Promise<number | null>
  /** Sends the signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts it with nothing in its environment but what is given; it is gone when the test is over. */
export function startProgram(args: readonly string[], env: Readonly<Record<string, string>>, input = ''): Program {
  const main = new URL('../../src/main.ts', import.meta.url).pathname
  const tsx = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href
  const child = spawn(process.execPath, ['--import', tsx, main, ...args], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'] ?? '', ...env },
  })
  const out = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    out.stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    out.stderr += chunk.toString()
  })
  child.stdin.end(input)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return {
    child,
    out,
    ended,
    end: (signal) => {
      child.kill(signal)
      return ended
    },
  }
}
