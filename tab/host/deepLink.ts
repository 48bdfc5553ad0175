/** Id of the personal tab in manifest/manifest.json. */
const PERSONAL = 'rondes'

/** A deep link into the reader's personal tab, of the same form as on a card (bot/teams/appUrl.ts). */
export function personalLink(appId: string, tenantId: string, subPageId: string, label: string): string {
  const context = JSON.stringify({ subEntityId: subPageId })
  const asked = Object.entries({ tenantId, label, context }).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  return `https://teams.microsoft.com/l/entity/${appId}/${PERSONAL}?${asked.join('&')}`
}
