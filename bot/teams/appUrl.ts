import { type AppUrl, subPageOf } from '../cards/ofRonde/index.ts'

/** Entity ids of the tabs in manifest/manifest.json: the personal tab, and the tab of a meeting or chat. */
const PERSONAL = 'rondes'
const IN_CHAT = 'gesprek'
/** Ids of group and meeting chats. Channel conversations have another form, and the app has no tab there. */
const CHAT = /^19:.+@thread\.v2$/

/**
 * Makes deep links to a tab in Teams (Microsoft, "Deep link to a tab"): the tab of the gesprek's chat, or the personal
 * tab when there is none. The tenant is in the link, so that Teams opens it in the right organisation.
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
