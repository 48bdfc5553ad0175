import assert from 'node:assert/strict'
import { registry } from '../../bot/actions/index.ts'
import type { Who } from '../../bot/domain/who.ts'
import { AppError } from '../../bot/errors/appError.ts'
import type { StreamName } from '../../bot/ports/runner.ts'
import { testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { cast, type Stage, setStage } from '../rights/cast.ts'
import { examplesFor } from '../rights/examples.ts'

/** Actions that are not idempotent: each makes something with a new id, or only the latest request counts. */
const NEW_EACH_TIME = new Set([
  ...[
    'antwoord.give',
    'export.record',
    'notitie.add',
    'notitie.recordExport',
    'ronde.recordExport',
    'verslag.recordExport',
    'samenvatting.post',
  ],
  ...['chat.announceRedaction', 'ronde.announceRedaction', 'tenant.announceRedaction'],
  ...['delivery.fail', 'delivery.finish', 'delivery.lease', 'chat.recordMeeting', 'groep.add'],
])

describe('Repeating an action', () => {
  let stage: Stage
  let test: ReturnType<typeof testRunner>

  beforeEach(async () => {
    stage = await setStage()
    test = testRunner(new ArrayJournal(stage.journal))
  })

  afterEach(() => test.runner.close())

  /** Runs the action as the first of the cast who may. @returns null when all are refused, with the last refusal */
  async function runAsAny(
    action: string,
    stream: StreamName,
    inputFor: (who: Who) => object,
  ): Promise<{ who: Who } | { refused: string }> {
    let refused = ''
    for (const who of [...Object.values(cast), { kind: 'system', part: 'clock' } as const]) {
      try {
        const requestId = crypto.randomUUID()
        await test.runner.run({ action, stream, input: inputFor(who), who, requestId })
        return { who }
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        refused = error.code === 'not-allowed' ? refused : error.code
      }
    }
    return { refused }
  }

  for (const action of [...registry.keys()].filter((name) => !NEW_EACH_TIME.has(name))) {
    it(`[G5.a] ${action} with the same input under another request id changes nothing`, async () => {
      const example = examplesFor(stage)[action] ?? assert.fail(`no example of ${action}`)
      const inputFor = (who: Who) =>
        (who.kind === 'person' ? example.own?.[who.oid] : undefined) ?? example.input
      const first = await runAsAny(action, example.stream, inputFor)
      if ('refused' in first) return assert.notEqual(first.refused, '', 'somebody may do this')
      const events = async () =>
        (await test.journal.read(example.stream, 0)).flatMap(({ acts }) => acts.flatMap((act) => act.events))
      const before = await events()
      const { who } = first
      const again = { action, stream: example.stream, input: inputFor(who), who, requestId: 'again' }
      await test.runner.run(again).catch((error) => {
        // A repeat may be refused, for instance because what it changes no longer exists.
        if (!(error instanceof AppError)) throw error
      })
      assert.deepEqual((await events()).slice(before.length), [])
    })
  }
})
