const DOUBLED = /(.)\1/gu
const UNDOUBLE = /(.)\*/gu

/**
 * The stem of a German word that is folded already (lower case, no umlauts, ss for ß).
 * CISTEM [Weissweiler & Fraser 2017, "Developing a Stemmer for German Based on a Comparative Analysis of Publicly
 * Available Stemmers"], its case-insensitive form: readers on a phone seldom write capitals.
 */
export function cistem(word: string): string {
  let stem = word.length > 5 && word.startsWith('ge') ? word.slice(2) : word
  stem = stem.replaceAll('sch', '$').replaceAll('ei', '%').replaceAll('ie', '&').replace(DOUBLED, '$1*')
  stem = stripEndings(stem)
  return stem.replace(UNDOUBLE, '$1$1').replaceAll('%', 'ei').replaceAll('&', 'ie').replaceAll('$', 'sch')
}

function stripEndings(word: string): string {
  let end = word.length
  while (end > 3) {
    const last = word[end - 1] ?? ''
    const pair = (word[end - 2] ?? '') + last
    if (end > 5 && (pair === 'em' || pair === 'er' || pair === 'nd')) end -= 2
    else if (last === 't' || last === 'e' || last === 's' || last === 'n') end -= 1
    else break
  }
  return word.slice(0, end)
}
