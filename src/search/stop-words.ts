import type { Language } from '../domain/language.js'

// Folded forms. Short on purpose: long lists were measured and cost more questions than they save.
const GERMAN = `
der die das den dem des ein eine einen einem einer eines kein keine keinen keiner
und oder aber denn doch weil dass ob wenn als wie so auch nur noch schon mal bitte eigentlich etwa
ich du er sie es wir ihr mich dich ihn uns euch ihnen mir dir ihm mein meine meinen meiner meinem dein deine deinen deiner deinem
ware waren
sein seine seinen seiner seinem ihre ihren ihrer ihrem unser unsere unseren unserer unserem unseres euer eure euren eurer
sich man dieser diese dieses diesen diesem jener jene selbst
in im an am auf aus bei beim mit nach von vom vor zu zum zur uber unter fur durch gegen ohne um bis ab seit wahrend zwischen
ist sind war waren bin bist sei gewesen wird werden wurde wurden worden hat haben hatte hatten habe
kann konnen konnte konnten soll sollen sollte sollten will wollen muss mussen darf durfen mag mochte wurden
gibt gab geben es da dann hier dort nicht
wer wen wem wessen was wann wo woher wohin warum wieso weshalb wozu womit wofur woruber worum wovon wodurch woran worauf
welche welcher welches welchen welchem wieviel wieviele viel viele
herr herrn dr
is nen ne gehts gibts isn hats heisst hiess heissen tut macht machen sowie bzw laut rund
`
const ENGLISH = `
the a an this that these those and or but if as than so also only just please
i you he she it we they me him her us them my your his its our their
in on at by for from with to of into about between after before during over under up out
is are was were be been being am has have had do does did can could shall should will would may might must
who whom whose what when where why how which much many there here not no any some
mr mrs ms dr
s t re ll ve d let tell get gets got going according
`

const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = { de: read(GERMAN), en: read(ENGLISH) }

function read(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean))
}

/** Whether the folded word only holds a sentence together and says nothing about its matter. */
export function isStopWord(word: string, language: Language): boolean {
  return WORDS[language].has(word)
}
