# What the feeds propose to the editors.
proposals-new =
    { $count ->
        [one] <b>Ein neuer Vorschlag</b>
       *[other] <b>{ $count } neue Vorschläge</b>
    }
proposals-waiting =
    <b>Vorschläge:</b> { $count ->
        [one] einer wartet
       *[other] { $count } warten
    } auf eine Entscheidung.
proposals-button = Vorschläge ({ $count })
proposals-none = Gerade liegt kein Vorschlag vor.
proposals-page = { $page } von { $pages }
proposal =
    <b>{ $title }</b>
    { $count ->
        [one] Quelle: { $sources }
       *[other] Quellen: { $sources }
    }
    Stand: { $date }
    Warum: { $why }
proposal-why-both = nennt Halle und Leipzig
proposal-why-city = nennt { $city }
proposal-why-cooperation = nennt { $city } und hat mit „{ $word }“ zu tun
proposal-why-include = passt zum Suchwort „{ $word }“
proposal-draft = Entwurf schreiben
proposal-dismiss = Nicht relevant
proposal-put-off = Später
proposal-dismissed = Verworfen. Zu dieser Meldung kommt kein neuer Vorschlag.
proposal-later = Gut, morgen lege ich ihn noch einmal vor.
proposal-decided = Darüber ist schon entschieden.
proposals-tally = <b>Vorschläge der letzten Woche</b>
proposals-tally-line =
    { $name }: { $proposed ->
        [one] ein Vorschlag
       *[other] { $proposed } Vorschläge
    }, { $used ->
        [0] keiner
       *[other] { $used }
    } genutzt
feed-failing =
    <b>Der Feed „{ $name }“ liefert seit einem Tag nichts.</b>
    Grund: { $why }

    Ich versuche es weiter, mit längeren Pausen, und sage Bescheid, wenn er wieder geht.
feed-gone =
    <b>Den Feed „{ $name }“ gibt es nicht mehr.</b>
    Der Server sagt, dass er entfernt wurde. Bitte tragt in feeds.json eine neue Adresse ein oder nehmt ihn heraus. Bis dahin sehe ich nur einmal in der Woche nach.
feed-works-again = Der Feed „{ $name }“ geht wieder.
feed-fault-refused = Der Server lehnt ab (HTTP { $detail }).
feed-fault-no-answer = Der Server antwortet nicht ({ $detail }).
feed-fault-robots = Der Betreiber möchte keine Abfragen durch Programme (robots.txt).
feed-fault-not-public = Die Adresse ist nicht öffentlich erreichbar.
feed-fault-too-big = Der Feed ist größer als 5 MB.
feed-fault-not-a-feed = Unter der Adresse liegt kein Feed.
feed-fault-unreadable = Der Feed lässt sich nicht lesen.
feeds-refused = <b>Die Liste der Feeds wurde geändert, aber die Datei ist fehlerhaft.</b>
feeds-kept =
    { $more ->
        [0] { "" }
        [one] Dazu kommt ein weiterer Fehler, alle stehen im Protokoll.{ " " }
       *[other] Dazu kommen { $more } weitere Fehler, alle stehen im Protokoll.{ " " }
    }Ich arbeite mit der letzten guten Liste weiter und übernehme die Datei, sobald sie stimmt.
feeds-good-again = Die Liste der Feeds stimmt wieder, ich habe sie übernommen.
