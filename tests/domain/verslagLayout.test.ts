import assert from 'node:assert/strict'
import { bram, marleen } from '../builders/people.ts'
import { buildVerslag, N, P, ROLLEN, VISIE } from '../builders/verslag.ts'

describe('The layout of a verslag', () => {
  it('[R1.a] lays notes out per thema in the order of the gesprek, written answers after them, and the rest in the drawer', async () => {
    const { outline, read, gesprekId } = await buildVerslag()
    const answer = await read((state) => [...state.antwoorden.keys()][0])
    const { themas, order, drawer } = await outline()
    assert.deepEqual(themas, { [ROLLEN]: [P(1), P(2), P(3)], [VISIE]: [P(4), `p-${answer}`] })
    assert.deepEqual(order.slice(0, 2), [ROLLEN, VISIE])
    assert.equal(order.at(-1), 'afsluiting')
    assert.deepEqual(drawer, [N(5)])
    assert.ok(gesprekId)
  })

  it('[R1.g] an untouched paragraph follows its note: edited, removed, and moved to another thema', async () => {
    const { outline, act, paragraph } = await buildVerslag()
    await act(bram, 'notitie.edit', { notitieId: N(1), text: 'Eerst iets anders.' })
    await act(bram, 'notitie.remove', { notitieId: N(2) })
    await act(bram, 'bord.tag', { itemIds: [N(3)], add: [VISIE], remove: [ROLLEN] })
    const { themas } = await outline()
    assert.deepEqual(themas[ROLLEN], [P(1)])
    assert.deepEqual(themas[VISIE]?.slice(0, 2), [P(3), P(4)])
    assert.equal(await paragraph(P(1)), undefined)
  })

  it('[R1.f] leaves out answers that are late or set aside until a person brings them in', async () => {
    const { outline, act, read, gesprekId } = await buildVerslag()
    const answer = (await read((state) => [...state.antwoorden.keys()][0])) ?? ''
    await act(marleen, 'antwoord.setAside', { antwoordId: answer })
    assert.deepEqual((await outline()).themas[VISIE], [P(4)])
    assert.deepEqual((await outline()).drawer.toSorted(), [answer, N(5)].toSorted())
    await act(bram, 'paragraph.bringIn', {
      ...{ gesprekId, source: { kind: 'antwoord', id: answer } },
      place: { themaId: VISIE, sort: 'h00000000a' },
    })
    assert.deepEqual((await outline()).themas[VISIE], [P(4), `p-${answer}`])
  })

  it('[R2.f] a note that comes after sending stays in the drawer', async () => {
    const { outline, act, send, gesprekId } = await buildVerslag()
    await send()
    await act(bram, 'notitie.add', { notitieId: N(9), gesprekId, text: 'Nagekomen.', tags: [ROLLEN] })
    const { themas, drawer } = await outline()
    assert.deepEqual(themas[ROLLEN], [P(1), P(2), P(3)])
    assert.ok(drawer.includes(N(9)))
  })
})
