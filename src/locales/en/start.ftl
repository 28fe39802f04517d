welcome =
    <b>Hello, I’m Schwesterstadt</b> (“sister city”), a bot with news on what Halle (Saale) and Leipzig do together.

    Ask me a question in your own words. You get one or two sentences, always with the source. For example:

    “Who is the mayor of Halle?”
    “How many people came to the museum night?”
    “When will the new S-Bahn trains start?”

    What I don’t know, I tell you honestly. All commands: /help
welcome-news = Read the news
welcome-topics = Topics
welcome-subscribe = Subscribe
