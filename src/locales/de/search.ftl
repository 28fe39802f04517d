search-how = Schreib die Suchwörter gleich dahinter, zum Beispiel: /suche Flughafen
search-heading =
    Treffer für „<b>{ $query }</b>“: { $count } { $pages ->
        [one] { "" }
       *[other] (Seite { $page } von { $pages })
    }
search-none = Zu „<b>{ $query }</b>“ habe ich keinen Artikel.
search-entry = { $number }. <b>{ $title }</b>
search-meant = Meintest du „{ $query }“?
