# The words of the try-out page itself.
page-title = Schwesterstadt ausprobieren
page-send = Senden
page-write = Nachricht
