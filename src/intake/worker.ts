import { parentPort } from 'node:worker_threads'
import { judgeFeed } from './judge.js'
import { readPage } from './page-reader.js'
import type { Answered, Job, Outcome } from './job.js'

/** Runs in a thread of its own: what others wrote is read here, where it can neither stall nor end the bot. */
function work(job: Job): Outcome {
  switch (job.kind) {
    case 'page':
      return { kind: 'page', page: readPage(job.body, job.contentType, job.url, new Date(job.now)) }
    case 'feed':
      return { kind: 'feed', feed: judgeFeed(job) }
  }
}

parentPort?.on('message', (job: Job) => {
  parentPort?.postMessage(attempt(job))
})
parentPort?.postMessage('ready')

function attempt(job: Job): Answered {
  try {
    return { ok: true, outcome: work(job) }
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.name : 'unknown' }
  }
}
