# The error reports: what editors see, and the answer that a reader gets.
inbox-line =
    { $count ->
        [0] Keine offenen Fehlermeldungen.
       *[other] <b>Offene Fehlermeldungen:</b> { $count }
    }
inbox-button = Meldungen ({ $count })
inbox-notice =
    <b>Neue Fehlermeldung</b>
    { $about }

    <blockquote>{ $text }</blockquote>
inbox-see = Ansehen
inbox-heading = <b>Fehlermeldung { $number } von { $count }</b>
inbox-empty = Keine offenen Fehlermeldungen.
inbox-age =
    Eingegangen: { $at } ({ $days ->
        [0] in den letzten 24 Stunden
        [one] vor einem Tag
       *[other] vor { $days } Tagen
    })
inbox-about-withdrawn = Es geht um „{ $title }“ (nicht mehr veröffentlicht).
inbox-about-gone = Es geht um den Artikel { $id }, den es nicht mehr gibt.
inbox-corrected = Der Artikel wurde seitdem korrigiert.
inbox-unreachable = Eine Antwort ist nicht möglich: Wer das gemeldet hat, ist nicht mehr erreichbar.
inbox-text = <blockquote>{ $text }</blockquote>
inbox-answer = Antworten
inbox-correct = Korrigieren
inbox-dismiss = Verwerfen
inbox-dismissed = Verworfen. Von der Meldung ist nichts mehr gespeichert.
inbox-closed = Diese Meldung ist schon erledigt.
inbox-claimed = Gerade antwortet schon jemand anderes aus der Redaktion. Dein Text wurde nicht verschickt.
inbox-next = Nächste Meldung
inbox-answer-ask = Schreib deine Antwort in einer Nachricht. Bevor sie abgeht, zeige ich sie dir noch einmal. Dein Name geht nicht mit. /abbrechen beendet das.
inbox-answer-only-text = Bitte schreib die Antwort als Text, oder tippe auf /abbrechen.
inbox-answer-long = Die Antwort hat { $length } Zeichen, höchstens { $most } passen in eine Nachricht. Schreib sie bitte kürzer.
inbox-answer-card =
    <b>So kommt die Antwort an:</b>

    { $letter }

    Soll sie raus? Wenn du sie ändern willst, schreib sie einfach neu.
inbox-answer-send = Abschicken
inbox-answer-drop = Nicht abschicken
inbox-answer-dropped = Gut, ich habe nichts verschickt. Die Meldung bleibt offen.
inbox-answer-sent = Die Antwort ist angekommen. Die Meldung ist erledigt, von ihr ist nichts mehr gespeichert.
inbox-answer-gone = Die Antwort kam nicht an: Wer das gemeldet hat, hat den Bot blockiert oder sein Konto gelöscht. Die Meldung bleibt offen, bis du sie verwirfst.
inbox-answer-trouble = Telegram hat die Antwort gerade nicht angenommen. Die Meldung bleibt offen, versuch es bitte später noch einmal.
answer-letter =
    <b>Antwort der Redaktion</b>
    { $about }

    <blockquote>{ $text }</blockquote>
answer-about = Du hast uns einen Fehler in „{ $title }“ gemeldet.
answer-about-none = Du hast uns einen Fehler gemeldet.
