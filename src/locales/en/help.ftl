help =
    <b>How to ask</b>
    Just write, in full sentences or keywords. You can follow up, too: “And how many came?” In groups, use /ask, mention me or reply to one of my messages.

    <b>Commands</b>
    /news – the latest
    /ask – ask a question
    /search – find articles
    /topics – browse by topic
    /subscribe – get news when you choose
    /stop – get nothing by itself any more
    /watch – be told when there is something on this
    /status – what you get and why
    /settings – topics, city, words, language, quiet
    /mydata – see or delete your data
    /report – tell the editors about an error
    /privacy – what I store
    /imprint – who is behind this
