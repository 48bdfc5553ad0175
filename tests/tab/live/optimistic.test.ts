// Long, because one case per act is compared with what the server makes of it.
import assert from 'node:assert/strict'
import type { PersonWho } from '../../../bot/domain/who.ts'
import type { EntityChange, EntityKind } from '../../../bot/protocol/view.ts'
import { viewAll } from '../../../bot/views/index.ts'
import type { OutboxItem, QueuedAct } from '../../../tab/live/outboxItem.ts'
import { createRondeStore, type RondeStore } from '../../../tab/live/rondeStore.ts'
import { bram, joke, marleen } from '../../builders/people.ts'
import { buildRonde } from '../../builders/ronde.ts'
import { testRunner } from '../../builders/runner.ts'

const THEMA = 'groep-2.rollen'
const OTHER = 'groep-2.visie'
const vraag = (number: number): string => `${THEMA}.${number}`
const KINDS: readonly EntityKind[] = ['run', 'antwoord', 'notitie']

async function setUp() {
  const { runner } = testRunner()
  const ronde = await buildRonde(runner, { open: THEMA })
  const { gesprekId, act } = ronde
  const first = { gesprekId, text: 'genoteerd', tags: [THEMA], labels: ['wens'] }
  await act(bram, 'notitie.add', { notitieId: 'n-00000001', ...first })
  await act(bram, 'notitie.add', { notitieId: 'n-00000002', ...first, tags: [] })
  const answers = [{ vraagId: vraag(1), text: 'van Joke' }]
  await act(joke, 'antwoord.give', { gesprekId, themaId: THEMA, answers })
  const view = (who: PersonWho) => runner.read(ronde.stream, (state) => viewAll(state, who))
  return { ronde, gesprekId, view }
}

type Fixture = Awaited<ReturnType<typeof setUp>>

const storeOf = (changes: EntityChange[]): RondeStore => {
  const store = createRondeStore('nl')
  store.take({ seq: 1, reset: true, changes })
  return store
}

const itemOf = (act: QueuedAct): OutboxItem => ({
  ...act,
  requestId: 'q-1',
  ronde: 'r-1',
  at: Date.now(),
  state: 'waiting',
  error: null,
  seq: null,
})

/** What a store shows, in no order, and without the ids, times and versions that only the server gives. */
function shown(store: RondeStore): object[] {
  const rows = KINDS.flatMap((kind): object[] => [...store.all(kind).values()])
  return rows
    .map((row) => ({
      ...row,
      ...('text' in row && { id: 0, at: 0, changedAt: 0, place: 0, version: 0 }),
    }))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
}

/** Acts as the screens make them. Each is done by `who` on the ronde as the ones before it left it. */
const acts: { does: string; who: PersonWho; act(fixture: Fixture, antwoordId: string): QueuedAct }[] = [
  {
    does: 'adds a note with everything that can be chosen for it',
    who: bram,
    act: ({ gesprekId }) => ({
      action: 'notitie.add',
      input: {
        notitieId: 'n-00000003',
        gesprekId,
        text: 'nieuw',
        tags: [THEMA],
        labels: ['wens'],
        speaker: { personId: joke.oid },
        toWhom: 'bestuur',
      },
      speakerName: joke.name,
    }),
  },
  {
    does: 'adds a bare note',
    who: bram,
    act: ({ gesprekId }) => ({
      action: 'notitie.add',
      input: { notitieId: 'n-00000004', gesprekId, text: 'kaal', tags: [], labels: [] },
    }),
  },
  {
    does: 'changes the words, speaker and labels of a note',
    who: bram,
    act: () => ({
      action: 'notitie.edit',
      input: {
        notitieId: 'n-00000001',
        text: 'anders',
        labels: [],
        speaker: { name: 'De conciërge' },
        toWhom: null,
      },
      speakerName: 'De conciërge',
    }),
  },
  {
    does: 'changes the words of a note and nothing else',
    who: marleen,
    act: () => ({ action: 'notitie.edit', input: { notitieId: 'n-00000001', text: 'nog anders' } }),
  },
  {
    does: 'changes words that someone changed since the edit began',
    who: bram,
    act: () => ({
      action: 'notitie.edit',
      input: { notitieId: 'n-00000001', text: 'weer anders', base: 'genoteerd', labels: [] },
    }),
  },
  {
    does: 'changes only the marks of a note whose words someone changed',
    who: bram,
    act: () => ({
      action: 'notitie.edit',
      input: { notitieId: 'n-00000001', text: 'genoteerd', base: 'genoteerd', labels: ['wens'] },
    }),
  },
  {
    does: 'tags notes and an answer at once',
    who: marleen,
    act: (_, antwoordId) => ({
      action: 'bord.tag',
      input: { itemIds: ['n-00000001', 'n-00000002', antwoordId], add: [OTHER], remove: [THEMA] },
    }),
  },
  {
    does: 'removes a note',
    who: marleen,
    act: () => ({ action: 'notitie.remove', input: { notitieId: 'n-00000002', removed: true } }),
  },
  {
    does: 'sets an answer aside',
    who: marleen,
    act: (_, antwoordId) => ({ action: 'antwoord.setAside', input: { antwoordId, aside: true } }),
  },
  {
    does: 'ticks a vraag',
    who: marleen,
    act: ({ gesprekId }) => ({
      action: 'vraag.tick',
      input: { gesprekId, themaId: THEMA, vraagId: vraag(2), ticked: true },
    }),
  },
  {
    does: 'unticks it',
    who: marleen,
    act: ({ gesprekId }) => ({
      action: 'vraag.tick',
      input: { gesprekId, themaId: THEMA, vraagId: vraag(2), ticked: false },
    }),
  },
]

describe('What an act looks like before the server has it', () => {
  it('[G7.d] is what the server shows afterwards, for every act of who notes or leads', async () => {
    const fixture = await setUp()
    const antwoordId = (await fixture.view(bram)).find(({ kind }) => kind === 'antwoord')?.id ?? ''
    for (const { does, who, act } of acts) {
      const made = act(fixture, antwoordId)
      const store = storeOf(await fixture.view(who))
      const before = shown(store)
      store.show([itemOf(made)])
      const expected = shown(store)
      assert.notDeepEqual(expected, before, `${does}: it shows`)
      await fixture.ronde.act(who, made.action, made.input)
      assert.deepEqual(shown(storeOf(await fixture.view(who))), expected, does)
    }
  })

  it('[G4.a] is what the server shows afterwards, for every act of who answers', async () => {
    const fixture = await setUp()
    const { gesprekId, view, ronde } = fixture
    const give = (...answers: { vraagId: string; text: string }[]): QueuedAct => ({
      action: 'antwoord.give',
      input: { gesprekId, themaId: THEMA, answers, edits: true },
    })
    const own = (await view(joke)).find(({ kind }) => kind === 'antwoord')?.id ?? ''
    const steps: { does: string; act: QueuedAct; first?: () => Promise<unknown> }[] = [
      {
        does: 'changes one and adds one',
        act: give({ vraagId: vraag(1), text: 'anders' }, { vraagId: vraag(2), text: 'nieuw' }),
      },
      { does: 'withdraws one', act: { action: 'antwoord.withdraw', input: { antwoordId: own } } },
      { does: 'answers again what was withdrawn', act: give({ vraagId: vraag(1), text: 'toch' }) },
      {
        does: 'answers after the thema closed',
        act: give({ vraagId: vraag(3), text: 'laat' }),
        first: () => ronde.act(marleen, 'thema.close', { gesprekId, themaId: THEMA }),
      },
    ]
    for (const { does, act, first } of steps) {
      await first?.()
      const store = storeOf(await view(joke))
      store.show([itemOf(act)])
      const expected = shown(store).filter((row) => 'text' in row)
      await ronde.act(joke, act.action, act.input)
      assert.deepEqual(
        shown(storeOf(await view(joke))).filter((row) => 'text' in row),
        expected,
        does,
      )
    }
  })

  it('[G5.x] a second edit of an answer is based on the first, which is still on its way', async () => {
    const { gesprekId, view } = await setUp()
    const store = storeOf(await view(joke))
    const answers = [
      { vraagId: vraag(1), text: 'anders' },
      { vraagId: vraag(2), text: 'nieuw' },
    ]
    const input = { gesprekId, themaId: THEMA, answers, edits: true }
    store.show([itemOf({ action: 'antwoord.give', input })])
    const versions = [...store.all('antwoord').values()].map(({ vraagId, version }) => [vraagId, version])
    assert.deepEqual(versions.sort(), [
      [vraag(1), 2],
      [vraag(2), 1],
    ])
  })

  it('[G8.a] several acts on one note add up, in order', async () => {
    const { view } = await setUp()
    const store = storeOf(await view(bram))
    const tag = (add: string[], remove: string[]): OutboxItem =>
      itemOf({ action: 'bord.tag', input: { itemIds: ['n-00000001'], add, remove } })
    store.show([tag([OTHER], []), tag([], [THEMA, OTHER]), tag([OTHER], [])])
    assert.deepEqual(store.all('notitie').get('n-00000001')?.tags, [OTHER])
  })

  it('[G7.d] a removal that is undone before it is sent changes nothing', async () => {
    const { view } = await setUp()
    const store = storeOf(await view(bram))
    const before = shown(store)
    const remove = (removed: boolean): OutboxItem =>
      itemOf({ action: 'notitie.remove', input: { notitieId: 'n-00000001', removed } })
    store.show([remove(true)])
    assert.equal(store.all('notitie').has('n-00000001'), false)
    store.show([remove(true), remove(false)])
    assert.deepEqual(new Set(shown(store)), new Set(before))
  })

  it('[G7.d] goes away when nothing is on its way any more, and other kinds keep their rows', async () => {
    const { view, gesprekId } = await setUp()
    const store = storeOf(await view(bram))
    const [gesprekken, notities] = [store.all('gesprek'), store.all('notitie')]
    const heard: EntityKind[] = []
    for (const kind of ['gesprek', 'notitie'] as const) store.subscribe(kind, () => heard.push(kind))
    const input = { notitieId: 'n-00000009', gesprekId, text: 'even', tags: [], labels: [] }
    store.show([itemOf({ action: 'notitie.add', input })])
    assert.equal(store.all('notitie').size, notities.size + 1)
    store.show([])
    assert.equal(store.all('notitie'), notities)
    assert.equal(store.all('gesprek'), gesprekken)
    assert.deepEqual(heard, ['notitie', 'notitie'])
  })
})
