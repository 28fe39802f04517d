import type { Api } from 'grammy'

/** Asks Telegram for the id behind the channel's name, until it answers once; null: there is none, or nobody knows yet. */
export function createChannelId(api: Api, channel: number | string | null): () => Promise<number | null> {
  let known = typeof channel === 'number' ? channel : null
  return async () => {
    if (known !== null || channel === null) return known
    return (known = await api.getChat(channel).then(
      ({ id }) => id,
      () => null,
    ))
  }
}
