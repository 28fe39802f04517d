import type { Answers } from './answers.js'
import { createBell } from './bell.js'
import { checkCall, readForm } from './check.js'
import type { CallRecord } from './events.js'
import { ApiFault, NOT_FOUND, UNAUTHORIZED, badRequest, type Refused } from './fault.js'
import { fileAt } from './files.js'
import { isMethod, type MethodName } from './methods.js'
import { readCall, readFilePath, type FilePath, type RawCall, type RequestLike } from './request.js'
import { hang, networkError, type Trouble, type Troubles } from './trouble.js'
import type { World } from './world.js'

interface ServerOptions {
  readonly world: World
  readonly answers: Answers
  readonly troubles: Troubles
  /** Whether the token opens this bot at this moment. */
  readonly accepts: (token: string) => boolean
  /** How long a call takes, in milliseconds. */
  readonly latency: (method: string) => number
}

export interface Server {
  readonly fetch: (url: string | URL, init?: RequestLike) => Promise<Response>
  /** Names of the calls under way; a poll is none. */
  readonly underWay: () => readonly string[]
}

/** A file at the path that `getFile` told. */
function hand({ world, accepts }: ServerOptions, { token, path }: FilePath): Response {
  if (!accepts(token)) return respond(refusal(UNAUTHORIZED))
  const file = fileAt(world, path)
  if (!file) return respond(refusal(NOT_FOUND))
  return new Response(Buffer.from(file.bytes), { headers: { 'content-type': 'application/octet-stream' } })
}

type Answer = CallRecord['answer']

/** The Bot API as a `fetch`: reads a call, checks it, answers it as Telegram would, and tells of it. */
export function createServer(options: ServerOptions): Server {
  const underWay: string[] = []
  const fetch: Server['fetch'] = async (url, init = {}) => {
    const file = readFilePath(url.toString())
    if (file) return hand(options, file)
    const raw = await readCall(url.toString(), init)
    if (!raw) return respond(refusal(NOT_FOUND))
    const signal = init.signal ?? new AbortController().signal
    underWay.push(raw.method)
    try {
      const latency = options.latency(raw.method)
      if (latency > 0) await createBell().wait(latency, signal)
      return await serve(options, raw, signal)
    } finally {
      underWay.splice(underWay.indexOf(raw.method), 1)
    }
  }
  return { fetch, underWay: () => underWay.filter((method) => method !== 'getUpdates') }
}

async function serve(options: ServerOptions, raw: RawCall, signal: AbortSignal): Promise<Response> {
  const { world } = options
  const parameters = raw.isForm && isMethod(raw.method) ? readForm(raw.method, fieldsOf(raw)) : raw.fields
  const record = (answer: Answer) => {
    world.events.emit({ kind: 'call', call: { method: raw.method, parameters, at: world.now(), answer } })
  }
  const trouble = options.accepts(raw.token) ? options.troubles.take(raw.method, parameters) : UNAUTHORIZED
  try {
    const answer = await answerOrFail(options, { ...raw, fields: parameters }, trouble, signal)
    record(answer)
    return respond(answer)
  } catch (error) {
    record({ ok: false, lost: signal.aborted ? 'aborted' : trouble === 'cut' ? 'cut' : 'network' })
    throw error
  }
}

async function answerOrFail(
  options: ServerOptions,
  raw: RawCall,
  trouble: Trouble | null,
  signal: AbortSignal,
): Promise<Answer> {
  if (trouble === 'network') throw networkError()
  if (trouble === 'hang') return hang(signal)
  if (trouble !== null && trouble !== 'cut') return refusal(trouble)
  const answer = await answerCall(options, raw, signal)
  if (trouble === 'cut') throw networkError()
  return answer
}

async function answerCall(options: ServerOptions, raw: RawCall, signal: AbortSignal): Promise<Answer> {
  const { method } = raw
  if (!isMethod(method)) {
    options.world.violations.push(`${method}: unknown method`)
    return refusal(NOT_FOUND)
  }
  try {
    return { ok: true, result: await answerChecked(options, method, raw, signal) }
  } catch (error) {
    if (error instanceof ApiFault) return refusal(error.refused)
    throw error
  }
}

function answerChecked<M extends MethodName>(
  options: ServerOptions,
  method: M,
  raw: RawCall,
  signal: AbortSignal,
): ReturnType<Answers[M]> {
  const { world, answers } = options
  const { parameters, violations } = checkCall(method, raw.fields)
  world.violations.push(...violations)
  if (!parameters) throw badRequest(violations.join('; '))
  const note = (violation: string) => void world.violations.push(`${method}: ${violation}`)
  return answers[method]({ world, parameters, files: raw.files, signal, note }) as ReturnType<Answers[M]>
}

function fieldsOf(raw: RawCall): Record<string, string> {
  return Object.fromEntries(Object.entries(raw.fields).map(([name, value]) => [name, String(value)]))
}

function refusal(refused: Refused): Answer & { ok: false } {
  return { ok: false, ...refused }
}

function respond(answer: Answer): Response {
  const status = 'error_code' in answer ? answer.error_code : 200
  return new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } })
}
