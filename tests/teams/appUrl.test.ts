import assert from 'node:assert/strict'
import type { AppTarget } from '../../bot/cards/ofRonde/index.ts'
import { localAppUrl } from '../../bot/local/appUrl.ts'
import { teamsAppUrl } from '../../bot/teams/appUrl.ts'
import { personalLink } from '../../tab/host/deepLink.ts'
import { type Route, routeOf } from '../../tab/places.ts'
import { joke, TENANT } from '../builders/people.ts'
import { CHAT } from '../doubles/teamsClient.ts'
import { template } from '../manifest/example.ts'
import { cardOf, PROFESSIONALITEIT, TeamsApp } from './app.ts'
import { cardIn } from './replies.ts'

const APP = '7f3a1c52-5b1e-4f0a-9d3c-2a6b8c9d0e1f'
const MEETING = '19:meeting_MjAyNi0xMi0wOC1ncm9lcC0y@thread.v2'
const target = { rondeId: 'r-aaaa', gesprekId: 'g-bbbb', chatId: MEETING } as const

interface Link {
  tab: string
  query: Record<string, string>
  context: Record<string, string>
}

/** The parts of a link, parsed as Teams does. */
function taken(link: string): Link {
  const { origin, pathname, searchParams } = new URL(link)
  const [, l, entity, app, tab = ''] = pathname.split('/').map(decodeURIComponent)
  assert.deepEqual([origin, l, entity, app], ['https://teams.microsoft.com', 'l', 'entity', APP])
  const { context = '{}', ...query } = Object.fromEntries(searchParams)
  return { tab, query, context: JSON.parse(context) }
}

/** Where the buttons of a card lead. */
function buttonsOf(json: string): string[] {
  const found = [...json.matchAll(/"type":"Action\.OpenUrl"[^{}]*?"url":"([^"]*)"/g)]
  return found.map(([, url]) => url ?? '')
}

describe('The button of a card into the app', () => {
  const urlOf = teamsAppUrl(APP, TENANT)
  const opens = (at: AppTarget) => routeOf(taken(urlOf(at)).context.subEntityId ?? '')

  it('[G4.j] the button into the app is a link as Teams wants it, to the letter', () => {
    const context = `{"subEntityId":"ronde/r-aaaa/gesprek/g-bbbb","chatId":"${MEETING}","contextType":"chat"}`
    const expected = `https://teams.microsoft.com/l/entity/${APP}/gesprek?tenantId=${TENANT}&label=LOB-portret&context=${context}`
    assert.equal(decodeURIComponent(urlOf(target)), expected)
    assert.match(urlOf(target), /^[\w:/.?=&%~!*'()-]+$/, 'and nothing in it needs writing otherwise')
  })

  it('[G4.j] the button leads to the gesprek, and from a thema to one’s own answers to it', () => {
    const gesprek: Route = { screen: 'gesprek', ronde: 'r-aaaa', gesprek: 'g-bbbb' }
    assert.deepEqual(opens(target), gesprek)
    const thema = 'groep-2.visie'
    const answers: Route = { screen: 'antwoorden', ronde: 'r-aaaa', gesprek: 'g-bbbb', thema }
    assert.deepEqual(opens({ ...target, themaId: thema }), answers)
    const local = new URL(localAppUrl(() => 3978)({ ...target, themaId: thema }))
    assert.deepEqual(routeOf(local.searchParams.get('subPageId') ?? ''), answers)
  })

  it('[G4.j] the button opens beside the conversation in a chat, and else in the personal tab; both are in the manifest', () => {
    const inChat = taken(urlOf(target))
    assert.deepEqual([inChat.context.chatId, inChat.context.contextType], [MEETING, 'chat'])
    const elsewhere = [null, '19:abc@thread.tacv2;messageid=1765195200000', '19:abc@thread.tacv2', 'a:1x']
    for (const chatId of elsewhere) {
      const personal = taken(urlOf({ ...target, chatId }))
      assert.equal(personal.tab, 'rondes', String(chatId))
      assert.deepEqual(Object.keys(personal.context), ['subEntityId'])
    }
    const tabs = template().staticTabs.map(({ entityId, scopes }) => [entityId, scopes])
    assert.deepEqual(tabs, [
      ['rondes', ['personal']],
      [inChat.tab, ['groupChat']],
    ])
  })

  it('[X1.b] [G4.j] the button names the school, so that a person with two accounts comes to the right one', () => {
    assert.deepEqual(taken(urlOf(target)).query, { tenantId: TENANT, label: 'LOB-portret' })
  })

  it('stays short enough for Teams on Windows, however long the ids', () => {
    const long = { rondeId: `r-${'f'.repeat(98)}`, gesprekId: `g-${'f'.repeat(98)}`, themaId: 'é'.repeat(40) }
    const chatId = `19:meeting_${'A'.repeat(180)}@thread.v2`
    assert.ok(urlOf({ ...long, chatId }).length < 1_900)
  })

  it('[G4.j] every card of a gesprek in Teams has the button, replies to one person included', async () => {
    const app = await TeamsApp.start({ appUrl: urlOf })
    try {
      const ronde = await app.ronde({ started: true, open: PROFESSIONALITEIT })
      const { gesprekId } = ronde
      const data = {
        gesprekId,
        themaId: PROFESSIONALITEIT,
        [`vraag:${PROFESSIONALITEIT}.1`]: 'Dat leer je samen',
      }
      const reply = cardIn(await app.client.press(joke, { data }))
      const [opening, thema] = (await app.messages()).map(({ activity }) => JSON.stringify(cardOf(activity)))
      const at = { rondeId: ronde.rondeId, gesprekId, chatId: CHAT }
      assert.deepEqual(buttonsOf(opening ?? ''), [urlOf(at)])
      const answers = urlOf({ ...at, themaId: PROFESSIONALITEIT })
      assert.deepEqual(buttonsOf(thema ?? ''), [answers])
      assert.deepEqual(buttonsOf(reply.text), [answers])
      assert.deepEqual(app.faults, [])
    } finally {
      await app.stop()
    }
  })

  it('the tab makes links of the same form', () => {
    const own = personalLink(APP, TENANT, 'ronde/r-aaaa/gesprek/g-bbbb', 'LOB-portret')
    assert.equal(own, urlOf({ ...target, chatId: null }))
    assert.equal(
      taken(personalLink(APP, TENANT, 'ronde/r', 'Groep 2: ‘LOB & ík’ + 100%')).query.label,
      'Groep 2: ‘LOB & ík’ + 100%',
    )
  })
})
