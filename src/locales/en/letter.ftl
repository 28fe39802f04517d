# What comes by itself: news, digests, corrections.
letter-more = More
letter-less = Less of this
letter-unsubscribe = Unsubscribe
letter-bundle =
    <b>New from Halle and Leipzig</b>{ $pages ->
        [one] { "" }
       *[other] { " " }({ $count }, page { $page } of { $pages })
    }
letter-digest =
    <b>Your digest: news from Halle and Leipzig</b>{ $pages ->
        [one] { "" }
       *[other] { " " }({ $count }, page { $page } of { $pages })
    }
letter-topic = <u>{ $topic }</u>
letter-no-topic = Other
letter-entry-corrected = <b>Corrected:</b> { $text }
letter-corrected =
    <b>Corrected: { $title }</b>

    Something in this article, which I sent you, was not right. On { $date } we corrected it:

    { $text }
why-line = <i>You get this { $reasons }.</i>
why-and = { " " }and{ " " }
why-topic = because you follow <b>{ $topic }</b>
why-city = because you subscribed to news on <b>{ $city }</b>
why-word = because “{ $word }” is one of your words
why-breaking = because it is breaking news
why-all = because you subscribed to all news
why-watch = because you asked me to watch “{ $watch }”
why-watch-some = because you asked me to watch a question on this
city-halle = Halle (Saale)
city-leipzig = Leipzig
city-both = Halle and Leipzig
less-which = Which topic do you want less of for a week?
less-done = All right, you’ll get nothing on { $topic } until { $until }. After that I’ll ask you how to go on.
less-undo = Undo
less-over = The week without <b>{ $topic }</b> is over. From now on I’ll send you news on it again. Is that all right?
less-hear = Yes, please
less-week = Another week off
less-never = Never again
less-hear-done = All right, you’ll get news on { $topic } again.
less-never-done = All right, you’ll get nothing more on { $topic }. You can change that in /settings.
less-nothing = You’re not getting any messages from me at the moment. /subscribe changes that.
