import type { Config } from '../config.js'
import { errorCode } from '../store/faults.js'
import { holderOf } from './port-holder.js'

/** Why the page cannot be served there, and what to do: one sentence for the operator; null if that is not known. */
export function portFault(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): string | null {
  switch (errorCode(error)) {
    case 'EADDRINUSE': {
      const holder = holderOf(port)
      const by = holder ? `${holder.name} (process ${holder.pid})` : 'another program'
      return `Port ${port} is taken by ${by}: stop it, or choose another port, for example PORT=${port < 65535 ? port + 1 : 8080}.`
    }
    case 'EACCES':
      return `This user may not open port ${port}: choose one from 1024 on, for example PORT=8080.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host} is no address of this machine: leave it out for this machine only, or write 0.0.0.0 for all its addresses.`
    default:
      return null
  }
}
