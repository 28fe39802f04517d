import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker, type ResourceLimits } from 'node:worker_threads'

/** Starts the worker thread: the built file; where the program runs from its sources, tsx makes them understood first. */
export function startThread(resourceLimits: ResourceLimits): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), { resourceLimits })
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx'))
  const source = JSON.stringify(new URL('./worker.ts', import.meta.url))
  const register = JSON.stringify(new URL('./esm/api/index.mjs', tsx))
  const code = `import(${register}).then((tsx) => { tsx.register(); return import(${source}) })`
  return new Worker(code, { eval: true, execArgv: [], resourceLimits })
}
