settings =
    <b>Settings</b>
    Which language shall I write in? A question that is clearly in the other language gets its answer in that one.
settings-lang-de = Deutsch
settings-lang-en = English
settings-lang-auto = As in Telegram
settings-chosen = ✓ { $choice }
settings-choice = { $choice }
settings-admins-only = In groups only admins can change this.
