import { join } from 'node:path'
import type { ErasureRegister } from '../ports/erasureRegister.ts'
import { prepareDataFolder } from './dataFolder.ts'
import { openErasureFile } from './fileErasureRegister.ts'
import type { Store } from './index.ts'

export const erasureFileIn = (folder: string): string => join(folder, 'wissingen.jsonl')

/**
 * Opens the erasure register beside the journal of these settings, never in it: a restored journal must not restore it.
 * @throws StartError
 */
export async function openErasures(store: Store): Promise<ErasureRegister> {
  if (store.kind === 'sqlite') {
    await prepareDataFolder(store.folder)
    return openErasureFile(erasureFileIn(store.folder))
  }
  const { openCosmosErasures } = await import('./cosmosErasureRegister.ts')
  return openCosmosErasures(store)
}
