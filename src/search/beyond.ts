import type { Language } from '../domain/language.js'
import { fold } from './fold.js'

/** Why no news store can answer a question, whatever it holds. */
export type Beyond = 'opinion' | 'prediction' | 'private' | 'now' | 'order'

const PATTERNS: Readonly<Record<Language, readonly (readonly [Beyond, RegExp])[]>> = {
  de: [
    [
      'order',
      /\b(?:ignorier\w*|vergiss (?:alle|deine)|schreib(?:e)? (?:mir|uns|ein)|dichte|ubersetze?|programmier\w*|erzahl\w* (?:mir )?(?:einen|ein|was|etwas)|bot-?token|system-?prompt|deine (?:regeln|anweisungen)|tu so|spiel(?:e)? (?:mir|einen)|rechne|was (?:ist|sind|ergibt) \d+ ?(?:[-+*x/:]|mal|plus|minus|geteilt durch) ?\d+|wer bist du|wie geht es dir|wie gehts dir|kannst du mir)\b/,
    ],
    [
      'private',
      /\b(?:private[nrms]? (?:nummer|adresse|telefon\w*|handy\w*|leben|mail\w*)|privatadresse|privatleben|privat\b.{0,20}\b(?:verdient|wohnt|lebt)|telefonnummer|handynummer|adresse von|wo wohnt|wohnort|verheiratet|(?:seine|ihr|dessen|deren) (?:ehefrau|ehemann|frau|mann)\b|(?:ehefrau|ehemann) (?:von|des|der)\b|kinder hat|gehalt|(?:wie ?viel|(?<!als )was) (?:[a-z]+ ){0,5}verdient|einkommen|ist .{0,40} krank|geburtstag von)\b/,
    ],
    [
      'now',
      /\b(?:wetter|regnet|regen|schneit|temperatur|stau|(?:ist|sind) .{0,40}\bgesperrt|unfall|unfalle|polizei\w*|aktie\w*|borse\w*|kurs (?:von|der)|lottozahlen|gerade (?:offen|geoffnet|gesperrt)|verspatung|fussball\w*|bundesliga|spielt (?:der|die) (?:hfc|hallesche|rb)|hallesche fc|hfc|rb leipzig|tabellenplatz|kinoprogramm|(?:wann|wo) (?:kommt|fahrt|geht) (?:der|die|das) nachste[rn]? (?:bahn|zug|bus|sbahn|s-bahn|flug|tram)|nachste[rn]? (?:s-bahn|zug|bus) (?:nach|ab|von))\b/,
    ],
    [
      'opinion',
      /\b(?:meinst du|meint ihr|findest du|glaubst du|glaubt ihr|denkst du|deiner ansicht|was haltst du|deine meinung|(?<!\b(?:wor|wo|wom)[a-z]{2,4} )(?:ist|war|sind|waren) .{0,60}\b(?:gute?r?|schlechte?r?|schone[rns]?|besser\w*|schlechter\w*|sympathisch|unfahig|korrupt|sinnvoll|richtig|falsch|dumm|klug|langweilig|lohnenswert|gerecht|ungerecht|fair|unfair|ubertrieben|peinlich|uberflussig|heisse luft|(?:bloss|nur) (?:\w+ )?(?:gerede|show|marketing|pr)|blodsinn|quatsch|unsinn)\b|wahlen soll|soll(?:te)? ich|empfiehl\w*|empfehl\w*|lohnt (?:es )?sich|welche (?:stadt|von beiden) ist (?:schoner|besser|lebenswerter)|(?:lebt|wohnt|arbeitet) (?:es sich|man) .{0,30}\b(?:besser|schoner|angenehmer)|wo (?:ist|war) es .{0,30}(?:schoner|besser)|(?:sag|mal) ehrlich|ehrlich gesagt|uberhaupt (?:was|etwas)\b.{0,20}\behrlich|deiner meinung|was denkst du|wie findest du|lieber)\b/,
    ],
    [
      'prediction',
      /\b(?:(?:wird|werden) .{0,60}(?:gewinnen|steigen|sinken|scheitern|klappen|gelingen|teurer|wiedergewahlt|erfolg haben|erfolgreich|sich durchsetzen|uberleben)\b(?! soll)|wer wird (?:nachste[rn]?|der nachste|neue[rn]?)|wer gewinnt|wie wird .{0,40} (?:ausgehen|enden|aussehen)|in (?:zehn|20|zwanzig|funfzig|50|10|100) jahren|(?:wird|werden) .{0,60}in \w+ jahren|prognose|vorhersage|(?:kommt|wird|bekommt) .{0,60}\b(?:ganz sicher|garantiert|ganz bestimmt|jemals|irgendwann))\b/,
    ],
  ],
  en: [
    [
      'order',
      /\b(?:ignore (?:all|your|the|previous)|forget (?:all|your)|write (?:me|a)|translate|pretend|tell me a (?:joke|story)|system prompt|bot ?token|your (?:rules|instructions)|act as|who are you|how are you)\b/,
    ],
    [
      'private',
      /\b(?:private|phone number|home address|married|wife|husband|salary|earn|income|illness|religion|where does .{1,40} live)\b/,
    ],
    [
      'now',
      /\b(?:weather|rain(?:ing)?|snow(?:ing)?|temperature|traffic jam|closed right now|accident|police|stock price|share price|stocks?|football|soccer|match today|lottery|next (?:train|bus|tram|flight))\b/,
    ],
    [
      'opinion',
      /\b(?:do you (?:think|believe|reckon|expect)|do you like|your opinion|is .{0,60}\b(?:good|bad|better|worse|beautiful|nice|nicer|corrupt|stupid|boring|worth it)\b|should i|would you recommend|recommend|which (?:city|one) is (?:better|nicer|prettier)|honestly|just (?:pr|hot air|talk|for show)|best (?:club|bar|restaurant|hotel|cafe|pub)|what do you (?:make of|feel))\b/,
    ],
    [
      'prediction',
      /\b(?:will .{0,60}(?:win|rise|fall|fail|succeed|go up|go down|increase|get more expensive)|who will (?:be|become|win)|what will .{0,40} look like|in (?:ten|twenty|fifty|10|20|50|100) years|forecast)\b/,
    ],
  ],
}

/** The reason why the question is beyond any news store, or null. Readers' fun and instructions to the bot are among them. */
export function beyondNews(question: string, language: Language): Beyond | null {
  // A long text is no short order: only its beginning is looked at, which also keeps the patterns quick.
  const folded = fold(question.slice(0, 400))
  return PATTERNS[language].find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

const ALL: ReadonlySet<string> = new Set<Beyond>(['opinion', 'prediction', 'private', 'now', 'order'])

/** Whether a reason for a refusal is that no news could answer. */
export function isBeyond(reason: string | null): boolean {
  return reason !== null && ALL.has(reason)
}
