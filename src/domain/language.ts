/** The languages the bot speaks. */
export const LANGUAGES = ['de', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

/**
 * The language for someone who has not chosen one, from the app's IETF tag ("de", "de-AT", "en", …):
 * German for German apps, English for everyone else.
 */
export function languageOf(tag: string | undefined): Language {
  return tag?.toLowerCase().split('-')[0] === 'de' ? 'de' : 'en'
}
