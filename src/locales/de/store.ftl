store-refused = <b>Die Artikel wurden geändert, aber die Datei ist fehlerhaft.</b>
store-fault = • { $place }: { $reason }
store-kept =
    { $more ->
        [0] { "" }
        [one] Dazu kommt ein weiterer Fehler, alle stehen im Protokoll.{ " " }
       *[other] Dazu kommen { $more } weitere Fehler, alle stehen im Protokoll.{ " " }
    }Ich antworte weiter mit dem letzten guten Stand und übernehme die Datei, sobald sie stimmt.
