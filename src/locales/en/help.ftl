help =
    <b>How to ask</b>
    Just write, in full sentences or keywords. You can follow up, too: “And how many came?” In groups I answer /ask, a mention of me or a reply to me.

    <b>Commands</b>
    /news – the latest
    /ask – ask a question
    /search – find articles
    /topics – browse by topic
    /settings – choose your language
    /report – tell the editors about an error
    /privacy – what I store
    /imprint – who is behind this
