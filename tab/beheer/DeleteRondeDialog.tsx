import { Button } from '@fluentui/react-components'
import type { BeheerRonde } from '../../bot/protocol/beheer.ts'
import { actWithRetry } from '../live/act.ts'
import { TypeToConfirm } from './TypeToConfirm.tsx'
import { useTexts } from './useTexts.ts'

/** Deletes a whole ronde, after naming what goes and what stays, and having its title typed (X3.r). */
export function DeleteRondeDialog({ ronde, onDeleted }: { ronde: BeheerRonde; onDeleted(): void }) {
  const t = useTexts().beheer.deleting
  const { antwoorden, notities } = ronde.counts
  return (
    <TypeToConfirm
      opener={
        <Button appearance="subtle" aria-label={t.openFor(ronde.title)}>
          {t.open}
        </Button>
      }
      title={t.title(ronde.title)}
      texts={[t.goes(ronde.gesprekken.total, antwoorden, notities), t.stays, t.takeFirst]}
      forever={t.forever}
      label={t.typeTitle(ronde.title)}
      confirm={t.now}
      mayConfirm={(typed) => typed.trim() !== ''}
      act={(title) => actWithRetry('ronde.delete', ronde.id, { title })}
      onDone={onDeleted}
    />
  )
}
