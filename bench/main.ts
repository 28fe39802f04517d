import { benchBot } from './bot.js'
import { benchFeeds } from './feeds.js'
import { benchMailing } from './mailing.js'
import { benchQuestions } from './questions.js'
import { benchRefit } from './refit.js'
import { benchSearch } from './search.js'

/** What it costs, measured: `npm run bench [-- NAME …]` prints one JSON object. */
const BENCHES: Readonly<Record<string, (args: readonly string[]) => Promise<object>>> = {
  bot: benchBot,
  mailing: benchMailing,
  feeds: benchFeeds,
  search: benchSearch,
  questions: benchQuestions,
  refit: benchRefit,
}

const [name = 'bot', ...args] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench) {
  process.stdout.write(`${JSON.stringify({ [name]: await bench(args) }, null, 2)}\n`)
  process.exit(0)
}
process.stderr.write(`There is no bench „${name}“; there are: ${Object.keys(BENCHES).join(', ')}\n`)
process.exitCode = 2
