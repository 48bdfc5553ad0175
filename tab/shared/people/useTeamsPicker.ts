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
  /** Null where Teams has no people picker. */
  open: (() => void) | null
  /** A message about the last use of the picker. */
  remark: string | null
}

/**
 * Chooses people in the people picker of Teams. Chosen people are added; unticking a person there takes no role away,
 * because Teams may also leave out people it no longer knows.
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
