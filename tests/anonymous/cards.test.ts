import assert from 'node:assert/strict'
import { deelnemers, marleen } from '../builders/people.ts'
import type { BuiltRonde } from '../builders/ronde.ts'
import { textOf } from '../doubles/connectorChats.ts'
import { TeamsApp } from '../teams/app.ts'

const VISIE = 'groep-2.visie'
const ROLLEN = 'groep-2.rollen'
const FEW = /Jullie zijn met weinig: echt anoniem is het niet\./
const FEWER_THAN_FOUR = /Zijn jullie met minder dan vier\? Dan is het niet echt anoniem\./

describe('What the chat reads of anonymous', () => {
  let app: TeamsApp
  let ronde: BuiltRonde

  beforeEach(async () => {
    app = await TeamsApp.start()
    ronde = await app.ronde()
  })
  afterEach(async () => {
    assert.deepEqual(app.faults, [])
    await app.stop()
  })

  const set = (anonymous: boolean, themaId: string | null = null) =>
    ronde.act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId, anonymous })
  const keep = async (count: number) => {
    for (const { oid: personId } of deelnemers.slice(count)) {
      await ronde.act(marleen, 'role.revoke', { personId, role: 'deelnemer', gesprekId: ronde.gesprekId })
    }
  }
  async function open(themaId: string): Promise<void> {
    await ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId })
    await app.settled()
  }
  /** The card in the chat whose text begins like this, as it is now. */
  async function card(start: RegExp): Promise<string> {
    const found = (await app.messages()).find((message) => start.test(textOf(message)))
    return JSON.stringify(found?.activity ?? null)
  }

  it('[G15.f] [X9.b] with fewer than four deelnemers the opening, each thema and the closing say that anonymous is not really anonymous', async () => {
    await keep(3)
    await set(true)
    await open(VISIE)
    await open('afsluiting')
    assert.match(await card(/^Welkom/), FEW)
    assert.match(await card(/is gesloten/), /Niemand schreef iets op/)
    assert.match(await card(/^Tot slot/), FEW)
    const history = (await app.messages()).flatMap((message) => message.history)
    assert.match(JSON.stringify(history), FEW)
  })

  it('[G15.f] [X9.b] with four deelnemers no warning is given', async () => {
    await keep(4)
    await set(true)
    await open(VISIE)
    assert.doesNotMatch(JSON.stringify(await app.messages()), FEW)
  })

  it('[G15.f] [G15.j] without a list the cards leave it to the people present to judge how many they are', async () => {
    await keep(0)
    await set(true)
    await open(VISIE)
    for (const start of [/^Welkom/, /^Thema 1 van 7/]) {
      assert.match(await card(start), FEWER_THAN_FOUR)
      assert.doesNotMatch(await card(start), FEW)
    }
  })

  it('[G15.b] with some thema’s anonymous the opening says so, and each card says whether it is', async () => {
    await set(true, ROLLEN)
    await open(VISIE)
    assert.match(await card(/^Thema 1/), /zien je antwoord met je naam/)
    await open(ROLLEN)
    assert.match(await card(/^Welkom/), /Sommige thema’s zijn anoniem/)
    assert.match(await card(/^Welkom/), /zien je antwoord met je naam/)
    assert.match(await card(/^Thema 2/), /Dit thema is anoniem: je naam wordt niet bewaard/)
  })

  it('[X7.e] before an anonymous thema the opening says that nobody can find an answer again after the gesprek', async () => {
    const says =
      /Daarna weet niemand meer van wie het is, en kan ook jij het niet meer opvragen of laten wissen/
    await set(true, ROLLEN)
    await open(VISIE)
    assert.match(await card(/^Welkom/), says)
  })

  it('[G15.e] [G15.c] the card of a closed anonymous thema tells no number, and until when withdrawing is possible', async () => {
    await set(true)
    await open(VISIE)
    const data = { gesprekId: ronde.gesprekId, themaId: VISIE, [`vraag:${VISIE}.1`]: 'Ja.' }
    await app.client.press(deelnemers[0], { data })
    await app.client.press(deelnemers[1], { data })
    await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId: VISIE })
    const closed = await card(/is gesloten/)
    assert.match(closed, /Een of meer deelnemers schreven iets op/)
    assert.match(closed, /Zolang het gesprek duurt, kun je je eigen antwoord in de app nog intrekken/)
    await app.client.mention(marleen, 'stand')
    assert.match(JSON.stringify(await app.messages()), /een of meer/)
    assert.doesNotMatch(JSON.stringify(await app.messages()), /2 van (de )?5/)
  })
})
