/** The tab of manifest/manifest.json that everybody has for themselves. */
const PERSONAL = 'rondes'

/** A link to a place in somebody's own tab, of the same form as on a card (bot/teams/appUrl.ts). */
export function personalLink(appId: string, tenantId: string, subPageId: string, label: string): string {
  const context = JSON.stringify({ subEntityId: subPageId })
  const asked = Object.entries({ tenantId, label, context }).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  )
  return `https://teams.microsoft.com/l/entity/${appId}/${PERSONAL}?${asked.join('&')}`
}
