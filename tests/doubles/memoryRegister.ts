import type { ErasureRecord, ErasureRegister } from '../../bot/ports/erasureRegister.ts'

/** A register of erasures that lasts as long as the test that has it. */
export class MemoryRegister implements ErasureRegister {
  readonly #records = new Map<string, ErasureRecord>()

  async add(record: ErasureRecord): Promise<void> {
    this.#records.set(record.erasureId, { ...record })
  }

  async all(): Promise<ErasureRecord[]> {
    return [...this.#records.values()]
  }

  async close(): Promise<void> {}
}
