import type { ActionInput } from '../../../bot/actions/index.ts'
import type { DemoPerson } from '../../../bot/local/people.ts'
import { bram, marleen } from '../../builders/demoPeople.ts'
import type { ServerProcess } from './serverProcess.ts'

export interface MadeRonde {
  rondeId: string
  /** Of groep 2. */
  gesprekId: string
}

/** A ronde that Marleen leads and Bram notes in, with these deelnemers in groep 2. */
export async function makeRonde(
  server: ServerProcess,
  deelnemers: readonly DemoPerson[],
  more: Pick<ActionInput<'ronde.create'>, 'groepen'> = {},
): Promise<MadeRonde> {
  const made = await server.act(marleen, 'ronde.create', null, {
    title: 'LOB-portret Zorg en Welzijn',
    school: 'ROC De Waterlinie',
    scope: { kind: 'vestiging', name: 'Locatie Oost' },
    ...more,
  })
  const rondeId = String(made.rondeId)
  const gesprekken = await server.see(marleen, rondeId, 'gesprek')
  const gesprekId = gesprekken.find(({ groepId }) => groepId === 'groep-2')?.id ?? ''
  const { oid: noterId, name: noter } = bram
  await server.act(marleen, 'role.grant', rondeId, { personId: noterId, name: noter, role: 'verslaggever' })
  for (const { oid: personId, name } of deelnemers) {
    await server.act(marleen, 'role.grant', rondeId, { personId, name, role: 'deelnemer', gesprekId })
  }
  return { rondeId, gesprekId }
}
