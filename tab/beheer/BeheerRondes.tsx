import { useState } from 'react'
import type { BeheerRondes as BeheerRondesView } from '../../bot/protocol/beheer.ts'
import { useFetched } from '../live/useFetched.ts'
import { usePrivacyStyles } from '../shared/privacy/privacyStyles.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Skeletons } from '../ui/Skeletons.tsx'
import { BeheerRonde } from './BeheerRonde.tsx'
import { useTexts } from './useTexts.ts'

/** Every ronde of the school: how far it is, who leads it, how long its words are kept. */
export function BeheerRondes() {
  const styles = usePrivacyStyles()
  const t = useTexts().beheer
  const [deleted, setDeleted] = useState<string | null>(null)
  const { value, error, reload } = useFetched<BeheerRondesView>('/api/beheer/rondes')
  if (error) return <ErrorNote reading error={error} onRetry={reload} />
  if (value === null) return <Skeletons rows={4} head={false} />
  return (
    <>
      <p role="status" className={styles.line}>
        {deleted !== null && t.deleting.done(deleted)}
      </p>
      {value.rondes.length === 0 && <p className={styles.quiet}>{t.noRondes}</p>}
      <ul className={styles.list}>
        {value.rondes.map((ronde) => (
          <BeheerRonde
            key={ronde.id}
            ronde={ronde}
            onChanged={reload}
            onDeleted={() => {
              setDeleted(ronde.title)
              void reload()
            }}
          />
        ))}
      </ul>
    </>
  )
}
