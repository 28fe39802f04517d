status =
    <b>Das bekommst du</b>
    Ich schreibe dir: { $rhythm }
    Themen: { $topics }
    Stadt: { $cities }
    Wörter: { $words }
    Gemerkte Fragen: { $watches }
    Ruhe (ohne Ton): { $quiet }
status-nothing = Von selbst schreibe ich dir gerade nichts. Das ändert /abo.
status-next = <b>Nächste Übersicht:</b> { $at }, wenn es bis dahin etwas gibt.
status-last = <b>Das kam zuletzt</b>
status-last-none = Bisher habe ich dir noch nichts von selbst geschickt.
status-message =
    • { $at }: { $title }{ $more ->
        [0] { "" }
       *[other] { " " }(und { $more } weitere)
    }{ $why }
status-no-room = Der Versand macht gerade für alle Pause, weil auf unserem Rechner kein Platz ist. Nichts geht verloren.
status-all-parked = Telegram bremst den Versand gerade für alle. Weiter geht es { $until }.
status-parked = Telegram bremst Nachrichten an diesen Chat. Weiter geht es { $until }.
status-quiet = Gerade ist Ruhe: Nachrichten kommen ohne Ton.
status-waiting =
    { $count ->
        [one] Ein neuer Artikel wartet
       *[other] { $count } neue Artikel warten
    } auf deine nächste Nachricht.
status-muted =
    { $count ->
        [one] Ein Artikel kam
       *[other] { $count } Artikel kamen
    } nicht zu dir, weil das Thema stumm ist.
status-unwanted =
    { $count ->
        [one] Ein Artikel kam
       *[other] { $count } Artikel kamen
    } nicht zu dir, weil ein unerwünschtes Wort darin steht.
status-other =
    { $count ->
        [one] Ein Artikel passte
       *[other] { $count } Artikel passten
    } nicht zu deinen Themen, deiner Stadt oder deinen Wörtern.
status-fresh =
    { $count ->
        [one] Ein Artikel liegt vor
       *[other] { $count } Artikel liegen vor
    }, der neueste ist von: { $when }.
status-change = Ändern
