subscribe =
    <b>Subscribe</b>
    When shall I write to you if there is news?

    At once: each message on its own. Daily or weekly: a digest at your hour, and only if there is something.
subscribe-again =
    <b>Your subscription</b>
    I write to you { $rhythm }. Topics: { $topics }. City: { $cities }.

    Would you like to change that?
subscribe-instant = At once
subscribe-daily = Daily
subscribe-weekly = Weekly
subscribe-topics = Choose topics
subscribe-city = Choose city
subscribe-hour =
    At what time (in Halle and Leipzig)?

    You can write any other time: /subscribe daily 06:45
subscribe-weekday = On which day?
subscribed =
    <b>Done.</b> I’ll write to you { $rhythm }. Topics: { $topics }. City: { $cities }.

    Change it: /subscribe. End it: /stop.
subscribe-sample =
    This is what a message looks like:

    <blockquote><b>{ $title }</b>
    { $summary }

    <i>You get this { $why }.</i></blockquote>
subscribe-sample-none = There is no article yet that fits. As soon as one appears, I’ll write to you.
subscribe-show-last = Show me the last three
subscribe-last = <b>The latest from your subscription</b>
subscribe-last-none = There is no article yet that fits your subscription.
subscribe-how =
    I didn’t understand that. Write, for example:
    /subscribe instant
    /subscribe daily 07:30
    /subscribe weekly mon 08:00
    /subscribe off
subscribe-word =
    I don’t understand “{ $word }” here. Write, for example:
    /subscribe instant
    /subscribe daily 07:30
    /subscribe weekly mon 08:00
    /subscribe off
subscribe-time = I don’t understand that time. Write a time from 00:00 to 23:59, for example: /subscribe daily 07:30
rhythm-off = not at all
rhythm-instant = at once
rhythm-daily = every day at { $at }
rhythm-weekly = every week on { $weekday } at { $at }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-name-1 = Monday
weekday-name-2 = Tuesday
weekday-name-3 = Wednesday
weekday-name-4 = Thursday
weekday-name-5 = Friday
weekday-name-6 = Saturday
weekday-name-7 = Sunday
topics-all = all
topics-none = none
muted-until = { $topic } (until { $until })
quiet-none = none
quiet-hours = { $from } to { $to }
stopped =
    <b>Unsubscribed.</b> I won’t write to you by myself any more, and the questions I watched for you are deleted. You can still ask me anything. Subscribe again: /subscribe

    If you like, tell me why with one tap:
stop-much = It was too much
stop-irrelevant = Nothing for me
stop-other = Another reason
stop-thanks = Thanks, that helps. Only the reason is counted, not who gave it. Subscribe again: /subscribe
stop-nothing = You have no subscription at the moment. /subscribe changes that.
