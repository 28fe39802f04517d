# What the feeds propose to the editors.
proposals-new =
    { $count ->
        [one] <b>A new proposal</b>
       *[other] <b>{ $count } new proposals</b>
    }
proposals-waiting =
    <b>Proposals:</b> { $count ->
        [one] one waits
       *[other] { $count } wait
    } for a decision.
proposals-button = Proposals ({ $count })
proposals-none = There is no proposal at the moment.
proposals-page = { $page } of { $pages }
proposal =
    <b>{ $title }</b>
    { $count ->
        [one] Source: { $sources }
       *[other] Sources: { $sources }
    }
    As of: { $date }
    Why: { $why }
proposal-why-both = names Halle and Leipzig
proposal-why-city = names { $city }
proposal-why-cooperation = names { $city } and is about “{ $word }”
proposal-why-include = fits the search word “{ $word }”
proposal-draft = Write a draft
proposal-dismiss = Not relevant
proposal-put-off = Later
proposal-dismissed = Dismissed. This report will not be proposed again.
proposal-later = All right, you will see it again tomorrow.
proposal-decided = This has been decided already.
proposals-tally = <b>Last week’s proposals</b>
proposals-tally-line =
    { $name }: { $proposed ->
        [one] one proposal
       *[other] { $proposed } proposals
    }, { $used ->
        [0] none
       *[other] { $used }
    } used
feed-failing =
    <b>The feed “{ $name }” has brought nothing for a day.</b>
    Reason: { $why }

    I keep trying, with longer pauses, and will tell you when it works again.
feed-gone =
    <b>The feed “{ $name }” is gone.</b>
    The server says that it was removed. Please put a new address into feeds.json, or take it out. Until then I look only once a week.
feed-works-again = The feed “{ $name }” works again.
feed-fault-refused = The server refuses (HTTP { $detail }).
feed-fault-no-answer = The server does not answer ({ $detail }).
feed-fault-robots = Its owner wants no programs there (robots.txt).
feed-fault-not-public = The address is not a public one.
feed-fault-too-big = The feed is larger than 5 MB.
feed-fault-not-a-feed = There is no feed at this address.
feed-fault-unreadable = The feed cannot be read.
feeds-refused = <b>The list of feeds was edited, but the file is not valid.</b>
feeds-kept =
    { $more ->
        [0] { "" }
        [one] There is one more fault, all are in the log.{ " " }
       *[other] There are { $more } more faults, all are in the log.{ " " }
    }I go on with the last good list and take the file over as soon as it is right.
feeds-good-again = The list of feeds is right again; I have taken it over.
