status =
    <b>What you get</b>
    I write to you: { $rhythm }
    Topics: { $topics }
    City: { $cities }
    Words: { $words }
    Watched questions: { $watches }
    Quiet (no sound): { $quiet }
status-nothing = I’m not sending you anything by myself. /subscribe changes that.
status-next = <b>Next digest:</b> { $at }, if there is something by then.
status-last = <b>What came last</b>
status-last-none = I haven’t sent you anything by myself yet.
status-message =
    • { $at }: { $title }{ $more ->
        [0] { "" }
       *[other] { " " }(and { $more } more)
    }{ $why }
status-no-room = Sending is paused for everybody, as there is no room on our machine. Nothing gets lost.
status-all-parked = Telegram is slowing down sending for everybody. It goes on at { $until }.
status-parked = Telegram is slowing down messages to this chat. They go on at { $until }.
status-quiet = It is quiet time: messages come without a sound.
status-waiting =
    { $count ->
        [one] One new article waits
       *[other] { $count } new articles wait
    } for your next message.
status-muted =
    { $count ->
        [one] One article
       *[other] { $count } articles
    } did not come to you, as the topic is muted.
status-unwanted =
    { $count ->
        [one] One article
       *[other] { $count } articles
    } did not come to you because of an unwanted word.
status-other =
    { $count ->
        [one] One article
       *[other] { $count } articles
    } did not fit your topics, your city or your words.
status-fresh =
    { $count ->
        [one] There is one article
       *[other] There are { $count } articles
    }, the newest is from: { $when }.
status-change = Change
