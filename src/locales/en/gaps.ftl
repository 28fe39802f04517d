# The gap board: what readers asked in vain and handed to the editors.
gaps-home = <b>Most wanted questions</b>
gaps-home-none = No open questions from readers.
gaps-button = Questions ({ $count })
gaps-heading =
    <b>{ $count ->
        [one] One question that has
       *[other] { $count } questions that have
    } no answer yet</b>
gaps-none = No question from readers is open at the moment.
gaps-answered-button = Answered by now ({ $count })
gaps-answered = <b>Answered by now</b>
gaps-back = ‹ All questions
gaps-watches = <b>Watched questions by topic</b> (of the nearest article): { $counts }
gaps-watches-other = without topic { $count }
gaps-watches-unsorted = not sorted { $count }
gap-line = { $count }× “{ $question }”
gap =
    “{ $question }”

    { $count ->
        [one] One person wanted to know that, on { $since }.
       *[other] { $count } people wanted to know that, first on { $since }, last on { $last }.
    }
gap-answered = Answered since { $day } by “{ $title }”.
gap-dismiss = Dismiss
gap-dismissed = Dismissed. Nothing of the question is kept.
gap-gone = This question no longer exists.
