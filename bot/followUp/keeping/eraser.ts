import { type Erasure, type ErasureCounts, NAMES_AT_ONCE, NO_COUNTS } from '../../domain/tenant/erasure.ts'
import type { SystemWho } from '../../domain/who.ts'
import type { ErasureRecord, ErasureRegister } from '../../ports/erasureRegister.ts'
import type { Journal } from '../../ports/journal.ts'
import type { RondeStreamName, Runner, StreamName, TenantStreamName } from '../../ports/runner.ts'
import { fingerprint } from '../../redaction/tokens.ts'
import { deletionIn } from './deletionRecord.ts'
import type { KnownPerson } from './eraseFromCopy.ts'
import { type ErasingIn, eraseIn, findIn } from './eraseIn.ts'
import { chatsOfTenant, idsIn, namesOfPerson, rondesOfTenant } from './people.ts'

export interface EraserParts {
  runner: Runner
  journal: Journal
  register: ErasureRegister
  /** The person's pseudonyms in the gesprekken of this ronde that still go on (G15.c). */
  pseudonyms?(ronde: RondeStreamName, tenantId: string, personId: string): Promise<string[]>
  /** Erases from copies outside the journal; an erasure is finished only after this. */
  elsewhere?(record: ErasureRecord, person: KnownPerson | null): Promise<void>
}

export interface Eraser {
  /** Carries out all unfinished erasures of all schools, also those that another instance started. */
  work(): Promise<void>
  /** Repeats the erasures that the register knows and the journal does not: an older backup was restored (X3.i). */
  holdAgainstRegister(): Promise<void>
}

const who: SystemWho = { kind: 'system', part: 'clock' }

/** Erases people (X3). Runs one erasure at a time; two instances may work on the same erasure without harm. */
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
      // One failing erasure does not stop the others.
      for (const erasure of open) await erase(stream, erasure).catch((error) => failed.push(error))
    }
    if (failed.length > 0) throw failed[0]
  }

  async function tenants(): Promise<TenantStreamName[]> {
    return (await journal.streams('tenant:')) as TenantStreamName[]
  }

  async function erase(tenant: TenantStreamName, erasure: Erasure): Promise<void> {
    const { id: erasureId, at, salt, until, personId } = erasure
    const announceInTenant = async () => void (await run('tenant.announceRedaction', tenant, { erasureId }))
    if (salt === '') {
      // The salt goes last, so all streams are rewritten; only the announcement, and perhaps the file clean-up, is missing.
      await journal.redact(tenant, [])
      return announceInTenant()
    }
    const tenantId = tenant.slice('tenant:'.length)
    const record = { erasureId, tenantId, at: until ?? at, person: fingerprint(tenantId, personId) }
    await register.add(record)
    const rondes = await rondesOfTenant(journal, tenantId)
    const chats = await chatsOfTenant(journal, tenantId)
    const names = await namesOf(tenant, erasure, [...rondes, ...chats])
    const about: ErasingIn = { erasureId, ids: [personId], names, salt, until }
    const idsIn = new Map<StreamName, readonly string[]>()
    for (const ronde of rondes) {
      const pseudonyms = (await parts.pseudonyms?.(ronde, tenantId, personId)) ?? []
      idsIn.set(ronde, [personId, ...pseudonyms])
    }
    // Every stream is rewritten in memory first: an erasure that would make one unreadable fails before the first write.
    for (const stream of [...rondes, ...chats, tenant]) {
      await findIn(journal, stream, { ...about, ids: idsIn.get(stream) ?? about.ids })
    }
    let counts = NO_COUNTS
    const present = new Set<string>()
    for (const ronde of rondes) {
      const announce = async () =>
        void (await run('ronde.announceRedaction', ronde, { why: 'erasure', erasureId }))
      const ids = idsIn.get(ronde) ?? about.ids
      // What was written under a pseudonym is not counted: the numbers would tell that this person wrote (G15.b).
      const named = ids.length > 1 ? await findIn(journal, ronde, about) : null
      // Where the person can have pseudonyms it is announced in any case: otherwise it would tell that this person wrote (X3.y).
      const erased = await eraseIn(journal, ronde, { ...about, ids }, announce, ids.length > 1)
      const found = named ?? erased
      if (found.named) counts = added(counts, found.counts)
      if (erased.present) present.add(ronde)
    }
    for (const chat of chats) {
      await eraseIn(
        journal,
        chat,
        about,
        async () => void (await run('chat.announceRedaction', chat, { erasureId })),
      )
    }
    await parts.elsewhere?.(record, { personId, names, present })
    await run('erasure.finish', tenant, { erasureId, counts })
    await eraseIn(journal, tenant, about, announceInTenant)
  }

  /** The person's names, recorded in the journal at the first try: a later try would find only part of them. */
  async function namesOf(
    tenant: TenantStreamName,
    { id: erasureId, names, namesComplete, personId }: Erasure,
    streams: readonly StreamName[],
  ): Promise<readonly string[]> {
    if (namesComplete) return names
    const recorded = () => runner.read(tenant, ({ erasures }) => erasures.get(erasureId))
    const all = await namesOfPerson(journal, streams, personId)
    for (let known: Erasure | undefined; known?.namesComplete !== true; known = await recorded()) {
      const rest = all.filter((name) => !(known?.names ?? names).includes(name))
      const part = rest.slice(0, NAMES_AT_ONCE)
      const more = rest.length > part.length
      await run('erasure.recordNames', tenant, {
        ...{ erasureId, from: (known?.names ?? names).length, names: part, more },
      })
    }
    return (await recorded())?.names ?? []
  }

  async function holdAgainstRegister(): Promise<void> {
    const people = (await register.all()).filter((record) => deletionIn(record) === null)
    const byTenant = Map.groupBy(people, ({ tenantId }) => tenantId)
    for (const [tenantId, records] of byTenant) {
      const tenant: TenantStreamName = `tenant:${tenantId}`
      // Nothing of this school is stored: write nothing, because a restore needs an empty stream.
      if ((await journal.read(tenant, 0, 1)).length === 0) continue
      const known = await runner.read(tenant, ({ erasures }) => new Set(erasures.keys()))
      const missing = records.filter(({ erasureId }) => !known.has(erasureId))
      if (missing.length === 0) continue
      const ids = await peopleIn(tenantId, tenant)
      for (const { erasureId, person, at: until } of missing) {
        // No one here has that fingerprint; repeat it all the same, so that the journal knows this erasure.
        const personId = ids.get(person) ?? null
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
