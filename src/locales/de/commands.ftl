# The command menu and the bot's profile, as Telegram shows them.
command-start = Worum es geht
command-help = So fragst du, alle Befehle
command-news = Das Neueste
command-ask = Eine Frage stellen
command-search = Artikel finden
command-topics = Nach Themen stöbern
command-subscribe = Neues zu deiner Zeit bekommen
command-stop = Nichts mehr von selbst bekommen
command-watch = Bescheid bekommen, wenn es dazu etwas gibt
command-status = Was du bekommst und warum
command-settings = Themen, Stadt, Wörter, Sprache, Ruhe
command-mydata = Deine Daten ansehen oder löschen
command-report = Einen Fehler melden
command-privacy = Was ich speichere
command-desk = Redaktion: Entwürfe, Meldungen, Fragen
command-imprint = Wer dahintersteht
profile-short = Was Halle (Saale) und Leipzig gemeinsam machen: Fragen stellen, Antworten mit Quelle bekommen.
profile-long =
    Ich bin ein Bot mit Nachrichten über die Zusammenarbeit von Halle (Saale) und Leipzig.

    Frag mich in deinen eigenen Worten, du bekommst ein, zwei Sätze mit Quelle. Was ich nicht weiß, sage ich ehrlich.

    Kein Angebot der Städte Halle oder Leipzig.
