import type { Language } from '../domain/language.js'
import { fold } from './fold.js'

/**
 * Things that do not happen by the way: who asks why somebody resigned takes for granted that he did. Only a fact that
 * says so can answer. `asks` is looked for in the question, `says` (if it differs) in the fact; both folded, written by
 * hand from what papers report, not from the store. German verbs come apart: „trat … zurück“.
 */
interface Happening {
  readonly asks: RegExp
  readonly says?: RegExp
}

/** A verb whose second half stands behind: „trat im Mai zurück“. */
function apart(verbs: string, particle: string): string {
  return String.raw`\b(?:${verbs})\b.{0,80}\b${particle}\b`
}

/** How questions begin that take nothing for granted: „Hat der Stadtrat zugestimmt?“ */
const ASKS_WHETHER = String.raw`\W*(?:hat|haben|hatte|hatten|wurde|wurden|ist|sind|war|stimmt\w*|lehnt\w*|will|wollen)\b`

/** „die 2. Lesenacht“ counts, „am 2. Mai“ does not. */
const NO_MONTH = '(?!jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez)'

const GERMAN: readonly Happening[] = [
  {
    asks: new RegExp(
      `zurucktret|zuruckgetreten|rucktritt|hingeschmissen|amt nieder|amtsverzicht|${apart('tritt|trat|traten', 'zuruck')}`,
    ),
  },
  {
    asks: /abgewahlt|abwahl|abgesetzt|absetzung|gesturzt|amtsenthebung|suspendier|beurlaub/,
  },
  {
    asks: new RegExp(
      `ausgetreten|austritt|austreten|ausgestiegen|\\bverlasst\\b|\\bverliess|\\bverlassen\\b|${apart('tritt|trat|treten|steigt|stieg', 'aus')}`,
    ),
    says: /austritt|ausgetreten|ausstieg|ausgestiegen|verlass|verliess/,
  },
  {
    asks: new RegExp(
      `umgezogen|weggezogen|abgewandert|umzug|umziehen|umsiedel|verlegt|verlagert|${apart('zog|zogen|zieht|ziehen', '(?:um|weg|hierher)')}`,
    ),
  },
  {
    asks: new RegExp(
      `abgesagt|absage|gestrichen|abgeschafft|abgeblasen|geplatzt|platzen lassen|ausgefallen|ausfall\\b|weggefallen|${apart('sagt|sagte|sagten|schafft|schaffte|blies', 'ab')}|${apart('fallt|fiel|fielen|fallen', '(?:aus|weg)')}`,
    ),
    says: /abgesagt|absage|gestrichen|abgeschafft|ausfall|ausgefallen|entfiel|entfall|\bfiel.{0,60}\baus\b|weggefallen/,
  },
  {
    // „Hat … zugestimmt?“ takes nothing for granted.
    asks: new RegExp(
      `^(?!${ASKS_WHETHER}).*(?:zugestimmt|zustimm(?:en|te|ten)|${apart('stimmt|stimmte|stimmten', 'zu')})`,
    ),
    says: /zustimm|zugestimmt|beschl|beschluss|vereinbar|einig|genehmig|angenommen|zusage|zugesagt|sagte.{0,80}\bzu\b/,
  },
  {
    asks: new RegExp(`^(?!${ASKS_WHETHER}).*(?:abgelehnt|ablehn|${apart('lehnt|lehnte|lehnten', 'ab')})`),
    says: /ablehn|abgelehnt|lehnte|scheiter|dagegen|gestoppt|\bgegen\b/,
  },
  {
    asks: /\b(?:uber|daruber|fur|dafur) .{0,60}\babgestimmt|\babstimmung (?:im|des) (?:stadtrat|rat|gemeinderat)|votier/,
    says: /abgestimm|abstimm|stimmen|votum|votier|lehnte|beschl/,
  },
  { asks: /verschoben|verschiebung|vertagt|verzoger|verspatet/ },
  {
    asks: /\bschliess(?:t|en)\b(?!.{0,80}\b(?:ab|an|aus|ein|sich|zusammen)\b)|schliessung|\bgeschlossen\b|\bschloss\b(?!.{0,80}\b(?:ab|an|aus|ein|sich|zusammen)\b)|stillgelegt|stilllegung|dichtgemacht|dicht gemacht/,
    says: /schliess|geschlossen|schloss|ausgefallen|\bfiel.{0,60}\baus\b|stillgelegt|stilllegung|\bruht\b|ruhen/,
  },
  {
    asks: new RegExp(`eroffnet|eroffnung|eingeweiht|einweihung|${apart('weihte|weihten', 'ein')}`),
    says: /eroffn|eingeweiht|einweih|in betrieb|\bstart|(?<!bau)begann|(?<!bau)beginn|\boffnet/,
  },
  {
    asks: new RegExp(`eingestellt|einstellung von|${apart('stellt|stellte|stellten', 'ein')}`),
    says: /eingestell|einstell|\bende|ruht|ruhen|aufgegeben/,
  },
  { asks: /pleite|insolven|konkurs|bankrott|zahlungsunfahig/ },
  { asks: /\bverkauft\w*\b|verkauf\b|verausser|privatisier/, says: /verkauf|verausser|privatisier|vergeben/ },
  { asks: /aufgekauft|\bgekauft\b|\bkaufte\b/ },
  { asks: /abgerissen|abriss\b|gesprengt|sprengung/ },
  { asks: /abgebrannt|\bbrannte\b|grossbrand|\bbrand\b|zerstort|eingesturzt|explo|uberflut|hochwasser/ },
  {
    asks: /gestorben|\bstarb\b|verstorben|ermordet|getotet|\btod von\b|ums leben/,
    says: /starb|storben|ermord|getotet|\bto[dt]/,
  },
  {
    asks: /verhaftet|festgenommen|verurteilt|angeklagt|gefangnis|bestochen|bestechung|korruption|ermittelt gegen|razzia/,
  },
  {
    asks: /fusion|vereinigte[nr]? stadt|doppelstadt|zusammengelegt|zusammenlegung|eingemeind|vereinigen sich|vereinigung von|verschmolzen|verschmelz|\bschliess\w*\b.{0,80}\bzusammen\b/,
    says: /fusion|zusammen(?:ge)?(?:schl|leg)|eingemeind|vereinigung|verschm|hervor/,
  },
  {
    asks: new RegExp(
      `\\btrenn(?:t|en|ten|te) sich|\\bgetrennt|\\btrennung|aufgelost|auflosung|aufgekundigt|abgebrochen|beendet|${apart('lost|losten|losen|kundigt|kundigte|bricht|brach', '(?:auf|ab)')}`,
    ),
    says: /trenn|auflos|aufgelost|\bkundig|\bgekundigt|auf(?:ge)?kundig|abgebrochen|abbruch|beend|\bende/,
  },
  { asks: /streik/ },
  { asks: /\bklagte|geklagt|verklagt|\bklagt\b/, says: /klag/ },
  {
    asks: /\b(?:artikel|beitrag|bericht|meldung|text)\b.{0,60}\b(?:geschrieben|verfasst|schrieb)|\b(?:schrieb|verfasste)\b.{0,60}\b(?:artikel|beitrag|bericht|meldung|text)\b|\bautor/,
    says: /geschrieben|verfasst|schrieb|autor/,
  },
  { asks: /vorgezogen|vorverlegt/ },
  { asks: /verlangert/ },
  {
    asks: new RegExp(`wahlausgang|ausgang der wahl|${apart('ging|gingen', 'aus')}`),
    says: /prozent|stimmen|gew[ao]nn|siegte|unterl/,
  },
  { asks: /verboten|verbot\b|untersagt/ },
  { asks: /entgleis|verungluckt|abgesturzt|zusammengestossen|kollision/ },
  {
    asks: /entlassen|entlassung|gefeuert|rausgeworfen|rausgeschmissen|kundigt\b|gekundigt|kundigung/,
    says: /entlass|kundig|stellenabbau/,
  },
  { asks: /\bkostenlos|\bgratis\b|\bumsonst\b|kostenfrei/ },
  { asks: /zerstritten|verkracht|zerwurfnis/, says: /streit|zerstritten/ },
  { asks: /\bgehackt|hackerangriff|cyberangriff/ },
  { asks: /evakuier|gesperrt|sperrung/ },
  // What is counted by the day is not what is counted in all.
  { asks: /\b(?:pro|je|am|jeden) tag\b|\btaglich/, says: /\b(?:pro|je|am|jeden) (?:werk)?tag\b|taglich/ },
  { asks: /\b(?:pro|je|jede|in der) stunde\b|\bstundlich/, says: /stunde|stundlich|minuten|takt/ },
  { asks: /\b(?:pro|je|im|jeden) monat\b|\bmonatlich|\bmonats/, says: /monat/ },
  { asks: /\b(?:pro|je|jede|in der) woche\b|\bwochentlich/, says: /woche/ },
  { asks: /\bpro kopf\b|\bje einwohner/, says: /pro kopf|je einwohner/ },
  // The second of its kind is not the first.
  {
    asks: /\bzweite[nrsm]?\b/,
    says: new RegExp(`zweit|\\bii\\b|erneut|nochmal|weiter|stichwahl|\\b2\\. ${NO_MONTH}`),
  },
  { asks: /\bdritte[nrsm]?\b/, says: new RegExp(`dritt|\\biii\\b|\\b3\\. ${NO_MONTH}`) },
  { asks: /\biii\b/ },
  {
    asks: /\bletzte[nrsm]? (?:s-?bahn|bahn|bus|zug|tram|strassenbahn|fahrt|flug|ausgabe|runde|folge|tag)/,
    says: /letzt|ende|zuletzt/,
  },
  // People are counted as what they are there.
  {
    asks: /\beinwohner|\bbewohner|bevolkerung/,
    says: /wohn|\bleb|gemeldet|bevolker|zahl|umfass|zensus|mensch.{0,20} in der/,
  },
  { asks: /\bpassagier|fluggast|fluggaste/, says: /passagier|flugg/ },
  { asks: /studierende|studenten|studentinnen/, says: /studier|student/ },
  // Measures and addresses that a fact has or has not.
  { asks: /hochstgeschwindigkeit|geschwindigkeit|tempo\b|\bwie schnell/, says: /km\/h|stundenkilometer|minuten/ },
  { asks: /telefonnummer|e-?mail|\badresse|anschrift|postleitzahl/ },
  { asks: /internetseite|webseite|website|homepage/, says: /internetseite|web|\b[a-z0-9-]+\.(?:de|net|com|org|eu)\b/ },
  { asks: /offnungszeit|geoffnet/, says: /geoffnet|\buhr\b|offn/ },
  { asks: /\bbis (?:wann|wohin|zu welche[mr]|welche[mns])\b/, says: /\bbis\b|befristet|enden|endet|lauft/ },
  {
    asks: /\bwie lange (?:fliegt|fahrt|fahren|braucht|brauch|ist man|bin ich)\b/,
    says: /minuten|stunde|\btage/,
  },
  // Who asks why not takes for granted that not.
  {
    asks: /^\W*(?:warum|wieso|weshalb)\b.*\b(?:nicht|kein\w*)\b/,
    says: /\b(?:nicht|kein\w*|ohne|offen|nur)\b|\bend(?:et|en)\b|kostengr|lehn|scheiter|\bfiel|verzicht|\bruh|gegen\b|bezweifel/,
  },
  { asks: /\b(?:im|pro|je|jedes) jahr\b(?! \d)|jahrlich/, says: /jahr|20\d\d/ },
  {
    // „Wer zählt zum Vorstand?“ reads the same here.
    asks: /\bwer (?:be)?zahlt(?! (?:zu[mr]?|als)\b)|\bwer finanziert|\bwer (?:tragt|ubernimmt) die kosten/,
    says: /zahl|finanz|trag|getragen|euro|forder|geld|mittel/,
  },
  { asks: /\bnoch (?:mit )?(?:am tisch|dabei|anwesend)\b/, says: /teil|anwesend|dabei|mit dabei/ },
  { asks: /\b(?:mit dem|im) (?:auto|pkw|wagen)\b/, says: /auto|pkw|wagen/ },
  { asks: /\bmit dem (?:fahr)?rad\b/, says: /\brad|fahrrad/ },
  {
    asks: /\bwie lange (?:lauft|geht)\b/,
    says: /minuten|stunde|\btage|woche|monat|jahr|\bbis\b/,
  },
  // By day is not by night.
  {
    asks: /\bnachts\b|\bnacht(?:zug|zuge|zugen|bus|busse|bussen|linien?|verkehr)\b/,
    says: /nachts|nachtlich|nacht(?:zug|bus|linie|verkehr)|rund um die uhr|durchgehend/,
  },
  {
    asks: /\bwie lange (?:hat|haben|hatte|hatten|war|waren)\b.*\b(?:gesprochen|geredet|gedauert|getroffen|zusammen)\w*/,
    says: /minuten|stunde|\btage/,
  },
  {
    asks: /(?:amtszeit|vertrag|frist)\w*\b.*\b(?:endet|enden|abgelaufen)\b|\b(?:lauft|laufen|lief)\b.*(?:amtszeit|vertrag|frist)\w* (?:ab|aus)\b|\bendet\b.{0,40}(?:amtszeit|vertrag|frist)/,
    says: /\bend|\bbis\b|ablauf|ablaufen/,
  },
  { asks: /\bwie breit/, says: /breit/ },
  { asks: /\bwie tief/, says: /tief/ },
  { asks: /\bdauer(?:t|te|n|ten)\b|gedauert/, says: /minuten|stunde|\btage|woche|monat|jahr|dauer|\bbis\b|\buhr\b/ },
  { asks: /\bwie schwer|\bgewicht\b|\bwiegt\b/, says: /tonnen|kilo|gramm/ },
  // A paper that was agreed on is not yet what it says.
  {
    asks: /\bwas (?:stand|steht) (?:in|drin)\b|\binhalt\b/,
    says: /\bstand\b|\bsteht\b|\binhalt|\bthemen|\bnach der\b|\bsieht vor\b/,
  },
]

const ENGLISH: readonly Happening[] = [
  { asks: /\bresign|step(?:s|ped|ping)? down|\bquit\b/ },
  { asks: /\bousted|\bsacked|removed from office|voted out|suspend/ },
  {
    asks: /\bwithdr[ae]w|\bleav(?:e|es|ing)\b|(?<!\b(?:is|are|was|were) )\bleft\b(?! (?:of|over|bank))|\bquits?\b|pull(?:s|ed)? out/,
    says: /withdr|leav|\bleft\b|phase-?out|exit/,
  },
  { asks: /\bmov(?:e|ed|es|ing) (?:to|from|away|out|its|their)|relocat/ },
  {
    asks: /cancel|called off|\bscrapp?ed|abolish|axed/,
    says: /cancel|called off|scrap|abolish|did not take place|discontinued|dropped/,
  },
  { asks: /postpone|\bdelayed|put off/ },
  { asks: /\bclos(?:e|ed|es|ing|ure)\b|shut down/, says: /\bclos|shut|suspended|at a standstill/ },
  { asks: /bankrupt|insolven/ },
  { asks: /\bsold\b|\bsell(?:s|ing)?\b|privati[sz]/ },
  { asks: /\bbought\b|\bbuy(?:s|ing)?\b|takeover|taken over|acquir/ },
  { asks: /demolish|torn down|blown up/ },
  { asks: /burn(?:t|ed)? down|\bfire\b|destroy|collaps|explo|flood/ },
  { asks: /\bdied\b|\bdie\b|\bdeath\b|killed|murder/ },
  { asks: /arrest|convicted|prison|\bjail|brib|corrupt/ },
  { asks: /\bmerg(?:e|ed|er|ing)\b|become one city|unif(?:y|ied)|incorporat/, says: /merg|joined|amalgamat/ },
  { asks: /\bsplit\b|separat|dissol|end(?:ed)? (?:the|their|its) (?:cooperation|partnership)|terminat/ },
  { asks: /\bstrike\b|\bstriking\b/ },
  {
    asks: /\b(?:wrote|written)\b.{0,60}\b(?:article|report)\b|\b(?:article|report)\b.{0,60}\b(?:wrote|written)\b|\bauthor/,
    says: /wrote|written|author/,
  },
  { asks: /\bopened\b|inaugurated/, says: /\bopen(?:ed|ing)|inaugurat|began|\bsince\b|start|launch|in operation/ },
  { asks: /\bbann?ed\b|\bban\b|forbid|prohibit/ },
  { asks: /derail|crash/ },
  { asks: /\buntil when\b|\bhow long is .{0,60}\bvalid\b/, says: /until|\bby\b|\bto\b|expire|end/ },
  {
    asks: /^\W*why\b.*\b(?:not|no|never|didn.?t|doesn.?t|won.?t)\b/,
    says: /\b(?:not|no|without|open|only)\b|reject|fail|cancel|against|dropped|doubt/,
  },
  { asks: /\bby car\b/, says: /\bcars?\b/ },
  { asks: /\bwho pays\b|\bwho finances\b/, says: /pa[iy]|financ|fund|euro|bear|cost/ },
  { asks: /how tall/, says: /tall|high\b|height/ },
  { asks: /how wide/, says: /wide|width/ },
  { asks: /top speed|how fast|maximum speed/, says: /km\/h|kilomet(?:re|er)s per hour|minutes/ },
  { asks: /phone number|e-?mail|\baddress|post(?:al)? code|website/ },
  { asks: /opening hours|open until|what time .{0,40}\bopens?\b/, says: /opening hours|\bopen\b|o’clock|\d:\d\d/ },
  { asks: /\bper day\b|\ba day\b|\bdaily\b/, says: /per day|a day|daily|each day/ },
  { asks: /\bper month\b|\bmonthly\b/, says: /month/ },
  { asks: /\bwhat (?:did|does) .{0,60}\bsay\b/, says: /\bsa(?:ys|id)\b|states?\b|content/ },
  { asks: /\bfree of charge|\bfor free\b/ },
]

const HAPPENINGS: Readonly<Record<Language, readonly Happening[]>> = { de: GERMAN, en: ENGLISH }

/** What the question takes for granted, as patterns that a fact must meet to answer it. */
export function presumedBy(question: string, language: Language): readonly RegExp[] {
  const folded = fold(question.slice(0, 400))
  return HAPPENINGS[language].flatMap(({ asks, says = asks }) => (asks.test(folded) ? [says] : []))
}

/** A clause with a no in it. */
const DENIED = /[^.;,]*\b(?:nicht|keine?[rnms]?|not|no|never)\b[^.;,]*/g

/** The folded text without what it says did not happen. */
export function withoutDenied(folded: string): string {
  return folded.replace(DENIED, '')
}
