import type { Frame, Page } from 'playwright-core'

/** How the page around the tab behaves; `token` is called for each token request. */
export interface Teams {
  context: { chatId?: string; subPageId?: string; theme?: string; clientType?: string; frame?: string }
  /** Null refuses to sign in. */
  token(): Promise<string | null>
  /** Delay of the first answer, ms; infinity for a page that is not Teams. */
  answersAfter?: number
  /** The people picker; absent on a device without one. */
  selectPeople?: (ask: PeopleAsk) => Promise<PeopleChosen>
}

/** The arguments of the people picker. */
export interface PeopleAsk {
  title?: string
  setSelected?: string[]
  openOrgWideSearchInChatOrChannel?: boolean
  singleSelect?: boolean
}

export type PeopleChosen =
  | { errorCode: number }
  | { objectId: string; displayName?: string; email?: string }[]

/** The app as this Teams knows it, and the school it is signed in to. */
export const IN_TEAMS = {
  appId: '7f3a1c52-5b1e-4f0a-9d3c-2a6b8c9d0e1f',
  tenantId: '3c1f0a52-5b1e-4f0a-9d3c-2a6b8c9d0e1f',
}

/** What the app asked of Teams, with the last arguments; resolves as soon as it was asked. */
export type AskedOf = (func: string) => Promise<unknown[]>

/** What Teams answers to the calls of teams-js that the tab makes; written from its protocol, it knows nothing of us. */
const SCRIPT = `
  let open = ANSWERS_AFTER === 0
  const waiting = []
  const answer = (event, args) => event.source.postMessage({ id: event.data.id, uuid: event.data.uuid, args }, event.origin)
  const replies = {
    initialize: () => ['FRAME', 'web', JSON.stringify({ apiVersion: 2, hostVersionsInfo: {}, isLegacyTeams: false, supports: SUPPORTS }), '2.0.0'],
    getContext: () => [CONTEXT],
    'authentication.getAuthToken': async () => {
      const token = await window.token()
      return token === null ? [false, 'CancelledByUser'] : [true, token]
    },
  }
  replies['clipboard.writeToClipboard'] = () => [null, true]
  replies['people.selectPeople'] = async (ask) => {
    const chosen = await window.selectPeople(ask)
    return Array.isArray(chosen) ? [null, chosen] : [chosen]
  }
  const handle = async (event) => {
    const reply = replies[event.data.func]
    window.told(event.data.func, event.data.args ?? [])
    if (reply) answer(event, await reply(...(event.data.args ?? [])))
  }
  window.addEventListener('message', (event) => (open ? handle(event) : waiting.push(event)))
  if (ANSWERS_AFTER !== null && !open) setTimeout(() => { open = true; waiting.splice(0).forEach(handle) }, ANSWERS_AFTER)
`

/** Shows the tab inside a page at an address of Teams. */
export async function openInTeams(
  page: Page,
  tabUrl: string,
  teams: Teams,
): Promise<{ tab: Frame; told: string[]; asked: AskedOf }> {
  const told: string[] = []
  const calls = new Map<string, unknown[]>()
  const waiting = new Set<() => void>()
  const asked: AskedOf = async (func) => {
    for (;;) {
      const args = calls.get(func)
      if (args !== undefined) return args
      await new Promise<void>((resolve) => waiting.add(resolve))
    }
  }
  const { chatId, subPageId = '', theme = 'default', clientType = 'web', frame = 'content' } = teams.context
  const context = {
    locale: 'nl-nl',
    theme,
    subEntityId: subPageId,
    entityId: 'lob',
    ...(chatId === undefined ? {} : { chatId }),
    frameContext: frame,
    hostClientType: clientType,
    appId: IN_TEAMS.appId,
    tid: IN_TEAMS.tenantId,
  }
  const wait = teams.answersAfter ?? 0
  const script = SCRIPT.replaceAll('ANSWERS_AFTER', Number.isFinite(wait) ? String(wait) : 'null')
    .replace('CONTEXT', JSON.stringify(context))
    .replace('FRAME', frame)
    .replace(
      'SUPPORTS',
      `{ pages: {}, clipboard: {}${teams.selectPeople === undefined ? '' : ', people: {}'} }`,
    )
  // A page of the internet may not show one of this machine without it.
  await page.context().grantPermissions(['local-network-access'], { origin: 'https://teams.microsoft.com' })
  await page.exposeFunction('token', teams.token)
  await page.exposeFunction('selectPeople', teams.selectPeople ?? (() => ({ errorCode: 100 })))
  await page.exposeFunction('told', (func: string, args: unknown[]) => {
    told.push(func)
    calls.set(func, args)
    for (const wake of waiting) wake()
    waiting.clear()
  })
  await page.route('https://teams.microsoft.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><body><script>${script}</script><iframe name="tab" src="${tabUrl}" width="700" height="600"></iframe>`,
    }),
  )
  await page.goto('https://teams.microsoft.com/v2/')
  const tab = page.frame({ name: 'tab' })
  if (tab === null) throw new Error('the page shows no tab')
  return { tab, told, asked }
}
