import type { Language } from '../domain/language.js'

/**
 * The region's words, reviewed by hand; nothing else of the room knows a name. All folded (lower case, no umlauts).
 * `SAME` holds spellings that mean exactly the other word, wherever they stand; `ELSEWHERE` holds places that must never be taken for ours.
 */
export const SAME: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    hal: 'halle',
    hallenser: 'halle',
    hallensern: 'halle',
    hallensers: 'halle',
    hallensisch: 'halle',
    hallesche: 'halle',
    halleschen: 'halle',
    hallescher: 'halle',
    hallesches: 'halle',
    hallische: 'halle',
    hallischen: 'halle',
    hallischer: 'halle',
    saalestadt: 'halle',
    handelstadt: 'halle',
    messestadt: 'leipzig',
    mio: 'millionen',
    mrd: 'milliarden',
    '%': 'prozent',
    '€': 'euro',
    eur: 'euro',
    $: 'dollar',
    hbf: 'hauptbahnhof',
    str: 'strasse',
    km: 'kilometer',
    km2: 'quadratkilometer',
    m2: 'quadratmeter',
    mw: 'megawatt',
    uni: 'universitat',
    unis: 'universitaten',
    theatern: 'theater',
    theaters: 'theater',
    besuchern: 'besucher',
    besuchers: 'besucher',
    besucherin: 'besucher',
    besucherinnen: 'besucher',
    sbahn: 'sbahn',
    sbahnen: 'sbahn',
    museen: 'museum',
    museums: 'museum',
  },
  en: {
    '%': 'percent',
    '€': 'euro',
    eur: 'euro',
    km: 'kilometre',
    kilometer: 'kilometre',
    kilometers: 'kilometre',
    mw: 'megawatt',
    theater: 'theatre',
    theaters: 'theatre',
    center: 'centre',
    sbahn: 'sbahn',
    sbahns: 'sbahn',
    m: 'million',
    hal: 'halle',
  },
}

/** Abbreviations that are words of their own in small letters („ob“, „le“): taken only in capitals, or where the grammar shows it. */
export const CAPITALS: ReadonlyMap<string, string> = new Map([
  ['OB', 'oberburgermeister'],
  ['OBM', 'oberburgermeister'],
  ['OBs', 'oberburgermeister'],
  ['LE', 'leipzig'],
  ['HAL', 'halle'],
])

/** Names that are also parts of common words: „Halle“ is not in „Hallenfläche“, „Jung“ not in „Jungfernstieg“. */
export const NO_COMPOUNDS: ReadonlySet<string> = new Set([
  'halle',
  'leipzig',
  'jung',
  'vogt',
  'essen',
  'ende',
  'welt',
  'land',
])

/** Words whose inflected twin means something else: they keep their whole form instead of a stem. */
export const UNSTEMMED: ReadonlySet<string> = new Set([
  'hallen',
  'essen',
  'hessen',
  'wien',
  'wein',
  'star',
  'beruf',
  'besucher',
  'theater',
])

/**
 * Places far from the region, as they are written folded. A question that names one is only answered by a fact
 * that names it too, and no spelling repair leads to one or away from one.
 */
export const ELSEWHERE: ReadonlySet<string> = new Set(
  `
  dresden magdeburg koln berlin hamburg munchen frankfurt stuttgart dusseldorf dortmund essen hessen bremen hannover nurnberg duisburg bochum
  wuppertal bielefeld bonn munster karlsruhe mannheim augsburg wiesbaden gelsenkirchen monchengladbach braunschweig chemnitz
  kiel aachen krefeld lubeck oberhausen mainz rostock kassel hagen saarbrucken potsdam ludwigshafen oldenburg leverkusen
  osnabruck solingen heidelberg darmstadt regensburg ingolstadt wurzburg wolfsburg ulm heilbronn pforzheim gottingen
  reutlingen koblenz bremerhaven jena erfurt gera weimar eisenach suhl nordhausen gotha zwickau plauen gorlitz bautzen leisnig
  freiberg freital pirna hoyerswerda cottbus brandenburg schwerin neubrandenburg stralsund greifswald halberstadt quedlinburg
  wernigerode stendal salzwedel aschersleben bernburg westfalen vilvoorde nordrhein rheinland pfalz bayern baden wurttemberg
  saarland niedersachsen mecklenburg vorpommern schleswig holstein thuringen paris london wien zurich prag warschau moskau rom
  madrid lissabon brussel amsterdam kopenhagen stockholm oslo helsinki budapest kiew kyjiw istanbul athen dublin tokio peking
  rhein neckar ruhr ruhrgebiet washington york frankreich polen tschechien osterreich schweiz italien spanien england russland ukraine china japan usa
  cologne munich nuremberg vienna prague warsaw brussels copenhagen hanover westphalia bavaria saxony thuringia
  france poland austria switzerland italy spain russia germany
  `
    .split(/\s+/)
    .filter(Boolean),
)

/**
 * People, firms and clubs that everybody knows and that are none of ours, folded. A question on one is only answered by a
 * fact that names it: „Seit wann baut Audi in Leipzig Autos?“ is none on BMW. No words of small talk („ups“): whatever is
 * written in capitals and unknown is a stranger anyway, see `strangers.ts`.
 */
export const STRANGERS: ReadonlySet<string> = new Set(
  `
  audi volkswagen vw mercedes daimler opel ford tesla toyota renault skoda fiat volvo nissan hyundai kia scania bosch byd
  amazon google apple microsoft facebook intel nvidia tsmc samsung infineon ibm sap
  fedex hermes dpd gls lufthansa ryanair easyjet eurowings condor emirates qatar flixbus flixtrain
  aldi lidl rewe edeka ikea telekom vodafone basf bayer rwe vattenfall uniper shell airbus boeing rheinmetall
  merkel scholz merz habeck baerbock lindner wagenknecht weidel soder steinmeier pistorius lauterbach ramelow trump putin
  macron biden obama musk selenskyj
  abellio transdev odeg metronom erixx vlexx
  bvb schalke dynamo borussia
  `
    .split(/\s+/)
    .filter(Boolean),
)
