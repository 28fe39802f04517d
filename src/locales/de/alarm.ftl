# What editors are told when something begins, and when it is over.
alarm-no-room =
    <b>Auf der Platte ist kein Platz mehr.</b>
    Was Leserinnen und Leser einstellen, kann ich gerade nicht speichern, und der Versand macht Pause. Nichts Gespeichertes geht verloren. Sobald wieder Platz ist, geht es von selbst weiter.
alarm-over-no-room = <b>Auf der Platte ist wieder Platz.</b> Speichern und Versand gehen weiter.
alarm-sending-parked =
    <b>Telegram bremst den Versand.</b>
    Bis { $until } darf ich von selbst nichts schicken; danach geht es von selbst weiter. Antworten auf Fragen gehen weiter hinaus.
alarm-over-sending-parked = <b>Der Versand läuft wieder,</b> Telegram bremst nicht mehr.
alarm-over-channel-unreachable = <b>Der Kanal nimmt wieder Nachrichten an.</b>
alarm-readers-unreachable =
    <b>Viele Leserinnen und Leser sind nicht mehr erreichbar.</b>
    In den letzten 24 Stunden { $count } von { $of }. Sie haben den Bot blockiert oder ihr Konto gelöscht; ihre Einstellungen bleiben erhalten. Schaut, ob zuletzt zu viel oder etwas Falsches hinausging.
alarm-over-readers-unreachable = <b>Es gehen nicht mehr auffällig viele Leserinnen und Leser verloren.</b>
alarm-over-articles-refused = Die Datei mit den Artikeln stimmt wieder, ich habe sie übernommen.
alarm-over-letter-refused = Der Versand mit der abgelehnten Nachricht ist abgeschlossen.
