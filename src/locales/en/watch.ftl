watch-kept =
    Noted: “{ $watch }”. As soon as an article answers that, I’ll write to you.

    This is number { $count } of at most { $most }.
watch-list = <b>What I watch for you</b> ({ $count } of at most { $most })
watch-entry = { $number }. { $watch }
watch-how = To watch a new question: /watch and the question behind it.
watch-none =
    I’m not watching anything for you yet.

    Write the question right behind it, for example: /watch cycle highway. As soon as an article answers it, I’ll write to you.
watch-list-button = Watched questions
watch-drop-one = Forget “{ $watch }”
watch-go-on = Shall I keep watching?
watch-keep = Yes, go on
watch-drop = No, that’s it
watch-goes-on = All right, I’ll keep watching.
watch-dropped = All right, I’ve forgotten that question.
watch-gone = I’m not watching that question any more.
watch-unreadable = I can’t read the question any more. Please write it behind /watch.
watch-length = The question may have at most { $most } characters.
watches-full = I can’t watch more than { $most } questions. You can remove some in /watch.
