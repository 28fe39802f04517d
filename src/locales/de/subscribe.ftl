subscribe =
    <b>Abonnieren</b>
    Wann soll ich dir schreiben, wenn es Neues gibt?

    Sofort: jede Nachricht einzeln. Täglich oder wöchentlich: eine Übersicht zu deiner Uhrzeit, und nur, wenn es etwas gibt.
subscribe-again =
    <b>Dein Abo</b>
    Ich schreibe dir { $rhythm }. Themen: { $topics }. Stadt: { $cities }.

    Möchtest du das ändern?
subscribe-instant = Sofort
subscribe-daily = Täglich
subscribe-weekly = Wöchentlich
subscribe-topics = Themen wählen
subscribe-city = Stadt wählen
subscribe-hour =
    Um wie viel Uhr?

    Eine andere Uhrzeit kannst du schreiben: /abo täglich 06:45
subscribe-weekday = An welchem Tag?
subscribed =
    <b>Fertig.</b> Ich schreibe dir { $rhythm }. Themen: { $topics }. Stadt: { $cities }.

    Ändern: /abo. Beenden: /abbestellen.
subscribe-sample =
    So sieht eine Nachricht aus:

    <blockquote><b>{ $title }</b>
    { $summary }

    <i>Du bekommst das, { $why }.</i></blockquote>
subscribe-sample-none = Bisher gibt es keinen Artikel, der dazu passt. Sobald einer erscheint, schreibe ich dir.
subscribe-show-last = Zeig mir die letzten drei
subscribe-last = <b>Das Letzte aus deinem Abo</b>
subscribe-last-none = Bisher gibt es keinen Artikel, der zu deinem Abo passt.
subscribe-how =
    Das habe ich nicht verstanden. Schreib zum Beispiel:
    /abo sofort
    /abo täglich 07:30
    /abo wöchentlich mo 08:00
    /abo aus
subscribe-word =
    „{ $word }“ verstehe ich hier nicht. Schreib zum Beispiel:
    /abo sofort
    /abo täglich 07:30
    /abo wöchentlich mo 08:00
    /abo aus
subscribe-time = Diese Uhrzeit verstehe ich nicht. Schreib eine Uhrzeit von 00:00 bis 23:59, zum Beispiel: /abo täglich 07:30
rhythm-off = gar nicht
rhythm-instant = sofort
rhythm-daily = täglich um { $at } Uhr
rhythm-weekly = jede Woche { $weekday } um { $at } Uhr
weekday-1 = montags
weekday-2 = dienstags
weekday-3 = mittwochs
weekday-4 = donnerstags
weekday-5 = freitags
weekday-6 = samstags
weekday-7 = sonntags
weekday-name-1 = Montag
weekday-name-2 = Dienstag
weekday-name-3 = Mittwoch
weekday-name-4 = Donnerstag
weekday-name-5 = Freitag
weekday-name-6 = Samstag
weekday-name-7 = Sonntag
topics-all = alle
topics-none = keine
muted-until = { $topic } (bis { $until })
quiet-none = keine
quiet-hours = { $from } bis { $to } Uhr
stopped =
    <b>Abbestellt.</b> Von selbst schreibe ich dir nicht mehr, auch deine gemerkten Fragen sind gelöscht. Fragen kannst du mich weiter alles. Wieder abonnieren: /abo

    Wenn du magst, sag mir mit einem Tippen, warum:
stop-much = Es war zu viel
stop-irrelevant = Nichts für mich dabei
stop-other = Anderer Grund
stop-thanks = Danke, das hilft. Gezählt ist nur der Grund, nicht, wer ihn genannt hat. Wieder abonnieren: /abo
stop-nothing = Du hast gerade nichts abonniert. Das ändert /abo.
