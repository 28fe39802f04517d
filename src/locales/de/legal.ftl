privacy =
    <b>Datenschutz</b>
    Ich speichere so wenig wie möglich, und nur zu diesem Chat, nie zu deinem Namen.

    • Fragen: Ich beantworte sie auf unserem eigenen Rechner und bewahre sie nicht auf. Eine Nachricht liegt nur so lange auf der Platte, bis sie beantwortet ist; was du in anderen Chats hinter meinem Namen tippst, gar nicht.
    • Abo und Einstellungen: Wenn du etwas abonnierst oder einstellst, merke ich mir die Nummer dieses Chats und was du gewählt hast: Sprache, wann ich schreibe, Themen, Stadt, Wörter, Ruhezeiten, und ob Nachrichten dich erreichen.
    • Gemerkte Fragen: Nur wenn du „Sag mir Bescheid“ tippst oder /merken schreibst, bewahre ich den Wortlaut der Frage auf, bis du sie entfernst.
    • Was ich von selbst geschickt habe: Chat, Zeit, Artikel, Grund und Nachrichtennummer, ein Jahr lang. So bekommst du nichts doppelt, und Korrekturen erreichen dich.
    • Abbestellen: Gezählt wird nur ein Grund, wenn du einen antippst, ohne zu wissen, wer es war.
    • Nachfragen: Damit „Und wie viele kamen?“ klappt, merke ich mir im Arbeitsspeicher höchstens eine halbe Stunde, um welchen Artikel es ging.
    • Fehlermeldungen: Sie gehen erst an die Redaktion, wenn du zustimmst, und ohne deinen Namen. Damit sie dir antworten kann, merke ich mir die Nummer dieses Chats, bis die Meldung erledigt ist; dann lösche ich beides. Was du anfängst und liegen lässt, vergesse ich nach einem Tag.
    • Offene Fragen: Nur wenn du „An die Redaktion geben“ tippst, bewahre ich den Wortlaut der Frage auf, ohne festzuhalten, von wem sie kam.
    • Statistik: Ich zähle je Woche, wie viele Fragen ich beantworten konnte und wie viele Nachrichten hinausgingen. Das sind nur Zahlen.
    • Namen, Telefonnummern und Standorte speichere ich nie.

    Alles ansehen oder löschen: /meinedaten. Das Löschen wirkt sofort und überall, auch in meinen eigenen Sicherungskopien.

    Die Nachrichten laufen über Telegram; dafür gelten die Regeln von Telegram. Wer verantwortlich ist, steht unter /impressum.
privacy-page = Ausführlich: { $page }
imprint = <b>Impressum</b>
imprint-name = { $name }
imprint-address = { $address }
imprint-email = E-Mail: { $email }
imprint-responsible = Verantwortlich für den Inhalt (§ 18 MStV): { $responsible }
imprint-missing = Wer diesen Bot betreibt, hat noch kein Impressum eingetragen.
