import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useEntities } from '../live/useEntities.ts'
import { AfterGesprek } from '../shared/gesprek/AfterGesprek.tsx'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.title3, margin: 0, textWrap: 'balance' },
  after: { marginTop: '24px' },
  text: {
    ...typographyStyles.body1,
    margin: '8px 0 0',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
})

/** What the gesprek brought. */
export function Ended({ scene: { ronde, gesprek } }: { scene: GesprekScene }) {
  const t = useTexts()
  const styles = useStyles()
  const inGesprek = ({ gesprekId }: { gesprekId: string }) => gesprekId === gesprek.id
  const answers = [...useEntities('antwoord').values()].filter(
    (antwoord) =>
      inGesprek(antwoord) && antwoord.status === 'geldig' && !antwoord.aside && !antwoord.withdrawn,
  )
  const notes = [...useEntities('notitie').values()].filter(inGesprek)
  return (
    <section>
      <h2 className={styles.title}>{t.regie.ended}</h2>
      {gesprek.startedAt && gesprek.endedAt && (
        <p className={styles.text}>
          {t.regie.endedText(t.format.time(gesprek.startedAt), t.format.time(gesprek.endedAt))}
        </p>
      )}
      <p className={styles.text}>{t.regie.harvest(answers.length, notes.length)}</p>
      <div className={styles.after}>
        <AfterGesprek ronde={ronde.id} gesprek={gesprek.id} />
      </div>
    </section>
  )
}
