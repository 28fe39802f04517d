watch-kept =
    Gemerkt: „{ $watch }“. Sobald ein Artikel das beantwortet, schreibe ich dir.

    Das ist Nummer { $count } von höchstens { $most }.
watch-list = <b>Das hast du dir gemerkt</b> ({ $count } von höchstens { $most })
watch-entry = { $number }. { $watch }
watch-how = Eine neue Frage merken: /merken und dahinter die Frage.
watch-none =
    Du hast dir noch nichts gemerkt.

    Schreib die Frage gleich dahinter, zum Beispiel: /merken Radschnellweg. Sobald ein Artikel sie beantwortet, schreibe ich dir.
watch-list-button = Gemerkte Fragen
watch-drop-one = „{ $watch }“ vergessen
watch-go-on = Soll ich weiter danach Ausschau halten?
watch-keep = Ja, weiter
watch-drop = Nein, erledigt
watch-goes-on = Gut, ich halte weiter danach Ausschau.
watch-dropped = Gut, diese Frage habe ich vergessen.
watch-gone = Diese Frage ist nicht mehr gemerkt.
watch-unreadable = Ich kann die Frage nicht mehr lesen. Schreib sie bitte hinter /merken.
watch-length = Die Frage darf höchstens { $most } Zeichen haben.
watches-full = Mehr als { $most } Fragen kann ich mir nicht merken. Unter /merken kannst du welche entfernen.
