search-how = Put your search words after the command, for example: /search airport
search-heading =
    { $pages ->
        [one] Results for “<b>{ $query }</b>”: { $count }
       *[other] Results for “<b>{ $query }</b>”: { $count } (page { $page } of { $pages })
    }
search-none = I have no article on “<b>{ $query }</b>”.
search-entry = { $number }. <b>{ $title }</b>
search-meant = Did you mean “{ $query }”?
