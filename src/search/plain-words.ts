import type { Language } from '../domain/language.js'
import { IDIOM_LISTS } from './idiom-lists.js'

type Rule = readonly [RegExp, string]

const UMLAUTS: Readonly<Record<string, string>> = { ä: '(?:ä|ae)', ö: '(?:ö|oe)', ü: '(?:ü|ue)', ß: '(?:ß|ss)' }

/** Letters of German, English and their neighbours: classes of all letters there are take long to be made ready. */
const LETTER = 'a-zß-ÿ'

function ruleOf([idiom, plain]: readonly [string, string]): Rule {
  const spelt = idiom
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .replaceAll(String.raw`\p{L}`, `[${LETTER}]`)
  const open = spelt.replaceAll(' ~ ', String.raw`((?:\s\S+){0,5}?)\s`).replaceAll(' ', String.raw`\s`)
  return [new RegExp(String.raw`(?<![${LETTER}\d])(?:${open})(?![${LETTER}\d])`, 'gi'), plain.replace(' $1', '$1')]
}

const RULES: Readonly<Record<Language, readonly Rule[]>> = { de: readRules('de'), en: readRules('en') }

function readRules(language: Language): Rule[] {
  return IDIOM_LISTS.flatMap((list) => list[language]).map(ruleOf)
}

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
