# What comes by itself: news, digests, corrections.
letter-more = Mehr
letter-less = Weniger davon
letter-unsubscribe = Abbestellen
letter-bundle =
    <b>Neu aus Halle und Leipzig</b>{ $pages ->
        [one] { "" }
       *[other] { " " }({ $count }, Seite { $page } von { $pages })
    }
letter-digest =
    <b>Deine Übersicht: Neues aus Halle und Leipzig</b>{ $pages ->
        [one] { "" }
       *[other] { " " }({ $count }, Seite { $page } von { $pages })
    }
letter-topic = <u>{ $topic }</u>
letter-no-topic = Sonstiges
letter-entry-corrected = <b>Korrigiert:</b> { $text }
letter-corrected =
    <b>Korrigiert: { $title }</b>

    In diesem Artikel, den ich dir geschickt habe, stimmte etwas nicht. Am { $date } haben wir ihn berichtigt:

    { $text }
why-line = <i>Du bekommst das, { $reasons }.</i>
why-and = { " " }und{ " " }
why-topic = weil du <b>{ $topic }</b> folgst
why-city = weil du Nachrichten über <b>{ $city }</b> abonniert hast
why-word = weil „{ $word }“ zu deinen Wörtern gehört
why-breaking = weil es eine Eilmeldung ist
why-all = weil du alle Nachrichten abonniert hast
why-watch = weil du dir „{ $watch }“ gemerkt hast
why-watch-some = weil du dir eine Frage dazu gemerkt hast
city-halle = Halle (Saale)
city-leipzig = Leipzig
city-both = Halle und Leipzig
less-which = Wovon möchtest du eine Woche lang weniger?
less-done = Gut, bis { $until } schicke ich dir nichts zum Thema { $topic }. Danach frage ich dich, wie es weitergehen soll.
less-undo = Doch nicht
less-over = Die Woche ohne das Thema <b>{ $topic }</b> ist um. Ab jetzt schicke ich dir wieder etwas dazu. Ist dir das recht?
less-hear = Ja, gern
less-week = Noch eine Woche Pause
less-never = Gar nicht mehr
less-hear-done = Gut, zum Thema { $topic } bekommst du wieder Nachrichten.
less-never-done = Gut, zum Thema { $topic } bekommst du nichts mehr. Ändern kannst du das unter /einstellungen.
less-nothing = Du bekommst gerade keine Nachrichten von mir. Das ändert /abo.
