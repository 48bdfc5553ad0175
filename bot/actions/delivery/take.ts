import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { gesprekOfKey, parseKey } from '../../domain/ronde/deliveryKey.ts'
import { happens, refused, rondeAction } from '../action.ts'

/** Lets one instance put one card in the chat; others leave it alone until the lease runs out. */
export default rondeAction({
  name: 'delivery.take',
  open: false,
  input: z.strictObject({ key: z.string().max(500), leaseMs: z.int().min(1000).max(300_000) }),
  may: theAppItself(),
  decide({ state, input: { key, leaseMs }, now }) {
    const takenUntil = state.deliveries.get(key)?.takenUntil ?? null
    if (takenUntil !== null && takenUntil > now) return refused('exists-already')
    // It was taken from its chat in the meantime; only what was left behind there is still to be settled.
    if (parseKey(key)?.kind !== 'leftBehind' && gesprekOfKey(state, key)?.chatId === null)
      return refused('chat-not-linked')
    return happens({ type: 'delivery.taken', v: 1, key, until: now + leaseMs })
  },
})
