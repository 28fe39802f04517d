editors-mailing-paused = <b>Der Versand macht Pause.</b> Auf der Platte ist kein Platz, um festzuhalten, wer was bekommen hat. Sobald wieder Platz ist, geht es von selbst weiter.
editors-mailing-goes-on = <b>Der Versand geht weiter.</b> Auf der Platte ist wieder Platz.
editors-letter-refused =
    <b>Telegram nimmt eine Nachricht nicht an.</b>
    Versand: { $mailing }
    Grund: { $why }

    Wer betroffen ist, wird übersprungen; alle anderen bekommen sie.
editors-channel-unreachable =
    <b>Der Kanal nimmt keine Nachrichten an.</b>
    Grund: { $why }

    Bitte prüft CHANNEL_ID und ob der Bot im Kanal schreiben darf.
