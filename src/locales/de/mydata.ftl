mydata = Das ist alles, was ich über diesen Chat gespeichert habe: Einstellungen, gemerkte Fragen, offene Fehlermeldungen, und was ich wann von selbst geschickt habe.
mydata-delete = Alles löschen
mydata-sure = Soll ich wirklich alles löschen, was ich über diesen Chat gespeichert habe? Du bekommst dann nichts mehr von selbst, und frühere Nachrichten kann ich nicht mehr korrigieren. Das lässt sich nicht rückgängig machen.
mydata-yes = Ja, alles löschen
mydata-no = Nein, behalten
mydata-kept = Gut, es bleibt alles, wie es ist.
mydata-gone = Alles gelöscht: Einstellungen, gemerkte Fragen, offene Dialoge und Fehlermeldungen und was ich wann geschickt habe, auch aus meinen eigenen Sicherungskopien. Über diesen Chat ist nichts mehr gespeichert.
