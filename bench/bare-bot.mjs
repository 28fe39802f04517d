import { Bot } from 'grammy'

/** The framework's bare limit: a bot that echoes. */
const bot = new Bot('42:bench', { client: { apiRoot: process.env.TELEGRAM_API_ROOT } })
bot.command('start', (ctx) => ctx.reply('Hello'))
bot.on('message:text', (ctx) => ctx.reply(ctx.msg.text))
await bot.start()
