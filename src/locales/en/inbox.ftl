# The error reports: what editors see, and the answer that a reader gets.
inbox-line =
    { $count ->
        [0] No open error reports.
       *[other] <b>Open error reports:</b> { $count }
    }
inbox-button = Reports ({ $count })
inbox-notice =
    <b>New error report</b>
    { $about }

    <blockquote>{ $text }</blockquote>
inbox-see = View
inbox-heading = <b>Error report { $number } of { $count }</b>
inbox-empty = No open error reports.
inbox-age =
    Received: { $at } ({ $days ->
        [0] within the last day
        [one] one day ago
       *[other] { $days } days ago
    })
inbox-about-withdrawn = It is about “{ $title }” (no longer published).
inbox-about-gone = It is about the article { $id }, which no longer exists.
inbox-corrected = The article has been corrected since.
inbox-unreachable = An answer is not possible: whoever reported this can no longer be reached.
inbox-text = <blockquote>{ $text }</blockquote>
inbox-answer = Answer
inbox-correct = Correct
inbox-dismiss = Dismiss
inbox-dismissed = Dismissed. Nothing of the report is kept.
inbox-closed = This report has already been dealt with.
inbox-claimed = Another editor is answering this right now. Your text was not sent.
inbox-next = Next report
inbox-answer-ask = Write your answer in one message. I will show it to you before it goes out. Your name does not go with it. /cancel ends this.
inbox-answer-only-text = Please write the answer as text, or tap /cancel.
inbox-answer-long = The answer has { $length } characters, at most { $most } fit into one message. Please make it shorter.
inbox-answer-card =
    <b>This is how the answer will arrive:</b>

    { $letter }

    Shall I send it? To change it, just write it again.
inbox-answer-send = Send
inbox-answer-drop = Do not send
inbox-answer-dropped = All right, nothing was sent. The report stays open.
inbox-answer-sent = The answer has arrived. The report is done, nothing of it is kept.
inbox-answer-gone = The answer did not arrive: whoever reported this has blocked the bot or deleted their account. The report stays open until you dismiss it.
inbox-answer-trouble = Telegram did not take the answer just now. The report stays open, please try again later.
answer-letter =
    <b>Answer from the editors</b>
    { $about }

    <blockquote>{ $text }</blockquote>
answer-about = You reported an error in “{ $title }”.
answer-about-none = You reported an error.
