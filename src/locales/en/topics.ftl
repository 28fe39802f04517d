topics-heading = <b>Topics</b>
    Tap a topic to see its articles.
topics-back = All topics
topic-button = { $topic } ({ $count })
topic-heading = <b>{ $topic }</b> (page { $page } of { $pages })
topic-empty = I don’t have an article on { $topic } yet.
topic-verwaltung = City government
topic-wirtschaft = Economy
topic-kultur = Culture
topic-verkehr = Transport
topic-wissenschaft = Science
topic-strukturwandel = Structural change
topic-button-followed = ✓ { $topic } ({ $count })
topic-follow = Follow this topic
topic-unfollow = Unfollow
topic-rhythm = Comes { $rhythm }
