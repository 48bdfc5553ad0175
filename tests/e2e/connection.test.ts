import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bram, marleen } from '../builders/demoPeople.ts'
import { tabOf } from './support/openTab.ts'
import { makeRonde } from './support/ronde.ts'
import { startScene } from './support/scene.ts'

const VISIE = 'groep-2.visie'

/** Passes everything on and holds the body of a change stream back until it ends, as some web filters do. */
async function holdingProxy(port: number): Promise<Server> {
  const proxy = createServer((asked, answer) => {
    const { method, url: path, headers } = asked
    const passed = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers)
      if (!String(response.headers['content-type']).startsWith('text/event-stream'))
        return response.pipe(answer)
      answer.flushHeaders()
      const held: Buffer[] = []
      response.on('data', (part: Buffer) => held.push(part))
      response.on('end', () => answer.end(Buffer.concat(held)))
      return response
    })
    passed.on('error', () => answer.destroy())
    answer.on('close', () => passed.destroy())
    asked.pipe(passed)
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return proxy
}

describe('A board whose connection fails', function () {
  this.timeout(120_000)
  const scene = startScene()
  let rondeId: string
  let gesprekId: string
  const note = (notitieId: string, text: string) =>
    scene.server.act(bram, 'notitie.add', rondeId, { notitieId, gesprekId, text, tags: [VISIE], labels: [] })

  beforeEach(async () => {
    ;({ rondeId, gesprekId } = await makeRonde(scene.server, []))
    await scene.server.act(marleen, 'thema.open', rondeId, { gesprekId, themaId: VISIE })
    await note('n-00000001', 'de eerste')
  })

  it('[B2.i] [X11.b] while the server is down it says that a change is being saved, in one sentence, and is live when the server is back', async () => {
    const page = await scene.open(marleen, `/ronde/${rondeId}/bord`)
    const card = page.locator('article', { hasText: 'de eerste' }).first()
    await card.waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    await scene.server.end('SIGKILL')
    await card.focus()
    await page.keyboard.press('2')
    await page.getByText('Wordt bewaard.').waitFor()
    await page.getByText(/^Bijgewerkt /).waitFor()
    const said = await page.locator('body').innerText()
    assert.doesNotMatch(said, /gezet\.|Nog niet verstuurd/)
    await scene.server.start()
    await page.getByText(/gezet\./).waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    const [stored] = await scene.server.see(marleen, rondeId, 'notitie')
    assert.equal(stored?.tags.length, 2)
  })

  it('[B2.j] where a filter holds streams back it does not say that it is live, and shows what is new', async () => {
    const proxy = await holdingProxy(scene.server.port)
    try {
      const { port } = proxy.address() as AddressInfo
      const page = await scene.open(marleen, '/rondes')
      const route = `/ronde/${rondeId}/bord`
      await page.goto(tabOf(`http://127.0.0.1:${port}`, marleen, { route }))
      await page.locator('article', { hasText: 'de eerste' }).first().waitFor()
      await page.getByText(/^Bijgewerkt /).waitFor()
      await note('n-00000002', 'achter een filter')
      await page.locator('article', { hasText: 'achter een filter' }).first().waitFor({ timeout: 30_000 })
      assert.equal(await page.getByText('Live', { exact: true }).count(), 0)
    } finally {
      proxy.closeAllConnections()
      proxy.close()
    }
  })

  it('[G6.f] minutes are those of the server, also on a device that is seven minutes fast or slow', async () => {
    for (const minutes of [7, -7]) {
      const page = await scene.open(marleen, '/rondes')
      await page.addInitScript(`{
        const Real = Date
        const off = ${minutes} * 60000
        Date = class extends Real {
          constructor(...args) { super(...(args.length === 0 ? [Real.now() + off] : args)) }
          static now() { return Real.now() + off }
        }
      }`)
      await page.goto(tabOf(scene.server.base, marleen, { route: `/ronde/${rondeId}/regie/${gesprekId}` }))
      await page.reload()
      await page
        .getByText(/nog (9|10) min/)
        .first()
        .waitFor()
    }
  })
})
