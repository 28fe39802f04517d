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
why-all = because you subscribed to all news
why-watch = because you asked me to watch “{ $watch }”
why-watch-some = because you asked me to watch a question on this
city-halle = Halle (Saale)
city-leipzig = Leipzig
city-both = Halle and Leipzig
less-which = Which topic do you want less of for a week?
less-done =
    All right, until { $until } I won’t send you anything on { $topic }. And after that?
less-again = Again after that
less-never = Never again
less-again-done = All right, from { $until } you’ll get news on { $topic } again.
less-never-done = All right, you’ll get nothing more on { $topic }. You can change that in /settings.
less-nothing = You’re not getting any messages from me at the moment. /subscribe changes that.
