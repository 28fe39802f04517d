import { createCounter, type Headcount } from '../domain/headcount.js'
import type { Census, Clock } from '../domain/ports.js'
import type { Readers } from '../domain/store.js'
import { counted } from './counted.js'

/** Counts the readers when somebody asks. The walk lets others have their turn. */
export function createCensus(readers: Pick<Readers, 'all'>, clock: Clock, time: () => number): Census {
  async function walk(): Promise<Headcount> {
    const counter = createCounter(clock.now())
    for await (const reader of readers.all()) counter.add(reader)
    return counter.count()
  }
  return { count: counted(walk, time) }
}
