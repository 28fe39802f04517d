type Word = 'done' | 'next' | 'later' | 'back' | 'none' | 'cancel'

const WORDS: Readonly<Record<string, Word>> = Object.fromEntries(
  (
    [
      ['done', 'fertig ende done finished'],
      ['next', 'weiter next'],
      ['later', 'später spaeter spater überspringen ueberspringen later skip'],
      ['back', 'zurück zurueck zuruck back'],
      ['none', 'ohne kein keiner none'],
      ['cancel', 'abbrechen abbruch cancel'],
    ] as const
  ).flatMap(([word, spellings]) => spellings.split(' ').map((one): [string, Word] => [one, word])),
)

/** What a text means that steers the writing: „fertig“, „zurück“, „später“; with a slash, too. null: it is content. */
export function wordOf(text: string): Word | null {
  const word = text
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/^\//, '')
    .replace(/[.!]+$/, '')
  if (/^(ohne hinweis|kein hinweis|no note)$/.test(word)) return 'none'
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null
}
