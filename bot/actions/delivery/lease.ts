import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { needsLinkedChat } from '../../domain/ronde/deliveryKey.ts'
import { gesprekOfKey } from '../../domain/ronde/deliveryLookup.ts'
import { happens, refused, rondeAction } from '../action.ts'

/** How far the clocks of instances may differ, ms. */
const SKEW = 60_000

/** Leases one message to one instance, which sends it; other instances leave it alone until the lease expires. */
export default rondeAction({
  name: 'delivery.lease',
  open: false,
  input: z.strictObject({
    key: z.string().max(500),
    leaseMs: z.int().min(1000).max(300_000),
    /** The time by the sender's own clock, which has no steps; epoch ms. */
    now: z.number().optional(),
  }),
  afterDeletion: true,
  may: theAppItself(),
  decide({ state, input: { key, leaseMs, now: given }, now: ours }) {
    const now = given ?? ours
    const leasedUntil = state.deliveries.get(key)?.leasedUntil ?? null
    // A lease that ends later than any lease can was taken before the clock stepped back.
    const held = leasedUntil !== null && leasedUntil > now && leasedUntil <= now + leaseMs + SKEW
    if (held) return refused('exists-already')
    // The gesprek was unlinked in the meantime.
    if (needsLinkedChat(key) && gesprekOfKey(state, key)?.chatId === null) return refused('chat-not-linked')
    return happens({ type: 'delivery.leased', v: 1, key, until: now + leaseMs })
  },
})
