import { z } from 'zod'
import { LANGUAGES } from '../domain/language.js'

const moment = z.string()

/** What is remembered of feeds. */
export const feedsSchema = z.looseObject({
  feeds: z.record(
    z.string(),
    z.looseObject({
      etag: z.string().nullable(),
      lastModified: z.string().nullable(),
      lookedAt: moment.nullable(),
      notBefore: moment.nullable(),
      faults: z.int(),
      failingSince: moment.nullable(),
      fault: z.string().nullable(),
      told: z.boolean(),
      isGone: z.boolean(),
      seen: z.array(z.string()),
    }),
  ),
})

export const proposalsSchema = z.looseObject({
  proposals: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      language: z.enum(LANGUAGES),
      sources: z
        .array(z.looseObject({ feed: z.string(), name: z.string(), url: z.string(), date: z.string().optional() }))
        .min(1),
      why: z.looseObject({ kind: z.enum(['both', 'city', 'cooperation', 'include']) }),
      runs: z.array(z.string()),
      foundAt: moment,
      state: z.enum(['waiting', 'later', 'drafted', 'published', 'dismissed', 'headline']),
      until: moment.nullable(),
      isTold: z.boolean(),
    }),
  ),
  bundledAt: moment.nullable(),
  talliedUntil: moment.nullable(),
})
