privacy =
    <b>Privacy</b>
    I store as little as possible, and only about this chat, never about your name.

    • Questions: I answer them on our own machine and do not keep them. A message stays on disk only until it has been answered; what you type behind my name in other chats never gets there.
    • Subscription and settings: if you subscribe or set something, I remember the number of this chat and what you chose: language, when I write, topics, city, words, quiet hours, and whether messages reach you.
    • Watched questions: only if you tap “Tell me” or write /watch do I keep the wording of a question, until you remove it.
    • What I sent by myself: chat, time, article, reason and message number, for a year. That way nothing comes twice, and corrections reach you.
    • Unsubscribing: only a reason is counted, if you tap one, without knowing who it was.
    • Follow-ups: so that “And how many came?” works, I remember in working memory, for half an hour at most, which article it was about.
    • Error reports: they go to the editors only after you agree, and without your name. So that they can answer you, I keep the number of this chat until the report is dealt with; then I delete both. What you begin and leave, I forget after a day.
    • Open questions: only if you tap “Pass on to the editors” do I keep the wording of the question, without noting who asked.
    • Statistics: I count per week how many questions I could answer and how many messages went out. These are numbers only.
    • I never store names, phone numbers or locations.

    See or delete everything: /mydata. Deleting works at once and everywhere, in my own backup copies, too.

    Messages travel through Telegram, whose own rules apply. Who is responsible: /imprint.
privacy-page = In full: { $page }
imprint = <b>Imprint</b>
imprint-name = { $name }
imprint-address = { $address }
imprint-email = E-mail: { $email }
imprint-responsible = Responsible for the content (§ 18 MStV): { $responsible }
imprint-missing = Whoever runs this bot has not entered an imprint yet.
