import assert from 'node:assert/strict'
import { fromPlainText, plainText, type RichText } from '../../../bot/domain/richText.ts'
import type { EntityChange } from '../../../bot/protocol/view.ts'
import { viewAll } from '../../../bot/views/index.ts'
import { asNoted } from '../../../tab/live/asNoted.ts'
import type { OutboxItem, QueuedAct } from '../../../tab/live/outboxItem.ts'
import { createRondeStore, type RondeStore } from '../../../tab/live/rondeStore.ts'
import { wireText } from '../../../tab/live/wireText.ts'
import { bram, joke, marleen } from '../../builders/people.ts'
import { buildRonde } from '../../builders/ronde.ts'
import { testRunner } from '../../builders/runner.ts'

const THEMA = 'groep-2.rollen'
const OTHER = 'groep-2.visie'

async function setUp() {
  const { runner } = testRunner()
  const ronde = await buildRonde(runner, { open: THEMA })
  const { gesprekId, act } = ronde
  for (const [nr, text] of ['eerste', 'tweede', 'derde'].entries()) {
    const notitieId = `n-0000000${nr + 1}`
    await act(bram, 'notitie.add', {
      notitieId,
      gesprekId,
      text,
      tags: [THEMA],
      speaker: { personId: joke.oid },
    })
  }
  await act(bram, 'notitie.add', { notitieId: 'n-00000009', gesprekId, text: 'zonder thema', tags: [] })
  const answers = [{ vraagId: `${THEMA}.1`, text: 'geschreven' }]
  await act(joke, 'antwoord.give', { gesprekId, themaId: THEMA, answers })
  await act(marleen, 'gesprek.end', { gesprekId })
  const view = () => runner.read(ronde.stream, (state) => viewAll(state, bram))
  return { ronde, gesprekId, view }
}

const storeOf = (changes: EntityChange[]): RondeStore => {
  const store = createRondeStore('nl')
  store.take({ seq: 1, reset: true, changes })
  return store
}

const itemOf = (act: QueuedAct): OutboxItem => ({
  ...act,
  ...{ requestId: 'q-1', ronde: 'r-1', at: Date.now(), state: 'waiting', error: null, seq: null },
})

/** The verslag as people read it, and what is in the drawer. */
function shown(store: RondeStore, gesprekId: string) {
  const verslag = store.all('verslag').get(gesprekId)
  const gesprek = store.all('gesprek').get(gesprekId)
  assert.ok(verslag && gesprek)
  const tables = {
    ronde: store.all('ronde'),
    groep: store.all('groep'),
    notitie: store.all('notitie'),
    antwoord: store.all('antwoord'),
  }
  const paragraphs = store.all('paragraph')
  return {
    drawer: verslag.drawer.map(({ id }) => id).sort(),
    themas: verslag.themas
      .filter((thema) => thema.paragraphs.length > 0)
      .map(({ themaId, paragraphs: rows }) => [
        themaId,
        rows.map(({ id, sort, sources }) => ({
          id,
          sort,
          sources: sources.map((source) => source.id),
          text: plainText(paragraphs.get(id)?.text ?? asNoted(tables, gesprek, sources)),
          by: paragraphs.get(id)?.by?.id ?? null,
        })),
      ]),
  }
}

const words = (text: string) => wireText(fromPlainText(text) as RichText)

describe('What a verslag looks like before the server has an act on its text', () => {
  it('[R1.k] is what the server shows afterwards, for every act on a paragraph', async () => {
    const { ronde, gesprekId, view } = await setUp()
    const first = storeOf(await view())
      .all('verslag')
      .get(gesprekId)
    const rows = first?.themas.find(({ themaId }) => themaId === THEMA)?.paragraphs ?? []
    const [one, two, three] = rows.map(({ id }) => id)
    assert.ok(one && two && three)
    const p = { gesprekId }
    const acts: QueuedAct[] = [
      {
        action: 'paragraph.bringIn',
        input: { ...p, source: { kind: 'notitie', id: 'n-00000009' }, paragraphId: one },
      },
      {
        action: 'paragraph.write',
        input: { ...p, paragraphId: one, text: words('anders'), base: 0, rivalId: 'v-00000001' },
      },
      { action: 'paragraph.join', input: { ...p, paragraphId: two, into: one } },
      {
        action: 'paragraph.split',
        input: {
          ...p,
          paragraphId: one,
          base: 2,
          text: words('voor'),
          newText: words('na'),
          newId: 'p-00000021',
          newSort: `${rows[0]?.sort}V`,
        },
      },
      { action: 'paragraph.leaveOut', input: { ...p, paragraphId: three, leftOut: true } },
      { action: 'paragraph.leaveOut', input: { ...p, paragraphId: three, leftOut: false } },
      { action: 'paragraph.move', input: { ...p, paragraphId: three, themaId: OTHER, sort: 'a5' } },
      {
        action: 'paragraph.write',
        input: {
          ...p,
          paragraphId: 'p-00000022',
          text: words('nieuw'),
          base: 0,
          rivalId: 'v-00000002',
          place: { themaId: OTHER, sort: 'a6' },
        },
      },
    ]
    for (const [nr, act] of acts.entries()) {
      const store = storeOf(await view())
      const before = shown(store, gesprekId)
      store.show([itemOf(act)])
      const expected = shown(store, gesprekId)
      assert.notDeepEqual(expected, before, `${nr} ${act.action}: it shows`)
      await ronde.act(bram, act.action, act.input)
      assert.deepEqual(shown(storeOf(await view()), gesprekId), expected, `${nr} ${act.action}`)
    }
  })

  it('[R1.g] an untouched paragraph is shown from its notes, with the words that sending fixes', async () => {
    const { gesprekId, view, ronde } = await setUp()
    const before = shown(storeOf(await view()), gesprekId)
    await ronde.act(marleen, 'verslag.send', { gesprekId })
    assert.match(JSON.stringify(before), new RegExp(`${joke.name} eerste`))
    assert.match(JSON.stringify(before), /Geschreven: geschreven/)
  })
})
