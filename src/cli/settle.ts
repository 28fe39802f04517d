import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { parseConfig, type Config, type Environment } from '../config.js'

export interface Ready {
  readonly ok: true
  readonly config: Config
  readonly warnings: readonly string[]
}

export type Settled = Ready | { readonly ok: false }

/** The message is meant for the operator, without a stack. */
export class EnvironmentUnreadable extends Error {
  override readonly name = 'EnvironmentUnreadable'
}

/** The environment with `.env` below it and `--data` above it. */
export function readEnvironment(env: NodeJS.ProcessEnv, data: string | undefined): Environment {
  return { ...readDotEnv(), ...env, ...(data !== undefined && { DATA_DIR: data }) }
}

function readDotEnv(): Environment {
  try {
    return parseEnv(readFileSync('.env', 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new EnvironmentUnreadable('.env cannot be read: make it a file that this user may read, or remove it', {
      cause: error,
    })
  }
}

/** Reads the configuration; says all its faults in one message where it is wrong. */
export function settle(env: Environment): Settled {
  const result = parseConfig(env)
  if (result.ok) return result
  const lines = result.faults.map(({ variable, reason }) => `  ${variable} ${reason}`)
  process.stderr.write(`The configuration is wrong; nothing was started:\n${lines.join('\n')}\n`)
  return { ok: false }
}
