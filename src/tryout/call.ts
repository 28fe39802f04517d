import type { MethodName, Parameters } from './methods.js'
import type { SentFile, World } from './world.js'

/** One call on its way to be answered. */
export interface Call<M extends MethodName> {
  readonly world: World
  readonly parameters: Parameters<M>
  /** Uploaded files by the name the parameters call them. */
  readonly files: ReadonlyMap<string, SentFile>
  readonly signal: AbortSignal
  /** Writes down what the bot got wrong although Telegram does it. */
  readonly note: (violation: string) => void
}
