import type { Language } from '../domain/language.js'

/**
 * Turns of phrase whose words say nothing one by one („das Sagen haben“, "at the helm"), and what is meant. Reviewed by
 * hand. Only the fixed words stand here, so that what lies between them stays; the plain words are ones that kin knows.
 * In a pattern ~ stands for up to five words in between.
 */
const IDIOMS: Readonly<Record<Language, readonly (readonly [idiom: string, plain: string])[]>> = {
  de: [
    // Leading
    ['(?:das Sagen|den Hut auf|das Ruder in der Hand|die Zügel in der Hand)', 'die Leitung'],
    ['(?:am Ruder|am Drücker|an der Macht|im Chefsessel)', 'Leitung'],
    ['auf dem Buckel', 'alt'],
    // Beginning, happening, ending
    ['ans Netz', 'in Betrieb'],
    ['(?:an den Start|ins Rollen)', 'in Betrieb'],
    ['(?:(?:die|ihre|seine) (?:Pforten|Türen))', 'eröffnet'],
    ['(?:ins Leben|aus der Taufe|aus der Wiege) (?:gerufen|gehoben|rief|hob)', 'gegründet'],
    ['(?:ins Leben rief(?:en)?|aus der Taufe hob(?:en)?)', 'gegründet'],
    ['auf die Beine (?:gestellt|stell\\p{L}+)', 'veranstaltet'],
    ['(?:über die Bühne|vonstatten) (?:gegangen|ging(?:en)?|gehen|geht)', 'lief'],
    ['(?:ging(?:en)?|geht|gehen) ~ (?:über die Bühne|vonstatten)', 'lief $1'],
    ['ins Wasser (?:gefallen|fiel(?:en)?|fallen|fällt)', 'ausgefallen'],
    ['(?:fiel(?:en)?|fallen|fällt) ~ ins Wasser', 'ausgefallen $1'],
    ['(?:liegt|liegen|lag) ~ auf Eis', 'ruht $1'],
    ['(?:auf Eis|brach) (?:liegt|lag|gelegt)', 'ruht'],
    ['vom Tisch', 'abgelehnt'],
    ['(?:einen Korb (?:gegeben|geben|gab(?:en)?)|Nein gesagt|nein gesagt|die kalte Schulter gezeigt)', 'abgelehnt'],
    ['(?:gab(?:en)?|gibt|geben) ~ einen Korb', 'lehnte $1 ab'],
    ['(?:stieß|stoßen|stößt) ~ auf (?:Widerstand|Gegenwehr|Ablehnung)', 'Einwendungen $1'],
    // Agreeing
    ['(?:unter Dach und Fach|in trockenen Tüchern)', 'vereinbart'],
    ['grünes Licht', 'Zustimmung'],
    ['auf den Weg (?:gebracht|bringen|brachten?)', 'beschlossen'],
    ['(?:an einem Strang (?:ziehen|zieht|gezogen|zogen)|Hand in Hand (?:arbeiten)?)', 'Zusammenarbeit'],
    ['(?:ziehen|zieht|zogen) ~ an einem Strang', 'Zusammenarbeit $1'],
    ['gemeinsame Sache (?:machen|gemacht|machten)', 'Zusammenarbeit'],
    ['(?:mit im Boot|mit von der Partie|mit an Bord|mit dabei|mit am Tisch)', 'dabei beteiligt'],
    // Winning and losing
    ['(?:das Rennen|die Nase vorn)', 'gewonnen'],
    ['(?:das Nachsehen|den Kürzeren)', 'unterlegen'],
    ['leer ausgegangen|leer ausgingen|leer aus', 'unterlegen'],
    // Money and goods
    [
      '(?:in die Tasche greifen|auf den Tisch legen|auf den Tisch blättern|locker ?machen|hinblättern|berappen)',
      'kosten',
    ],
    ['(?:der|dieser|das) (?:ganze )?(?:Spaß|Spass)', ''],
    ['zu Buche (?:schlagen|schlägt|schlug)', 'kosten'],
    ['aus eigener (?:Tasche|Kraft)', 'ohne Zuschuss'],
    ['(?:rote Zahlen|in den Miesen|in den roten Zahlen)', 'Defizit'],
    ['zur Kasse gebeten', 'bezahlen'],
    ['zu (?:haben|vergeben|kriegen|bekommen)(?=\\s*[?.!]*$)', 'frei'],
    ['(?:vom|vom Fließ|am) Band', 'gebaut'],
    ['(?:vor die Tür|auf die Straße) gesetzt', 'gekündigt'],
    ['(?:ihren|den|seinen) (?:Job|Arbeitsplatz) (?:verloren|los)', 'gekündigt'],
    // Measures of time
    ['(?:jedes|einmal im|einmal pro|alle) Jahre?', 'jährlich'],
    ['(?:pro|je|jeden) Tag', 'täglich'],
    ['in der (?:Früh|Frühe)', 'morgens'],
    ['rund um die Uhr', 'durchgehend'],
    ['(?:hin und her|hin- und her)(?:fahren|gefahren|fährt)?', 'pendeln'],
    ['zur Arbeit (?:fahren|fährt|gefahren)', 'pendeln'],
    ['(?:fahren|fährt) ~ zur Arbeit', 'pendeln $1'],
  ],
  en: [
    ['(?:in charge of|at the helm of|at the top of)', 'head of'],
    ['(?:in charge|at the helm|calling the shots|calls the shots)', 'head'],
    ['(?:up and running|go live|went live|on stream)', 'operation'],
    ['(?:got|get|getting) off the ground', 'began'],
    ['(?:fell|fall|fallen) through', 'rejected'],
    ['(?:turned|turn|voted|shot) down', 'rejected'],
    ['(?:called|call) off', 'cancelled'],
    ['(?:set|setting) up', 'founded'],
    ['(?:come|came) into being', 'founded'],
    ['(?:signed off|green light|go-ahead)', 'approved'],
    ['(?:chipped in|chip in|foot(?:s|ed)? the bill|picks? up the (?:tab|bill))', 'pay'],
    ['(?:on top of the list|top of the list|first and foremost)', 'above all'],
    ['how come', 'why'],
    ['(?:won|win) the race', 'won'],
    ['(?:missed out|lost out|came away empty-handed)', 'lost'],
    ['(?:go|goes|went) up', 'rose'],
    ['(?:go|goes|went|gone) down', 'fell'],
    ['(?:laid|lay|lays) off', 'dismissed'],
    ['(?:every|once a|each) year', 'annual'],
  ],
}

type Rule = readonly [RegExp, string]

const UMLAUTS: Readonly<Record<string, string>> = { ä: '(?:ä|ae)', ö: '(?:ö|oe)', ü: '(?:ü|ue)', ß: '(?:ß|ss)' }

function ruleOf([idiom, plain]: readonly [string, string]): Rule {
  const spelt = idiom.replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
  const open = spelt.replaceAll(' ~ ', String.raw`((?:\s\S+){0,5}?)\s`).replaceAll(' ', String.raw`\s`)
  return [new RegExp(String.raw`(?<![\p{L}\d])(?:${open})(?![\p{L}\d])`, 'giu'), plain.replace(' $1', '$1')]
}

const RULES: Readonly<Record<Language, readonly Rule[]>> = { de: IDIOMS.de.map(ruleOf), en: IDIOMS.en.map(ruleOf) }

/** The question with turns of phrase said plainly, and German verbs that come apart put together again. */
export function inPlainWords(question: string, language: Language): string {
  const plain = RULES[language].reduce((text, [idiom, words]) => text.replace(idiom, words), question)
  return language === 'de' ? together(plain) : plain
}

/** Verbs that take a particle, by their finite forms, with the participle that joins it. */
const VERBS: ReadonlyMap<string, string> = new Map(
  `
  schlagen schlägt schlug schlugen = geschlagen · nehmen nimmt nahm nahmen = genommen · fangen fängt fing fingen = gefangen
  hören hört hörte hörten = gehört · stellen stellt stellte stellten = gestellt · legen legt legte legten = gelegt
  lehnen lehnt lehnte lehnten = gelehnt · setzen setzt setzte setzten = gesetzt · geben gibt gab gaben = gegeben
  fallen fällt fiel fielen = gefallen · steigen steigt stieg stiegen = gestiegen · sagen sagt sagte sagten = gesagt
  schließen schließt schloss schlossen = geschlossen · bauen baut baute bauten = gebaut · machen macht machte machten = gemacht
  lösen löst löste lösten = gelöst · treten tritt trat traten = getreten · ziehen zieht zog zogen = gezogen
  stimmen stimmt stimmte stimmten = gestimmt · kündigen kündigt kündigte kündigten = gekündigt · laufen läuft lief liefen = gelaufen
  weiten weitet weitete weiteten = geweitet · reißen reißt riss rissen = gerissen · schaffen schafft schaffte schafften = geschafft
  siedeln siedelt siedelte siedelten = gesiedelt · stocken stockt stockte stockten = gestockt · werben wirbt warb warben = geworben
  führen führt führte führten = geführt · tragen trägt trug trugen = getragen · rechnen rechnet rechnete rechneten = gerechnet
  arbeiten arbeitet arbeitete arbeiteten = gearbeitet · wirken wirkt wirkte wirkten = gewirkt · weihen weiht weihte weihten = geweiht · teilen teilt teilte teilten = geteilt
  `
    .split(/[·\n]/)
    .flatMap((line) => {
      const [forms = '', participle = ''] = line.trim().split(' = ')
      return forms.split(' ').flatMap((form) => (form ? [[form, participle] as const] : []))
    }),
)

const PARTICLE_LAST =
  /^(?<rest>.+)\s(?<particle>an|auf|aus|ab|ein|zu|vor|mit|um|teil|los|weg|fest|zusammen|zurück|zurueck|bei|weiter|frei|hinzu|dazu|wieder|durch)(?<end>\s*[?.!]*)$/u

/** „Wie kräftig schlagen Bus und Bahn auf?“ → „Wie kräftig Bus und Bahn aufgeschlagen?“ */
function together(question: string): string {
  const { rest = '', particle = '', end = '' } = PARTICLE_LAST.exec(question)?.groups ?? {}
  const words = rest.split(' ')
  const at = words.findIndex((word) => VERBS.has(word))
  if (at < 0) return question
  const participle = VERBS.get(words[at] ?? '') ?? ''
  return [...words.slice(0, at), ...words.slice(at + 1), `${particle}${participle}${end}`].join(' ')
}
