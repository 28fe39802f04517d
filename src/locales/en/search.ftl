search-how = Write your search words right behind it, for example: /search airport
search-heading =
    Results for “<b>{ $query }</b>”: { $count } { $pages ->
        [one] { "" }
       *[other] (page { $page } of { $pages })
    }
search-none = I have no article on “<b>{ $query }</b>”.
search-entry = { $number }. <b>{ $title }</b>
search-meant = Did you mean “{ $query }”?
