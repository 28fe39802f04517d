privacy =
    <b>Datenschutz</b>
    Ich speichere so wenig wie möglich.

    • Fragen: Ich beantworte sie auf unserem eigenen Rechner und bewahre sie nicht auf. Eine Nachricht liegt nur so lange auf der Platte, bis sie beantwortet ist.
    • Einstellungen: Nur wenn du unter /einstellungen eine Sprache wählst, merke ich mir dazu die Nummer dieses Chats. „Wie in Telegram“ löscht beides sofort.
    • Nachfragen: Damit „Und wie viele kamen?“ klappt, merke ich mir im Arbeitsspeicher höchstens eine halbe Stunde, um welchen Artikel es ging.
    • Fehlermeldungen: Sie gehen erst an die Redaktion, wenn du zustimmst, und ohne deinen Namen.
    • Namen, Telefonnummern und Standorte speichere ich nie.

    Die Nachrichten laufen über Telegram; dafür gelten die Regeln von Telegram. Wer verantwortlich ist, steht unter /impressum.
privacy-page = Ausführlich: { $page }
imprint = <b>Impressum</b>
imprint-name = { $name }
imprint-address = { $address }
imprint-email = E-Mail: { $email }
imprint-responsible = Verantwortlich für den Inhalt (§ 18 MStV): { $responsible }
imprint-missing = Wer diesen Bot betreibt, hat noch kein Impressum eingetragen.
