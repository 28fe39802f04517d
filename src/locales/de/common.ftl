# Texts that several features share.
page-on = Weiter ›
page-back = ‹ Zurück
button-outdated = Dieser Knopf ist veraltet. Schreib mir einfach deine Frage oder tippe auf /neu.
failed = Bei mir ist etwas schiefgegangen, ich konnte dir nicht antworten. Versuch es bitte gleich noch einmal.
late = Das hat zu lange gedauert, ich habe abgebrochen. Versuch es bitte gleich noch einmal.
slow-down = Das waren sehr viele Nachrichten auf einmal. Ich mache eine halbe Minute Pause, danach bin ich wieder für dich da.
unknown-command = Diesen Befehl kenne ich nicht. Meintest du { $nearest }? Alle Befehle: /hilfe
only-text = Ich verstehe nur Text. Schreib mir deine Frage in Worten, zum Beispiel: „Wann fahren die neuen S-Bahnen?“
dialog-left = Was du angefangen hast, habe ich verworfen; es wurde nichts verschickt.
dialog-lapsed = Ich wurde inzwischen erneuert, deshalb gilt der angefangene Dialog nicht mehr. Es wurde nichts verschickt, fang bitte noch einmal an.
dialog-none-open = Es gibt gerade nichts abzubrechen.
