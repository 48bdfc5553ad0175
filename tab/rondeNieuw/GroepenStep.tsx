import { makeStyles } from '@fluentui/react-components'
import type { DraftGroep } from '../shared/rondeForm/rondeDraft.ts'
import type { DraftKeeper } from '../shared/rondeForm/useRondeDraft.ts'
import { GroepChoice } from './GroepChoice.tsx'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '20px', marginInlineStart: '-8px' },
})

/** Which groepen take part, and how this school calls them. */
export function GroepenStep({
  groepen,
  keeper: { draft, change },
}: {
  groepen: readonly DraftGroep[]
  keeper: DraftKeeper
}) {
  const styles = useStyles()
  return (
    <div className={styles.list}>
      {groepen.map((groep) => (
        <GroepChoice
          key={groep.sleutel}
          groep={groep}
          onChange={(part) =>
            change({
              groepen: {
                ...draft.groepen,
                [groep.sleutel]: {
                  on: groep.on,
                  titel: groep.titel,
                  kort: groep.kort,
                  anoniem: groep.anoniem,
                  ...part,
                },
              },
            })
          }
        />
      ))}
    </div>
  )
}
