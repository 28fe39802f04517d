/*
 * What tsc does not do for the page: puts its HTML, CSS and picture beside the compiled code in dist, and takes the
 * spaces and comments out of all of it, which are a third of the weight. Nothing is renamed or moved.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import ts from 'typescript'

const source = new URL('./', import.meta.url)
const built = new URL('../../../dist/web/page/', import.meta.url)

const write = (name, text) => writeFileSync(new URL(name, built), text)
const read = (folder, name) => readFileSync(new URL(name, folder), 'utf8')

for (const name of readdirSync(built)) if (name.endsWith('.js')) write(name, tight(read(built, name)))
for (const name of readdirSync(source)) {
  if (/\.(html|svg)$/.test(name)) write(name, read(source, name).replace(/^\s+/gm, ''))
  if (!name.endsWith('.css')) continue
  const rules = read(source, name).replace(/\/\*.*?\*\//gs, '')
  write(
    name,
    rules
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}'),
  )
}

/** The same words of code; a space only where two of them would become one, a line break where there was one. */
function tight(code) {
  const file = ts.createSourceFile('page.js', code, ts.ScriptTarget.Latest)
  let text = ''
  let end = 0
  const take = (node) => {
    const parts = node.getChildren(file)
    if (parts.length > 0) return parts.forEach(take)
    const word = node.getText(file)
    if (word === '') return
    const between = code.slice(end, node.getStart(file))
    const wouldMerge = /[\w$]$/.test(text) ? /^[\w$#]/.test(word) : /[+\-/]$/.test(text) && /^[+\-/]/.test(word)
    const isNewLine = between.includes('\n') && !/[{([,;]$/.test(text)
    text += (isNewLine ? '\n' : wouldMerge ? ' ' : '') + word
    end = node.getEnd()
  }
  take(file)
  return text
}
