# The command menu and the bot's profile, as Telegram shows them.
command-start = What this is about
command-help = How to ask, all commands
command-news = The latest
command-ask = Ask a question
command-search = Find articles
command-topics = Browse by topic
command-subscribe = Get news when you choose
command-stop = Get nothing by itself any more
command-watch = Be told when there is something on this
command-status = What you get and why
command-settings = Topics, city, words, language, quiet
command-mydata = See or delete your data
command-report = Report an error
command-privacy = What I store
command-desk = Desk: drafts, reports, questions
command-imprint = Who is behind this
profile-short = What Halle (Saale) and Leipzig do together: ask questions, get answers with their source.
profile-long =
    I’m a bot with news on the cooperation of the German cities Halle (Saale) and Leipzig.

    Ask me in your own words and get one or two sentences with their source. What I don’t know, I tell you honestly.

    Not a service of the cities of Halle or Leipzig.
