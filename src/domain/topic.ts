/** The topics an article can belong to, in the order readers see them. */
export const TOPICS = ['verwaltung', 'wirtschaft', 'kultur', 'verkehr', 'wissenschaft', 'strukturwandel'] as const

export type Topic = (typeof TOPICS)[number]

export function isTopic(value: string): value is Topic {
  return (TOPICS as readonly string[]).includes(value)
}
