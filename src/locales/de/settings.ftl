settings =
    <b>Einstellungen</b>
    In welcher Sprache soll ich schreiben? Eine Frage, die klar in der anderen Sprache gestellt ist, beantworte ich in der.
settings-lang-de = Deutsch
settings-lang-en = English
settings-lang-auto = Wie in Telegram
settings-chosen = ✓ { $choice }
settings-choice = { $choice }
settings-admins-only = In Gruppen können das nur Admins ändern.
