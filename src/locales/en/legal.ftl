privacy =
    <b>Privacy</b>
    I store as little as possible.

    • Questions: I answer them on our own machine and do not keep them. A message stays on disk only until it has been answered.
    • Settings: only if you choose a language in /settings do I remember it, with the number of this chat. “As in Telegram” deletes both at once.
    • Follow-ups: so that “And how many came?” works, I keep in memory, for at most half an hour, which article you asked about.
    • Error reports: they go to the editors only after you agree, and without your name.
    • I never store names, phone numbers or locations.

    Messages travel through Telegram, whose own rules apply. Who is responsible: /imprint.
privacy-page = In full: { $page }
imprint = <b>Imprint</b>
imprint-name = { $name }
imprint-address = { $address }
imprint-email = E-mail: { $email }
imprint-responsible = Responsible for the content (§ 18 MStV): { $responsible }
imprint-missing = Whoever runs this bot has not entered an imprint yet.
