# Writing, publishing, correcting: what editors see.
drafts-line =
    <b>Entwürfe:</b> { $count ->
        [one] einer wartet
       *[other] { $count } warten
    }{ $going ->
        [0] .
        [one] , einer davon geht gleich raus.
       *[other] , { $going } davon gehen gleich raus.
    }
drafts-new = Neuer Artikel
drafts-button = Entwürfe
drafts-mend-button = Korrigieren
drafts-none = Es gibt keine Entwürfe.
drafts-list = <b>Entwürfe</b> (Seite { $page } von { $pages })
drafts-entry = { $number }. <b>{ $title }</b>
    { $state }, zuletzt { $at }
drafts-file-entry = { $number }. <b>{ $title }</b>
    Entwurf aus der Datei
draft-state-new = Entwurf, weiter mit: { $part }
draft-state-correct = Korrektur
draft-state-withdraw = Rückzug
draft-state-going = geht gleich raus
part-title = Überschrift
part-summary = Zusammenfassung
part-facts = Fakten
part-topics = Themen
part-cities = Stadt
part-date = Datum
part-sources = Quellen
part-en-title = Überschrift auf Englisch
part-en-summary = Zusammenfassung auf Englisch
part-en-facts = Fakten auf Englisch
part-preview = Vorschau
part-note = Hinweis zur Korrektur
part-weight = Gewicht der Korrektur
part-reason = Grund des Rückzugs
ask-title = <b>Überschrift</b>
    Worum geht es? Höchstens { $most } Zeichen, in eigenen Worten.
ask-title-first = <b>Neuer Artikel</b>
    Ich frage dich der Reihe nach ab und speichere jeden Schritt. „zurück“ geht einen Schritt zurück, /abbrechen hört auf, dein Text bleibt als Entwurf.
ask-offered = Dort heißt es: „{ $title }“
ask-question = Gefragt wurde: „{ $question }“
ask-summary = <b>Zusammenfassung</b>
    Ein bis drei Sätze in eigenen Worten, höchstens { $most } Zeichen.
ask-facts = <b>Fakten</b>
    Jede Zeile ist ein Fakt und muss für sich allein stehen: wer, was, wann, laut wem. Schreib sie in einer Nachricht oder in mehreren. „fertig“ schließt ab.
ask-fact-one = <b>Fakt { $number }</b>
    Schreib ihn neu, oder lösch ihn.
ask-topics = <b>Themen</b>
    Tippe an, was passt, auch mehrere. Dann „Fertig“.
ask-cities = <b>Stadt</b>
    Um welche Stadt geht es?
ask-date = <b>Datum</b>
    Wann war es, oder von wann ist die Meldung? Zum Beispiel „16. Juni 2025“, „16.6.2025“, „Juni 2025“, „2025“, „heute“ oder „gestern“.
ask-sources = <b>Quellen</b>
    Schick die Links, mindestens einen. Ich sehe nach, wie die Seiten heißen. „fertig“ schließt ab.
ask-source-one = <b>Quelle { $number }</b>
    Schreib, wie sie heißen soll, schick einen anderen Link, oder lösch sie.
ask-source-found = Auf der letzten Seite steht: „{ $title }“. Als Name habe ich „{ $name }“ eingetragen.
ask-source-silent = Diese Seite antwortet nicht: { $url }. Als Quelle kannst du sie trotzdem nennen.
ask-en-title = <b>Überschrift auf Englisch</b>
    Höchstens { $most } Zeichen. Wenn der englische Teil warten soll: „später“.
ask-en-summary = <b>Zusammenfassung auf Englisch</b>
    Höchstens { $most } Zeichen.
ask-en-facts = <b>Fakten auf Englisch</b>
    In derselben Reihenfolge, jede Zeile ein Fakt. „fertig“ schließt ab.
ask-note = <b>Hinweis zur Korrektur</b>
    Was stimmte nicht, und wie ist es richtig? Das lesen alle im Artikel. Höchstens { $most } Zeichen. Bei einem bloßen Tippfehler: „Ohne Hinweis“.
ask-weight = <b>Wie wichtig ist die Korrektur?</b>
    „{ $note }“
    In den Nachrichten, die schon verschickt sind, steht sie in jedem Fall. Ist sie wesentlich, bekommen alle, die den Artikel hatten, zusätzlich eine kurze Nachricht.
ask-reason = <b>„{ $title }“ zurückziehen</b>
    Warum? Der Grund steht dann überall, wo der Artikel stand. Höchstens { $most } Zeichen.
ask-so-far = Bisher: { $value }
ask-german = Auf Deutsch: { $value }
ask-list-entry = { $number }. { $value }
ask-source-entry = { $number }. { $name } – { $url }
gap-draft = Entwurf schreiben
do-next = So lassen
do-done = Fertig
do-done-none = Keins davon
do-later = Später
do-back = Zurück
do-take-offered = Diese Überschrift nehmen
do-halle = Halle
do-leipzig = Leipzig
do-both = Beide
do-today = Heute
do-yesterday = Gestern
do-no-date = Ohne Datum
do-name = Als „{ $name }“
do-drop = Löschen
do-leave-item = Nicht ändern
do-mine = Meine Fassung nehmen
do-no-note = Ohne Hinweis
do-material = Wesentlich
do-immaterial = Nicht wesentlich
do-publish = Veröffentlichen
do-correct = Jetzt korrigieren
do-mend = Ohne Hinweis ändern
do-note = Weiter zum Hinweis
do-change-note = Hinweis ändern
do-withdraw = Jetzt zurückziehen
do-change-reason = Grund ändern
do-edit = Bearbeiten
do-save = Als Entwurf sichern
do-discard = Verwerfen
do-discard-sure = Ja, verwerfen
do-discard-not = Behalten
do-breaking-off = Eilmeldung: nein
do-breaking-on = Eilmeldung: ja
do-see-facts = Fakten ansehen
do-see-english = Englisch ansehen
do-see-article = Vorschau
do-undo = Rückgängig
do-now = Sofort senden
do-go-on = Weiterschreiben
do-open = Artikel öffnen
do-correct-this = Korrigieren
do-withdraw-this = Zurückziehen
do-correct-instead = Lieber { $number } korrigieren
do-other-number = { $number } ist etwas anderes
do-quote = „{ $words }“ ist ein Zitat
edit-which = Was möchtest du ändern?
draft-begun-page = Ich habe einen Entwurf mit diesem Link als Quelle angefangen.
draft-empty = Da steht nichts. Schreib bitte einen Text.
draft-too-long = Das sind { $has } Zeichen, höchstens { $most } passen. Kürz es bitte und schick es noch einmal.
draft-fact-long = Zeile { $number } hat { $has } Zeichen, höchstens { $most } passen in einen Fakt. Ich habe sie nicht übernommen; kürz sie oder mach zwei daraus.
draft-fact-twice = Zeile { $number } steht schon da, ich habe sie nicht noch einmal übernommen.
draft-facts-full = Mehr als { $most } Fakten passen nicht in einen Artikel. Was darüber ist, habe ich nicht übernommen.
draft-facts-taken =
    { $count ->
        [one] Ein Fakt übernommen.
       *[other] { $count } Fakten übernommen.
    }
draft-topic-unknown = „{ $word }“ ist keins der Themen. Tippe unten an, was passt.
draft-city-unknown = Schreib „Halle“, „Leipzig“ oder „beide“, oder tippe auf einen Knopf.
draft-date-unknown = Das kann ich nicht als Datum lesen, oder den Tag gibt es nicht. Schreib es zum Beispiel so: „16. Juni 2025“, „Juni 2025“ oder „2025“.
draft-no-link = Das ist kein Link, den ich nehmen kann. Er beginnt mit https:// oder http://.
draft-link-twice = Dieser Link ist schon dabei.
draft-link-noted = Das ist ein Link, ich habe ihn als Quelle vorgemerkt. Hier geht es noch um etwas anderes:
draft-use-buttons = Hier geht es mit den Knöpfen weiter.
draft-not-later = Das braucht der Artikel, es geht nicht ohne.
draft-first-step = Weiter zurück geht es nicht.
draft-needs-title = Es fehlt noch die Überschrift.
draft-needs-summary = Es fehlt noch die Zusammenfassung.
draft-needs-facts = Es fehlt noch ein Fakt: Ohne Fakten kann ich keine Frage beantworten.
draft-needs-cities = Es fehlt noch die Stadt.
draft-needs-sources = Es fehlt noch eine Quelle: Schick mindestens einen Link.
draft-needs-reason = Es fehlt noch der Grund.
draft-needs-note = Es fehlt noch der Hinweis zur Korrektur und wie wichtig sie ist.
draft-unchanged = Du hast noch nichts geändert. Tippe auf „Bearbeiten“ und wähle, was anders werden soll.
draft-english-uneven = Auf Deutsch sind es { $german } Fakten, auf Englisch { $english }. Am besten stehen beide in derselben Reihenfolge nebeneinander.
draft-part-left-out = Nicht übernommen, weil es den Regeln nicht entspricht: { $part }.
draft-mended = Geändert: { $part }.
draft-edit-unknown = Aus dieser Nachricht habe ich nichts in den Entwurf übernommen. Wenn der neue Text gelten soll, schick ihn bitte als neue Nachricht.
draft-contested = Hier hat inzwischen jemand anderes aus der Redaktion etwas geändert. Unten steht, wie es jetzt ist. Soll deine Fassung gelten, tippe auf „Meine Fassung nehmen“.
draft-changed = Der Entwurf hat sich inzwischen geändert. So steht er jetzt; wenn er so hinaus soll, tippe noch einmal.
draft-joined = Daran hat schon jemand aus der Redaktion angefangen. Du schreibst an derselben Fassung weiter.
draft-stopped = So geht der Artikel noch nicht hinaus: Überarbeite, was oben steht, oder bestätige es.
draft-undone = Zurückgenommen. Niemand hat etwas davon gesehen, der Artikel ist wieder ein Entwurf.
draft-too-late = Dafür ist es zu spät: „{ $title }“ ist schon draußen. Du kannst den Artikel korrigieren oder zurückziehen.
draft-gone = Diesen Entwurf gibt es nicht mehr: Er wurde veröffentlicht oder verworfen. Das Protokoll weiß es.
draft-going = Dieser Entwurf ist gerade auf dem Weg hinaus. Nimm ihn erst zurück.
draft-left = Gut, ich habe aufgehört. „{ $title }“ liegt bei den Entwürfen und geht dort weiter, wo du warst.
draft-left-empty = Gut, ich habe aufgehört. Geschrieben war noch nichts.
draft-saved = Gesichert: „{ $title }“ liegt bei den Entwürfen.
draft-discard-sure = „{ $title }“ wirklich verwerfen? Der Text ist dann weg.
draft-discarded = Verworfen: „{ $title }“.
draft-window = <b>„{ $title }“ erscheint um { $until } Uhr.</b>
    Bis dahin ist es ein Entwurf, niemand sieht etwas davon, und du kannst es zurücknehmen.
draft-published = <b>Veröffentlicht:</b> „{ $title }“
draft-corrected = <b>Korrigiert:</b> „{ $title }“. Wer den Artikel hatte, sieht es gleich in seiner Nachricht.
draft-mended-article = <b>Geändert:</b> „{ $title }“, ohne Hinweis. Schon verschickte Nachrichten bleiben, wie sie sind.
draft-withdrawn = <b>Zurückgezogen:</b> „{ $title }“. Wo der Artikel stand, steht gleich der Grund.
draft-several =
    { $count ->
       *[other] In der Datei sind { $count } Artikel. Ich habe aus jedem einen Entwurf gemacht.
    }
draft-file-big = Die Datei ist zu groß, höchstens 1 MB passt. Es wurde nichts übernommen.
draft-file-unreadable = In der Datei ist kein gültiges JSON. Es wurde nichts übernommen; prüf sie und schick sie noch einmal.
draft-file-no-article = In der Datei habe ich keinen Artikel gefunden. Ich nehme einen Artikel, eine Liste davon oder eine ganze articles.json. Es wurde nichts übernommen.
draft-file-many = In der Datei sind { $count } Artikel, höchstens { $most } nehme ich auf einmal. Es wurde nichts übernommen; für mehr gibt es „schwesterstadt articles import“.
draft-file-lost = Telegram gibt die Datei gerade nicht heraus. Schick sie bitte noch einmal.
concerns-stop = <b>Das muss vor dem Veröffentlichen geklärt sein</b>
concerns-hints = <b>Hinweise</b>
concern-twin = { $number }. Das gibt es vielleicht schon:
    <blockquote><b>{ $title }</b>
    { $summary }</blockquote>
    Dein Entwurf:
    <blockquote><b>{ $ownTitle }</b>
    { $ownSummary }</blockquote>
concern-copied = Wörtlich wie in der Quelle ({ $part }):
    <blockquote>{ $passage }</blockquote>
    Sag es in eigenen Worten, oder bestätige, dass es ein Zitat ist.
concern-no-english = • Der englische Teil fehlt, wer Englisch liest, sieht Deutsch.
concern-pointing = • { $part } { $number } beginnt mit „{ $word }“ und steht nicht für sich allein: Nenn, wer oder was gemeint ist.
concern-dead-link = • Diese Seite antwortet nicht: { $url }
mend-list = <b>Welcher Artikel?</b> (Seite { $page } von { $pages })
    Suchen kannst du mit /korrigieren und einem Wort dahinter.
mend-found = <b>Gefunden zu „{ $query }“</b>
mend-found-none = Zu „{ $query }“ finde ich keinen veröffentlichten Artikel.
mend-none = Es ist noch kein Artikel veröffentlicht.
articles-edited = Der Artikel „{ $id }“ wurde inzwischen geändert. Ich habe nichts überschrieben: Deine Änderung steht jetzt auf dem neuen Stand, sieh sie dir noch einmal an.
articles-broken = Die Datei mit den Artikeln ist gerade fehlerhaft ({ $file } { $path }: { $reason }), deshalb habe ich nichts geschrieben. Dein Entwurf ist noch da; versuch es wieder, sobald die Datei stimmt.
article-invalid = Der Artikel passt noch nicht zu den Regeln ({ $path }: { $reason }). Dein Entwurf ist noch da.
