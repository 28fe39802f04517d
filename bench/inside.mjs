// Loaded into the bot by the bench: answers each message with the CPU time and the event loop's delay since the last.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const RESOLUTION_MS = 2
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delay.enable()
let cpu = process.cpuUsage()
process.on('message', () => {
  const { user, system } = process.cpuUsage(cpu)
  const p999 = Math.max(0, delay.percentile(99.9) / 1e6 - RESOLUTION_MS)
  process.send({ cpuMs: (user + system) / 1000, p999Ms: p999, maxMs: delay.max / 1e6 })
  cpu = process.cpuUsage()
  delay.reset()
})
process.channel.unref()
