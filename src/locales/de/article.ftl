article-summary = { $summary }
article-german-only = Diesen Artikel gibt es nur auf Deutsch.
article-stand = Stand: { $date }
article-sources =
    { $count ->
        [one] Quelle: { $sources }
       *[other] Quellen: { $sources }
    }{ $more ->
        [0] { "" }
       *[other] { " " }und { $more } weitere
    }
article-correction = <b>Korrigiert am { $date }:</b> { $text }
article-withdrawn = Diesen Artikel haben wir zurückgezogen. Grund: { $reason }
article-gone = Diesen Artikel gibt es nicht mehr.
article-more = Mehr
article-similar = Ähnliche
article-report = Fehler melden
article-back = Zum Artikel
article-fact = • { $fact }
article-facts-page = <b>{ $title }</b> ({ $page } von { $pages })
article-similar-to = <b>Ähnlich wie „{ $title }“</b>
article-no-similar = Zu „{ $title }“ habe ich nichts Ähnliches.
entry = { $number }. <b>{ $title }</b>
