import { englishStem } from './english-stem.js'
import { fold } from './fold.js'

/**
 * English words for what the corpus writes in German: for articles that have no English block. Question words come
 * along, so that the German question asks for the same kind of thing. Reviewed by hand.
 */
const PAIRS = `
who=wer when=wann where=wo why=warum what=was which=welche how=wie many=viele much=viel long=lange old=alt
and=und of=von in=in the=die is=ist was=war are=sind
mayor=Oberbürgermeister deputy=Beigeordnete conference=Konferenz council=Stadtrat city=Stadt cities=Städte district=Landkreis region=Region
cooperation=Zusammenarbeit agreement=Vereinbarung meeting=Treffen visit=Besuch inaugural=Antrittsbesuch second=zweiter partnership=Partnerschaft
election=Wahl runoff=Stichwahl elected=gewählt president=Präsident chairman=Vorsitzender chair=Vorsitz board=Vorstand director=Direktor party=Partei
museum=Museum night=Nacht festival=Festspiele visitors=Besucher guests=Gäste people=Menschen ticket=Ticket motto=Motto event=Veranstaltung events=Veranstaltungen
book=Buch fair=Messe opened=eröffnet opening=Eröffnung cancelled=ausgefallen theatre=Theater culture=Kultur orchestra=Orchester
train=Zug trains=Züge railway=Bahn tunnel=Tunnel station=Bahnhof timetable=Fahrplan fare=Fahrkarte price=Preis prices=Preise transport=Verkehr
bicycle=Fahrrad bike=Fahrrad highway=Radschnellweg path=Radweg canal=Kanal airport=Flughafen passengers=Fluggäste freight=Fracht cargo=Fracht expansion=Ausbau
company=Unternehmen companies=Unternehmen jobs=Arbeitsplätze employees=Beschäftigte plant=Werk car=Auto business=Wirtschaft economy=Wirtschaft industrial=Industriegebiet
land=Fläche hectares=Hektar money=Geld funding=Förderung cost=kosten costs=Kosten million=Millionen billion=Milliarden percent=Prozent shares=Anteile owner=Eigentümer
commuters=Pendler commute=pendeln inhabitants=Einwohner residents=Einwohner population=Einwohner census=Zensus
university=Universität research=Forschung centre=Zentrum center=Zentrum chemistry=Chemie biodiversity=Biodiversität science=Wissenschaft
coal=Kohle lignite=Braunkohle mining=Bergbau phase-out=Kohleausstieg structural=Strukturwandel hydrogen=Wasserstoff pipeline=Leitung electrolyser=Elektrolyseur
future=Zukunft zukunftszentrum=Zukunftszentrum design=Entwurf jury=Jury built=gebaut construction=Bau planned=geplant completed=fertig founded=gegründet
olympics=Olympia olympic=Olympia games=Spiele summer=Sommer break=Pause sister=Schwesterstadt goal=Ziel aim=Ziel reason=Grund
`

const GERMAN: ReadonlyMap<string, string> = new Map(
  PAIRS.split(/\s+/)
    .filter(Boolean)
    .map((pair): [string, string] => {
      const [english = '', german = ''] = pair.split('=')
      return [englishStem(english), german]
    }),
)

/** The English question word by word in German; names and what the list does not know stay as they are. */
export function inGerman(question: string): string {
  return question.replace(/\p{L}[\p{L}-]*/gu, (word) => GERMAN.get(englishStem(fold(word))) ?? word)
}
