ask-how = Put your question after the command, for example: /ask Who is the mayor of Leipzig?
answer = { $fact }
answer-open = Full article
refusal = I have nothing on that.
refusal-known = What I do know: { $fact }
refusal-open = { $sentence }
refusal-nearest = The nearest article:
refusal-hint = I only know what connects Halle and Leipzig. You can browse with /news and /topics.
