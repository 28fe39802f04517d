/** Questions whose answer is still wrong, by what goes wrong; see the bench for each. A question leaves the list when it is answered. */
const WRONG: Readonly<Record<string, string>> = {
  'wrong fact': 'd265',
  'wrongly refused': 'd120 d144 d145 d150',
  'wrongly answered': 'd284 d312',
}

export const KNOWN_WRONG: ReadonlySet<string> = new Set(Object.values(WRONG).flatMap((ids) => ids.split(' ')))
