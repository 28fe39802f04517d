/** Words that end with a full stop in the middle of a sentence; so do numbers (the 3rd of May) and single letters (z. B.). */
const NO_END =
  /(^|[\s(„"])(dr|prof|nr|st|str|ca|bzw|usw|etc|vgl|sog|mio|mrd|geb|inkl|ggf|evtl|tel|abs|art|jan|feb|aug|sept|okt|nov|dez|mr|ms|mrs|no|\d+|\p{L})\.$/iu

/** How many sentences a text has, roughly. */
export function sentencesIn(text: string): number {
  const pieces = text.trim().split(/(?<=[.!?…]["“”»)]*)\s+(?=["„“»(]*[\p{Lu}\d])/u)
  return pieces.filter((piece, index) => index === pieces.length - 1 || !NO_END.test(piece)).length
}
