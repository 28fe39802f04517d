import { Composer } from 'grammy'
import type { Imprint } from '../../config.js'
import type { BotContext } from '../context.js'
import { link } from '../html.js'
import { onCommand } from '../on-command.js'
import { send } from '../screen.js'
import type { Texts } from '../texts.js'

export interface LegalDeps {
  readonly imprint: Imprint
  readonly privacyUrl: string | null
}

/** `/privacy` and `/imprint`. */
export function legalFeature({ imprint, privacyUrl }: LegalDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.filter(onCommand('privacy'), async (ctx) => {
    const page =
      privacyUrl === null ? [] : [ctx.texts.html('privacy-page', { page: { html: link(privacyUrl, privacyUrl) } })]
    await send(ctx, { html: [ctx.texts.html('privacy'), ...page].join('\n\n') })
  })
  composer.filter(onCommand('imprint'), async (ctx) => {
    await send(ctx, { html: imprintText(imprint, ctx.texts) })
  })
  return composer
}

function imprintText(imprint: Imprint, texts: Texts): string {
  const { name, address, email, responsible } = imprint
  const lines = [
    ...(name === null ? [] : [texts.html('imprint-name', { name })]),
    ...(address === null ? [] : [texts.html('imprint-address', { address: address.replaceAll('\\n', '\n') })]),
    ...(email === null ? [] : [texts.html('imprint-email', { email })]),
    ...(responsible === null ? [] : [texts.html('imprint-responsible', { responsible })]),
  ]
  if (lines.length === 0) return texts.html('imprint-missing')
  return [texts.html('imprint'), lines.join('\n')].join('\n\n')
}
