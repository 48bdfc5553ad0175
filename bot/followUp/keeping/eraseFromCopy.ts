import type { ErasureRecord } from '../../ports/erasureRegister.ts'
import type { Journal } from '../../ports/journal.ts'
import { fingerprint } from '../../redaction/tokens.ts'
import { findIn } from './eraseIn.ts'
import { chatsOfTenant, idsIn, namesOfPerson, rondesOfTenant } from './people.ts'
import { rewriteIn } from './redactStream.ts'

/**
 * Erases everyone in these records from a journal that no instance serves, such as a daily copy, or a backup before it is
 * restored (X3.i). It needs no announcements, because no instance has folded it.
 */
export async function eraseFromCopy(journal: Journal, records: readonly ErasureRecord[]): Promise<void> {
  for (const [tenantId, ofTenant] of Map.groupBy(records, (record) => record.tenantId)) {
    const own = [...(await rondesOfTenant(journal, tenantId)), ...(await chatsOfTenant(journal, tenantId))]
    const directory = (await journal.streams('tenant:')).filter((stream) => stream === `tenant:${tenantId}`)
    const streams = [...own, ...directory]
    const ids = new Map([...(await idsIn(journal, streams))].map((id) => [fingerprint(tenantId, id), id]))
    for (const { erasureId, person, at } of ofTenant) {
      const id = ids.get(person)
      if (id === undefined) continue
      const names = await namesOfPerson(journal, own, id)
      const erasing = { erasureId, ids: [id], names, salt: crypto.randomUUID(), until: at }
      for (const stream of streams) {
        const { changed } = await findIn(journal, stream, erasing)
        if (changed.length === 0) continue
        // Another process may be rewriting the same copy.
        await rewriteIn(journal, stream, async () => (await findIn(journal, stream, erasing)).changed)
      }
    }
  }
}
