/** An expected "no", ready to be said: the key of a text and what it needs. */
export interface Refusal {
  readonly refused: string
  readonly args?: Readonly<Record<string, string | number>>
}

export function refuse(key: string, args?: Refusal['args']): Refusal {
  return args ? { refused: key, args } : { refused: key }
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value
}
