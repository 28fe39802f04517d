/** Exit codes that scripts rely on. */
export const WELL = 0
export const FAILED = 1
export const WRONG_USAGE = 2
