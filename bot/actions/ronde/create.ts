import { z } from 'zod'
import { holdsAppRole } from '../../domain/rights.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { happens, refused, rondeAction } from '../action.ts'
import { afsluitingOf, groepFrom, leidraadHead, standardGroepen } from '../leidraad.ts'
import { day, id, newIdOf, optionalText, scopeKind, text, title } from '../schemas.ts'

const groepChoice = z.strictObject({
  sleutel: id,
  titel: title.optional(),
  kort: text(40).optional(),
  kaarten: z.boolean().optional(),
  /** As in the leidraad when left out (G15.g). */
  anoniem: z.boolean().optional(),
})

const input = z.strictObject({
  rondeId: newIdOf('r').optional(),
  title,
  school: title,
  scope: z.strictObject({ kind: scopeKind, name: title }),
  reasons: z.array(text(400)).max(20).default([]),
  goals: z.array(text(400)).max(20).default([]),
  use: z
    .strictObject({ forWhom: optionalText(400), where: optionalText(400), renewal: optionalText(400) })
    .default({ forWhom: '', where: '', renewal: '' }),
  period: z.strictObject({ from: day, to: day }).nullable().default(null),
  lang: z.enum(['nl', 'en']).default('nl'),
  /** The renewal that fills the placeholder in vragen of the leidraad (V2.f). */
  vernieuwing: optionalText(100).default(''),
  groepen: z.array(groepChoice).min(1).max(12).optional(),
})

/** Creates a ronde from the leidraad. Its maker leads it (V1.a), and is marked when they are a guest (V8.d). */
export default rondeAction({
  name: 'ronde.create',
  input,
  may: holdsAppRole('Ronde.Maken'),
  creates: 'rondeId',
  decide({ state, input, who, newId }) {
    if (state.id !== '') return refused('exists-already')
    if (who.kind !== 'person' || input.rondeId === undefined) return refused('bad-request')
    const choices = input.groepen ?? standardGroepen().map((sleutel) => ({ sleutel }))
    const groepen = choices.map((choice) => groepFrom(choice, input.vernieuwing))
    const known = groepen.filter((groep) => groep !== null)
    if (known.length < groepen.length) return refused('unknown-groep')
    if (new Set(known.map((groep) => groep.id)).size < known.length) return refused('exists-already')
    const { rondeId, title, school, scope, reasons, goals, use, period, lang } = input
    return happens<RondeEvent>(
      {
        type: 'ronde.created',
        v: 1,
        rondeId,
        tenantId: who.tid,
        title,
        school,
        scope,
        reasons,
        goals,
        use,
        period,
        lang,
        ...leidraadHead(),
        afsluiting: afsluitingOf(),
        groepen: known,
        gesprekken: known.map((groep) => ({ id: newId('g'), groepId: groep.id })),
      },
      {
        type: 'role.granted',
        v: 1,
        personId: who.oid,
        name: who.name,
        role: 'gespreksleider',
        gesprekId: null,
      },
      ...(who.guest === true
        ? [{ type: 'guest.marked', v: 1, personId: who.oid, guest: true } as const]
        : []),
    )
  },
  result(events) {
    const created = events.find((event) => event.type === 'ronde.created')
    if (created === undefined) return {}
    return { rondeId: created.rondeId, gesprekken: created.gesprekken }
  },
  claim({ input, who }) {
    if (who.kind !== 'person' || input.rondeId === undefined) return []
    const stream = `tenant:${who.tid}` as const
    return [{ action: 'tenant.addRonde', stream, input: { rondeId: input.rondeId, personId: who.oid } }]
  },
})
