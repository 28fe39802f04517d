# Cards that readers drop into any chat by writing the bot's name and a few words.
inline-card = { $words } – { $source }
inline-none = I have nothing on this. Ask me directly
inline-meant = This matches “{ $query }”
inline-how =
    <b>In any other chat</b>
    Type @{ $bot } and a keyword, for example “@{ $bot } airport”, and send a card with its source.
