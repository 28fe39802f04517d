# The gap board: what readers asked in vain and handed to the editors.
gaps-home = <b>Meistgewünschte Fragen</b>
gaps-home-none = Keine offenen Leserfragen.
gaps-button = Fragen ({ $count })
gaps-heading =
    <b>{ $count ->
        [one] Eine Frage, auf die
       *[other] { $count } Fragen, auf die
    } es noch keine Antwort gibt</b>
gaps-none = Gerade ist keine Leserfrage offen.
gaps-answered-button = Inzwischen beantwortet ({ $count })
gaps-answered = <b>Inzwischen beantwortet</b>
gaps-back = ‹ Alle Fragen
gaps-watches = <b>Gemerkte Fragen nach Thema</b> (des nächstliegenden Artikels): { $counts }
gaps-watches-other = ohne Thema { $count }
gaps-watches-unsorted = nicht zugeordnet { $count }
gap-line = { $count }× „{ $question }“
gap =
    „{ $question }“

    { $count ->
        [one] Das wollte eine Person wissen, am { $since }.
       *[other] Das wollten { $count } Personen wissen, zuerst am { $since }, zuletzt am { $last }.
    }
gap-answered = Beantwortet seit { $day } durch „{ $title }“.
gap-dismiss = Verwerfen
gap-dismissed = Verworfen. Von der Frage ist nichts mehr gespeichert.
gap-gone = Diese Frage gibt es nicht mehr.
