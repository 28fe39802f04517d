report-ask =
    { $about }

    Was stimmt nicht? Schreib es mir in einer Nachricht. Bevor etwas abgeht, frage ich noch einmal nach. /abbrechen beendet das.
report-about = Es geht um „{ $title }“.
report-about-none = Ohne Bezug zu einem bestimmten Artikel.
report-only-text = Bitte beschreib den Fehler in Worten, oder tippe auf /abbrechen.
report-confirm =
    { $about }

    <blockquote>{ $text }</blockquote>

    Soll ich das an die Redaktion schicken? Dein Name geht nicht mit. Wenn du den Text ändern willst, schreib ihn einfach neu.
report-send = An die Redaktion schicken
report-cancel = Verwerfen
report-sent = Danke, deine Meldung ist bei der Redaktion.
report-cancelled = Gut, ich habe nichts verschickt und deinen Text gelöscht.
report-unread = Danke, deine Meldung liegt bei der Redaktion. Benachrichtigen konnte ich gerade niemanden; wenn es eilt, steht im /impressum, wie du uns direkt erreichst.
report-too-many = Von dir liegen schon { $most } offene Meldungen bei der Redaktion, mehr nehme ich nicht an. Deine neue wurde nicht verschickt. Im /impressum steht, wie du uns direkt erreichst.
report-inbox-full = Bei der Redaktion liegen gerade zu viele Meldungen, deine wurde nicht verschickt. Im /impressum steht, wie du uns direkt erreichst.
report-nobody = Für diesen Bot ist noch keine Redaktion eingetragen, ich kann deine Meldung nicht weitergeben. Im /impressum steht, wie du uns direkt erreichst.
report-private = Fehlermeldungen nehme ich nur im privaten Chat an. Öffne mein Profil und schreib mir dort /fehler.
report-open = Artikel öffnen
