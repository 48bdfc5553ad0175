import { type Erasure, type ErasureCounts, NO_COUNTS } from '../../domain/tenant/erasure.ts'
import type { SystemWho } from '../../domain/who.ts'
import type { ErasureRecord, ErasureRegister } from '../../ports/erasureRegister.ts'
import type { Journal } from '../../ports/journal.ts'
import type { RondeStreamName, Runner, StreamName, TenantStreamName } from '../../ports/runner.ts'
import { fingerprint } from '../../redaction/tokens.ts'
import { type ErasingIn, eraseIn } from './eraseIn.ts'
import { chatsOfTenant, idsIn, namesIn, rondesOfTenant } from './people.ts'

export interface EraserParts {
  runner: Runner
  journal: Journal
  register: ErasureRegister
  /** What somebody is called in one ronde beside the own id: pseudonyms of gesprekken that still go on (spec G15). */
  pseudonyms?(ronde: RondeStreamName, tenantId: string, personId: string): Promise<string[]>
  /** Other places that hold what the journal held; done before an erasure is said to be done. */
  elsewhere?(record: ErasureRecord, personId: string): Promise<void>
}

export interface Eraser {
  /** Does, in all schools, what was asked for and is not finished; whoever began it. */
  work(): Promise<void>
  /** Does again what the register knows and the journal does not: a backup of before was put back. */
  holdAgainstRegister(): Promise<void>
}

const who: SystemWho = { kind: 'system', part: 'clock' }

/** Erases people (spec X3). One erasure at a time here; two instances at the same one do each other no harm. */
export function createEraser(parts: EraserParts): Eraser {
  const { runner, journal, register } = parts
  let last: Promise<void> = Promise.resolve()
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    last = last.catch(() => undefined).then(task)
    return last
  }

  const run = (action: string, stream: StreamName, input: object) =>
    runner.run({ action, stream, input, who, requestId: crypto.randomUUID(), patience: 60_000 })

  async function work(): Promise<void> {
    const failed: unknown[] = []
    for (const stream of await tenants()) {
      const open = await runner.read(stream, ({ erasures }) =>
        [...erasures.values()].filter(({ settled }) => !settled),
      )
      // One that cannot be done now keeps nobody else's waiting.
      for (const erasure of open) await erase(stream, erasure).catch((error) => failed.push(error))
    }
    if (failed.length > 0) throw failed[0]
  }

  async function tenants(): Promise<TenantStreamName[]> {
    return (await journal.streams('tenant:')) as TenantStreamName[]
  }

  async function erase(tenant: TenantStreamName, erasure: Erasure): Promise<void> {
    const { id: erasureId, at, salt, until, personId } = erasure
    const tellTenant = async () => void (await run('tenant.announceRedaction', tenant, { erasureId }))
    if (salt === '') {
      // Everything was gone, and it was only not told any more, nor perhaps cleaned.
      await journal.redact(tenant, [])
      return tellTenant()
    }
    const tenantId = tenant.slice('tenant:'.length)
    const record = { erasureId, tenantId, at: until ?? at, person: fingerprint(tenantId, personId) }
    await register.add(record)
    const rondes = await rondesOfTenant(journal, tenantId)
    const chats = await chatsOfTenant(journal, tenantId)
    const names = await namesOf(tenant, erasure, [...rondes, ...chats])
    const about: ErasingIn = { erasureId, ids: [personId], names, salt, until }
    let counts = NO_COUNTS
    for (const ronde of rondes) {
      const pseudonyms = (await parts.pseudonyms?.(ronde, tenantId, personId)) ?? []
      const tell = async () =>
        void (await run('ronde.announceRedaction', ronde, { why: 'erasure', erasureId }))
      const found = await eraseIn(journal, ronde, { ...about, ids: [personId, ...pseudonyms] }, tell)
      if (found.touched) counts = added(counts, found.counts)
    }
    for (const chat of chats) {
      await eraseIn(
        journal,
        chat,
        about,
        async () => void (await run('chat.announceRedaction', chat, { erasureId })),
      )
    }
    await parts.elsewhere?.(record, personId)
    await run('erasure.finish', tenant, { erasureId, counts })
    await eraseIn(journal, tenant, about, tellTenant)
  }

  /** Kept from the first time on: half-way they are not to be found any more. */
  async function namesOf(
    tenant: TenantStreamName,
    { id: erasureId, names, personId }: Erasure,
    streams: readonly StreamName[],
  ): Promise<readonly string[]> {
    if (names !== null) return names
    await run('erasure.recordNames', tenant, { erasureId, names: await namesIn(journal, streams, personId) })
    return runner.read(tenant, ({ erasures }) => erasures.get(erasureId)?.names ?? [])
  }

  async function holdAgainstRegister(): Promise<void> {
    const byTenant = Map.groupBy(await register.all(), ({ tenantId }) => tenantId)
    for (const [tenantId, records] of byTenant) {
      const tenant: TenantStreamName = `tenant:${tenantId}`
      // Into a store where nothing of the school stands yet, a backup may still come: it must find its place free.
      if ((await journal.read(tenant, 0, 1)).length === 0) continue
      const known = await runner.read(tenant, ({ erasures }) => new Set(erasures.keys()))
      const forgotten = records.filter(({ erasureId }) => !known.has(erasureId))
      if (forgotten.length === 0) continue
      const people = await peopleIn(tenantId, tenant)
      for (const { erasureId, person, at: until } of forgotten) {
        // Nobody of that hash stands anywhere: then too it is known here from now on.
        const personId = people.get(person) ?? null
        await run('erasure.repeat', tenant, { erasureId, personId, until })
      }
    }
    await work()
  }

  async function peopleIn(tenantId: string, tenant: TenantStreamName): Promise<Map<string, string>> {
    const streams = [
      ...(await rondesOfTenant(journal, tenantId)),
      ...(await chatsOfTenant(journal, tenantId)),
    ]
    const ids = await idsIn(journal, [...streams, tenant])
    return new Map([...ids].map((id) => [fingerprint(tenantId, id), id]))
  }

  return { work: () => inTurn(work), holdAgainstRegister: () => inTurn(holdAgainstRegister) }
}

function added(one: ErasureCounts, other: ErasureCounts): ErasureCounts {
  return {
    rondes: one.rondes + 1,
    antwoorden: one.antwoorden + other.antwoorden,
    genoemd: one.genoemd + other.genoemd,
    notities: one.notities + other.notities,
    namen: one.namen + other.namen,
  }
}
