import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { gesprekOfKey, parseKey } from '../../domain/ronde/deliveryKey.ts'
import { happens, refused, rondeAction } from '../action.ts'

/** Lets one instance put one card in the chat; others leave it alone until the lease runs out. */
export default rondeAction({
  name: 'delivery.lease',
  open: false,
  input: z.strictObject({ key: z.string().max(500), leaseMs: z.int().min(1000).max(300_000) }),
  may: theAppItself(),
  decide({ state, input: { key, leaseMs }, now }) {
    const leasedUntil = state.deliveries.get(key)?.leasedUntil ?? null
    if (leasedUntil !== null && leasedUntil > now) return refused('exists-already')
    // It was taken from its chat in the meantime; only what was left behind there is still to be settled.
    if (parseKey(key)?.kind !== 'leftBehind' && gesprekOfKey(state, key)?.chatId === null)
      return refused('chat-not-linked')
    return happens({ type: 'delivery.leased', v: 1, key, until: now + leaseMs })
  },
})
