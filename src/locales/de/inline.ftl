# Cards that readers drop into any chat by writing the bot's name and a few words.
inline-card = { $words } – { $source }
inline-none = Dazu habe ich nichts. Frag mich direkt
inline-meant = Das passt zu „{ $query }“
inline-how =
    <b>In jedem anderen Chat</b>
    Schreib @{ $bot } und ein Stichwort, zum Beispiel „@{ $bot } Flughafen“, und schick eine Karte mit Quelle.
