tryout-no-token = Trying it without Telegram, BOT_TOKEN is not set. @BotFather in Telegram gives you a token for the real bot (/newbot). Ctrl+D ends.
