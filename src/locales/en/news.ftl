news-heading = <b>News from Halle and Leipzig</b> (page { $page } of { $pages })
news-none = There are no articles yet.
