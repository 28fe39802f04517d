tryout-no-token = Ausprobieren ohne Telegram, BOT_TOKEN ist nicht gesetzt. Einen Token für den echten Bot gibt dir @BotFather in Telegram (/newbot). Ende mit Strg+D.
tryout-page = Die Seite zum Ausprobieren: { $address } (ohne Telegram, ohne Konto). Ende mit Strg+C.
tryout-group = Zwei-Städte-Runde
tryout-channel = Schwesterstadt
