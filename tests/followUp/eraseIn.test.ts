import assert from 'node:assert/strict'
import { type ErasingIn, eraseIn, findIn } from '../../bot/followUp/keeping/eraseIn.ts'
import { tokenFor } from '../../bot/redaction/tokens.ts'
import { joke, nadia } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { GESPREK_TIME, type TestRunner, testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'

const VISIE = 'groep-2.visie'
const SALT = 'salt-of-the-test'
const MINUTE = 60_000

describe('Erasing a person from one stream', () => {
  let journal: ArrayJournal
  let test: TestRunner
  let ronde: BuiltRonde
  let announced: number

  beforeEach(async () => {
    journal = new ArrayJournal()
    test = testRunner(journal)
    ronde = await buildRonde(test.runner, { open: VISIE })
    await give('Het rooster knelt.')
    announced = 0
  })

  afterEach(() => test.runner.close())

  const give = (text: string, vraag = 1) =>
    ronde.act(joke, 'antwoord.give', {
      gesprekId: ronde.gesprekId,
      themaId: VISIE,
      answers: [{ vraagId: `${VISIE}.${vraag}`, text }],
    })
  const of = (fields: Partial<ErasingIn> = {}): ErasingIn => ({
    ...{ erasureId: 'erasure-1', ids: [joke.oid], names: [joke.name], salt: SALT, until: null },
    ...fields,
  })
  const announce = async () => {
    announced += 1
  }
  const stored = async () => JSON.stringify(await journal.read(ronde.stream, 0))

  it('[X3.d] the id and the words of the person are gone, counted, and announced once', async () => {
    const { touched, counts } = await eraseIn(journal, ronde.stream, of(), announce)
    const text = await stored()
    for (const gone of [joke.oid, joke.name, 'Het rooster knelt.']) assert.ok(!text.includes(gone), gone)
    assert.ok(text.includes(tokenFor(SALT, ronde.stream, joke.oid)))
    assert.deepEqual([touched, counts.antwoorden, announced], [true, 1, 1])
  })

  it('[X3.q] a stream in which the person does not occur is neither changed nor announced', async () => {
    const before = await stored()
    const unknown = of({ ids: ['00000000-0000-4000-8000-00000000abcd'], names: ['Xandra Onbekend'] })
    const { touched, changed } = await eraseIn(journal, ronde.stream, unknown, announce)
    assert.deepEqual([touched, changed.length, announced], [false, 0, 0])
    assert.equal(await stored(), before)
  })

  it('[X3.h] words that are written between the rewrite and the announcement are erased and announced too', async () => {
    await eraseIn(journal, ronde.stream, of(), async () => {
      announced += 1
      if (announced > 1) return
      const other = testRunner(journal)
      await other.runner.run({
        action: 'antwoord.give',
        stream: ronde.stream,
        input: {
          ...{ gesprekId: ronde.gesprekId, themaId: VISIE },
          answers: [{ vraagId: `${VISIE}.2`, text: 'Nog een woord.' }],
        },
        who: joke,
        requestId: 'request-meanwhile',
      })

      await other.runner.close()
    })
    const text = await stored()
    assert.ok(!text.includes(joke.oid) && !text.includes('Nog een woord.'))
    assert.equal(announced, 2)
  })

  it('[X3.g] an erasure that broke off before its announcement is announced when it is repeated', async () => {
    const cutOff = async () => {
      throw new Error('the process ended')
    }
    await assert.rejects(eraseIn(journal, ronde.stream, of(), cutOff), /the process ended/)
    const before = await stored()
    const again = await eraseIn(journal, ronde.stream, of(), announce)
    assert.deepEqual([again.touched, again.changed.length, announced], [true, 0, 1])
    assert.equal(await stored(), before)
  })

  it('[X3.i] an erasure that is repeated reaches what was written within a minute of it, as clocks differ', async () => {
    test.clock.time = GESPREK_TIME + MINUTE
    await give('Binnen een minuut.', 2)
    await eraseIn(journal, ronde.stream, of({ until: GESPREK_TIME }), announce)
    assert.ok(!(await stored()).includes('Binnen een minuut.'))
  })

  it('[X3.u] an erasure that is repeated leaves what was written more than a minute after it', async () => {
    test.clock.time = GESPREK_TIME + MINUTE + 1
    await give('Van na de terugkeer.', 2)
    await eraseIn(journal, ronde.stream, of({ until: GESPREK_TIME }), announce)
    assert.ok((await stored()).includes('Van na de terugkeer.'))
  })

  it('[X3.i] an erasure that is repeated reaches newer versions of what it erases, and leaves the rest of their entry', async () => {
    test.clock.time = GESPREK_TIME + MINUTE + 1
    // Decided together, so stored in one entry.
    await Promise.all([give('En nog iets.'), give('Van na de terugkeer.', 2)])
    assert.ok((await stored()).includes('Het rooster knelt.\\nEn nog iets.'))
    const last = (await journal.read(ronde.stream, 0)).at(-1)
    assert.equal(last?.acts.length, 2)
    await eraseIn(journal, ronde.stream, of({ until: GESPREK_TIME }), announce)
    const text = await stored()
    assert.ok(!text.includes('Het rooster knelt.'))
    assert.ok(text.includes('Van na de terugkeer.'))
  })

  it('[X3.q] erasing a person leaves the ids of others, and the person still counts as erased from here', async () => {
    await eraseIn(journal, ronde.stream, of(), announce)
    assert.ok((await stored()).includes(nadia.oid))
    const { touched } = await findIn(journal, ronde.stream, of())
    assert.equal(touched, true)
  })
})
