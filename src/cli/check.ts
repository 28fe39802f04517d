import { checkTexts } from '../bot/texts.js'
import { parseConfig, type Environment } from '../config.js'
import type { Fault } from '../domain/store.js'
import { checkStore } from '../store/check.js'
import { faultLine } from '../store/faults.js'
import { FAILED, WELL } from './exit-code.js'

/** Prints every fault of configuration, store and texts, and what is merely ugly as a warning; 1 on any fault. */
export async function check(env: Environment): Promise<number> {
  const settings = parseConfig(env)
  const wrong = settings.ok ? [] : settings.faults.map(({ variable, reason }) => fault('environment', variable, reason))
  const store = await checkStore(env['DATA_DIR']?.trim() || './data')
  const faults = [...wrong, ...store.faults, ...checkTexts()]
  const warnings = [
    ...(settings.ok ? settings.warnings.map((text) => `environment: ${text}`) : []),
    ...store.warnings.map(faultLine),
  ]
  for (const one of faults) process.stdout.write(`${faultLine(one)}\n`)
  for (const warning of warnings) process.stdout.write(`warning: ${warning}\n`)
  process.stderr.write(`${count(faults.length, 'fault')}, ${count(warnings.length, 'warning')}\n`)
  return faults.length > 0 ? FAILED : WELL
}

function fault(file: string, path: string, reason: string): Fault {
  return { file, path, reason }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
