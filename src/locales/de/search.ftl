search-how = Schreib deine Suchwörter dazu, zum Beispiel: /suche Flughafen
search-heading =
    { $pages ->
        [one] Treffer für „<b>{ $query }</b>“: { $count }
       *[other] Treffer für „<b>{ $query }</b>“: { $count } (Seite { $page } von { $pages })
    }
search-none = Zu „<b>{ $query }</b>“ habe ich keinen Artikel.
search-entry = { $number }. <b>{ $title }</b>
search-meant = Meintest du „{ $query }“?
