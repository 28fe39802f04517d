import type { Config } from './config.js'
import type { Clock, Pages } from './domain/ports.js'
import type { Intake } from './intake/intake.js'

export interface TakingInOptions {
  readonly config: Pick<Config, 'allowPrivateFeeds' | 'imprint'>
  readonly clock: Clock
}

/** What asks the web. All of it is loaded when it is first needed: no start waits for it. */
export function startTakingIn({ config, clock }: TakingInOptions) {
  let opened: Promise<Intake> | undefined
  const intake = () =>
    (opened ??= import('./intake/intake.js').then(({ createIntake }) =>
      createIntake({ allowPrivate: config.allowPrivateFeeds, contact: config.imprint.email, clock }),
    ))
  const pages: Pages = { look: async (url) => (await intake()).pages.look(url) }
  return { pages, stop: async () => (await opened)?.close() }
}
