store-refused = <b>Die Artikel wurden geändert, aber die Datei ist fehlerhaft.</b>
store-fault = • { $file }: { $path }: { $reason }
store-kept =
    { $more ->
        [0] { "" }
       *[other] Dazu kommen { $more } weitere Fehler, alle stehen im Protokoll.{ " " }
    }Ich antworte weiter mit dem letzten guten Stand und übernehme die Datei, sobald sie stimmt.
