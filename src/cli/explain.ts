import type { Explanation } from '../search/explain.js'
import type { Texts } from '../bot/texts.js'

const MOST_FACTS = 8

/** An explanation in an editor's words: how the question was read, what fits best, and why it was answered or refused. */
export function describeExplanation(explained: Explanation, texts: Texts): string {
  const { kind, years, focus, followUp, refusedFor, answer } = explained
  const read = [
    texts.plain('explain-kind', { kind: texts.plain(`explain-kind-${kind}`) }),
    ...(years.length > 0 ? [texts.plain('explain-years', { years: years.join(', ') })] : []),
    ...(focus === null ? [] : [texts.plain('explain-focus', { focus })]),
    ...(followUp ? [texts.plain('explain-follow-up')] : []),
  ]
  const score = answer.score.toFixed(2)
  const outcome =
    refusedFor === null
      ? texts.plain('explain-answered', { score })
      : texts.plain('explain-refused', { score, reason: texts.plain(`explain-refused-${refusedFor}`) })
  return [
    outcome,
    ...read,
    section(texts.plain('explain-words'), wordLines(explained, texts)),
    section(texts.plain('explain-articles'), articleLines(explained, texts)),
    section(texts.plain('explain-facts'), factLines(explained, texts)),
    section(texts.plain('explain-evidence'), evidenceLines(explained, texts)),
  ].join('\n')
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

function wordLines({ terms }: Explanation, texts: Texts): string[] {
  return terms.map(({ word, found, splits, repaired, worth }) => {
    const notes = [
      ...(splits.length > 0 ? [texts.plain('explain-splits', { parts: splits.join(' + ') })] : []),
      ...(repaired === null ? [] : [texts.plain('explain-repaired', { word: repaired })]),
      found.length > 0
        ? texts.plain('explain-found', { words: found.map(({ term }) => term).join(', ') })
        : texts.plain('explain-unknown'),
    ]
    return `${word} (${worth.toFixed(1)}): ${notes.join('; ')}`
  })
}

function articleLines({ articles }: Explanation, texts: Texts): string[] {
  return articles.map(({ article, total, coverage }) =>
    texts.plain('explain-article', { article, total: total.toFixed(1), share: Math.round(coverage * 100) }),
  )
}

function factLines({ facts }: Explanation, texts: Texts): string[] {
  const best = [...facts].sort((a, b) => Number(b.shown) - Number(a.shown) || b.total - a.total).slice(0, MOST_FACTS)
  return best.map(({ fact, total, coverage, carriesKind, missesYear, shown }) => {
    const notes = [
      texts.plain('explain-share', { share: Math.round(coverage * 100) }),
      ...(carriesKind ? [texts.plain('explain-carries')] : []),
      ...(missesYear ? [texts.plain('explain-other-year')] : []),
    ]
    return `${shown ? '→' : ' '} ${total.toFixed(1)} ${fact} (${notes.join(', ')})`
  })
}

function evidenceLines({ evidence }: Explanation, texts: Texts): string[] {
  return evidence.map(({ name, value, adds }) => {
    const sign = adds >= 0 ? '+' : '−'
    return `${texts.plain(`explain-evidence-${name}`)}: ${value.toFixed(2)} (${sign}${Math.abs(adds).toFixed(2)})`
  })
}
