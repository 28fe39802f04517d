mydata = This is everything I have stored about this chat: settings, watched questions, open error reports, and what I sent by myself and when.
mydata-delete = Delete everything
mydata-sure = Shall I really delete everything I have stored about this chat? You’ll get nothing by itself any more, and I can’t correct earlier messages. This cannot be undone.
mydata-yes = Yes, delete everything
mydata-no = No, keep it
mydata-kept = All right, everything stays as it is.
mydata-gone = Everything is deleted: settings, watched questions, open dialogs and error reports, and what I sent when, from my own backup copies, too. Nothing is stored about this chat any more.
