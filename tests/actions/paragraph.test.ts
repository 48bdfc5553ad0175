import assert from 'node:assert/strict'
import { bram, joke, marleen, nadia } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildVerslag, C, N, P, ROLLEN, rich, V, VISIE } from '../builders/verslag.ts'

const quoteOf = (text: string) => ({ text, before: '', after: ' helft' })

describe('A paragraph of a verslag', () => {
  it('[R1.b] [R1.e] gespreksleider and verslaggever write it; its first text replaces the note as noted', async () => {
    const { write, textOf, act, gesprekId, outline } = await buildVerslag()
    await write(P(1), 'Joke zei eerst dit.', 0)
    assert.equal(await textOf(P(1)), 'Joke zei eerst dit.')
    assert.deepEqual((await outline()).themas[ROLLEN], [P(1), P(2), P(3)])
    for (const other of [joke, nadia]) {
      const input = { gesprekId, paragraphId: P(1), text: [...rich('x')], base: 1, rivalId: V(2) }
      await assert.rejects(act(other, 'paragraph.write', input as never), refusal('not-allowed'))
    }
  })

  it('[R1.i] a text on an older version is kept beside the newer one until a person chooses', async () => {
    const { write, paragraph, textOf } = await buildVerslag()
    await write(P(1), 'van de een', 0)
    const outcome = await write(P(1), 'van de ander', 0, { rivalId: V(7) })
    assert.deepEqual(outcome.result, { paragraphId: P(1), kept: 'beside' })
    assert.equal(await textOf(P(1)), 'van de een')
    const rivals = (await paragraph(P(1)))?.rivals ?? []
    assert.deepEqual(
      rivals.map(({ id, by, base }) => [id, by, base]),
      [[V(7), bram.oid, 0]],
    )
    await write(P(1), 'van beiden', 1, { rivalId: V(8), closes: [V(7)] })
    assert.equal(await textOf(P(1)), 'van beiden')
    assert.deepEqual((await paragraph(P(1)))?.rivals, [])
  })

  it('[R1.i] the same text sent again changes nothing, also when it was kept beside another', async () => {
    const { write, paragraph } = await buildVerslag()
    await write(P(1), 'tekst', 0)
    await write(P(1), 'tekst', 0)
    await write(P(1), 'andere tekst', 0, { rivalId: V(7) })
    await write(P(1), 'andere tekst', 0, { rivalId: V(7) })
    const { version, rivals } = (await paragraph(P(1))) ?? {}
    assert.equal(version, 1)
    assert.equal(rivals?.length, 1)
  })

  it('[R1.i] another text under the same id is refused, because one of the two would be lost', async () => {
    const { write, paragraph } = await buildVerslag()
    await write(P(1), 'van de een', 0)
    await write(P(1), 'van de ander', 0, { rivalId: V(7) })
    const other = write(P(1), 'van de ander, later', 0, { rivalId: V(7) })
    await assert.rejects(other, refusal('exists-already'))
    assert.equal((await paragraph(P(1)))?.rivals.length, 1)
  })

  it('[R1.i] a text on notes that changed since is kept beside what they say now', async () => {
    const { write, act, gesprekId, paragraph } = await buildVerslag()
    await act(marleen, 'notitie.edit', { notitieId: N(1), text: 'Eerst dit, en dat.', base: 'Eerst dit.' })
    const seen = [{ id: N(1), version: 1 }]
    const outcome = await write(P(1), 'Netjes: eerst dit.', 0, { rivalId: V(7), seen })
    assert.deepEqual(outcome.result, { paragraphId: P(1), kept: 'beside' })
    assert.equal((await paragraph(P(1)))?.text, null)
    await act(bram, 'paragraph.bringIn', {
      gesprekId,
      source: { kind: 'notitie', id: N(5) },
      paragraphId: P(2),
    })
    const half = { text: [...rich('Dan')], newText: [...rich('dat.')], newId: 'p-11111111', newSort: 'a9' }
    const outdated = { gesprekId, paragraphId: P(2), base: 0, ...half, seen: [{ id: N(2), version: 1 }] }
    await assert.rejects(act(bram, 'paragraph.split', outdated as never), refusal('paragraph-changed'))
    await write(P(2), 'Netjes: dan dat.', 0, { rivalId: V(8), seen: [{ id: N(2), version: 1 }] })
    assert.equal((await paragraph(P(2)))?.rivals.length, 1)
    const both = [
      { id: N(2), version: 1 },
      { id: N(5), version: 1 },
    ]
    await write(P(2), 'Netjes: alles.', 0, { rivalId: V(9), seen: both, closes: [V(8)] })
    assert.deepEqual((await paragraph(P(2)))?.rivals, [])
  })

  it('[R1.k] a note that is brought into a paragraph that was moved is laid out there', async () => {
    const { act, gesprekId, paragraph, outline } = await buildVerslag()
    await act(bram, 'paragraph.move', { gesprekId, paragraphId: P(1), themaId: ROLLEN, sort: 'a0' })
    for (const id of [N(5), N(3)])
      await act(bram, 'paragraph.bringIn', { gesprekId, source: { kind: 'notitie', id }, paragraphId: P(1) })
    assert.deepEqual(
      (await paragraph(P(1)))?.sources.map(({ id }) => id),
      [N(1), N(5), N(3)],
    )
    assert.deepEqual((await outline()).drawer, [])
  })

  it('[R1.k] a text for a paragraph that was joined meanwhile is kept with the one it became part of', async () => {
    const { write, act, gesprekId, paragraph } = await buildVerslag()
    await act(bram, 'paragraph.join', { gesprekId, paragraphId: P(2), into: P(1) })
    await write(P(2), 'getypt zonder verbinding', 0, { rivalId: V(3) })
    assert.deepEqual(
      (await paragraph(P(1)))?.rivals.map(({ id }) => id),
      [V(3)],
    )
  })

  it('[R1.i] texts between which no person chose come along when their paragraph is joined', async () => {
    const { write, act, gesprekId, paragraph } = await buildVerslag()
    for (const nr of [1, 2]) {
      await write(P(nr), 'de eerste', 0)
      await write(P(nr), 'de andere', 0, { rivalId: V(nr + 4) })
    }
    await act(bram, 'paragraph.join', { gesprekId, paragraphId: P(2), into: P(1) })
    assert.deepEqual(
      (await paragraph(P(1)))?.rivals.map(({ id }) => id),
      [V(5), V(6)],
    )
  })

  it('[R1.k] two paragraphs that follow their notes still do when they are joined; otherwise their texts are put one after the other', async () => {
    const { write, act, gesprekId, paragraph, textOf, outline } = await buildVerslag()
    await act(bram, 'paragraph.join', { gesprekId, paragraphId: P(2), into: P(1) })
    assert.equal((await paragraph(P(1)))?.text, null)
    assert.deepEqual(
      (await paragraph(P(1)))?.sources.map(({ id }) => id),
      [N(1), N(2)],
    )
    await write(P(3), 'zelf geschreven', 0)
    await act(bram, 'paragraph.join', { gesprekId, paragraphId: P(3), into: P(1) })
    assert.equal(await textOf(P(1)), 'Joke Vermeulen Eerst dit.\nWouter de Groot Dan dat.\nzelf geschreven')
    assert.deepEqual((await outline()).themas[ROLLEN], [P(1)])
    await act(bram, 'paragraph.join', { gesprekId, paragraphId: P(3), into: P(1) })
    assert.equal((await paragraph(P(1)))?.version, 2)
  })

  it('[R1.k] moves within its thema and to another, and is left out and brought back', async () => {
    const { act, gesprekId, outline } = await buildVerslag()
    await act(bram, 'paragraph.move', { gesprekId, paragraphId: P(3), themaId: ROLLEN, sort: 'a0' })
    assert.deepEqual((await outline()).themas[ROLLEN], [P(3), P(1), P(2)])
    await act(bram, 'paragraph.move', { gesprekId, paragraphId: P(3), themaId: VISIE, sort: 'a0' })
    assert.equal((await outline()).themas[VISIE]?.[0], P(3))
    await act(bram, 'paragraph.leaveOut', { gesprekId, paragraphId: P(1) })
    assert.deepEqual((await outline()).themas[ROLLEN], [P(2)])
    assert.ok((await outline()).drawer.includes(N(1)))
    await act(bram, 'paragraph.leaveOut', { gesprekId, paragraphId: P(1), leftOut: false })
    assert.deepEqual((await outline()).themas[ROLLEN], [P(1), P(2)])
    const move = { gesprekId, paragraphId: P(1), themaId: 'groep-1.visie', sort: 'a0' }
    await assert.rejects(act(bram, 'paragraph.move', move), refusal('unknown-thema'))
  })

  it('[R1.k] a note from the drawer is added at the end of a paragraph, or becomes a paragraph of its own', async () => {
    const { act, write, gesprekId, textOf, outline } = await buildVerslag()
    await write(P(1), 'Al bewerkt.', 0)
    const source = { kind: 'notitie', id: N(5) } as const
    await act(bram, 'paragraph.bringIn', { gesprekId, source, paragraphId: P(1) })
    assert.equal(await textOf(P(1)), 'Al bewerkt.\nNergens bij.')
    assert.deepEqual((await outline()).drawer, [])
    await act(bram, 'paragraph.bringIn', { gesprekId, source, paragraphId: P(1) })
    assert.equal(await textOf(P(1)), 'Al bewerkt.\nNergens bij.')
  })

  it('[R1.k] a split keeps the notes with both halves, and a correctie goes with the words that it quotes', async () => {
    const { act, write, send, gesprekId, correctie, textOf, paragraph } = await buildVerslag()
    await write(P(1), 'Eerste helft. Tweede helft.', 0)
    await send()
    const about = { gesprekId, kind: 'change', themaId: ROLLEN, paragraphId: P(1), base: 1 } as const
    await act(joke, 'correctie.give', {
      ...about,
      correctieId: C(1),
      quote: quoteOf('Tweede'),
      reason: 'Dit was later.',
    })
    await act(joke, 'correctie.give', {
      ...about,
      correctieId: C(2),
      quote: quoteOf('Eerste'),
      reason: 'Dit ook.',
    })
    const newId = 'p-nieuw0001'
    const split = {
      text: [...rich('Eerste helft.')],
      newText: [...rich('Tweede helft.')],
      newId,
      newSort: 'g0000003',
    }
    await act(bram, 'paragraph.split', { gesprekId, paragraphId: P(1), base: 1, ...split } as never)
    assert.equal(await textOf(newId), 'Tweede helft.')
    assert.deepEqual((await paragraph(newId))?.sources, (await paragraph(P(1)))?.sources)
    assert.equal((await correctie(C(1)))?.paragraphId, newId)
    assert.equal((await correctie(C(2)))?.paragraphId, P(1))
  })

  it('[R1.j] who writes where is a lease of 90 s, renewed at most once a minute, and given back', async () => {
    const { act, clock, gesprekId, paragraph } = await buildVerslag()
    const writing = async () => (await paragraph(P(1)))?.writing
    const began = clock.time
    await act(bram, 'paragraph.lease', { gesprekId, paragraphId: P(1) })
    assert.deepEqual(await writing(), { by: bram.oid, until: began + 90_000 })
    clock.time += 59_000
    await act(bram, 'paragraph.lease', { gesprekId, paragraphId: P(1) })
    await act(marleen, 'paragraph.lease', { gesprekId, paragraphId: P(1) })
    assert.deepEqual(await writing(), { by: bram.oid, until: began + 90_000 })
    clock.time += 1_000
    await act(bram, 'paragraph.lease', { gesprekId, paragraphId: P(1) })
    assert.deepEqual(await writing(), { by: bram.oid, until: began + 150_000 })
    await act(marleen, 'paragraph.unlease', { gesprekId, paragraphId: P(1) })
    assert.notEqual(await writing(), null)
    await act(bram, 'paragraph.unlease', { gesprekId, paragraphId: P(1) })
    assert.equal(await writing(), null)
  })
})
