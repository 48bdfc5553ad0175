import type { Container, CosmosClient } from '@azure/cosmos'
import { StartError } from '../ports/startError.ts'
import { meaningOf, withRetries } from './cosmosRetry.ts'
import { SCHEMA_VERSION, tooNew } from './schemaVersion.ts'

/** Delay between an append and the write of its mark, ms. All appends of a stream within it share one write. */
const WRITE_AFTER = 2000

interface EndDoc {
  id: 'end'
  of: string
  seq: number
}

/**
 * A lower bound of the last seq of each stream (X8.n). Written some seconds after the append, so that an append costs no
 * second write; what is lost within those seconds is not noticed.
 */
export class StreamEnds {
  readonly #client: CosmosClient
  readonly #container: Container
  readonly #charge: (requestUnits: number) => void
  readonly #unwritten = new Map<string, number>()
  #timer: NodeJS.Timeout | null = null

  /** @param container the guards */
  constructor(client: CosmosClient, container: Container, charge: (requestUnits: number) => void) {
    this.#client = client
    this.#container = container
    this.#charge = charge
  }

  /** The stream certainly has an entry with this seq. */
  saw(stream: string, seq: number): void {
    this.#unwritten.set(stream, Math.max(seq, this.#unwritten.get(stream) ?? 0))
    this.#timer ??= setTimeout(() => void this.write(), WRITE_AFTER).unref()
  }

  /** The seq that this stream reached at least; 0 when nothing is known. */
  async of(stream: string): Promise<number> {
    const found = await withRetries('read', () => this.#container.item('end', stream).read<EndDoc>())
    this.#charge(found.requestCharge)
    return found.resource?.seq ?? 0
  }

  /** Writes the marks that were not written yet. A failure is harmless: the mark stays too low until the next append. */
  async write(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const marks = [...this.#unwritten]
    this.#unwritten.clear()
    for (const [of, seq] of marks) {
      const doc: EndDoc = { id: 'end', of, seq }
      await withRetries('write', () => this.#container.items.upsert({ ...doc }))
        .then((written) => this.#charge(written.requestCharge))
        .catch(() => undefined)
    }
  }

  async close(): Promise<void> {
    await this.write()
    this.#client.dispose()
  }
}

/**
 * Records the schema version of this release in a new store.
 * @param container the guards
 * @throws StartError when a newer release has used the store
 */
export async function checkSchema(container: Container, endpoint: string): Promise<void> {
  const item = container.item('schema', 'schema')
  const read = () => withRetries('read', () => item.read<{ version: number }>())
  let found = (await read()).resource
  if (found === undefined) {
    const doc = { id: 'schema', of: 'schema', version: SCHEMA_VERSION }
    await withRetries('idempotent', () => container.items.create(doc)).catch((error) => {
      // Another server created it, or an earlier try of this one.
      if (meaningOf(error) !== 'exists') throw error
    })
    found = (await read()).resource
  }
  if (found !== undefined && found.version > SCHEMA_VERSION) {
    throw new StartError(tooNew(`Cosmos DB op ${endpoint}`))
  }
}
