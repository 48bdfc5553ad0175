// Long, because every act on an antwoord is tried on the same ronde.
import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { bram, deelnemers, joke, marleen, outsider, sanne, wouter } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'

const THEMA = 'groep-2.visie'
const VRAAG = 'groep-2.visie.1'

async function setUp(open = THEMA) {
  const built = testRunner()
  const ronde = await buildRonde(built.runner, { open })
  const { gesprekId } = ronde
  const give = (who: PersonWho, text: string, { edits = false, themaId = THEMA, vraagId = VRAAG } = {}) =>
    ronde.act(who, 'antwoord.give', { gesprekId, themaId, answers: [{ vraagId, text }], edits })
  const antwoorden = () => built.runner.read(ronde.stream, (state) => [...state.antwoorden.values()])
  const answered = () =>
    built.runner.read(ronde.stream, (state) => state.runs.get(`${gesprekId}/${THEMA}`)?.answered)
  return { ...built, ronde, gesprekId, give, antwoorden, answered }
}

const idOf = (outcome: { result: object }): string =>
  'antwoordIds' in outcome.result && Array.isArray(outcome.result.antwoordIds)
    ? outcome.result.antwoordIds[0]
    : ''

describe('Giving an antwoord', () => {
  it('[G4.b] one person has one answer per vraag and can change it until the thema closes', async () => {
    const { give, antwoorden } = await setUp()
    await give(joke, 'eerst')
    await give(joke, 'daarna', { edits: true })
    const [antwoord, ...others] = await antwoorden()
    assert.equal(others.length, 0)
    assert.equal(antwoord?.text, 'daarna')
    assert.equal(antwoord?.version, 2)
  })

  it('[G4.c] text from a field that was empty is added below the existing text, unless it is already there', async () => {
    const { give, antwoorden } = await setUp()
    await give(joke, 'eerst')
    await give(joke, 'ook nog')
    assert.deepEqual((await give(joke, 'eerst')).result, { status: 'onveranderd', antwoordIds: [] })
    assert.equal((await antwoorden())[0]?.text, 'eerst\nook nog')
  })

  it('[G5.x] an edit of a former version of an answer, from another device, keeps both texts', async () => {
    const { ronde, gesprekId, antwoorden } = await setUp()
    const edit = (text: string, baseVersion: number) => {
      const answers = [{ vraagId: VRAAG, text, baseVersion }]
      return ronde.act(joke, 'antwoord.give', { gesprekId, themaId: THEMA, answers, edits: true })
    }
    await edit('eerst', 0)
    await edit('op de telefoon', 1)
    await edit('op de laptop', 1)
    assert.equal((await antwoorden())[0]?.text, 'op de telefoon\nop de laptop')
    await edit('samen', 3)
    assert.equal((await antwoorden())[0]?.text, 'samen')
  })

  it('[G4.c] an empty field never changes or withdraws an answer', async () => {
    const { give, antwoorden } = await setUp()
    await give(joke, 'blijft')
    await assert.rejects(give(joke, '   ', { edits: true }), refusal('nothing-written'))
    assert.equal((await antwoorden())[0]?.text, 'blijft')
  })

  it('[G5.a] two answers to one vraag in one act are refused: neither is lost, none is stored twice', async () => {
    const { ronde, gesprekId, antwoorden } = await setUp()
    const answers = ['een', 'twee'].map((text) => ({ vraagId: VRAAG, text }))
    const twice = ronde.act(joke, 'antwoord.give', { gesprekId, themaId: THEMA, answers })
    await assert.rejects(twice, refusal('bad-input'))
    assert.deepEqual(await antwoorden(), [])
  })

  it('[G4.d] the count of answers counts people, not vragen', async () => {
    const { give, answered } = await setUp()
    await give(joke, 'een')
    await give(joke, 'twee', { vraagId: 'groep-2.visie.2' })
    await give(wouter, 'drie')
    assert.equal(await answered(), 2)
  })

  it('[G5.b] an answer after closing is kept apart as nagekomen, and what counted stays as it was', async () => {
    const { give, antwoorden, ronde, gesprekId, answered } = await setUp()
    await give(joke, 'op tijd')
    await ronde.act(marleen, 'thema.close', { gesprekId, themaId: THEMA })
    const late = await give(joke, 'te laat', { edits: true })
    assert.equal('status' in late.result && late.result.status, 'nagekomen')
    await give(wouter, 'ook te laat')
    assert.deepEqual(
      (await antwoorden()).map(({ text, status }) => [text, status]),
      [
        ['op tijd', 'geldig'],
        ['te laat', 'nagekomen'],
        ['ook te laat', 'nagekomen'],
      ],
    )
    assert.equal(await answered(), 1)
    const ids = (await antwoorden()).map((antwoord) => antwoord.id)
    await ronde.act(marleen, 'antwoord.include', { antwoordId: ids[2] ?? '' })
    assert.equal(await answered(), 2)
  })

  it('[G4.f] an answer counts once the gespreksleider makes its author deelnemer by name', async () => {
    const { give, antwoorden, ronde, gesprekId, answered, runner } = await setUp()
    await give(sanne, 'van de gang')
    const { oid: personId, name } = sanne
    await ronde.act(marleen, 'role.grant', { personId, name, role: 'deelnemer', gesprekId })
    assert.equal((await antwoorden())[0]?.status, 'geldig')
    assert.equal(await answered(), 1)
    const waiting = await runner.read(ronde.stream, (state) => state.gesprekken.get(gesprekId)?.proposed.size)
    assert.equal(waiting, 0)
  })

  it('[G4.f] an answer of a person who is not on the list waits, and counts once the gespreksleider accepts', async () => {
    const { give, antwoorden, ronde, gesprekId, answered } = await setUp()
    await give(sanne, 'van de gang')
    assert.equal((await antwoorden())[0]?.status, 'onbevestigd')
    assert.equal(await answered(), 0)
    const accept = { gesprekId, personId: sanne.oid }
    await assert.rejects(ronde.act(bram, 'deelnemer.accept', accept), refusal('not-allowed'))
    await ronde.act(marleen, 'deelnemer.accept', accept)
    await ronde.act(marleen, 'deelnemer.accept', accept)
    assert.equal((await antwoorden())[0]?.status, 'geldig')
    assert.equal(await answered(), 1)
    await give(sanne, 'en nu mee', { edits: true })
    assert.equal((await antwoorden())[0]?.status, 'geldig')
  })

  it('[G4.g] a person from another school is refused with any id', async () => {
    const { give, antwoorden } = await setUp()
    await assert.rejects(give(outsider, 'x'), refusal('not-allowed'))
    assert.equal((await antwoorden()).length, 0)
  })

  it('[X5.a] a thema that was not opened, an unknown vraag and too much text are refused whole', async () => {
    const { give, antwoorden, ronde, gesprekId } = await setUp()
    const rollen = { themaId: 'groep-2.rollen', vraagId: 'groep-2.rollen.1' }
    await assert.rejects(give(joke, 'x', rollen), refusal('thema-not-opened'))
    const answers = [
      { vraagId: VRAAG, text: 'goed' },
      { vraagId: 'groep-2.rollen.1', text: 'van een ander thema' },
    ]
    await assert.rejects(
      ronde.act(joke, 'antwoord.give', { gesprekId, themaId: THEMA, answers }),
      refusal('unknown-vraag'),
    )
    await assert.rejects(give(joke, 'x'.repeat(1_000_000)), refusal('too-large'))
    await give(joke, 'x'.repeat(9_999))
    await assert.rejects(give(joke, 'nog meer'), refusal('too-large'))
    assert.equal((await antwoorden()).length, 1)
  })

  it('[X5.f] the text of an answer is kept letter for letter: markup, emoji, right-to-left', async () => {
    const { give, antwoorden } = await setUp()
    const text = '<script>alert(1)</script> **vet** 😀 שלום {{DATE()}} \\ & "q"\nregel 2'
    await give(joke, text)
    assert.equal((await antwoorden())[0]?.text, text)
  })

  it('[G13.b] the closing vragen are answered like a thema, and the answer to the second carries the label actie', async () => {
    const { give, antwoorden } = await setUp('afsluiting')
    await give(joke, 'De openheid', { themaId: 'afsluiting', vraagId: 'afsluiting.aansprak' })
    await give(joke, 'Meekijken bij een collega', { themaId: 'afsluiting', vraagId: 'afsluiting.vervolg' })
    assert.deepEqual(
      (await antwoorden()).map(({ labels, tags }) => ({ labels, tags })),
      [
        { labels: [], tags: ['afsluiting'] },
        { labels: ['actie'], tags: ['afsluiting'] },
      ],
    )
  })

  it('[V2.d] a groep without cards accepts no answers: the verslaggever notes', async () => {
    const { runner, ronde } = await setUp()
    const added = await ronde.act(marleen, 'groep.add', { from: 'studenten' })
    const gesprekId = 'gesprekId' in added.result ? String(added.result.gesprekId) : ''
    const themaId = 'studenten.beleving'
    await ronde.act(marleen, 'thema.open', { gesprekId, themaId })
    const give = () =>
      ronde.act(joke, 'antwoord.give', {
        gesprekId,
        themaId,
        answers: [{ vraagId: `${themaId}.1`, text: 'x' }],
      })
    await assert.rejects(give(), refusal('no-cards'))
    await ronde.act(marleen, 'groep.change', { groepId: 'studenten', kaarten: true })
    // The action itself refuses a named author, even when the door let it through (G15.b).
    await assert.rejects(give(), refusal('anonymity-differs'))
    await ronde.act(bram, 'notitie.add', { gesprekId, text: 'Ik merk er weinig van' })
    assert.equal(await runner.read(ronde.stream, (state) => state.notities.size), 1)
  })

  it('[G5.f] when many people answer at the same moment, each answer is stored once', async () => {
    const { give, antwoorden } = await setUp()
    const rounds = Array.from({ length: 20 }, (_, round) => round)
    await Promise.all(
      rounds.flatMap((round) => deelnemers.map((who) => give(who, `ronde ${round}`, { edits: true }))),
    )
    assert.equal((await antwoorden()).length, deelnemers.length)
  })
})

describe('Taking an antwoord away', () => {
  it('[G17.a] the gespreksleider sets an answer aside and includes it again; it is kept', async () => {
    const { give, antwoorden, ronde } = await setUp()
    const antwoordId = idOf(await give(joke, 'x'))
    await assert.rejects(ronde.act(joke, 'antwoord.setAside', { antwoordId }), refusal('not-allowed'))
    await ronde.act(marleen, 'antwoord.setAside', { antwoordId })
    assert.equal((await antwoorden())[0]?.aside, true)
    await ronde.act(marleen, 'antwoord.setAside', { antwoordId, aside: false })
    assert.equal((await antwoorden())[0]?.aside, false)
    assert.equal((await antwoorden())[0]?.text, 'x')
  })

  it('[G17.c] the author withdraws an answer and may write a new one; nobody else can withdraw it', async () => {
    const { give, antwoorden, ronde, answered } = await setUp()
    const antwoordId = idOf(await give(joke, 'spijt'))
    for (const who of [wouter, marleen]) {
      await assert.rejects(ronde.act(who, 'antwoord.withdraw', { antwoordId }), refusal('unknown-antwoord'))
    }
    await ronde.act(joke, 'antwoord.withdraw', { antwoordId })
    assert.equal(await answered(), 0)
    await give(joke, 'beter')
    assert.equal((await antwoorden())[0]?.text, 'beter')
    assert.equal((await antwoorden())[0]?.withdrawn, false)
    assert.equal(await answered(), 1)
  })

  it('[G17.c] a withdrawn answer counts again once its author gives the same words again', async () => {
    const { ronde, give, antwoorden, answered } = await setUp()
    const antwoordId = idOf(await give(joke, 'zelfde woorden'))
    await ronde.act(joke, 'antwoord.withdraw', { antwoordId })
    assert.equal(await answered(), 0)
    assert.deepEqual((await give(joke, 'zelfde woorden')).result, {
      status: 'geldig',
      antwoordIds: [antwoordId],
    })
    assert.deepEqual(
      (await antwoorden()).map(({ text, withdrawn }) => [text, withdrawn]),
      [['zelfde woorden', false]],
    )
    assert.equal(await answered(), 1)
  })

  it('[G4.f] a late answer of a person who is not deelnemer is not included before that person is accepted', async () => {
    const { ronde, gesprekId, give, antwoorden } = await setUp()
    await ronde.act(marleen, 'thema.close', { gesprekId, themaId: THEMA })
    const antwoordId = idOf(await give(sanne, 'te laat en van de gang'))
    const include = () => ronde.act(marleen, 'antwoord.include', { antwoordId })
    await assert.rejects(include(), refusal('not-deelnemer'))
    await ronde.act(marleen, 'deelnemer.accept', { gesprekId, personId: sanne.oid })
    await include()
    assert.equal((await antwoorden())[0]?.status, 'geldig')
  })

  it('[G4.f] an answer that is onbevestigd is not included by itself', async () => {
    const { ronde, give } = await setUp()
    const antwoordId = idOf(await give(sanne, 'van de gang'))
    await assert.rejects(ronde.act(marleen, 'antwoord.include', { antwoordId }), refusal('not-deelnemer'))
  })

  it('[X5.a] every control character is taken out of a text, and tabs and line breaks stay', async () => {
    const { give, antwoorden } = await setUp()
    await give(joke, 'een\u0000twee\u0007drie\u0085vier\tvijf\nzes')
    assert.equal((await antwoorden())[0]?.text, 'eentweedrievier\tvijf\nzes')
  })
})
