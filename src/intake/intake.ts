import type { Feed, FeedMemory } from '../domain/feed.js'
import type { Clock, Pages } from '../domain/ports.js'
import { lookAtFeed, type FeedLook } from './look.js'
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
  /** Looks at a feed once; `known`: what was got the last time. */
  look(feed: Feed, known?: Pick<FeedMemory, 'etag' | 'lastModified'>, signal?: AbortSignal): Promise<FeedLook>
  /** How long a host wants to be left alone between two requests, in milliseconds. */
  pauseFor(url: URL): number
  /** Lets go of what it holds. */
  close(): Promise<void>
}

export function createIntake({ contact, clock, ...options }: IntakeOptions): Intake {
  const web = createWeb({ ...options, userAgent: userAgent(contact) })
  const robots = createRobots(web, NAME, clock)
  const workshop = createWorkshop()
  return {
    pages: createPages({ web, robots, workshop, clock }),
    look: (feed, known, signal) =>
      lookAtFeed({ web, robots, workshop, clock }, feed, { ...(known && { known }), ...(signal && { signal }) }),
    pauseFor: (url) => robots.pauseFor(url),
    close: () => workshop.close(),
  }
}

function userAgent(contact: string | null): string {
  return contact === null ? NAME : `${NAME} (+mailto:${encodeURI(contact)})`
}
