import type { RondeSnapshot, RondesView } from '../../bot/protocol/view.ts'
import { call } from './api.ts'

/** A link from Teams names a gesprek; the ronde is the one of this person's rondes that holds it. */
export async function rondeOfGesprek(gesprekId: string): Promise<string | null> {
  const { rondes } = await call<RondesView>('/api/rondes')
  const likeliest = rondes.find(({ next }) => next?.gesprekId === gesprekId)
  if (likeliest) return likeliest.id
  for (const { id } of rondes) {
    const { entities } = await call<RondeSnapshot>(`/api/rondes/${encodeURIComponent(id)}`)
    if (entities.some((entity) => entity.kind === 'gesprek' && entity.id === gesprekId)) return id
  }
  return null
}
