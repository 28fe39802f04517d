import { readFile } from 'node:fs/promises'

/**
 * Tells a process from every other one, also from a later one with the same number: the machine's start and the
 * process's start after it. Undefined if there is no such process to be seen, or the system does not tell.
 */
export async function birthOf(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1')
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'latin1').catch(() => '')
    // The name in parentheses may hold anything; the start is the 22nd field, the 20th after it.
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return start === undefined ? undefined : `${boot.trim()}:${start}`
  } catch {
    return undefined
  }
}

/** Whether a process with that number runs, as far as this process can see; another user's process counts. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
