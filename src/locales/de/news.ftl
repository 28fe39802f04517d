news-heading = <b>Neues aus Halle und Leipzig</b> (Seite { $page } von { $pages })
news-none = Noch gibt es keine Artikel.
