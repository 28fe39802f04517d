# Texts that several features share.
page-on = Next ›
page-back = ‹ Back
button-outdated = This button is out of date. Just write me your question, or tap /news.
failed = Something went wrong on my side, and your message has not been answered. Please try again in a moment.
late = That took too long, so I stopped. Please try again in a moment.
slow-down = That was a lot of messages at once. I will pause for half a minute and then be back for you.
unknown-command = I don’t know that command. Did you mean { $nearest }? All commands: /help
only-text = I only understand text. Write me your question in words, for example: “When will the new S-Bahn trains start?”
dialog-left = I discarded what you had begun; nothing was sent.
dialog-lapsed = I have been updated in the meantime, so the dialog you had begun is no longer valid. Nothing was sent; please start again.
dialog-none-open = There is nothing open that I could cancel.
