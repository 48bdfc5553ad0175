import { useState } from 'react'
import type { FoundPerson } from '../../../bot/protocol/people.ts'
import { useHost } from '../../host/useHost.ts'
import type { People } from './usePeople.ts'
import { useTexts } from './useTexts.ts'

interface Picking {
  role: string
  /** One person at a time. */
  single: boolean
  people: People
  chosen: readonly { id: string }[]
  onAdd(people: FoundPerson[]): void
}

interface TeamsPicker {
  /** Null where Teams has no such window. */
  open: (() => void) | null
  /** Something to know about the last time. */
  remark: string | null
}

/**
 * Choosing people in Teams' own window. Who was chosen comes in addition: unticking somebody there takes no role away,
 * for Teams may also leave out whom it does not know any more.
 */
export function useTeamsPicker({ role, single, people, chosen, onAdd }: Picking): TeamsPicker {
  const { pickPeople } = useHost()
  const t = useTexts().mensen
  const [remark, setRemark] = useState<string | null>(null)
  if (pickPeople === null) return { open: null, remark: null }

  async function open(pick: NonNullable<typeof pickPeople>): Promise<void> {
    setRemark(null)
    const before = chosen.map(({ id }) => id)
    const picked = await pick({ title: t.windowTitle(role), chosen: before, single }).catch(() => null)
    if (picked === null) return setRemark(t.windowFailed)
    if (picked.length === 0) return
    const added = picked.filter(({ id }) => !before.includes(id))
    const named = added.flatMap(({ id, name }): FoundPerson[] => {
      const person = people.known?.find((one) => one.id === id)
      if (person !== undefined) return [person]
      return name === null ? [] : [{ id, name, guest: false, mail: null }]
    })
    if (named.length > 0) onAdd(named)
    if (named.length < added.length) return setRemark(t.nameless)
    if (before.some((id) => !picked.some((one) => one.id === id))) setRemark(t.unticked)
  }
  return { open: () => void open(pickPeople), remark }
}
