import { registry } from '../../bot/actions/index.ts'
import type { Who } from '../../bot/domain/who.ts'
import { AppError } from '../../bot/errors/appError.ts'
import type { ErrorCode } from '../../bot/errors/codes.ts'
import { testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { cast, type Stage } from './cast.ts'
import { type Example, examplesFor } from './examples.ts'
import type { Row } from './markdown.ts'

/** Error codes that mean a missing right; any other error means that the example is wrong. */
const NO_RIGHT: ReadonlySet<ErrorCode> = new Set(['not-allowed', 'unknown-antwoord'])

/** Runs every action as every person of the cast, each on a fresh copy of the stage. */
export async function actionRows(stage: Stage): Promise<{ rows: Row[]; tried: number }> {
  const examples = examplesFor(stage)
  const rows: Row[] = []
  let tried = 0

  async function outcome(action: string, { stream }: Example, input: object, who: Who): Promise<string> {
    tried += 1
    const journal = new ArrayJournal(stage.journal)
    const before = JSON.stringify(journal.ends())
    const { runner } = testRunner(journal)
    try {
      const { result } = await runner.run({ action, stream, input, who, requestId: 'recht-0001' })
      return 'status' in result ? String(result.status) : 'yes'
    } catch (error) {
      if (!(error instanceof AppError) || !NO_RIGHT.has(error.code)) throw new Error(action, { cause: error })
      if (JSON.stringify(journal.ends()) !== before) throw new Error(`${action} was refused and left a trace`)
      return '–'
    } finally {
      await runner.close()
    }
  }

  for (const action of registry.keys()) {
    const example = examples[action]
    if (example === undefined) throw new Error(`${action} has no example in tests/rights/examples.ts`)
    const cells: string[] = []
    for (const who of Object.values(cast)) {
      const any = await outcome(action, example, example.input, who)
      const own = who.kind === 'person' ? example.own?.[who.oid] : undefined
      const onlyOwn = any === '–' && own !== undefined && (await outcome(action, example, own, who)) === 'yes'
      cells.push(onlyOwn ? 'own' : any)
    }
    rows.push({ name: action, cells })
  }
  return { rows, tried }
}
