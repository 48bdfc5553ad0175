// Long, because every test uses the same page with the editor.
import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import type { BlockKind, RichText, TextRun } from '../../bot/domain/richText.ts'
import { launchBrowser } from './support/browser.ts'
import { type EditorPage, startEditorPage } from './support/editorPage.ts'

const block = (kind: BlockKind, text: string | TextRun[], level: 0 | 1 = 0) => ({
  kind,
  level,
  runs: typeof text === 'string' ? [{ text }] : text,
})

interface Sent {
  text: RichText
  fit: { fits: boolean; over: number } | null
  left: string[]
  keys: number
}

/** As Word for Windows puts two list items and a heading on the clipboard. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
<!--StartFragment--><h1 style='mso-style-next:Normal'>Kop<o:p></o:p></h1>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Eerste <b>punt</b><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='margin-left:72.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>a)<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Zie <a href="https://example.nl">de site</a><o:p></o:p></p>
<table><tr><td><p class=MsoNormal>Cel</p></td></tr></table><img src="file:///c:/x.png"><!--EndFragment--></body></html>`

describe('The editor of texts', function () {
  this.timeout(60_000)
  let served: EditorPage
  let browser: Browser
  let page: Page

  before(async () => {
    ;[served, browser] = await Promise.all([startEditorPage(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await served?.close()
  })
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))

  const field = () => page.getByRole('textbox', { name: 'Alinea 1' })
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const sent = async (): Promise<Sent> => JSON.parse((await page.locator('#sent').textContent()) ?? '{}')

  /** Opens the page with a text in the editor; a fault in the page fails the test. */
  async function edit(text: RichText, query: Record<string, string> = {}): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 640, height: 900 } })
    page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => assert.fail(error.message))
    await page.goto(`${served.url}#${new URLSearchParams({ tekst: JSON.stringify(text), ...query })}`)
    await page.getByRole('button', { name: 'Bewerk' }).click()
    await page.locator('[role=textbox]:focus').waitFor()
  }

  /** Waits until the editor sent this text. */
  async function assertSent(expected: RichText): Promise<void> {
    // Sent a moment after the last key.
    const wanted = JSON.stringify(JSON.stringify(expected))
    await page
      .waitForFunction(
        `JSON.stringify(JSON.parse(document.querySelector('#sent').textContent).text) === ${wanted}`,
      )
      .catch(() => undefined)
    assert.deepEqual((await sent()).text, expected)
  }

  /** What a paste of these formats does; a browser without a person has no clipboard. */
  const paste = (formats: Record<string, string>) =>
    page.evaluate(`(() => {
      const clipboardData = new DataTransfer()
      for (const [type, text] of Object.entries(${JSON.stringify(formats)})) clipboardData.setData(type, text)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      document.querySelector('[role=textbox]').dispatchEvent(event)
    })()`)
  const copy = () =>
    page.evaluate<Record<'text/html' | 'text/plain', string>>(`(() => {
      const clipboardData = new DataTransfer()
      const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true })
      document.querySelector('[role=textbox]').dispatchEvent(event)
      return Object.fromEntries(['text/html', 'text/plain'].map((type) => [type, clipboardData.getData(type)]))
    })()`)
  const focused = () => page.locator(':focus')

  it('makes lists, quotes, bold and italics by typing and keys, and undoes them', async () => {
    await edit([])
    await page.keyboard.type('Eerst ')
    await press('Control+b')
    await page.keyboard.type('vet')
    await press('Control+b', 'Enter')
    await page.keyboard.type('- een')
    await press('Enter')
    await page.keyboard.type('twee')
    await press('Control+]', 'Enter', 'Enter', 'Enter')
    await page.keyboard.type('1. tel')
    await press('Enter', 'Enter')
    await page.keyboard.type('> citaat')
    await press('Shift+Enter')
    await page.keyboard.type('verder')
    const written = [
      block('paragraph', [{ text: 'Eerst ' }, { text: 'vet', strong: true }]),
      block('bullet', 'een'),
      block('bullet', 'twee', 1),
      block('number', 'tel'),
      block('quote', 'citaat\nverder'),
    ]
    await assertSent(written)
    await press('Control+a', 'Control+i', 'Control+z')
    await assertSent(written)
  })

  it('has a button for every shortcut, which keeps the selection and the focus', async () => {
    await edit([block('paragraph', 'een'), block('paragraph', 'twee')])
    await press('Control+a')
    const bar = page.getByRole('toolbar', { name: 'Opmaak' })
    for (const name of ['Vet', 'Cursief', 'Nummers']) await bar.getByRole('button', { name }).click()
    assert.equal(await bar.getByRole('button', { name: 'Vet' }).getAttribute('aria-pressed'), 'true')
    const marked = (text: string) => [{ text, strong: true as const, em: true as const }]
    await assertSent([block('number', marked('een')), block('number', marked('twee'))])
    await press('ArrowRight')
    await bar.getByRole('button', { name: 'Dieper' }).click()
    await assertSent([block('number', marked('een')), block('number', marked('twee'), 1)])
    await bar.getByRole('button', { name: 'Minder diep' }).click()
    for (let nth = 0; nth < 5; nth += 1) await bar.getByRole('button', { name: 'Ongedaan maken' }).click()
    await assertSent([block('paragraph', 'een'), block('paragraph', 'twee')])
    await bar.getByRole('button', { name: 'Opnieuw' }).click()
    await page.locator('[role=textbox]:focus').waitFor()
  })

  it('pastes lists of Word as lists, headings as paragraphs and links as text', async () => {
    await edit([])
    await paste({ 'text/html': WORD, 'text/plain': 'anders' })
    await assertSent([
      block('paragraph', 'Kop'),
      block('bullet', [{ text: 'Eerste ' }, { text: 'punt', strong: true }]),
      block('number', 'Zie de site', 1),
      block('paragraph', 'Cel'),
    ])
    assert.equal(await field().locator('img, a, table, style').count(), 0)
  })

  it('pastes plain text as paragraphs, and markup in it as text', async () => {
    await edit([])
    await paste({ 'text/plain': 'een <b>b</b>\r\n\r\ntwee' })
    await assertSent([block('paragraph', 'een <b>b</b>'), block('paragraph', 'twee')])
  })

  it('copies lists as lists, and pastes its own copy as it was', async () => {
    const text = [
      block('paragraph', [{ text: 'Eerst  twee spaties ' }, { text: 'vet', strong: true }]),
      block('bullet', 'een'),
      block('number', 'diep\nregel', 1),
      block('quote', 'citaat'),
    ]
    await edit(text)
    await press('Control+a')
    const copied = await copy()
    assert.match(
      copied['text/html'],
      /<ul><li dir="auto">|<ul><li>een<ol><li>diep<br>regel<\/li><\/ol><\/li><\/ul>/,
    )
    assert.equal(copied['text/plain'], 'Eerst  twee spaties vet\neen\ndiep\nregel\ncitaat')
    await press('Delete')
    await assertSent([])
    await paste(copied)
    await assertSent(text)
  })

  it('keeps a composed word whole, and Esc during composition does not leave', async () => {
    await edit([block('paragraph', 'Bij ')])
    await press('End')
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', { text: 'e', selectionStart: 1, selectionEnd: 1 })
    await session.send('Input.imeSetComposition', { text: 'éé', selectionStart: 2, selectionEnd: 2 })
    await session.send('Input.insertText', { text: 'één' })
    await page.keyboard.type(' team')
    await assertSent([block('paragraph', 'Bij één team')])
  })

  it('never holds the focus: Tab goes to the buttons and on, and back', async () => {
    await edit([block('paragraph', 'een')])
    await press('Tab')
    assert.equal(await focused().textContent(), 'Vet')
    assert.deepEqual((await sent()).left, [])
    await press('ArrowRight')
    assert.equal(await focused().textContent(), 'Cursief')
    await press('Tab')
    assert.equal(await focused().textContent(), 'Bewerk')
    assert.deepEqual((await sent()).left, ['blur'])
    await press('Shift+Tab', 'Shift+Tab')
    assert.equal(await focused().getAttribute('role'), 'textbox')
  })

  it('Esc leaves, after what was typed last was sent', async () => {
    await edit([block('paragraph', 'een')])
    await page.keyboard.type(' en twee')
    await press('Escape')
    await field().waitFor({ state: 'detached' })
    const { text, left, keys } = await sent()
    assert.deepEqual(text, [block('paragraph', 'een en twee')])
    assert.deepEqual(left, ['escape'])
    assert.equal(keys, 8)
  })

  it('[X5.b] says how much is too much, and cuts nothing', async () => {
    await edit([block('paragraph', 'a'.repeat(19_990))])
    await page.getByText('Nog 10 tekens over.').waitFor()
    await page.keyboard.type('b'.repeat(12))
    await page.getByText(/^Dit is 2 tekens te lang\./).waitFor()
    await assertSent([block('paragraph', 'a'.repeat(19_990) + 'b'.repeat(12))])
    assert.equal((await sent()).fit?.fits, false)
    await press('Backspace', 'Backspace')
    await page.getByText('Nog 0 tekens over.').waitFor()
    await paste({ 'text/plain': 'c'.repeat(200_001) })
    await page
      .getByText(/^Dit is te lang om in één keer te plakken\./, { exact: false })
      .first()
      .waitFor()
    await assertSent([block('paragraph', 'a'.repeat(19_990) + 'b'.repeat(10))])
  })

  it('tells a screen reader and the spelling check what it is', async () => {
    await edit([])
    const attributes = await field().evaluate((element) =>
      Object.fromEntries(
        ['role', 'aria-multiline', 'aria-label', 'lang', 'spellcheck'].map((name) => [
          name,
          element.getAttribute(name),
        ]),
      ),
    )
    assert.deepEqual(attributes, {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'Alinea 1',
      lang: 'nl',
      spellcheck: 'true',
    })
    assert.equal(await field().getAttribute('data-placeholder'), 'Schrijf hier')
  })

  it('a text that is read has real lists and quotes, and underlines what a remark is about', async () => {
    await edit([
      block('paragraph', [{ text: 'Wat ' }, { text: 'groep', em: true }, { text: ' wil' }]),
      block('bullet', 'een'),
      block('number', 'diep', 1),
      block('quote', 'citaat'),
    ])
    await press('Escape')
    await field().waitFor({ state: 'detached' })
    const shown = await page
      .locator('main > div')
      .first()
      .evaluate((element) => element.innerHTML.replace(/ (class|dir)="[^"]*"/g, ''))
    assert.equal(
      shown,
      '<p>Wat<span> </span><em><span>groe</span></em><em>p</em> wil</p><ul><li>een<ol><li>diep</li></ol></li></ul><blockquote><p>citaat</p></blockquote>',
    )
  })

  for (const thema of ['default', 'dark', 'contrast'])
    it(`shows a change in the line itself, with words for a screen reader (${thema})`, async () => {
      await edit([block('paragraph', 'hij moet ook')], { thema })
      await press('Control+a')
      await page.keyboard.type('hij wil ook')
      const change = page.getByRole('region', { name: 'Wijziging' })
      await change.locator('ins').waitFor()
      assert.equal(
        (await change.textContent())?.replace(/\s+/g, ' '),
        'hij weggehaald: moet, einde wijziging toegevoegd: wil, einde wijziging ook',
      )
      const looks = await page.evaluate(`(() => {
        const { textDecorationLine, fontWeight } = getComputedStyle(document.querySelector('ins > span:nth-of-type(2)'))
        return { textDecorationLine, fontWeight }
      })()`)
      assert.deepEqual(looks, { textDecorationLine: 'underline', fontWeight: '600' })
      const [old, fresh] = [
        await change.locator('del > span').nth(1).boundingBox(),
        await change.locator('ins > span').nth(1).boundingBox(),
      ]
      assert.ok(old && fresh && fresh.x - (old.x + old.width) > 2, 'a space stands between both words')
    })
})
