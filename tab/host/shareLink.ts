import { type app, clipboard, HostClientType, pages } from '@microsoft/teams-js'
import type { Route } from '../places.ts'
import { personalLink } from './deepLink.ts'
import type { LinkGiven } from './host.ts'

/** Clients in which the share dialog of Teams does not open. */
const mobile: readonly string[] = [HostClientType.android, HostClientType.ios, HostClientType.ipados]

/**
 * Gives a link to a screen. The share dialog of Teams links to the current tab, so a link from a chat opens only for the
 * people in that chat. That is right for answering; for other screens this makes a link to the personal tab.
 */
export async function shareLink(
  context: app.Context,
  { screen }: Route,
  subPageId: string,
  subPageLabel: string,
): Promise<LinkGiven> {
  const { appId, host } = context.app
  const tenant = context.user?.tenant?.id
  const here = context.chat === undefined || screen === 'antwoorden'
  const hasWindow = !mobile.includes(host.clientType)
  if (!(here && hasWindow) && appId !== undefined && tenant !== undefined) {
    const link = personalLink(appId.toString(), tenant, subPageId, subPageLabel)
    if (await copied(link)) return 'copied'
  }
  if (!hasWindow) return 'failed'
  pages.shareDeepLink({ subPageId, subPageLabel })
  return 'shown'
}

async function copied(text: string): Promise<boolean> {
  const write = clipboard.isSupported()
    ? () => clipboard.write(new Blob([text], { type: 'text/plain' }))
    : () => navigator.clipboard.writeText(text)
  return write().then(
    () => true,
    () => false,
  )
}
