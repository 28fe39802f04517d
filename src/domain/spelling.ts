/** One spelling for comparing: small letters, umlauts and ß as ae, oe, ue, ss, composed or not. */
export function plainSpelling(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
}
