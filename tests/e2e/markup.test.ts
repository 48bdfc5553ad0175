// Long, because one ronde full of markup is opened in every screen.
import assert from 'node:assert/strict'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import type { DemoPerson } from '../../bot/local/people.ts'
import { bram, ingrid, joke, marleen } from '../builders/demoPeople.ts'
import { personIdOf } from '../builders/people.ts'
import { allCards, fullOf, realistic } from '../cards/allCards.ts'
import { launchBrowser } from './support/browser.ts'
import { assertUnharmed, hostile, hostileShort, readable, unguardedPage } from './support/hostile.ts'
import { tabOf } from './support/openTab.ts'
import { ServerProcess } from './support/serverProcess.ts'

const THEMA = 'groep-2.visie'
/** People that the directory does not know and who never sign in, so the names given to them stay. */
const [NOTER, DEELNEMER] = [personIdOf('noter'), personIdOf('deelnemer')]
const words = {
  title: hostile('titel'),
  school: hostile('school'),
  scope: hostile('plek'),
  groep: hostile('groep'),
  kort: hostileShort('kort'),
  room: hostile('lokaal'),
  noter: hostile('verslaggever'),
  deelnemer: hostile('deelnemer'),
  speaker: hostile('spreker'),
  notitie: hostile('notitie'),
  antwoord: hostile('antwoord'),
  samenvatting: hostile('samenvatting'),
  goal: hostile('doel'),
  unit: hostileShort('unit'),
}

/** Longer than most: one ronde full of markup, and every place where people read it, so that none is forgotten. */
describe('Text that contains markup is shown as text', function () {
  this.timeout(60_000)
  let server: ServerProcess
  let browser: Browser
  let rondeId: string
  let gesprekId: string

  before(async () => {
    browser = await launchBrowser()
    server = await ServerProcess.start()
    const made = await server.act(marleen, 'ronde.create', null, {
      title: words.title,
      school: words.school,
      scope: { kind: 'vestiging', name: words.scope },
      reasons: [words.title],
      goals: [words.goal],
      use: { forWhom: words.title, where: words.title, renewal: words.title },
      groepen: [{ sleutel: 'groep-2', titel: words.groep, kort: words.kort }, { sleutel: 'groep-3' }],
    })
    rondeId = String(made.rondeId)
    const gesprekken = await server.see(marleen, rondeId, 'gesprek')
    gesprekId = gesprekken.find(({ groepId }) => groepId === 'groep-2')?.id ?? ''
    const act = server.act.bind(server)
    await act(marleen, 'role.grant', rondeId, { personId: bram.oid, name: bram.name, role: 'verslaggever' })
    await act(marleen, 'role.grant', rondeId, { personId: NOTER, name: words.noter, role: 'verslaggever' })
    for (const [personId, name] of [
      [joke.oid, joke.name],
      [DEELNEMER, words.deelnemer],
    ] as const) {
      await act(marleen, 'role.grant', rondeId, { personId, name, role: 'deelnemer', gesprekId })
    }
    const leads = { personId: DEELNEMER, name: words.deelnemer, role: 'gespreksleider' } as const
    await act(marleen, 'role.grant', rondeId, leads)
    const about = { functie: words.unit, unit: words.unit }
    await act(marleen, 'deelnemer.describe', rondeId, { personId: joke.oid, ...about })
    const start = new Date().toISOString()
    await act(marleen, 'gesprek.plan', rondeId, { gesprekId, start, room: words.room })
    await act(marleen, 'thema.open', rondeId, { gesprekId, themaId: THEMA })
    const answers = [{ vraagId: `${THEMA}.1`, text: words.antwoord }]
    await act(joke, 'antwoord.give', rondeId, { gesprekId, themaId: THEMA, answers })
    await act(bram, 'notitie.add', rondeId, {
      gesprekId,
      text: words.notitie,
      speaker: { name: words.speaker },
    })
    await act(marleen, 'samenvatting.post', rondeId, { gesprekId, text: words.samenvatting })
  })

  after(async () => {
    await browser?.close()
    await server?.close()
  })

  const screens: [name: string, who: DemoPerson, route: () => string, shown: (keyof typeof words)[]][] = [
    ['Rondes', marleen, () => '/rondes', ['title', 'scope', 'kort']],
    ['RondeNieuw', marleen, () => '/rondes/nieuw', []],
    ['Ronde', marleen, () => `/ronde/${rondeId}`, ['title', 'noter', 'room', 'goal']],
    ['Bord', marleen, () => `/ronde/${rondeId}/bord`, ['notitie', 'antwoord', 'samenvatting', 'speaker']],
    ['Regie', marleen, () => `/ronde/${rondeId}/regie/${gesprekId}`, ['deelnemer']],
    ['Noteren', bram, () => `/ronde/${rondeId}/noteren/${gesprekId}`, ['notitie', 'kort', 'deelnemer']],
    ['Antwoorden', joke, () => `/ronde/${rondeId}/antwoorden/${gesprekId}/${THEMA}`, ['antwoord']],
    ['Koppelen', marleen, () => '/koppelen', []],
  ]

  for (const [name, who, route, shown] of screens) {
    it(`[X5.d] [X5.f] no markup runs on the screen ${name}, and it reads letter for letter`, async () => {
      const page = await unguardedPage(browser)
      await page.goto(tabOf(server.base, who, { route: route(), chatId: '19:vrij' }))
      await page.getByRole('main').waitFor()
      for (const field of shown) await reads(page, words[field], `${field} on ${name}`)
      await assertUnharmed(page, name)
      await page.context().close()
    })
  }

  it('[X5.f] what a deelnemer says about their own function is read and changed as it was written', async () => {
    const page = await unguardedPage(browser)
    await page.goto(tabOf(server.base, marleen, { route: `/ronde/${rondeId}` }))
    await page
      .getByRole('button', { name: /^Meer bij/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: 'Deelnemers' }).click()
    await page.getByText(`${words.unit}: 1`).first().waitFor()
    await reads(page, words.unit, 'the unit of a deelnemer')
    await page.getByRole('button', { name: /^Wijzigen: over/ }).click()
    await page.getByRole('group', { name: /^Over / }).waitFor()
    await page.getByRole('button', { name: 'Wijzigen', exact: true }).click()
    await page.getByRole('button', { name: 'Bewaren' }).waitFor()
    await reads(page, words.goal, 'the goal of a ronde being changed')
    await assertUnharmed(page, 'Ronde, with everything folded out')
    await page.context().close()
  })

  /** Opens a screen and unfolds the named parts, one after another. */
  async function unfolded(who: DemoPerson, route: string, ...names: RegExp[]): Promise<Page> {
    const page = await unguardedPage(browser)
    await page.goto(tabOf(server.base, who, { route }))
    for (const name of names) {
      const one = page.getByRole('button', { name }).or(page.getByRole('tab', { name }))
      await one.first().click()
    }
    return page
  }

  const aboutPeople: [name: string, open: () => Promise<Page>, shown: (keyof typeof words)[]][] = [
    ['Beheer, rondes', () => unfolded(ingrid, '/beheer', /^Overdragen: titel/), ['title', 'deelnemer']],
    ['Beheer, mensen', () => unfolded(ingrid, '/beheer', /^Mensen$/), ['deelnemer']],
    [
      'Beheer, one person',
      () => unfolded(ingrid, '/beheer', /^Mensen$/, /^deelnemer:/, /^Wissen$/),
      ['deelnemer', 'title', 'kort'],
    ],
    [
      'Mijn gegevens',
      () => unfolded(joke, '/mijn', /^Laat zien/, /^Wat je zelf schreef/, /^Je functie/, /^Je rollen/),
      ['antwoord', 'unit', 'title', 'groep'],
    ],
    [
      'what was done in a ronde',
      () => unfolded(marleen, `/ronde/${rondeId}/gegevens`),
      ['noter', 'deelnemer', 'kort'],
    ],
    [
      'what was done in the school',
      async () => {
        await server.call(marleen, `/api/rondes/${rondeId}/people/${DEELNEMER}/export`)
        return unfolded(ingrid, '/beheer', /^Wat er is gedaan$/)
      },
      ['deelnemer', 'title'],
    ],
  ]
  for (const [name, open, shown] of aboutPeople) {
    it(`[X5.d] no markup runs on the screens for personal data: ${name}`, async () => {
      const page = await open()
      for (const field of shown) await reads(page, words[field], `${field} on ${name}`)
      await assertUnharmed(page, name)
      await page.context().close()
    })
  }

  it('[X5.d] markup is not executed in a note that arrives live or is being edited', async () => {
    const page = await unguardedPage(browser)
    await page.goto(tabOf(server.base, bram, { route: `/ronde/${rondeId}/bord` }))
    await page.getByText(words.notitie).waitFor()
    const live = hostile('nieuw')
    await server.act(bram, 'notitie.add', rondeId, { gesprekId, text: live })
    await reads(page, live, 'a new note on the bord')
    await page.getByText(words.notitie).click()
    await page.keyboard.press('e')
    await assertUnharmed(page, 'Bord, with a note being changed')
    await page.keyboard.press('Escape')
    await assertUnharmed(page, 'Bord, with a note open')
    await page.context().close()
  })

  it('[X5.c] no markup runs in any card, in either language, under a reader that accepts all markup', async () => {
    const page = await unguardedPage(browser)
    await page.setContent('<body></body>')
    const path = fileURLToPath(
      new URL('../../node_modules/adaptivecards/dist/adaptivecards.js', import.meta.url),
    )
    await page.addScriptTag({ path })
    await page.addScriptTag({ content: READER })
    const text = hostile('woorden')
    const thema = {
      ...realistic.thema,
      title: text,
      vragen: realistic.thema.vragen
        .slice(0, 2)
        .map(({ id }) => ({ id, tekst: text, deelvragen: [text], toelichting: text })),
    }
    const filled = { ...fullOf('x', 2), thema, title: () => text, answer: () => `${text}\n${text}` }
    const raw = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: '<img src=x>' }] }
    await page.evaluate(`show(${JSON.stringify(raw)})`)
    await assert.rejects(assertUnharmed(page, 'raw'), 'this reader would find harm')
    let shown = 0
    for (const lang of ['nl', 'en'] as const) {
      for (const [name, card] of Object.entries(allCards(lang, filled))) {
        await page.evaluate(`show(${JSON.stringify(card)})`)
        const read = (await readable(page)).replaceAll('\u200B', '')
        if (JSON.stringify(card).includes('geraakt')) {
          shown += 1
          assert.ok(
            read.includes(text),
            `${name} (${lang}) does not read letter for letter: ${read.slice(0, 2000)}`,
          )
        }
        await assertUnharmed(page, `${name} (${lang})`)
      }
    }
    await assertUnharmed(page, 'all cards')
    assert.ok(shown > 30, `only ${shown} cards hold words of people`)
    await page.context().close()
  })
})

/** Waits until the page shows this text, also in a field; line breaks are ignored. */
async function reads(page: Page, text: string, what: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await readable(page)).includes(text)) return
    await page.waitForTimeout(50)
  }
  assert.fail(`${what} is not there letter for letter: ${(await readable(page)).slice(0, 3000)}`)
}

/** Runs in the page. HTML passes as it is, and Markdown of the kind that Teams knows is carried out. */
const READER = String.raw`
  const { AdaptiveCard } = AdaptiveCards
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text
      .replace(/\\([\\*_])/g, (_all, mark) => '&#' + mark.charCodeAt(0) + ';')
      .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')
      .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
      .replace(/\*(.+?)\*/g, '<em>$1</em>')
    result.didProcess = true
  }
  function show(json) {
    const card = new AdaptiveCard()
    card.parse(json)
    document.body.replaceChildren(card.render())
  }`
