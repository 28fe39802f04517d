/**
 * The stem of a German word that is folded already (lower case, no umlauts, ss for ß).
 * CISTEM [Weissweiler & Fraser 2017, "Developing a Stemmer for German Based on a Comparative Analysis of Publicly
 * Available Stemmers"], its case-insensitive form: readers on a phone seldom write capitals.
 */
export function cistem(word: string): string {
  const whole = word.length > 5 && word.startsWith('ge') ? word.slice(2) : word
  const guarded = guard(whole)
  const stem = stripEndings(guarded)
  return unguard(stem)
}

/** Letters that belong together become one, so that no ending cuts them: sch → $, ei → %, ie → &, ll → l*. */
function guard(word: string): string {
  let guarded = word
  if (guarded.includes('sch')) guarded = guarded.replaceAll('sch', '$')
  if (guarded.includes('ei')) guarded = guarded.replaceAll('ei', '%')
  if (guarded.includes('ie')) guarded = guarded.replaceAll('ie', '&')
  let doubled = ''
  for (let at = 0; at < guarded.length; at++) {
    const letter = guarded[at] ?? ''
    const twin = at > 0 && letter === guarded[at - 1] && !doubled.endsWith('*')
    doubled += twin ? '*' : letter
  }
  return doubled
}

function unguard(stem: string): string {
  let word = stem
  if (word.includes('*')) word = word.replace(/(.)\*/g, '$1$1')
  if (word.includes('%')) word = word.replaceAll('%', 'ei')
  if (word.includes('&')) word = word.replaceAll('&', 'ie')
  return word.includes('$') ? word.replaceAll('$', 'sch') : word
}

function stripEndings(word: string): string {
  let end = word.length
  while (end > 3) {
    const last = word[end - 1]
    const before = word[end - 2]
    if (end > 5 && ((before === 'e' && (last === 'm' || last === 'r')) || (before === 'n' && last === 'd'))) end -= 2
    else if (last === 't' || last === 'e' || last === 's' || last === 'n') end -= 1
    else break
  }
  return word.slice(0, end)
}
