import type { Clock, Pages } from '../domain/ports.js'
import { createPages } from './pages.js'
import { createRobots } from './robots.js'
import { createWeb, type WebOptions } from './web.js'
import { createWorkshop } from './workshop.js'

/** The name that robots.txt files know us by. */
const NAME = 'Schwesterstadt'

export interface IntakeOptions extends Pick<WebOptions, 'allowPrivate' | 'resolve'> {
  /** How to reach whoever runs the bot, told to every host that is asked. */
  readonly contact: string | null
  readonly clock: Clock
}

/** All that asks the web. */
export interface Intake {
  readonly pages: Pages
  /** Lets go of what it holds. */
  close(): Promise<void>
}

export function createIntake({ contact, clock, ...options }: IntakeOptions): Intake {
  const web = createWeb({ ...options, userAgent: userAgent(contact) })
  const robots = createRobots(web, NAME, clock)
  const workshop = createWorkshop()
  return {
    pages: createPages({ web, robots, workshop, clock }),
    close: () => workshop.close(),
  }
}

function userAgent(contact: string | null): string {
  return contact === null ? NAME : `${NAME} (+mailto:${encodeURI(contact)})`
}
