import assert from 'node:assert/strict'
import type { Who } from '../../bot/domain/who.ts'
import type { ErrorCode } from '../../bot/errors/codes.ts'
import type { StreamName } from '../../bot/ports/runner.ts'
import { bram, joke, marleen, personIdOf } from '../builders/people.ts'
import { refusal } from '../builders/refusal.ts'
import { testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { leader, type Stage, setStage, THEMA } from '../rights/cast.ts'

const APP: Who = { kind: 'system', part: 'link' }
const CLOSED = 'groep-2.professionaliteit'
const CHAT = '19:meeting_x@thread.v2'

/** What names something that is not there: the action, its input in a ronde with that gesprek, and the refusal. */
const CASES: readonly [action: string, who: Who, input: (gesprekId: string) => object, code: ErrorCode][] = [
  ['antwoord.include', leader, () => ({ antwoordId: 'a-none' }), 'unknown-antwoord'],
  ['antwoord.setAside', leader, () => ({ antwoordId: 'a-none' }), 'unknown-antwoord'],
  ['antwoord.withdraw', joke, () => ({ antwoordId: 'a-none' }), 'unknown-antwoord'],
  ['antwoord.give', joke, () => give('g-none', `${THEMA}.1`), 'unknown-gesprek'],
  ['antwoord.give', joke, (gesprekId) => give(gesprekId, 'groep-2.none'), 'unknown-vraag'],
  ['antwoord.give', joke, (gesprekId) => give(gesprekId, `${CLOSED}.1`, CLOSED), 'thema-not-opened'],
  ['deelnemer.accept', leader, () => ({ gesprekId: 'g-none', personId: joke.oid }), 'unknown-gesprek'],
  [
    'deelnemer.accept',
    leader,
    (gesprekId) => ({ gesprekId, personId: personIdOf('none') }),
    'unknown-person',
  ],
  ['deelnemer.describe', leader, () => ({ personId: personIdOf('none'), functie: 'x' }), 'unknown-person'],
  ['deelnemer.markHeard', bram, () => heard('g-none', THEMA), 'thema-not-opened'],
  ['deelnemer.markHeard', bram, (gesprekId) => heard(gesprekId, 'groep-2.none'), 'thema-not-opened'],
  ['gesprek.confirmLink', APP, () => ({ gesprekId: 'g-none', chatId: CHAT }), 'unknown-gesprek'],
  ['gesprek.dropLink', APP, () => ({ gesprekId: 'g-none', chatId: CHAT }), 'unknown-gesprek'],
  ['gesprek.link', leader, () => ({ gesprekId: 'g-none', chatId: CHAT }), 'unknown-gesprek'],
  ['gesprek.unlink', leader, () => ({ gesprekId: 'g-none' }), 'unknown-gesprek'],
  ['gesprek.start', leader, () => ({ gesprekId: 'g-none' }), 'unknown-gesprek'],
  ['gesprek.end', leader, () => ({ gesprekId: 'g-none' }), 'unknown-gesprek'],
  [
    'gesprek.plan',
    leader,
    () => ({ gesprekId: 'g-none', start: '2026-12-09T13:00:00+01:00' }),
    'unknown-gesprek',
  ],
  [
    'gesprek.setMissingSignal',
    APP,
    () => ({ gesprekId: 'g-none', signal: 'meeting', missing: true }),
    'unknown-gesprek',
  ],
  ['groep.add', leader, () => ({ from: 'groep-99' }), 'unknown-groep'],
  ['groep.change', leader, () => ({ groepId: 'groep-99', kort: 'x' }), 'unknown-groep'],
  ['groep.omit', leader, () => ({ groepId: 'groep-99' }), 'unknown-groep'],
  ['anoniem.set', leader, () => ({ groepId: 'groep-99', themaId: null, anonymous: true }), 'unknown-groep'],
  ['guest.mark', leader, () => ({ personId: personIdOf('none') }), 'unknown-person'],
  ['notitie.add', bram, () => ({ gesprekId: 'g-none', text: 'x' }), 'unknown-gesprek'],
  ['notitie.add', bram, (gesprekId) => ({ gesprekId, text: 'x', tags: ['none'] }), 'unknown-thema'],
  [
    'notitie.add',
    bram,
    (gesprekId) => ({ gesprekId, text: 'x', speaker: { personId: personIdOf('none') } }),
    'unknown-person',
  ],
  ['notitie.edit', bram, () => ({ notitieId: 'n-none', text: 'x' }), 'unknown-notitie'],
  ['notitie.remove', bram, () => ({ notitieId: 'n-none' }), 'unknown-notitie'],
  ['notitie.recordExport', bram, () => ({ gesprekId: 'g-none' }), 'unknown-gesprek'],
  ['role.revoke', leader, () => ({ personId: personIdOf('none'), role: 'meelezer' }), 'unknown-person'],
  [
    'role.grant',
    leader,
    () => ({ personId: joke.oid, name: 'Joke', role: 'deelnemer', gesprekId: 'g-none' }),
    'unknown-gesprek',
  ],
  ['samenvatting.post', leader, () => ({ gesprekId: 'g-none', text: 'x' }), 'unknown-gesprek'],
  [
    'samenvatting.post',
    leader,
    (gesprekId) => ({ gesprekId, text: 'x', themaId: 'groep-2.none' }),
    'unknown-thema',
  ],
  ['thema.open', leader, () => ({ gesprekId: 'g-none', themaId: THEMA }), 'unknown-gesprek'],
  ['thema.open', leader, (gesprekId) => ({ gesprekId, themaId: 'groep-2.none' }), 'unknown-thema'],
  [
    'thema.open',
    leader,
    (gesprekId) => ({ gesprekId, themaId: 'groep-2.rollen', vragen: [`${THEMA}.1`] }),
    'unknown-vraag',
  ],
  ['thema.close', leader, () => ({ gesprekId: 'g-none', themaId: THEMA }), 'unknown-gesprek'],
  ['thema.close', leader, (gesprekId) => ({ gesprekId, themaId: 'groep-2.none' }), 'thema-not-open'],
  ['vraag.tick', bram, () => tick('g-none', `${THEMA}.1`), 'thema-not-opened'],
  ['vraag.tick', bram, (gesprekId) => tick(gesprekId, 'groep-2.none'), 'unknown-vraag'],
]

function give(gesprekId: string, vraagId: string, themaId = THEMA): object {
  return { gesprekId, themaId, answers: [{ vraagId, text: 'x' }] }
}

function heard(gesprekId: string, themaId: string): object {
  return { gesprekId, themaId, personId: joke.oid, heard: true }
}

function tick(gesprekId: string, vraagId: string): object {
  return { gesprekId, themaId: THEMA, vraagId, ticked: true }
}

describe('An action about something that does not exist', () => {
  let stage: Stage
  let test: ReturnType<typeof testRunner>

  before(async () => {
    stage = await setStage()
    test = testRunner(new ArrayJournal(stage.journal))
  })

  after(() => test.runner.close())

  for (const [index, [action, who, input, code]] of CASES.entries()) {
    it(`[X5.k] ${action} is refused with ${code} and stores nothing (${index})`, async () => {
      const { stream, gesprekId } = stage.ronde
      const command = { action, stream: stream as StreamName, who, input: input(gesprekId) }
      const before = (test.journal as ArrayJournal).appends
      await assert.rejects(test.runner.run({ ...command, requestId: `unknown-${index}` }), refusal(code))
      assert.equal((test.journal as ArrayJournal).appends, before)
    })
  }

  it('[X5.k] an action on a ronde that does not exist is refused', async () => {
    const command = { action: 'notitie.add', stream: 'ronde:r-none' as const, who: marleen }
    const input = { gesprekId: 'g-none', text: 'x' }
    await assert.rejects(test.runner.run({ ...command, input, requestId: 'none' }), refusal('not-allowed'))
  })
})
