help =
    <b>So fragst du</b>
    Schreib einfach los, in ganzen Sätzen oder Stichworten. Du kannst auch nachfragen: „Und wie viele kamen?“ In Gruppen antworte ich, wenn du /frage schreibst, mich erwähnst oder auf eine Nachricht von mir antwortest.

    <b>Befehle</b>
    /neu – das Neueste
    /frage – eine Frage stellen
    /suche – Artikel finden
    /themen – nach Themen stöbern
    /abo – Neues zu deiner Zeit bekommen
    /abbestellen – nichts mehr von selbst bekommen
    /merken – Bescheid bekommen, wenn es dazu etwas gibt
    /status – was du bekommst und warum
    /einstellungen – Themen, Stadt, Wörter, Sprache, Ruhe
    /meinedaten – deine Daten ansehen oder löschen
    /fehler – der Redaktion einen Fehler melden
    /datenschutz – was ich speichere
    /impressum – wer dahintersteht
