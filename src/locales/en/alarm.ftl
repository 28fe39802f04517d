# What editors are told when something begins, and when it is over.
alarm-no-room =
    <b>There is no room left on the disk.</b>
    I cannot save what readers choose right now, and nothing is sent out. Nothing that was saved is lost. It goes on by itself as soon as there is room.
alarm-over-no-room = <b>There is room on the disk again.</b> Saving and sending go on.
alarm-sending-parked =
    <b>Telegram holds back what I send.</b>
    Until { $until } I may not send anything by myself; after that it goes on by itself. Answers to questions still go out.
alarm-over-sending-parked = <b>Sending goes on,</b> Telegram no longer holds it back.
alarm-over-channel-unreachable = <b>The channel takes messages again.</b>
alarm-readers-unreachable =
    <b>Many readers can no longer be reached.</b>
    In the last 24 hours { $count } of { $of }. They have blocked the bot or deleted their accounts; their settings are kept. Check whether too much or something wrong went out lately.
alarm-over-readers-unreachable = <b>Readers are no longer being lost in unusual numbers.</b>
alarm-over-articles-refused = The articles file is valid again, I have taken it over.
alarm-over-letter-refused = The mailing with the refused message is through.
