editors-mailing-paused = <b>Sending is paused.</b> There is no room on the disk to note who got what. It goes on by itself as soon as there is room.
editors-mailing-goes-on = <b>Sending goes on.</b> There is room on the disk again.
editors-letter-refused =
    <b>Telegram does not take a message.</b>
    Mailing: { $mailing }
    Reason: { $why }

    Whoever it was for is skipped; everybody else gets it.
editors-channel-unreachable =
    <b>The channel does not take messages.</b>
    Reason: { $why }

    Please check CHANNEL_ID, and whether the bot may write in the channel.
