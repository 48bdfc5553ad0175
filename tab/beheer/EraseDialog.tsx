import { Button } from '@fluentui/react-components'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { actWithRetry } from '../live/act.ts'
import { TypeToConfirm } from './TypeToConfirm.tsx'
import { useTexts } from './useTexts.ts'

/** Erases a person, after naming what goes and what stays, and having the name typed (X3.c). */
export function EraseDialog({ person, onErased }: { person: PersonRef; onErased(): void }) {
  const t = useTexts().people
  return (
    <TypeToConfirm
      opener={<Button>{t.erase}</Button>}
      title={t.eraseTitle(person.name)}
      texts={[t.eraseGoes, t.eraseStays]}
      forever={t.eraseForever}
      label={t.typeName(person.name)}
      confirm={t.eraseNow}
      mayConfirm={(typed) => isSame(typed, person.name)}
      act={() => actWithRetry('erasure.start', null, { personId: person.id })}
      onDone={onErased}
    />
  )
}

const isSame = (typed: string, name: string): boolean =>
  typed.trim().localeCompare(name.trim(), undefined, { sensitivity: 'base' }) === 0
