import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { LANGUAGES, type Language } from '../domain/language.js'
import { readEnvironment, settle } from './settle.js'

/** Exit codes that scripts rely on. */
export const WELL = 0
export const FAILED = 1
export const WRONG_USAGE = 2

interface Options {
  data?: string
}

/**
 * The command line: picks a subcommand and returns the exit code. Every subcommand is loaded only when it runs, so
 * that `--help` and `ask` do not wait for the bot.
 */
export async function runProgram(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  let code = WELL
  const program = describeProgram((result) => {
    code = result
  }, env)
  try {
    await program.parseAsync([...argv])
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? WELL : WRONG_USAGE
    throw error
  }
}

function describeProgram(end: (code: number) => void, env: NodeJS.ProcessEnv): Command {
  const program = withData(new Command('schwesterstadt'))
    .description(
      'A Telegram bot on what Halle (Saale) and Leipzig do together. Without a subcommand: the bot if BOT_TOKEN is set, else the try-out chat.',
    )
    .version(readVersion())
    .exitOverride()
    .helpCommand(false)
    .allowExcessArguments(false)
  const base = (own: Options) => readEnvironment(env, own.data ?? program.opts<Options>().data)
  const child = (name: string, description: string, under = program) =>
    withData(under.command(name)).description(description).exitOverride().allowExcessArguments(false)

  program.action(async (own: Options) => {
    const { runBot, runTryout } = await import('./run.js')
    const settled = settle(base(own))
    end(
      settled.ok ? await (settled.config.token === null ? runTryout(settled, 'start') : runBot(settled)) : WRONG_USAGE,
    )
  })
  child('run', 'The bot, for services and containers.').action(async (own: Options) => {
    const { runBot } = await import('./run.js')
    const settled = settle(base(own))
    end(settled.ok ? await runBot(settled) : WRONG_USAGE)
  })
  child('chat', 'The try-out in the terminal or from a pipe, without an account.').action(async (own: Options) => {
    const { runTryout } = await import('./run.js')
    const settled = settle(base(own))
    end(settled.ok ? await runTryout(settled, 'chat') : WRONG_USAGE)
  })
  child('ask', 'Answers from the store. Without QUESTION: one question per line of stdin.')
    .argument('[question]')
    .option('--json', 'one JSON object per line')
    .option('--explain', 'say how the answer was found')
    .addOption(new Option('--lang <language>', 'the language of the reader').choices(LANGUAGES).default('de'))
    .action(async (question: string | undefined, own: Options & { json?: true; explain?: true; lang: Language }) => {
      const { ask } = await import('./ask.js')
      const settled = settle(base(own))
      const form = own.json ? 'json' : own.explain ? 'explained' : 'text'
      end(settled.ok ? await ask(settled.config.dataDir, question, { form, language: own.lang }) : WRONG_USAGE)
    })
  child('check', 'Validates configuration, store and texts.').action(async (own: Options) => {
    const { check } = await import('./check.js')
    end(await check(base(own)))
  })
  const articles = program.command('articles').description('The articles of the store.').exitOverride()
  child('import', 'Adds or updates articles from a JSON file: all or nothing.', articles)
    .argument('<file>')
    .option('--publish', 'publish them; else new ones come as drafts')
    .action(async (file: string, own: Options & { publish?: true }) => {
      const { importFile } = await import('./files.js')
      const settled = settle(base(own))
      end(settled.ok ? await importFile(settled.config.dataDir, file, own.publish === true) : WRONG_USAGE)
    })
  child('backup', 'Writes everything into one consistent file, also beside a running bot.')
    .argument('<file>')
    .action(async (file: string, own: Options) => {
      const { backup } = await import('./files.js')
      const settled = settle(base(own))
      end(settled.ok ? await backup(settled.config.dataDir, file) : WRONG_USAGE)
    })
  child('restore', 'Puts a backup in place; the bot must be stopped, the old state is kept aside.')
    .argument('<file>')
    .action(async (file: string, own: Options) => {
      const { restore } = await import('./files.js')
      const settled = settle(base(own))
      end(settled.ok ? await restore(settled.config.dataDir, file) : WRONG_USAGE)
    })
  return program
}

function withData(command: Command): Command {
  return command.option('--data <dir>', 'the store, instead of DATA_DIR')
}

function readVersion(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(file) as { version: string }).version
}
