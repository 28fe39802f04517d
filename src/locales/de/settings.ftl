settings =
    <b>Einstellungen</b>
    Ich schreibe dir: { $rhythm }
    Themen: { $topics }
    Stadt: { $cities }
    Wörter: { $words }
    Ruhe (Nachrichten kommen ohne Ton): { $quiet }

    Sprache: Eine Frage, die klar in der anderen Sprache gestellt ist, beantworte ich in der.
settings-muted = Stumm: { $muted }
settings-lang-de = Deutsch
settings-lang-en = English
settings-lang-auto = Wie in Telegram
settings-chosen = ✓ { $choice }
settings-choice = { $choice }
settings-rhythm = Wann
settings-topics = Themen
settings-city = Stadt
settings-words = Wörter
settings-quiet = Ruhe
settings-admins-only = In Gruppen können das nur Admins ändern.
settings-topics-screen =
    <b>Themen</b>
    Du folgst: { $topics }
settings-topics-all = Allen folgen
settings-mute = Eine Woche stumm
settings-unmute = Nicht mehr stumm
settings-city-screen =
    <b>Stadt</b>
    Über welche Stadt möchtest du lesen?
settings-words-screen =
    <b>Wörter</b>
    { $words }

    Was ein gewünschtes Wort enthält, bekommst du; was ein unerwünschtes enthält, nie. „Museum“ findet auch „Museumsnacht“.

    Schreib sie hinter den Befehl, zum Beispiel: /einstellungen Museum, -Fußball
settings-word-off = { $word } entfernen
settings-quiet-screen =
    <b>Ruhe</b>
    In diesen Stunden kommen meine Nachrichten ohne Ton: { $quiet }
settings-quiet-none = Immer mit Ton
word-length = Ein Wort darf höchstens { $most } Zeichen haben.
words-full = Mehr als { $most } Wörter kann ich mir nicht merken. Entferne zuerst eines unter /einstellungen.
