report-ask =
    { $about }

    What is wrong? Write it to me in one message. I will ask again before anything is sent. /cancel ends this.
report-about = This is about “{ $title }”.
report-about-none = Not about a particular article.
report-only-text = Please describe the error in words, or tap /cancel.
report-confirm =
    { $about }

    <blockquote>{ $text }</blockquote>

    Shall I send this to the editors? Your name is not sent along. To change the text, just write it again.
report-send = Send to the editors
report-cancel = Discard
report-sent = Thank you, your report has reached the editors.
report-cancelled = All right, I sent nothing and deleted your text.
report-unread = Thank you, your report is with the editors. I could not notify anyone just now; if it is urgent, /imprint says how to reach us directly.
report-too-many = The editors already have { $most } open reports from you, I cannot take more. Your new one was not sent. /imprint says how to reach us directly.
report-inbox-full = The editors have too many reports at the moment, yours was not sent. /imprint says how to reach us directly.
report-nobody = No editors have been named for this bot yet, so I cannot pass your report on. See /imprint for how to reach us directly.
report-private = I only take error reports in a private chat. Open my profile and write /report there.
report-open = Open the article
