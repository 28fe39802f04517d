import { fold } from './fold.js'

/** What people say to a bot that is no question for news. */
export type SmallTalk = 'hello' | 'thanks' | 'bye' | 'help' | 'bot'

/** Whole messages only, folded, without punctuation: „Hallo, wer ist OB?“ is a question. */
const TALK: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'hello',
    /^(?:(?:hallo|hallochen|hi|hey|hej|moin|servus|tach|gruss dich|na|hello|hi there|hey there|good (?:morning|evening|afternoon|day)|guten? (?:morgen|tag|abend)|wie gehts?(?: es)?(?: dir)?|wie geht es dir|how are you)(?: (?:bot|du|zusammen|schwesterstadt|there|alle|leute))?(?: |$))+$/,
  ],
  [
    'thanks',
    /^(?:(?:ok|okay|super|toll|prima|top|klasse|alles klar|gut|great|perfect|cool|nice) ?)*(?:danke(?:schon| schon| dir| sehr)?|vielen dank|besten dank|herzlichen dank|dank dir|merci|thanks?(?: you)?(?: (?:very|so) much| a lot)?|thx)(?: (?:dir|fur (?:die (?:hilfe|antwort|info)|alles)|bot))?$/,
  ],
  [
    'thanks',
    /^(?:ok|okay|super|toll|prima|top|klasse|alles klar|aha|gut|great|perfect|cool|nice|got it)(?: (?:ok|okay|super|gut))?$/,
  ],
  [
    'bye',
    /^(?:tschuss|tschau|ciao|bye(?: bye)?|goodbye|bis (?:bald|dann|spater|morgen)|auf wiedersehen|gute nacht|good night|see you(?: later)?)$/,
  ],
  [
    'help',
    /^(?:hilfe|help|hilf mir|bitte hilfe|help me|was kannst du(?: alles| denn| so)?|was machst du(?: so)?|wie (?:geht|funktioniert) (?:das|das hier|der bot)|wie funktionierst du|was kann ich (?:dich )?(?:hier )?(?:fragen|tun|machen)|what can you do|how does (?:this|it) work|what can i ask(?: you)?|menu|menue|start)$/,
  ],
  [
    'bot',
    /^(?:bist du (?:ein |eine |n )?(?:bot|mensch|roboter|maschine|ki|echt|chatgpt)|wer bist du|was bist du|wie heisst du|wer steckt hinter dir|wer hat dich gemacht|are you (?:a |an )?(?:bot|human|robot|ai|real)|who are you|what are you|whats your name|what is your name|who made you)$/,
  ],
]

/** What kind of small talk the whole message is, or null if it may be a question. */
export function smallTalkOf(text: string): SmallTalk | null {
  if (text.length > 80) return null
  const folded = fold(text)
    .replace(/ß/g, 'ss')
    .replace(/[’'`´]/g, '')
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return TALK.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}
