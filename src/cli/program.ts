import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { LANGUAGES, type Language } from '../domain/language.js'
import { WELL, WRONG_USAGE } from './exit-code.js'
import { EnvironmentUnreadable, readEnvironment, settle, type Ready } from './settle.js'

interface Options {
  data?: string
  lang?: Language
  terminal?: true
  keep?: string
}

/**
 * The command line: picks a subcommand and returns the exit code. Every subcommand is loaded only when it runs, so
 * that `--help` and `ask` do not wait for the bot.
 */
export async function runProgram(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  let code = WELL
  const program = describeProgram(env, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv])
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? WELL : WRONG_USAGE
    if (error instanceof EnvironmentUnreadable) {
      process.stderr.write(`${error.message}\n`)
      return WRONG_USAGE
    }
    throw error
  }
}

function describeProgram(env: NodeJS.ProcessEnv, end: (code: number) => void): Command {
  const program = describe(
    new Command('schwesterstadt'),
    'A Telegram bot on what Halle (Saale) and Leipzig do together.',
  )
  const environment = (own: Options) => readEnvironment(env, own.data ?? program.opts<Options>().data)
  /** The work with a configuration that is right; else what is wrong was said already. */
  const configured = async (own: Options, work: (ready: Ready) => Promise<number>) => {
    const settled = settle(environment(own))
    end(settled.ok ? await work(settled) : WRONG_USAGE)
  }
  const command = (name: string, description: string, under = program) => describe(under.command(name), description)

  program
    .version(readVersion())
    .helpCommand(false)
    .allowExcessArguments(true)
    .addOption(language())
    .option('--terminal', 'the try-out in the terminal instead of the browser')
    .addOption(keep())
    .addHelpText('after', '\nWithout a command: the bot if BOT_TOKEN is set, else the try-out: a page in the browser.')
    .action((own: Options) => {
      const [unknown] = program.args
      if (unknown !== undefined) program.error(`error: unknown command '${unknown}' (see --help)`)
      return configured(own, (ready) =>
        ready.config.token === null ? tryOut(ready, own) : runUnlessTrying(ready, own),
      )
    })
  command('run', 'The bot, for services and containers.').action((own: Options) => configured(own, run))
  command('chat', 'The try-out in the terminal or from a pipe, without an account.')
    .addOption(language())
    .addOption(keep())
    .action((own: Options) => configured(own, (ready) => chat(ready, { ...program.opts<Options>(), ...own })))
  command('ask', 'Answers from the store. Without QUESTION: one question per line of stdin.')
    .argument('[question]')
    .option('--json', 'one JSON object per line')
    .option('--explain', 'say how the answer was found')
    .addOption(language())
    .action((question: string | undefined, own: Options & { json?: true; explain?: true }) =>
      configured(own, async ({ config }) => {
        const { ask } = await import('./ask.js')
        const form = own.json ? 'json' : own.explain ? 'explained' : 'text'
        return ask(config.dataDir, question, { form, language: own.lang ?? program.opts<Options>().lang ?? 'de' })
      }),
    )
  command('check', 'Validates configuration, store and texts.').action(async (own: Options) => {
    const { check } = await import('./check.js')
    end(await check(environment(own)))
  })
  const articles = program.command('articles').description('The articles of the store.').exitOverride()
  command('import', 'Adds or updates articles from a JSON file: all or nothing.', articles)
    .argument('<file>')
    .option('--publish', 'publish them; else new ones come as drafts')
    .action((file: string, own: Options & { publish?: true }) =>
      configured(own, async ({ config }) => {
        const { importFile } = await import('./files.js')
        return importFile(config.dataDir, file, own.publish === true)
      }),
    )
  const feeds = program.command('feeds').description('The feeds that propose news.').exitOverride()
  command('check', 'Fetches each feed of feeds.json once and prints what it found.', feeds).action((own: Options) =>
    configured(own, async ({ config }) => (await import('./feeds.js')).checkFeeds(config)),
  )
  const readers = program.command('readers').description('The readers of the store, for moving.').exitOverride()
  command('export', 'Writes all readers as JSON Lines, also beside a running bot.', readers)
    .argument('[file]')
    .action((file: string | undefined, own: Options) =>
      configured(own, async ({ config }) => (await import('./readers.js')).exportTo(config.dataDir, file)),
    )
  command('import', 'Takes readers over from JSON Lines: all or nothing; the bot must be stopped.', readers)
    .argument('[file]')
    .action((file: string | undefined, own: Options) =>
      configured(own, async ({ config }) => (await import('./readers.js')).importFrom(config.dataDir, file)),
    )
  command('backup', 'Writes everything into one consistent file, also beside a running bot.')
    .argument('<file>')
    .action((file: string, own: Options) =>
      configured(own, async ({ config }) => (await import('./files.js')).backup(config.dataDir, file)),
    )
  command('restore', 'Puts a backup in place; the bot must be stopped, the old state is kept aside.')
    .argument('<file>')
    .action((file: string, own: Options) =>
      configured(own, async ({ config }) => (await import('./files.js')).restore(config.dataDir, file)),
    )
  return program
}

function describe(command: Command, description: string): Command {
  return command
    .description(description)
    .option('--data <dir>', 'the store, instead of DATA_DIR')
    .exitOverride()
    .allowExcessArguments(false)
}

function keep(): Option {
  return new Option('--keep <dir>', 'keep the state of the try-out there, and go on from it')
}

function language(): Option {
  return new Option('--lang <language>', 'the language of the reader, de if left out').choices(LANGUAGES)
}

async function run(ready: Ready): Promise<number> {
  const { runBot } = await import('./run.js')
  return runBot(ready)
}

async function tryOut(ready: Ready, own: Options): Promise<number> {
  if (own.terminal) return chat(ready, own)
  const { runTryoutPage } = await import('./tryout-page.js')
  return runTryoutPage(ready, { language: own.lang ?? null, keep: own.keep })
}

/** Whoever asks for the try-out must not set the real bot going. */
async function runUnlessTrying(ready: Ready, own: Options): Promise<number> {
  if (!own.terminal && own.keep === undefined) return run(ready)
  process.stderr.write('BOT_TOKEN is set, so this would be the real bot: for the try-out use schwesterstadt chat\n')
  return WRONG_USAGE
}

async function chat(ready: Ready, { lang, keep }: Options): Promise<number> {
  const { runTryout } = await import('./tryout.js')
  return runTryout(ready, { language: lang ?? 'de', keep })
}

function readVersion(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}
