settings =
    <b>Settings</b>
    I write to you: { $rhythm }
    Topics: { $topics }
    City: { $cities }
    Words: { $words }
    Quiet (messages come without a sound): { $quiet }

    Language: a question that is clearly in the other language gets its answer in that one.
settings-muted = Muted: { $muted }
settings-lang-de = Deutsch
settings-lang-en = English
settings-lang-auto = As in Telegram
settings-chosen = ✓ { $choice }
settings-choice = { $choice }
settings-rhythm = When
settings-topics = Topics
settings-city = City
settings-words = Words
settings-quiet = Quiet
settings-admins-only = In groups only admins can change this.
settings-topics-screen =
    <b>Topics</b>
    You follow: { $topics }
settings-topics-all = Follow all
settings-mute = Mute for a week
settings-unmute = Unmute
settings-city-screen =
    <b>City</b>
    Which city do you want to read about?
settings-words-screen =
    <b>Words</b>
    { $words }

    What holds a wanted word comes to you; what holds an unwanted one never does. “Museum” also finds “Museumsnacht”.

    Write them behind the command, for example: /settings Museum, -Fußball
settings-word-off = Remove { $word }
settings-quiet-screen =
    <b>Quiet</b>
    In these hours my messages come without a sound: { $quiet }
settings-quiet-none = Always with sound
word-length = A word may have at most { $most } characters.
words-full = I can’t remember more than { $most } words. Remove one first, in /settings.
