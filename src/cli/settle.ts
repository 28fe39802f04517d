import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { parseConfig, type Config, type Environment } from '../config.js'

export interface Ready {
  readonly ok: true
  readonly config: Config
  readonly warnings: readonly string[]
}

export type Settled = Ready | { readonly ok: false }

/** The environment with `.env` below it and `--data` above it. */
export function readEnvironment(env: NodeJS.ProcessEnv, data: string | undefined): Environment {
  return { ...readDotEnv(), ...env, ...(data !== undefined && { DATA_DIR: data }) }
}

function readDotEnv(): Environment {
  try {
    return parseEnv(readFileSync('.env', 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw new Error('.env cannot be read: make it readable or remove it', { cause: error })
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
