/** Questions whose answer is still wrong, by what goes wrong; see the bench for each. A question leaves the list when it is answered. */
const WRONG: Readonly<Record<string, string>> = {
  'wrong fact': 'd010 d014 d046 d070 d125 d127 d145 d149 d152 d166 d197 d203 d205 d241 d252 d261 e019 e043',
  'wrongly refused': 'd113 d115 d120 d122 d130 d141 d150 d163 d175 e022',
  'wrongly answered': 'd267 d279 d283 d307 d310 d313 d314 e057',
}

export const KNOWN_WRONG: ReadonlySet<string> = new Set(Object.values(WRONG).flatMap((ids) => ids.split(' ')))
