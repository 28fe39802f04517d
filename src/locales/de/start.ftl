welcome =
    <b>Hallo, ich bin Schwesterstadt</b>, ein Bot mit Nachrichten darüber, was Halle (Saale) und Leipzig gemeinsam machen.

    Stell mir eine Frage in deinen eigenen Worten. Du bekommst ein, zwei Sätze und immer die Quelle dazu. Zum Beispiel:

    „Wer ist Oberbürgermeister von Halle?“
    „Wie viele Gäste kamen zur Museumsnacht?“
    „Ab wann fahren die neuen S-Bahnen?“

    Was ich nicht weiß, sage ich dir ehrlich. Alle Befehle: /hilfe
welcome-news = Neues lesen
welcome-topics = Themen
welcome-subscribe = Abonnieren
