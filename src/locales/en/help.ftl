help =
    <b>How to ask</b>
    Just write, in full sentences or keywords. You can follow up, too: “And how many came?” In groups, use /ask, mention me or reply to one of my messages.

    <b>Commands</b>
    /news – the latest
    /ask – ask a question
    /search – find articles
    /topics – browse by topic
    /settings – choose your language
    /report – tell the editors about an error
    /privacy – what I store
    /imprint – who is behind this
