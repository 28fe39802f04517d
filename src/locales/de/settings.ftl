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

    Am schnellsten geht es so: /einstellungen Museum, -Fußball
settings-words-write = Wörter schreiben
settings-write-words =
    Schreib mir die Wörter, durch Kommas getrennt. Ein Minus davor heißt: davon nichts. Zum Beispiel:

    Museum, -Fußball
settings-write-quiet =
    Von wann bis wann soll es ruhig sein? Schreib zum Beispiel:

    22:30-6:30
settings-write-text = Das kann ich hier nicht lesen. Schreib es bitte als Text, oder geh mit einem Befehl wie /einstellungen zurück.
settings-command-words = Schreibt die Wörter in Gruppen hinter den Befehl, zum Beispiel: /einstellungen Museum, -Fußball
settings-command-quiet = Schreibt die Uhrzeiten in Gruppen hinter den Befehl, zum Beispiel: /einstellungen Ruhe 22:30-6:30
settings-quiet-write = Andere Zeit
quiet-how = Diese Zeiten verstehe ich nicht. Schreib sie zum Beispiel so: 22-7 oder 22:30 bis 6:30. Oder „keine“, wenn meine Nachrichten immer mit Ton kommen sollen.
words-how = Da steht kein Wort. Schreib zum Beispiel: Museum, -Fußball
settings-word-off = { $word } entfernen
settings-quiet-screen =
    <b>Ruhe</b>
    In diesen Stunden kommen meine Nachrichten ohne Ton: { $quiet }
settings-quiet-none = Immer mit Ton
word-length = Ein Wort darf höchstens { $most } Zeichen haben.
words-full = Mehr als { $most } Wörter kann ich mir nicht merken. Entferne zuerst eines unter /einstellungen.
