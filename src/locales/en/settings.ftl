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

    The quickest way: /settings Museum, -Fußball
settings-words-write = Write words
settings-write-words =
    Write me the words, separated by commas. A minus in front means: nothing about that. For example:

    Museum, -Fußball
settings-write-quiet =
    From when to when should it be quiet? Write, for example:

    22:30-6:30
settings-write-text = I can’t read that here. Please write it as text, or go back with a command such as /settings.
settings-command-words = In groups, write the words after the command, for example: /settings Museum, -Fußball
settings-command-quiet = In groups, write the times after the command, for example: /settings quiet 22:30-6:30
settings-quiet-write = Another time
quiet-how = I don’t understand these times. Write them like this: 22-7 or 10:30 pm to 6:30 am. Or “none” if my messages should always come with sound.
words-how = There’s no word in that. Write, for example: Museum, -Fußball
settings-word-off = Remove { $word }
settings-quiet-screen =
    <b>Quiet</b>
    In these hours my messages come without a sound: { $quiet }
settings-quiet-none = Always with sound
word-length = A word may have at most { $most } characters.
words-full = I can’t remember more than { $most } words. Remove one first, in /settings.
