topics-heading = <b>Themen</b>
    Tippe auf ein Thema, dann siehst du die Artikel dazu.
topics-back = Alle Themen
topic-button = { $topic } ({ $count })
topic-heading = <b>{ $topic }</b> (Seite { $page } von { $pages })
topic-empty = Zum Thema { $topic } habe ich noch keinen Artikel.
topic-verwaltung = Verwaltung
topic-wirtschaft = Wirtschaft
topic-kultur = Kultur
topic-verkehr = Verkehr
topic-wissenschaft = Wissenschaft
topic-strukturwandel = Strukturwandel
topic-button-followed = ✓ { $topic } ({ $count })
topic-follow = Diesem Thema folgen
topic-unfollow = Nicht mehr folgen
topic-rhythm = Kommt { $rhythm }
