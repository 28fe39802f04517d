tryout-no-token = Trying it without Telegram, BOT_TOKEN is not set. @BotFather in Telegram gives you a token for the real bot (/newbot). Ctrl+D ends.
tryout-page = The page to try it on: { $address } (no Telegram, no account). Ctrl+C ends.
tryout-group = Two Cities Circle
tryout-channel = Schwesterstadt
