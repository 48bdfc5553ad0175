import assert from 'node:assert/strict'
import { registry } from '../../bot/actions/index.ts'
import { openSqliteJournal } from '../../bot/journal/sqlite.ts'
import { systemClock } from '../../bot/ports/clock.ts'
import { kindOf } from '../../bot/runner/kinds.ts'
import { MEMORY_BUDGET } from '../../bot/runner/limits.ts'
import { StreamCache } from '../../bot/runner/streamCache.ts'
import { StreamQueue } from '../../bot/runner/streamQueue.ts'

describe('What the runner holds in memory', () => {
  it('[X5] is not filled by who asks for rondes that are not there', async () => {
    const journal = openSqliteJournal(':memory:')
    const around = {
      journal,
      clock: systemClock,
      newId: (prefix: string) => prefix,
      foldVersion: 'test',
      fault: assert.fail,
      resultOf: () => ({ known: registry.size }),
      folded: () => {},
    }
    const followed = 'ronde:r-0'
    const memory = new StreamCache(
      (name) => new StreamQueue(name, kindOf('ronde'), around),
      (name) => name === followed,
    )
    const asked = MEMORY_BUDGET / 1_000
    for (let count = 0; count < asked; count += 1) memory.get(`ronde:r-${count}`)
    let held = 0
    for (let count = 0; count < asked; count += 1)
      held += Number(memory.peek(`ronde:r-${count}`) !== undefined)
    assert.ok(held < asked / 1.5, `${held} of ${asked}`)
    assert.ok(memory.peek(followed) !== undefined, 'an open board must not miss what came in between')
    await journal.close()
  })
})
