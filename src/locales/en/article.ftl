article-summary = { $summary }
article-german-only = This article is available in German only.
article-stand = As of { $date }
article-sources =
    { $count ->
        [one] Source: { $sources }
       *[other] Sources: { $sources }
    }{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } more
    }
article-correction = <b>Corrected on { $date }:</b> { $text }
article-withdrawn = We have withdrawn this article. Reason: { $reason }
article-gone = This article no longer exists.
article-more = More
article-similar = Similar
article-report = Report an error
article-back = To the article
article-fact = • { $fact }
article-facts-page = <b>{ $title }</b> ({ $page } of { $pages })
article-similar-to = <b>Similar to “{ $title }”</b>
article-no-similar = I have nothing similar to “{ $title }”.
entry = { $number }. <b>{ $title }</b>
