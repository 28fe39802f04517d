import { decodeHTML } from 'entities'

/** Tags, comments and the like: a "<" that begins nothing of the kind is a word's. */
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[|\]\]>|<[!?][^>]*>|<\/?[a-z][^<>]*(?:>|$)/gi
const HIDDEN = /<(script|style)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi

/** A fragment of HTML as plain words on one line. */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html)
  return oneLine(decodeHTML(html.replace(HIDDEN, ' ').replace(MARKUP, tagAsSpace)))
}

/** Words on both sides of a block stay two words; those of an inline element stay one. */
function tagAsSpace(tag: string): string {
  return /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)\b/i.test(tag)
    ? ''
    : ' '
}

/** Without line breaks, double spaces, control characters and soft hyphens. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
