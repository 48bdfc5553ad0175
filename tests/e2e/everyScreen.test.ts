import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { DemoPerson } from '../../bot/local/people.ts'
import { beheerder, bram, deelnemers, joke, marleen, sanne } from '../builders/demoPeople.ts'
import { tabOf } from './support/openTab.ts'
import { makeRonde } from './support/ronde.ts'
import { startScene } from './support/scene.ts'

/** Far more than any screen has stops. */
const MOST_STOPS = 150

/**
 * Buttons and links whose name does not hold the text that is seen on them: users of speech input cannot press these
 * (WCAG 2.5.3).
 */
const NAMES_WITHOUT_LABEL = `
  [...document.querySelectorAll('button[aria-label], a[aria-label]')].flatMap((element) => {
    const seen = element.cloneNode(true)
    for (const hidden of seen.querySelectorAll('[aria-hidden="true"], svg')) hidden.remove()
    const plain = (text) => text.replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim().toLowerCase()
    const name = element.getAttribute('aria-label')
    return plain(name).includes(plain(seen.textContent)) ? [] : [name + ' / ' + seen.textContent]
  })
`

/** Text under 14 px, and initials and digits in a dot under 11 px: smaller than the design allows. */
const SMALL_LETTERS = `
  [...document.querySelectorAll('body *')].flatMap((element) => {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('').trim()
    if (text === '' || element.closest('script, style, svg') || element.getClientRects().length === 0) return []
    const least = element.getAttribute('aria-hidden') === 'true' && text.length <= 3 ? 11 : 14
    const size = parseFloat(getComputedStyle(element).fontSize)
    return size < least ? [text + ': ' + size + ' px'] : []
  })
`

describe('Every screen of the tab', function () {
  this.timeout(120_000)
  const scene = startScene()
  let rondeId: string
  let gesprekId: string
  let endedId: string
  let endedGesprekId: string

  before(async () => {
    const { server } = scene
    ;({ rondeId, gesprekId } = await makeRonde(server, deelnemers))
    await server.act(marleen, 'gesprek.start', rondeId, { gesprekId })
    await server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: 'groep-2.visie' })
    for (const text of ['eerste', 'tweede', 'derde'])
      await server.act(bram, 'notitie.add', rondeId, { gesprekId, text })
    ;({ rondeId: endedId, gesprekId: endedGesprekId } = await makeRonde(server, deelnemers))
    const ended = { gesprekId: endedGesprekId }
    await server.act(marleen, 'gesprek.start', endedId, ended)
    const note = { ...ended, text: 'na afloop', tags: ['groep-2.visie'] }
    await server.act(bram, 'notitie.add', endedId, note)
    await server.act(marleen, 'gesprek.end', endedId, ended)
  })

  /** A page with a button before and after the frame, as Teams has its own. */
  async function openBetweenButtons(who: DemoPerson, route: string): Promise<Page> {
    const page = await scene.blank({ viewport: { width: 1100, height: 900 } })
    await page.context().grantPermissions(['local-network-access'], { origin: 'https://teams.microsoft.com' })
    const src = tabOf(scene.server.base, who, { route }).replaceAll('&', '&amp;')
    await page.route('https://teams.microsoft.com/**', (routed) =>
      routed.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><body><button id="before">Voor</button><iframe src="${src}" width="1000" height="700"></iframe><button id="after">Na</button>`,
      }),
    )
    await page.goto('https://teams.microsoft.com/v2/')
    return page
  }

  /** Presses the key until the focus is on this button. @returns how often, or null when it never gets there */
  async function pressUntil(page: Page, key: string, id: string): Promise<number | null> {
    for (let presses = 1; presses <= MOST_STOPS; presses++) {
      await page.keyboard.press(key)
      if ((await page.evaluate('document.activeElement.id')) === id) return presses
    }
    return null
  }

  async function walk(page: Page): Promise<void> {
    await page.locator('#before').focus()
    const forward = await pressUntil(page, 'Tab', 'after')
    assert.notEqual(forward, null, 'Tab stays in the frame')
    const back = await pressUntil(page, 'Shift+Tab', 'before')
    assert.notEqual(back, null, 'Shift+Tab stays in the frame')
  }

  const gesprek = (screen: string) => `/ronde/${rondeId}/${screen}/${gesprekId}`
  const ofRonde = 'LOB-portret Zorg en Welzijn · LOB-portret'
  /** `shows` is a text that the screen shows once it has loaded. */
  const screens: { name: string; who: DemoPerson; route: () => string; title: string; shows: string }[] = [
    {
      name: 'Rondes',
      who: marleen,
      route: () => '/rondes',
      title: 'Rondes · LOB-portret',
      shows: 'Zorg en Welzijn',
    },
    {
      name: 'Nieuwe ronde',
      who: marleen,
      route: () => '/rondes/nieuw',
      title: 'Nieuwe ronde · LOB-portret',
      shows: 'Verder',
    },
    {
      name: 'Koppelen',
      who: marleen,
      route: () => '/koppelen',
      title: 'Koppelen · LOB-portret',
      shows: 'Naar Rondes',
    },
    {
      name: 'Ronde',
      who: marleen,
      route: () => `/ronde/${rondeId}`,
      title: `Ronde · ${ofRonde}`,
      shows: 'Gesprekken',
    },
    {
      name: 'Gegevens',
      who: marleen,
      route: () => `/ronde/${rondeId}/gegevens`,
      title: `Gegevens van deze ronde · ${ofRonde}`,
      shows: 'Bram Schouten',
    },
    {
      name: 'Bord',
      who: marleen,
      route: () => `/ronde/${rondeId}/bord`,
      title: `Bord · ${ofRonde}`,
      shows: 'tweede',
    },
    {
      name: 'Regie',
      who: marleen,
      route: () => gesprek('regie'),
      title: `Regie · ${ofRonde}`,
      shows: 'Volgend thema',
    },
    {
      name: 'Noteren',
      who: bram,
      route: () => gesprek('noteren'),
      title: `Noteren · ${ofRonde}`,
      shows: 'tweede',
    },
    {
      name: 'Antwoorden',
      who: joke,
      route: () => gesprek('antwoorden'),
      title: `Antwoorden · ${ofRonde}`,
      shows: 'Verstuur antwoord',
    },
    {
      name: 'Verslag',
      who: bram,
      route: () => `/ronde/${endedId}/verslag/${endedGesprekId}`,
      title: `Verslag · ${ofRonde}`,
      shows: 'na afloop',
    },
    { name: 'Hulp', who: marleen, route: () => '/hulp', title: 'Hulp · LOB-portret', shows: 'Rondes' },
    {
      name: 'Beheer',
      who: beheerder,
      route: () => '/beheer',
      title: 'Beheer · LOB-portret',
      shows: 'Zorg en Welzijn',
    },
    {
      name: 'Mijn gegevens',
      who: joke,
      route: () => '/mijn',
      title: 'Mijn gegevens · LOB-portret',
      shows: 'Rondes',
    },
  ]
  for (const { name, who, route, title, shows } of screens) {
    it(`[X6.f] Tab and Shift+Tab leave the frame of Teams from every stop of ${name}`, async () => {
      const page = await openBetweenButtons(who, route())
      const tab = page.frameLocator('iframe')
      await tab.getByText(shows).first().waitFor()
      await walk(page)
      const menus = tab.locator('[aria-haspopup="menu"]')
      if ((await menus.count()) === 0) return
      // An open menu keeps the focus; what it leaves behind must not.
      await menus.first().click()
      await tab.getByRole('menu').waitFor()
      await page.keyboard.press('Escape')
      await tab.getByRole('menu').waitFor({ state: 'detached' })
      await walk(page)
    })

    it(`[X6.j] the letters of ${name} are large enough to read, initials included`, async () => {
      const page = await scene.open(who, route())
      await page.getByText(shows).first().waitFor()
      assert.deepEqual(await page.evaluate(SMALL_LETTERS), [])
    })

    it(`[X6.g] ${name} has a title of its own and one main heading, and names begin with what is written`, async () => {
      const page = await scene.open(who, route())
      await page.getByText(shows).first().waitFor()
      assert.equal(await page.title(), title)
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1)
      assert.deepEqual(await page.evaluate(NAMES_WITHOUT_LABEL), [])
    })
  }

  it('[X6.h] after a name is marked as heard the focus is on the next name, and on the heading after the last', async () => {
    const page = await scene.open(marleen, gesprek('regie'))
    const names = page
      .getByRole('region', { name: 'Nog niet gehoord' })
      .getByRole('button', { name: 'is gehoord' })
    await names.first().focus()
    for (let left = deelnemers.length; left > 0; left -= 1) {
      assert.equal(await names.count(), left)
      await page.keyboard.press('Enter')
      await names.nth(left - 1).waitFor({ state: 'detached' })
    }
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Iedereen sprak al')
  })

  it('[G5.x] words that another tab stored in that time are shown beside the draft, as stored elsewhere', async () => {
    const field = (page: Page) => page.getByRole('textbox', { name: /^Jouw antwoord op: / }).first()
    const [one, other] = [
      await scene.open(joke, gesprek('antwoorden')),
      await scene.open(joke, gesprek('antwoorden')),
    ]
    await field(one).fill('nog niet verstuurd')
    await field(other).fill('uit een ander tabblad')
    await other.getByRole('button', { name: 'Verstuur antwoord' }).click()
    await one.getByText('Intussen ergens anders bewaard: “uit een ander tabblad”').waitFor()
    assert.equal(await field(one).inputValue(), 'nog niet verstuurd')
  })

  const refusals: [string, DemoPerson, () => string][] = [
    ['a ronde', sanne, () => `/ronde/${rondeId}`],
    ['a board', sanne, () => `/ronde/${rondeId}/bord`],
    ['a board for who takes part', joke, () => `/ronde/${rondeId}/bord`],
    ['Regie', sanne, () => gesprek('regie')],
    ['Noteren for who takes part', joke, () => gesprek('noteren')],
    ['Antwoorden', sanne, () => gesprek('antwoorden')],
    ['Beheer', marleen, () => '/beheer'],
    ['a new ronde', joke, () => '/rondes/nieuw'],
  ]
  for (const [what, who, route] of refusals) {
    it(`[X6.g] the refusal of ${what} has a main heading`, async () => {
      const page = await scene.open(who, route())
      const heading = page.getByRole('heading', { level: 1 })
      await heading.waitFor()
      assert.equal(await heading.count(), 1)
    })
  }
})
