import assert from 'node:assert/strict'
import mammoth from 'mammoth'
import type { DocumentTree } from '../../bot/documents/blocks.ts'
import { notesDocument, toMarkdown, toWord } from '../../bot/documents/index.ts'
import { bram, deelnemers, joke, marleen, sanne, wouter } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'
import { wordsOf } from './example.ts'

const VISIE = 'groep-2.visie'
const ROLLEN = 'groep-2.rollen'

describe('The notes of a gesprek as a document', () => {
  let test: TestRunner
  let ronde: BuiltRonde

  beforeEach(async () => {
    test = testRunner()
    ronde = await buildRonde(test.runner, { started: true })
  })
  afterEach(() => test.runner.close())

  const open = (themaId: string) => ronde.act(marleen, 'thema.open', { gesprekId: ronde.gesprekId, themaId })
  const note = (text: string, more: object = {}) =>
    ronde.act(bram, 'notitie.add', { gesprekId: ronde.gesprekId, text, ...more })
  const answer = async (who: typeof joke, themaId: string, text: string, n = 1) => {
    const answers = [{ vraagId: `${themaId}.${n}`, text }]
    const { result } = await ronde.act(who, 'antwoord.give', { gesprekId: ronde.gesprekId, themaId, answers })
    return (result as { antwoordIds: string[] }).antwoordIds[0] ?? ''
  }
  const tree = (): Promise<DocumentTree> =>
    test.runner.read(ronde.stream, (state) => {
      const gesprek = state.gesprekken.get(ronde.gesprekId) ?? assert.fail('no gesprek')
      return notesDocument(state, gesprek)
    })
  const headings = ({ blocks }: DocumentTree): string[] =>
    blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? block.text : []))
  const titleOf = (themaId: string): Promise<string> =>
    test.runner.read(ronde.stream, ({ groepen }) => {
      const themas = groepen.get('groep-2')?.themas ?? []
      return themas.find(({ id }) => id === themaId)?.titel ?? assert.fail(themaId)
    })

  it('[G18.a] notes are grouped by thema in the order of the gesprek, and those without a thema come last', async () => {
    await note('zonder thema', { tags: [] })
    await open(ROLLEN)
    await note('over rollen', { tags: [ROLLEN] })
    await open(VISIE)
    await note('over visie', { tags: [VISIE] })
    await open(ROLLEN)
    await note('weer over rollen', { tags: [ROLLEN] })
    const document = await tree()
    assert.deepEqual(headings(document), [await titleOf(ROLLEN), await titleOf(VISIE), 'Zonder thema'])
    const words = wordsOf(document)
    const places = ['over rollen', 'weer over rollen', 'over visie', 'zonder thema'].map((text) =>
      words.findIndex((line) => line.includes(text)),
    )
    assert.ok(!places.includes(-1))
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    )
  })

  it('[G18.a] the document names ronde, school, groep and day, and says that it is no verslag', async () => {
    const { title, subtitle, mark } = await tree()
    const groep = await test.runner.read(ronde.stream, ({ groepen }) => groepen.get('groep-2'))
    assert.equal(title, `Notities van het gesprek met ${groep?.kort}`)
    assert.deepEqual(subtitle, [
      'LOB-portret Zorg en Welzijn',
      'ROC De Waterlinie',
      `Groep 2: ${groep?.titel}`,
      'dinsdag 8 december 2026',
    ])
    assert.equal(mark, 'Notities, nog geen verslag')
  })

  it('[G18.b] a note of what was said names its speaker, and a written answer stands as "Geschreven:" without name', async () => {
    await open(VISIE)
    await note('Dat zei ik zo', { tags: [VISIE], speaker: { personId: joke.oid }, labels: ['citaat'] })
    await answer(wouter, VISIE, 'Dat schreef ik zo')
    const document = await tree()
    const words = wordsOf(document)
    assert.ok(words.some((line) => line === `${joke.name}: “Dat zei ik zo” (citaat)`))
    assert.ok(words.some((line) => line === 'Geschreven: Dat schreef ik zo'))
    assert.ok(!words.join(' ').includes(wouter.name))
    const speaker = document.blocks.find(
      (block) => block.kind === 'paragraph' && block.content[0]?.text === `${joke.name}:`,
    )
    assert.equal(speaker?.kind === 'paragraph' && speaker.content[0]?.strong, true)
  })

  it('[G18.c] answers that are unconfirmed, set aside, withdrawn or late are left out until they are included', async () => {
    await open(VISIE)
    const aside = await answer(joke, VISIE, 'opzij')
    await ronde.act(marleen, 'antwoord.setAside', { antwoordId: aside })
    const withdrawn = await answer(wouter, VISIE, 'ingetrokken')
    await ronde.act(wouter, 'antwoord.withdraw', { antwoordId: withdrawn })
    await answer(sanne, VISIE, 'onbevestigd')
    await ronde.act(marleen, 'thema.close', { gesprekId: ronde.gesprekId, themaId: VISIE })
    const late = await answer(deelnemers[2], VISIE, 'nagekomen')
    const left = wordsOf(await tree()).join(' ')
    for (const text of ['opzij', 'ingetrokken', 'onbevestigd', 'nagekomen'])
      assert.ok(!left.includes(text), text)
    await ronde.act(marleen, 'antwoord.include', { antwoordId: late })
    assert.ok(wordsOf(await tree()).includes('Geschreven: nagekomen'))
  })

  it('[G15.k] written answers are not in their order of arrival, so two of one author are not recognised', async () => {
    const texts = (n: number) => ({ joke: `${n === 1 ? 'z' : 'a'} van een`, wouter: `m van twee ${n}` })
    await open(VISIE)
    for (const n of [1, 2]) {
      await answer(joke, VISIE, texts(n).joke, n)
      await answer(wouter, VISIE, texts(n).wouter, n)
    }
    const written = wordsOf(await tree()).filter((line) => line.startsWith('Geschreven:'))
    assert.deepEqual(written, [
      `Geschreven: ${texts(1).wouter}`,
      `Geschreven: ${texts(1).joke}`,
      `Geschreven: ${texts(2).joke}`,
      `Geschreven: ${texts(2).wouter}`,
    ])
  })

  it("[G18.a] a note with two thema's is listed once, and a removed note not at all", async () => {
    await open(VISIE)
    await note('van twee', { tags: [ROLLEN, VISIE] })
    await note('weg', { notitieId: 'n-weg-0001', tags: [VISIE] })
    await ronde.act(bram, 'notitie.remove', { notitieId: 'n-weg-0001' })
    const words = wordsOf(await tree())
    assert.deepEqual(
      words.filter((line) => line.includes('van twee')),
      [`van twee (ook bij ${await titleOf(ROLLEN)})`],
    )
    assert.ok(!words.includes('weg'))
  })

  it('[G18.d] other programs read every word of it back from Word and from Markdown', async () => {
    await open(VISIE)
    await note('# geen kop, <b>geen</b> markup', { tags: [VISIE], speaker: { name: '*Joke*' } })
    await answer(joke, VISIE, 'twee\nregels')
    const document = await tree()
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await toWord(document)) })
    for (const words of wordsOf(document)) assert.ok(value.includes(words.trim()), words)
    assert.match(await toMarkdown(document), /\*\*\\\*Joke\\\*:\*\* # geen kop, \\<b>geen\\<\/b> markup/)
  })
})
