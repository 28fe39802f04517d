import { always } from './kept.js'

const system = matchMedia('(prefers-color-scheme: dark)')

/** As chosen on this page, else as the system has it. */
export function isDark(): boolean {
  const chosen = always.read('dark')
  return typeof chosen === 'boolean' ? chosen : system.matches
}

/** Choosing what the system has anyway goes on following the system. */
export function setDark(dark: boolean): void {
  always.write('dark', dark === system.matches ? null : dark)
  applyTheme()
}

export function applyTheme(): void {
  document.documentElement.dataset['theme'] = isDark() ? 'dark' : 'light'
}
