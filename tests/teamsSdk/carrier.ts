import type { Carrier, Turn } from '../../bot/teams/receiving/carrier.ts'
import { openSdk } from './sdk.ts'

/** `bot/teams/receiving/carrier.ts` on Microsoft's current SDK; replacing that file with this one is the whole move. */
export function createCarrier(turn: Turn): Carrier {
  const opening = openSdk(turn)
  return async (activity) => {
    const take = await opening
    const { status, body } = await take({ body: activity, headers: {} })
    return status < 400 && typeof body === 'object' && body !== null ? { status, body } : { status }
  }
}
