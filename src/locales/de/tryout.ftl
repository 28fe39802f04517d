tryout-no-token = Ausprobieren ohne Telegram, BOT_TOKEN ist nicht gesetzt. Einen Token für den echten Bot gibt dir @BotFather in Telegram (/newbot). Ende mit Strg+D.
