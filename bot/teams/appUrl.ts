import { type AppUrl, subPageOf } from '../cards/ofRonde/index.ts'

/** The tabs of manifest/manifest.json: everybody's own, and the one of a meeting or chat. */
const PERSONAL = 'rondes'
const IN_CHAT = 'gesprek'
/** A conversation in a channel looks different; the app has no tab there. */
const CHAT = /^19:.+@thread\.v2$/

/**
 * Where a button "in the app" leads within Teams (Microsoft, "Deep link to a tab"): the tab of the gesprek's own chat,
 * in a meeting beside the conversation, and else one's own. With the tenant, so that who knows several comes to the
 * right one.
 */
export function teamsAppUrl(teamsAppId: string, tenantId: string): AppUrl {
  return (target) => {
    const { chatId } = target
    const inChat = chatId !== null && CHAT.test(chatId)
    const where = inChat ? { chatId, contextType: 'chat' } : {}
    const context = JSON.stringify({ subEntityId: subPageOf(target), ...where })
    const query = { tenantId, label: 'LOB-portret', context }
    const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    return `https://teams.microsoft.com/l/entity/${teamsAppId}/${inChat ? IN_CHAT : PERSONAL}?${asked.join('&')}`
  }
}
