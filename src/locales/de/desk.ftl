# The desk: what editors see.
desk-home = <b>Redaktion</b>
desk-back = ‹ Übersicht
desk-today =
    { $count ->
        [0] Heute ist noch nichts erschienen.
        [one] Heute ist ein Artikel erschienen.
       *[other] Heute sind { $count } Artikel erschienen.
    }
desk-readers =
    { $subscribed ->
        [0] Noch hat niemand etwas abonniert.
       *[other] <b>Abos:</b> { $subscribed }, davon sofort { $instant }, täglich { $daily }, wöchentlich { $weekly }, nur gemerkte Fragen { $off }{ $unreachable ->
            [0] .
           *[other] . Nicht erreichbar: { $unreachable }.
        }
    }
desk-log-button = Protokoll
desk-log = <b>Wer was wann getan hat</b>
desk-log-line = { $at }: { $what } ({ $subject }), { $editor }
desk-log-empty = Im Protokoll steht noch nichts.
statistics-button = Statistik
statistics = <b>Statistik</b>
statistics-week =
    { $ago ->
        [0] <b>Diese Woche</b>
        [1] <b>Letzte Woche</b>
       *[other] <b>Woche ab { $monday }</b>
    }: Fragen beantwortet { $answered }, nicht beantwortet { $unanswered }, Nachrichten verschickt { $delivered }
statistics-topics = <b>Abos je Thema:</b> { $topics }. Gemerkte Fragen: { $watches }
statistics-stops = <b>Abbestellt, weil:</b> { $reasons }
deed-draft-begun = Entwurf begonnen
deed-draft-discarded = Entwurf verworfen
deed-published = veröffentlicht
deed-undone = Veröffentlichung zurückgenommen
deed-corrected = korrigiert
deed-mended = ohne Hinweis geändert
deed-withdrawn = zurückgezogen
deed-report-answered = Fehlermeldung beantwortet
deed-report-dismissed = Fehlermeldung verworfen
deed-gap-dismissed = Leserfrage verworfen
deed-proposal-dismissed = Vorschlag verworfen
