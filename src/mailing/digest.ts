/** How far back a digest looks at most, in milliseconds. */
export const DIGEST_REACH_MS = 31 * 24 * 60 * 60_000
