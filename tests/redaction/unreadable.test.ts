import assert from 'node:assert/strict'
import { createEraser } from '../../bot/followUp/keeping/eraser.ts'
import { RewriteUnreadable } from '../../bot/redaction/foldAll.ts'
import { joke, karin, TENANT } from '../builders/people.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { ArrayJournal } from '../doubles/arrayJournal.ts'
import { MemoryRegister } from '../doubles/memoryRegister.ts'

describe('An erasure that would leave a stream unreadable', () => {
  it('[X3.o] fails whole, with the stream in its message, and no ronde is rewritten', async () => {
    const journal = new ArrayJournal()
    const { runner } = testRunner(journal)
    await buildRonde(runner, { rondeId: 'r-goed-00000001' })
    const broken = await buildRonde(runner, { rondeId: 'r-nieuw-0000001' })
    const seq = await runner.read(broken.stream, (_state, at) => at)
    const foreign = { type: 'ronde.sung', v: 1, personId: joke.oid }
    await journal.append(seq, {
      ...{ stream: broken.stream, seq: seq + 1, entryId: 'newer' },
      acts: [{ requestId: 'q', action: 'ronde.sing', by: joke.oid, at: 0, events: [foreign as never] }],
    })
    const command = { action: 'erasure.start', who: karin, requestId: 'wis-0001' }
    await runner.run({ ...command, stream: `tenant:${TENANT}`, input: { personId: joke.oid } })
    const rondes = async () =>
      JSON.stringify(
        await Promise.all([journal.read('ronde:r-goed-00000001', 0), journal.read(broken.stream, 0)]),
      )
    const before = await rondes()
    const eraser = createEraser({ runner, journal, register: new MemoryRegister() })
    await assert.rejects(eraser.work(), (error) => {
      assert.ok(error instanceof RewriteUnreadable)
      assert.equal(error.code, 'rewrite-unreadable')
      assert.match(error.message, /r-nieuw-0000001.*ronde\.sung.*nothing was changed/)
      return true
    })
    assert.equal(await rondes(), before)
    await runner.close()
  })
})
