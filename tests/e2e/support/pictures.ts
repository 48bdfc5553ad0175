/**
 * Takes the pictures of the help page from the running app: `npx node tests/e2e/support/pictures.ts`. They are stored in
 * `tab/hulp/pictures`, and look best where Segoe UI (or a font like it) is installed.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { chatUser, demoPeople } from '../../../bot/local/people.ts'
import { startPlayground } from '../../../bot/local/playground.ts'
import { launchBrowser } from './browser.ts'
import { freePort } from './freePort.ts'
import { postChange, postMeetingEvent } from './playgroundHttp.ts'
import { PlaygroundPage } from './playgroundPage.ts'
import { ServerProcess } from './serverProcess.ts'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, 'tab/hulp/pictures')
/** Sharp on a good screen too. */
const SCALE = 2
const RONDE = 'r-demo-zorg-en-welzijn'

/** A card without the chat around it. */
const CARD = '.ac-adaptiveCard'

const person = (role: string) => demoPeople.find((one) => one.role === role) ?? demoPeople[0]
const leader = person('gespreksleider')
const noteTaker = person('verslaggever')

async function demo(browser: Browser): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'pictures-'))
  const [port, chatPort] = [await freePort(), await freePort()]
  const env = { ...process.env, PORT: String(port), PLAYGROUND_PORT: String(chatPort), DATA_DIR: data }
  const app = spawn(process.execPath, ['bot/main.ts', '--local'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await says(app, 'LOB-portret draait')
    const base = `http://localhost:${port}/tab/`
    const chat = await PlaygroundPage.open(browser, `http://localhost:${chatPort}`)
    await chat.goToMeetingChat()
    const leads = await tab(browser, base, leader?.oid, `/ronde/${RONDE}`, { width: 1100, height: 720 })
    await leads.getByRole('heading', { level: 1 }).waitFor()
    const going = leads.getByRole('link', { name: /Eerste lijn/ }).first()
    const gesprek = (await going.getAttribute('href'))?.split('/').at(-1) ?? ''
    await keep(leads, 'ronde')

    const regie = await tab(browser, base, leader?.oid, `/ronde/${RONDE}/regie/${gesprek}`, {
      width: 320,
      height: 740,
    })
    await regie.getByRole('button', { name: /^Start/ }).click()
    for (let nth = 0; nth < 3; nth += 1) {
      await regie.getByRole('button', { name: 'Volgend thema' }).click()
      await regie.getByText('Nog niet gehoord').waitFor()
    }
    // Regie remarks that Teams did not start this meeting; the remark disappears once it is closed.
    await regie.getByRole('button', { name: 'Begrepen' }).click()
    await keep(regie, 'regie')

    const noteren = await tab(browser, base, noteTaker?.oid, `/ronde/${RONDE}/noteren/${gesprek}`, {
      width: 720,
      height: 520,
    })
    const line = noteren.getByRole('textbox', { name: 'Notitie', exact: true })
    for (const words of notes) {
      await line.fill(words)
      await line.press('Enter')
    }
    await line.pressSequentially('We willen ')
    await keep(noteren, 'noteren')

    const bord = await tab(browser, base, leader?.oid, `/ronde/${RONDE}/bord`, { width: 1280, height: 800 })
    await bord.getByRole('grid').waitFor()
    await keep(bord, 'bord')
  } finally {
    const ended = once(app, 'exit')
    app.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
}

const notes = [
  'Bij ons staat LOB in de jaarplanning, maar niemand weet meer waarom juist die weken.',
  'De mentor hoort het als eerste. Daarna ligt het stil tot de stage.',
  'Een vaste plek op vrijdagochtend zou al veel schelen.',
]

/** The cards, in the chat of a ronde that is not linked yet. */
async function cards(browser: Browser): Promise<void> {
  const server = await ServerProcess.start()
  const botUrl = `${server.base}/api/messages`
  const playground = await startPlayground({ botUrl, port: 0, dataDir: server.folder, log: () => undefined })
  try {
    if (leader === undefined) throw new Error('the demo has nobody who leads')
    const scope = { kind: 'vestiging', name: 'Locatie Oost' } as const
    const titles = { title: 'LOB-portret Zorg en Welzijn', school: 'ROC De Waterlinie' }
    const { rondeId } = await server.act(leader, 'ronde.create', null, { ...titles, scope })
    const ronde = String(rondeId)
    const gesprekken = await server.see(leader, ronde, 'gesprek')
    const gesprekId = gesprekken.find(({ groepId }) => groepId === 'groep-2')?.id ?? ''
    await server.act(leader, 'gesprek.plan', ronde, { gesprekId, start: new Date().toISOString() })
    const chat = await PlaygroundPage.open(browser, playground.url, chatUser, SCALE)
    await chat.goToMeetingChat()
    await postChange(playground.url, 'botAdded')
    await postMeetingEvent(playground.url, 'meetingStart')
    await keep((await chat.card('Welk gesprek is dit?')).locator(CARD), 'koppelen')
    await server.act(leader, 'gesprek.link', ronde, {
      gesprekId,
      chatId: '19:meeting_TG9ict-groep-2-eerste-lijn@thread.v2',
    })
    await server.act(leader, 'gesprek.start', ronde, { gesprekId }).catch(() => undefined)
    await server.act(leader, 'thema.open', ronde, { gesprekId, themaId: 'groep-2.visie' })
    await keep((await chat.card('Visie op LOB')).locator(CARD), 'thema')
  } finally {
    await playground.stop()
    await server.close()
  }
}

async function tab(
  browser: Browser,
  base: string,
  oid: string | undefined,
  route: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext({ viewport, deviceScaleFactor: SCALE, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${base}?als=${oid}#${route}`)
  return page
}

interface Webp {
  url: string
  width: number
  height: number
}

const sizes: Record<string, { width: number; height: number }> = {}

/** As webp, which is a quarter of a png; the browser itself can make it. */
async function keep(what: Page | Locator, name: string): Promise<void> {
  const page = 'page' in what ? what.page() : what
  const png = (await what.screenshot({ type: 'png' })).toString('base64')
  const webp = await page.evaluate<Webp>(`(async () => {
    const image = new Image()
    image.src = 'data:image/png;base64,${png}'
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    canvas.getContext('2d').drawImage(image, 0, 0)
    return { url: canvas.toDataURL('image/webp', 0.85), width: canvas.width, height: canvas.height }
  })()`)
  await writeFile(join(folder, `${name}.webp`), Buffer.from(webp.url.split(',')[1] ?? '', 'base64'))
  sizes[name] = { width: webp.width / SCALE, height: webp.height / SCALE }
}

function says(app: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    app.once('exit', () => reject(new Error('the app ended')))
    app.stdout?.setEncoding('utf8').on('data', (text: string) => text.includes(words) && resolve())
  })
}

const browser = await launchBrowser()
try {
  await demo(browser)
  await cards(browser)
  await writeFile(join(folder, 'sizes.json'), `${JSON.stringify(sizes, null, 2)}\n`)
} finally {
  await browser.close()
}
