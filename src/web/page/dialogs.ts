import { button, make } from './dom.js'
import type { Words } from './words.js'

/** A dialog that must be closed before anything else; what had the focus gets it back. */
export function openDialog(title: string, words: Words, ...content: readonly Node[]): HTMLDialogElement {
  const heading = make('h2', { id: 'dialog-title' }, title)
  const close = button(
    { class: 'key' },
    () => {
      dialog.close()
    },
    words.say('page-close'),
  )
  const dialog = make('dialog', { 'aria-labelledby': 'dialog-title' }, heading, ...content, close)
  dialog.addEventListener('close', () => {
    dialog.remove()
  })
  document.body.append(dialog)
  dialog.showModal()
  return dialog
}

/** Picks one of several. */
export function choose(
  title: string,
  words: Words,
  choices: readonly { readonly label: string; readonly does: () => void }[],
): void {
  const buttons = choices.map(({ label, does }) =>
    button(
      { class: 'key' },
      () => {
        dialog.close()
        does()
      },
      label,
    ),
  )
  const dialog = openDialog(title, words, ...buttons)
}

const HINT_MS = 5000

/** Lines that go by themselves, read out as they come. */
export function createHints(place: HTMLElement): (text: string) => void {
  return (text) => {
    const hint = make('p', {}, text)
    place.append(hint)
    setTimeout(() => {
      hint.remove()
    }, HINT_MS)
  }
}
