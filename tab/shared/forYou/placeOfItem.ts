import type { ForYouItem } from '../../../bot/protocol/forYou.ts'
import { hrefTo } from '../../routes.ts'

/** Where a person does what waits: a deelnemer reads and corrects, the others write. */
export function placeOfItem({ kind, rondeId, gesprekId }: ForYouItem): string {
  const screen = kind === 'read' || kind === 'changed' ? 'correctie' : 'verslag'
  return hrefTo({ screen, ronde: rondeId, gesprek: gesprekId })
}
