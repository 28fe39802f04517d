# The words of the try-out page itself.
page-title = Try Schwesterstadt
page-send = Send
page-write = Message
