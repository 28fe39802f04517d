# Writing, publishing, correcting: what editors see.
drafts-line =
    <b>Drafts:</b> { $count ->
        [one] one is waiting
       *[other] { $count } are waiting
    }{ $going ->
        [0] .
        [one] , one of them is about to go out.
       *[other] , { $going } of them are about to go out.
    }
drafts-new = New article
drafts-button = Drafts
drafts-mend-button = Correct
drafts-none = There are no drafts.
drafts-list = <b>Drafts</b> (page { $page } of { $pages })
drafts-entry = { $number }. <b>{ $title }</b>
    { $state }, last touched { $at }
drafts-file-entry = { $number }. <b>{ $title }</b>
    Draft from the file
draft-state-new = draft, next: { $part }
draft-state-correct = correction
draft-state-withdraw = withdrawal
draft-state-going = about to go out
part-title = Headline
part-summary = Summary
part-facts = Facts
part-topics = Topics
part-cities = City
part-date = Date
part-sources = Sources
part-en-title = Headline in English
part-en-summary = Summary in English
part-en-facts = Facts in English
part-preview = Preview
part-note = Correction note
part-weight = Weight of the correction
part-reason = Reason for the withdrawal
ask-title = <b>Headline</b>
    What is it about? At most { $most } characters, in your own words.
ask-title-first = <b>New article</b>
    I’ll ask you step by step and save every step. “back” goes one step back; /cancel stops, and your text stays as a draft.
ask-offered = There it says: “{ $title }”
ask-question = The question was: “{ $question }”
ask-summary = <b>Summary</b>
    One to three sentences in your own words, at most { $most } characters.
ask-facts = <b>Facts</b>
    Each line is one fact and must stand on its own: who, what, when, according to whom. Write them in one message or in several. “done” ends this.
ask-fact-one = <b>Fact { $number }</b>
    Write it anew, or delete it.
ask-topics = <b>Topics</b>
    Tap what fits, several if you like. Then “Done”.
ask-cities = <b>City</b>
    Which city is it about?
ask-date = <b>Date</b>
    When did it happen, or when was it reported? For example “16 June 2025”, “16.6.2025”, “June 2025”, “2025”, “today” or “yesterday”.
ask-sources = <b>Sources</b>
    Send the links, at least one. I’ll look up what the pages are called. “done” ends this.
ask-source-one = <b>Source { $number }</b>
    Write what to call it, send another link, or delete it.
ask-source-found = The last page says: “{ $title }”. I have put down “{ $name }” as its name.
ask-source-silent = This page does not answer: { $url }. You can name it as a source all the same.
ask-en-title = <b>Headline in English</b>
    At most { $most } characters. If the English part can wait: “later”.
ask-en-summary = <b>Summary in English</b>
    At most { $most } characters.
ask-en-facts = <b>Facts in English</b>
    In the same order, one fact a line. “done” ends this.
ask-note = <b>Correction note</b>
    What was wrong, and what is right? Everybody reads this in the article. At most { $most } characters. For a mere misprint: “No note”.
ask-weight = <b>How much does the correction matter?</b>
    “{ $note }”
    It will stand in the messages already sent in any case. If it is material, everybody who had the article gets a short message as well.
ask-reason = <b>Withdraw “{ $title }”</b>
    Why? The reason will stand wherever the article stood. At most { $most } characters.
ask-so-far = So far: { $value }
ask-german = In German: { $value }
ask-list-entry = { $number }. { $value }
ask-source-entry = { $number }. { $name } – { $url }
gap-draft = Write a draft
do-next = Leave as it is
do-done = Done
do-done-none = None of these
do-later = Later
do-back = Back
do-take-offered = Take this headline
do-halle = Halle
do-leipzig = Leipzig
do-both = Both
do-today = Today
do-yesterday = Yesterday
do-no-date = No date
do-name = As “{ $name }”
do-drop = Delete
do-leave-item = Don’t change
do-mine = Take my version
do-no-note = No note
do-material = Material
do-immaterial = Not material
do-publish = Publish
do-correct = Correct now
do-mend = Change without a note
do-note = On to the note
do-change-note = Change the note
do-withdraw = Withdraw now
do-change-reason = Change the reason
do-edit = Edit
do-save = Save as draft
do-discard = Discard
do-discard-sure = Yes, discard
do-discard-not = Keep
do-breaking-off = Breaking news: no
do-breaking-on = Breaking news: yes
do-see-facts = See the facts
do-see-english = See the English
do-see-article = Preview
do-undo = Undo
do-now = Send now
do-go-on = Go on writing
do-open = Open the article
do-correct-this = Correct
do-withdraw-this = Withdraw
do-correct-instead = Correct { $number } instead
do-other-number = { $number } is something else
do-quote = “{ $words }” is a quote
edit-which = What would you like to change?
draft-begun-page = I have begun a draft with this link as its source.
draft-empty = There is nothing there. Please write a text.
draft-too-long = That is { $has } characters; at most { $most } fit. Please shorten it and send it again.
draft-fact-long = Line { $number } has { $has } characters; at most { $most } fit into a fact. I did not take it; shorten it or make it two.
draft-fact-twice = Line { $number } is there already; I did not take it again.
draft-facts-full = No more than { $most } facts fit into an article. I did not take what goes beyond.
draft-facts-taken =
    { $count ->
        [one] One fact taken.
       *[other] { $count } facts taken.
    }
draft-topic-unknown = “{ $word }” is none of the topics. Tap what fits below.
draft-city-unknown = Write “Halle”, “Leipzig” or “both”, or tap a button.
draft-date-unknown = I can’t read that as a date, or there is no such day. Write it like this: “16 June 2025”, “June 2025” or “2025”.
draft-no-link = That is no link that I can take. It begins with https:// or http://.
draft-link-twice = This link is there already.
draft-link-noted = That is a link; I have put it down as a source. Here it is still about something else:
draft-use-buttons = The buttons lead on from here.
draft-not-later = The article needs this; it can’t do without.
draft-first-step = This is as far back as it goes.
draft-needs-title = The headline is still missing.
draft-needs-summary = The summary is still missing.
draft-needs-facts = A fact is still missing: without facts I can’t answer any question.
draft-needs-cities = The city is still missing.
draft-needs-sources = A source is still missing: send at least one link.
draft-needs-reason = The reason is still missing.
draft-needs-note = The correction note is still missing, and how much it matters.
draft-unchanged = You have not changed anything yet. Tap “Edit” and choose what is to be different.
draft-english-uneven = There are { $german } facts in German and { $english } in English. They are best told side by side, in the same order.
draft-part-left-out = Not taken, as it breaks the rules: { $part }.
draft-mended = Changed: { $part }.
draft-edit-unknown = I took nothing into the draft from that message. If the new text is to count, please send it as a new message.
draft-contested = Somebody else at the desk has changed something here meanwhile. Below is how it stands now. If your version is to count, tap “Take my version”.
draft-changed = The draft has changed meanwhile. This is how it stands now; if it is to go out like this, tap again.
draft-joined = Somebody at the desk has begun this already. You go on with the same version.
draft-stopped = The article can’t go out like this yet: rework what stands above, or confirm it.
draft-undone = Taken back. Nobody has seen any of it; the article is a draft again.
draft-too-late = It is too late for that: “{ $title }” is out already. You can correct the article or withdraw it.
draft-gone = This draft does not exist any more: it was published or discarded. The log knows.
draft-going = This draft is on its way out. Take it back first.
draft-left = All right, I have stopped. “{ $title }” is among the drafts and goes on where you were.
draft-left-empty = All right, I have stopped. Nothing had been written yet.
draft-saved = Saved: “{ $title }” is among the drafts.
draft-discard-sure = Really discard “{ $title }”? The text will be gone.
draft-discarded = Discarded: “{ $title }”.
draft-window = <b>“{ $title }” goes out at { $until }.</b>
    Until then it is a draft, nobody sees any of it, and you can take it back.
draft-published = <b>Published:</b> “{ $title }”
draft-corrected = <b>Corrected:</b> “{ $title }”. Whoever had the article will see it in their message in a moment.
draft-mended-article = <b>Changed:</b> “{ $title }”, without a note. Messages already sent stay as they are.
draft-withdrawn = <b>Withdrawn:</b> “{ $title }”. Where the article stood, the reason will stand in a moment.
draft-several =
    { $count ->
       *[other] There are { $count } articles in the file. I have made a draft of each.
    }
draft-file-big = The file is too big; at most 1 MB fits. Nothing was taken.
draft-file-unreadable = There is no valid JSON in the file. Nothing was taken; check it and send it again.
draft-file-no-article = I have found no article in the file. I take one article, a list of them or a whole articles.json. Nothing was taken.
draft-file-many = There are { $count } articles in the file; I take at most { $most } at once. Nothing was taken; for more there is “schwesterstadt articles import”.
draft-file-lost = Telegram does not hand the file out at the moment. Please send it again.
concerns-stop = <b>This must be settled before publishing</b>
concerns-hints = <b>Hints</b>
concern-twin = { $number }. This may exist already:
    <blockquote><b>{ $title }</b>
    { $summary }</blockquote>
    Your draft:
    <blockquote><b>{ $ownTitle }</b>
    { $ownSummary }</blockquote>
concern-copied = Word for word as in the source ({ $part }):
    <blockquote>{ $passage }</blockquote>
    Say it in your own words, or confirm that it is a quote.
concern-no-english = • The English part is missing; who reads English sees German.
concern-pointing = • { $part } { $number } begins with “{ $word }” and does not stand on its own: say who or what is meant.
concern-dead-link = • This page does not answer: { $url }
mend-list = <b>Which article?</b> (page { $page } of { $pages })
    To search, send /correct and a word behind it.
mend-found = <b>Found for “{ $query }”</b>
mend-found-none = I find no published article for “{ $query }”.
mend-none = No article has been published yet.
articles-edited = The article “{ $id }” has been changed meanwhile. I have overwritten nothing: your change now stands on the new version; please look at it again.
articles-broken = The file of articles is broken at the moment ({ $file } { $path }: { $reason }), so I have written nothing. Your draft is still there; try again once the file is right.
article-invalid = The article does not keep the rules yet ({ $path }: { $reason }). Your draft is still there.
