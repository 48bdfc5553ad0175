// Long, because all that people do with roles is played in one ronde.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { AppError } from '../../bot/errors/appError.ts'
import type { Directory } from '../../bot/ports/directory.ts'
import type { FoundPerson, PeopleView } from '../../bot/protocol/people.ts'
import type { Entities, RondeSnapshot } from '../../bot/protocol/view.ts'
import { type TestServer, testServer, tokenFor } from '../api/testServer.ts'
import { bram, joke, marleen, nadia, personIdOf } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { launchBrowser } from './support/browser.ts'
import { openInTeams, type PeopleAsk, type PeopleChosen } from './support/teamsFrame.ts'

const TAB = join(import.meta.dirname, '../../tab/dist')
const USER_ABORT = 8000

/** Longer than most: three ways to the same choice, on one server and one page, told apart best beside each other. */
describe('Choosing people', function () {
  this.timeout(60_000)
  let server: TestServer
  let browser: Browser
  let page: Page
  let ronde: BuiltRonde
  let directory: Directory['find']
  let searched: string[]

  before(async () => {
    const find: Directory['find'] = (asker, words) => {
      if (words !== '') searched.push(words)
      return directory(asker, words)
    }
    server = await testServer({ directory: { find }, tabDir: TAB })
    browser = await launchBrowser()
  })

  beforeEach(async () => {
    searched = []
    directory = async () => []
    ronde = await buildRonde(server.runner)
    page = await browser.newPage()
    page.setDefaultTimeout(20_000)
  })

  afterEach(() => page.close())

  after(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** The ronde in Teams, with its people to be changed. */
  async function open(
    selectPeople?: (ask: PeopleAsk) => Promise<PeopleChosen>,
    context: { theme?: string; frame?: string } = {},
  ): Promise<Frame> {
    const { tab } = await openInTeams(page, `${server.url}/tab/`, {
      context: { chatId: '', subPageId: `ronde/${ronde.rondeId}`, ...context },
      token: () => tokenFor(marleen),
      ...(selectPeople && { selectPeople }),
    })
    await tab.getByRole('button', { name: 'Mensen wijzigen' }).click()
    await tab.getByRole('combobox', { name: 'Verslaggever' }).waitFor()
    return tab
  }

  const holders = async (role: Entities['person']['roles'][number]) => {
    const { body } = await server.get<RondeSnapshot>(marleen, `/api/rondes/${ronde.rondeId}`)
    const people = body.entities.flatMap(({ kind, value }) =>
      kind === 'person' && value !== null ? [value] : [],
    )
    return people
      .filter(({ roles }) => roles.includes(role))
      .map(({ name, guest }) => (guest ? `${name} (gast)` : name))
  }

  const found = (id: string, name: string, more: Partial<FoundPerson> = {}): FoundPerson => ({
    ...{ id, name, guest: false, mail: null },
    ...more,
  })

  describe('in Teams’ own window', () => {
    it('[V3.a] [V3.h] the people picker of Teams is offered first, knows who is chosen, searches the whole school, and grants the role', async () => {
      const asked: PeopleAsk[] = []
      const tab = await open(async (ask) => {
        asked.push(ask)
        return [
          { objectId: bram.oid, displayName: bram.name },
          { objectId: personIdOf('nieuw'), displayName: 'Nieuwe Collega' },
          { objectId: personIdOf('zonder-naam'), email: 'zonder.naam@school.example' },
        ]
      })
      await tab.getByRole('button', { name: 'Kies in Teams: Verslaggever' }).click()
      await tab
        .getByRole('button', { name: 'zonder.naam@school.example weghalen als Verslaggever' })
        .waitFor()
      assert.deepEqual(asked, [
        {
          title: 'Verslaggever: wie komt erbij?',
          setSelected: [bram.oid],
          singleSelect: false,
          openOrgWideSearchInChatOrChannel: true,
        },
      ])
      assert.deepEqual(await holders('verslaggever'), [
        bram.name,
        'Nieuwe Collega',
        'zonder.naam@school.example',
      ])
    })

    it('[V3.h] closing the people picker changes nothing, and a picker that fails to open shows a calm message', async () => {
      let answer: PeopleChosen = { errorCode: USER_ABORT }
      const tab = await open(async () => answer)
      const button = tab.getByRole('button', { name: 'Kies in Teams: Verslaggever' })
      await button.click()
      await button.click()
      answer = { errorCode: 500 }
      await button.click()
      await tab.getByText('Het kiesvenster van Teams ging niet open. Zoek op naam').waitFor()
      assert.equal(await tab.getByRole('alert').count(), 0)
      assert.deepEqual(await holders('verslaggever'), [bram.name])
    })

    it('[V3.h] unticking a person in the picker revokes no role, and a person without a name is reported', async () => {
      let answer: PeopleChosen = [{ objectId: personIdOf('nieuw'), displayName: 'Nieuwe Collega' }]
      const tab = await open(async () => answer)
      const button = tab.getByRole('button', { name: 'Kies in Teams: Verslaggever' })
      await button.click()
      await tab.getByText('Wie je in Teams uitvinkt, houdt deze rol').waitFor()
      answer = [{ objectId: bram.oid }, { objectId: personIdOf('naamloos') }]
      await button.click()
      await tab.getByText('Van iemand die je koos gaf Teams geen naam door').waitFor()
      assert.deepEqual(await holders('verslaggever'), [bram.name, 'Nieuwe Collega'])
    })

    it('[V3.h] the people picker is not offered in a meeting, where Teams has no room for it', async () => {
      const tab = await open(async () => [], { frame: 'sidePanel' })
      assert.equal(await tab.getByRole('button', { name: /Kies in Teams/ }).count(), 0)
      await tab.getByText('Het kiesvenster van Teams is hier niet te openen. Zoek op naam.').waitFor()
    })

    it('[V3.h] [X6.c] the people picker opens and closes by keyboard alone', async () => {
      const tab = await open(async () => [{ objectId: personIdOf('nieuw'), displayName: 'Nieuwe Collega' }])
      const button = tab.getByRole('button', { name: 'Kies in Teams: Verslaggever' })
      await button.focus()
      await page.keyboard.press('Enter')
      await tab.getByRole('button', { name: 'Nieuwe Collega weghalen als Verslaggever' }).waitFor()
      await page.keyboard.press('Tab')
      const box = tab.getByRole('combobox', { name: 'Verslaggever' })
      assert.ok(await box.evaluate((element) => element === element.ownerDocument.activeElement))
      await page.keyboard.type('wouter')
      await tab.getByRole('option', { name: /Wouter de Groot/ }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await tab.getByRole('button', { name: 'Wouter de Groot weghalen als Verslaggever' }).waitFor()
    })
  })

  describe('by searching', () => {
    it('[V3.f] typing a few letters finds people in the school, marks guests, and sends one request for one burst of typing', async () => {
      directory = async (_asker, words) =>
        words === ''
          ? []
          : [found(personIdOf('gerda'), 'Gerda Jansen', { guest: true, mail: 'gerda@elders.example' })]
      const tab = await open()
      const box = tab.getByRole('combobox', { name: 'Verslaggever' })
      await box.click()
      await page.keyboard.type('gerda')
      await tab.getByRole('option', { name: 'Gerda Jansen (gast) gerda@elders.example' }).click()
      await tab.getByRole('button', { name: 'Gerda Jansen weghalen als Verslaggever' }).waitFor()
      assert.deepEqual(searched, ['gerda'])
      assert.deepEqual(await holders('verslaggever'), [bram.name, 'Gerda Jansen (gast)'])
    })

    it('[V3.f] each source of people that is missing is named in a sentence, and known people can still be chosen', async () => {
      directory = async (_asker, words) => {
        if (words !== '') throw new AppError('people-consent')
        return []
      }
      const tab = await open()
      const steps = tab.getByRole('status', { name: 'Waar je mensen vindt' })
      const said = await steps.innerText()
      assert.match(said, /Het kiesvenster van Teams is hier niet te openen/)
      assert.match(said, /nog geen gesprek aan een vergadering gekoppeld/)
      await tab.getByRole('combobox', { name: 'Verslaggever' }).click()
      await page.keyboard.type('joke')
      await steps.getByText(/wacht op toestemming van de beheerder/).waitFor()
      await tab.getByRole('option', { name: /Joke Vermeulen/ }).click()
      await tab.getByRole('button', { name: 'Joke Vermeulen weghalen als Verslaggever' }).waitFor()
      assert.equal(await tab.getByRole('alert').count(), 0)
    })

    it('[V3.f] a slow answer to an earlier query is not shown under a newer one', async () => {
      const answers = new Map<string, () => void>()
      const asked = new Map(['ab', 'abcd'].map((words) => [words, Promise.withResolvers<void>()]))
      directory = async (_asker, words) => {
        if (words === '') return []
        await new Promise<void>((resolve) => {
          answers.set(words, resolve)
          asked.get(words)?.resolve()
        })
        return [found(personIdOf(`${words}`), `Naam van ${words}`, { mail: `${words}@school.example` })]
      }
      const tab = await open()
      await tab.getByRole('combobox', { name: 'Verslaggever' }).click()
      await page.keyboard.type('ab')
      await tab.getByRole('option', { name: 'Zoeken in de school…' }).waitFor()
      await asked.get('ab')?.promise
      await page.keyboard.type('cd')
      await asked.get('abcd')?.promise
      answers.get('ab')?.()
      answers.get('abcd')?.()
      await tab.getByRole('option', { name: /Naam van abcd/ }).waitFor()
      assert.equal(await tab.getByRole('option', { name: /Naam van ab$/ }).count(), 0)
    })
  })

  for (const theme of ['default', 'dark', 'contrast']) {
    it(`[X6.b] [X6.d] choosing people at 320 px runs nothing off the side, ${theme}`, async () => {
      const mail = 'iemand.met.een.heel.lang.adres@een-andere-school-verderop.example'
      directory = async (_asker, words) =>
        words === ''
          ? []
          : [
              found(personIdOf('lang'), 'Iemand-met-een-heel-lange-achternaam van Verderop', {
                guest: true,
                mail,
              }),
            ]
      const tab = await open(async () => [], { theme })
      await page.locator('iframe').evaluate((frame) => frame.setAttribute('width', '320'))
      await tab.getByRole('combobox', { name: 'Verslaggever' }).click()
      await page.keyboard.type('verderop')
      await tab.getByRole('option', { name: /heel-lange-achternaam/ }).waitFor()
      const beyond = await tab.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
      assert.ok(beyond <= 0, `${beyond} px`)
    })
  }

  it('[V3.c] the hint about an interest appears as soon as the role is granted, and goes with the role', async () => {
    const tab = await open(async () => [{ objectId: nadia.oid, displayName: nadia.name }])
    const hint = tab.getByText(
      'Nadia Bouzid leidt en is ook opdrachtgever. Iemand zonder eigen belang leidt veiliger.',
    )
    assert.equal(await hint.count(), 0)
    await tab.getByText(/Of iemand leiding geeft aan een deelnemer, weet de app niet/).waitFor()
    await tab.getByRole('button', { name: 'Kies in Teams: Gespreksleider' }).click()
    await hint.waitFor()
    await tab.getByRole('button', { name: 'Nadia Bouzid weghalen als Opdrachtgever' }).click()
    await hint.waitFor({ state: 'detached' })
  })

  it('[V3.a] [V3.c] a new ronde takes several people at once, and shows the hint before anything is made', async () => {
    const { tab } = await openInTeams(page, `${server.url}/tab/`, {
      context: { chatId: '', subPageId: 'rondes/nieuw' },
      token: () => tokenFor(marleen),
      selectPeople: async () => [
        { objectId: marleen.oid, displayName: marleen.name },
        { objectId: nadia.oid, displayName: nadia.name },
      ],
    })
    await tab.getByRole('radio').first().click()
    await tab.getByRole('textbox', { name: 'School' }).fill('ROC De Waterlinie')
    await tab.getByRole('textbox', { name: 'Naam van het team' }).fill('Zorg')
    for (let step = 0; step < 3; step += 1) await tab.getByRole('button', { name: 'Verder' }).click()
    await tab.getByRole('button', { name: 'Kies in Teams: Gespreksleider' }).click()
    await tab.getByRole('button', { name: 'Nadia Bouzid weghalen als Gespreksleider' }).waitFor()
    await tab.getByRole('button', { name: 'Kies in Teams: Opdrachtgever' }).click()
    await tab
      .getByText(
        'Marleen Hoekstra leidt en is ook opdrachtgever. Nadia Bouzid leidt en is ook opdrachtgever.',
      )
      .waitFor()
  })

  it('[V3.f] people in linked chats are asked for with the ronde that they are needed in', async () => {
    const asked = page.waitForRequest((request) => request.url().includes('/api/people'))
    await open()
    assert.equal(new URL((await asked).url()).searchParams.get('ronde'), ronde.rondeId)
    const { body } = await server.get<PeopleView>(marleen, '/api/people')
    assert.ok(body.people.some(({ id }) => id === joke.oid))
  })
})
