import { termOf } from './terms.js'

/**
 * Everyday German words that are no names of anything the store is about. Two uses: a word of this list is never taken
 * for a misspelt other one („jetzt“ is not „Netz“), and it weighs little when the question is covered, for readers use
 * them freely. Written by hand; folded; endings do not matter.
 */
const COMMON = `
jetzt heute gestern morgen bald spater fruher damals neulich derzeit aktuell momentan zurzeit demnachst kunftig zukunftig insgesamt ungefahr
etwa circa genau eigentlich uberhaupt wirklich vielleicht bestimmt sicher wohl gerade eben einfach ganz sehr ziemlich besonders
nochmal nochmals erneut wieder immer nie niemals manchmal oft selten meist meistens haufig zuerst zuletzt endlich erst einmal
hin her ruber druben drin raus rein weg fort weiter zuruck zusammen dabei dazu davon damit dafur dagegen darauf darin daran darum deshalb
alle alles allen allem beide beiden beider jeder jede jedes jemand niemand etwas nichts andere anderen anderer anderes mehrere einige manche
gross grosse grossen klein kleine kleinen gut gute guten schlecht neu alt alte alten lang lange kurz hoch hohe tief breit weit nah schnell langsam
schon schlimm richtig falsch leicht schwer wichtig interessant bekannt fremd eigene eigenen verschieden gleich ahnlich
kommen kommt kam kamen gekommen gehen geht ging gingen gegangen stehen steht stand standen liegen liegt lag lagen sitzen sitzt sass
machen macht gemacht tun getan lassen lasst liess halten halt hielt bleiben bleibt blieb stellen stellt stellte legen legt setzen setzt setzte
sagen sagt sagte reden redet sprechen spricht sprach erzahlen erzahlt fragen fragt wissen weiss wusste kennen kennt kannte denken denkt dachte glauben
finden findet fand gefunden statt stattfinden stattgefunden suchen sucht sehen sieht sah gesehen schauen schaut horen hort horte zeigen zeigt zeigte lesen
bekommen bekommt bekam erhalten erhalt erhielt nehmen nimmt nahm geben gegeben bringen bringt brachte holen holt tragen tragt trug
brauchen braucht brauchte benotigen nutzen nutzt benutzen verwenden helfen hilft fuhlen fuhlt meinen meint heissen nennen nennt genannt
passieren passiert geschehen geschieht laufen lauft lief gelaufen ziehen zieht zog werfen fallen fangen versuchen durfte
mochte mochten wurde wurden konnte konnten musste mussten sollte wollte wollten wolle gern gerne lieber
bitte danke hallo tschuss entschuldigung frage fragen antwort sache sachen ding dinge weise art fall beispiel grund teil seite moment
leute mann frau kind tag tage woche monat jahr jahre jahren uhr uhrzeit zeit mal male stunde minute welt leben staat person
bein beine hand tisch haus wort worte ende anfang mitte ort gegend stelle punkt zahl nummer
netto brutto wein wetter essen trinken schlafen wohnen arbeiten spielen lernen kaufen verkaufen bezahlen kosten
kraftig ordentlich heftig saftig doll echt halt irgendwie irgendwo irgendwas irgendwann irgendeine sonst konkret exakt ehrlich ungern bloss nun
noch mitunter teilweise tatsachlich nebenbei ubrigens immerhin ohnehin sowieso zumindest wenigstens mindestens hochstens knapp fast beinahe
laut angeblich offenbar anscheinend vermutlich wahrscheinlich hoffentlich leider naturlich klar logisch normal normalerweise ublich ublicherweise
erhoffen hoffen hofft wunschen wunscht freuen freut planen ander schliesslich ausserdem allerdings jedoch trotzdem obwohl sondern
warten dauern anfangen aufhoren beginnen enden entstehen erreichen gelten gehoren betreffen bedeuten
regen sonne sommer winter strasse wege vater mutter bruder schwester freund familie schule lehrer
`

const TERMS: ReadonlySet<string> = new Set(
  COMMON.split(/\s+/)
    .filter(Boolean)
    .map((word) => termOf(word, 'de')),
)

/** Whether the term of a German word is an everyday one. */
export function isCommon(term: string): boolean {
  return TERMS.has(term)
}
