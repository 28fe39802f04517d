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
report-unreachable = Gerade ist niemand von der Redaktion erreichbar, deine Meldung wurde nicht verschickt. Im /impressum steht, wie du uns direkt erreichst.
report-nobody = Für diesen Bot ist noch keine Redaktion eingetragen, ich kann deine Meldung nicht weitergeben. Im /impressum steht, wie du uns direkt erreichst.
report-private = Fehlermeldungen nehme ich nur im privaten Chat an. Öffne mein Profil und schreib mir dort /fehler.
report-to-editor =
    <b>Fehlermeldung</b>
    { $about }

    <blockquote>{ $text }</blockquote>
report-open = Artikel öffnen
