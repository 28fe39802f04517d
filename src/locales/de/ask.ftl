ask-how = Schreib deine Frage dazu, zum Beispiel: /frage Wer ist Oberbürgermeister von Leipzig?
answer = { $fact }
answer-open = Ganzer Artikel
refusal = Dazu habe ich nichts.
refusal-known = Was ich weiß: { $fact }
refusal-open = { $sentence }
refusal-nearest = Am nächsten kommt dieser Artikel:
refusal-hint = Ich kenne nur, was Halle und Leipzig verbindet. Stöbern kannst du mit /neu und /themen.
