/** Fires at the first SIGTERM or SIGINT. Later ones change nothing: a terminal and npm may both send one. */
export function stopOnSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      controller.abort()
    })
  }
  return controller.signal
}
