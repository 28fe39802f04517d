import type { Language } from '../domain/language.js'

/**
 * The region's words, reviewed by hand; nothing else of the room knows a name. All folded (lower case, no umlauts).
 * `SAME` holds spellings that mean exactly the other word, wherever they stand; `KIN` holds words that a reader may say
 * instead when asking; `ELSEWHERE` holds places that must never be taken for ours.
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
    prozent: 'prozent',
    '%': 'prozent',
    '€': 'euro',
    eur: 'euro',
    $: 'dollar',
    hbf: 'hauptbahnhof',
    str: 'strasse',
    km: 'kilometer',
    mw: 'megawatt',
    ag: 'ag',
    uni: 'universitat',
    unis: 'universitaten',
    theatern: 'theater',
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
    lord: 'lord',
    m: 'million',
    hal: 'halle',
  },
}

/** Abbreviations that are words of their own in small letters („ob“, „le“): taken only in capitals, or where the grammar shows it. */
export const CAPITALS: Readonly<Record<string, string>> = {
  OB: 'oberburgermeister',
  OBM: 'oberburgermeister',
  OBs: 'oberburgermeister',
  LE: 'leipzig',
  HAL: 'halle',
}

/** Groups of words that readers use for one another; the weight tells how surely. */
export const KIN: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  de: [
    [0.9, 'oberburgermeister stadtoberhaupt oberburgermeisterin rathauschef stadtchef'],
    [0.7, 'oberburgermeister burgermeister'],
    [0.9, 'mdv verkehrsverbund'],
    [
      0.8,
      'zusammenarbeit kooperation kooperieren zusammenarbeiten partnerschaft schulterschluss zusammenarbeiten bundnis',
    ],
    [0.8, 'treffen getroffen trifft begegnung zusammenkunft zusammensetzen zusammengesetzt zusammengekommen'],
    [0.8, 'antrittsbesuch amtsantritt'],
    [0.8, 'besucher gaste besuchern besucherinnen menschen publikum teilnehmer'],
    [0.8, 'passagiere fluggaste reisende fahrgaste'],
    [0.7, 'einwohner menschen bewohner bevolkerung einwohnerzahl burger'],
    [0.8, 'firmen unternehmen betriebe gewerbebetriebe konzerne'],
    [0.7, 'ansiedlung ansiedeln ansiedlungen niederlassen gewerbeansiedlungen'],
    [0.8, 'offnen eroffnet eroffnung eroffnete offneten'],
    [0.8, 'preise kosten kostet teurer tarif fahrkarten ticket tickets'],
    [0.8, 'zug zuge bahn bahnen'],
    [0.6, 'sbahn zug zuge'],
    [0.8, 'offentlicher nahverkehr opnv'],
    [0.8, 'flughafen airport'],
    [0.8, 'gebaut bau baut errichtet entsteht baubeginn'],
    [0.8, 'scheiterte scheitert abgelehnt gescheitert lehnte ablehnung'],
    [0.8, 'fuhrt leitet chef leiter vorsitz vorsitzender'],
    [0.8, 'gehort eigentumer anteile besitzt'],
    [0.8, 'jobs stellen arbeitsplatze beschaftigte mitarbeiter'],
    [0.8, 'fracht cargo luftfracht'],
    [0.8, 'bund bundesregierung bundes'],
    [0.8, 'geld forderung euro millionen finanzierung'],
    [0.8, 'ausgefallen fiel ausfall abgesagt'],
    [0.8, 'beliebtesten meistbesuchte meistbesuchten beliebt'],
    [0.8, 'auto autos autowerk'],
    [0.8, 'universitat hochschule'],
    [0.8, 'schwesterstadt partnerstadt nachbarstadt'],
    [0.8, 'pendeln pendler berufspendler'],
    [0.8, 'beginn start startet beginnt'],
    [0.8, 'ende fertigstellung fertig beendet'],
    [0.8, 'dauert braucht fahrzeit minuten'],
    [0.8, 'ausstieg kohleausstieg'],
    [0.8, 'stadte rathauser kommunen'],
  ],
  en: [
    [0.9, 'mayor mayors obm'],
    [0.8, 'cooperation cooperate cooperating collaboration collaborate partnership'],
    [0.8, 'train trains railway'],
    [0.8, 'visitors guests people attended'],
    [0.8, 'passengers travellers'],
    [0.8, 'inhabitants residents population people'],
    [0.8, 'companies businesses firms company'],
    [0.8, 'jobs positions employees staff workplaces'],
    [0.8, 'cost costs price prices fare fares'],
    [0.8, 'open opened opening inaugurated'],
    [0.8, 'start begin begins started launch enter'],
    [0.8, 'money funding euros million'],
    [0.8, 'lead leads head heads chair chairman chairs'],
    [0.8, 'fail failed rejected'],
    [0.8, 'cancelled cancel'],
    [0.8, 'university universities'],
    [0.8, 'commute commuters commuting'],
    [0.8, 'owns owners shares owner belongs'],
    [0.8, 'cultural culture'],
    [0.8, 'coal lignite'],
    [0.8, 'built build construction constructed'],
  ],
}

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
export const UNSTEMMED: ReadonlySet<string> = new Set(['hallen', 'essen', 'hessen', 'wien', 'wein'])

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
  reutlingen koblenz bremerhaven bergisch jena erfurt gera weimar eisenach suhl nordhausen gotha zwickau plauen gorlitz bautzen
  freiberg freital pirna hoyerswerda cottbus brandenburg schwerin neubrandenburg stralsund greifswald halberstadt quedlinburg
  wernigerode stendal salzwedel aschersleben bernburg westfalen gerry vilvoorde nordrhein rheinland pfalz bayern baden wurttemberg
  saarland niedersachsen mecklenburg vorpommern schleswig holstein thuringen paris london wien zurich prag warschau moskau rom
  madrid lissabon brussel amsterdam kopenhagen stockholm oslo helsinki budapest kiew kyjiw istanbul athen dublin tokio peking
  washington york frankreich polen tschechien osterreich schweiz italien spanien england russland ukraine china japan usa
  cologne munich nuremberg vienna prague warsaw brussels copenhagen hanover westphalia bavaria saxony thuringia
  france poland austria switzerland italy spain russia germany
  `
    .split(/\s+/)
    .filter(Boolean),
)
