# The desk: what editors see.
desk-home = <b>Desk</b>
desk-back = ‹ Overview
desk-today =
    { $count ->
        [0] Nothing has been published today.
        [one] One article was published today.
       *[other] { $count } articles were published today.
    }
desk-readers =
    { $subscribed ->
        [0] Nobody has subscribed yet.
       *[other] <b>Subscriptions:</b> { $subscribed }, of these at once { $instant }, daily { $daily }, weekly { $weekly }, saved questions only { $off }{ $unreachable ->
            [0] .
           *[other] . Not reachable: { $unreachable }.
        }
    }
desk-log-button = Log
desk-log = <b>Who did what and when</b>
desk-log-line = { $at }: { $what } ({ $subject }), { $editor }
desk-log-empty = The log is still empty.
statistics-button = Statistics
statistics = <b>Statistics</b>
statistics-week =
    { $ago ->
        [0] <b>This week</b>
        [1] <b>Last week</b>
       *[other] <b>Week of { $monday }</b>
    }: questions answered { $answered }, not answered { $unanswered }, messages sent { $delivered }
statistics-topics = <b>Subscriptions by topic:</b> { $topics }. Watched questions: { $watches }
statistics-stops = <b>Unsubscribed because:</b> { $reasons }
deed-draft-begun = draft begun
deed-draft-discarded = draft discarded
deed-published = published
deed-undone = publication undone
deed-corrected = corrected
deed-mended = changed without a note
deed-withdrawn = withdrawn
deed-report-answered = error report answered
deed-report-dismissed = error report dismissed
deed-gap-dismissed = readers' question dismissed
deed-proposal-dismissed = proposal dismissed
