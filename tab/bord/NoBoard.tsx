import { Link, makeStyles } from '@fluentui/react-components'
import { useEntities, useOnly } from '../live/useEntities.ts'
import { hrefTo } from '../routes.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Page } from '../ui/Page.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({ links: { display: 'flex', flexDirection: 'column', gap: '12px' } })

/** Tells deelnemers and the opdrachtgever why they see no board, and where to go. */
export function NoBoard({ ronde }: { ronde: string }) {
  const styles = useStyles()
  const t = useTexts().bord.noBoard
  const me = useOnly('me')
  const groepen = useEntities('groep')
  const mine = [...groepen.values()].filter((groep) => me?.deelnemerIn.includes(groep.gesprekId))
  return (
    <Page>
      <EmptyState
        title={t.title}
        text={t.text}
        action={
          <div className={styles.links}>
            {mine.map((groep) => (
              <Link key={groep.id} href={hrefTo({ screen: 'antwoorden', ronde, gesprek: groep.gesprekId })}>
                {t.toAnswers(groep.kort)}
              </Link>
            ))}
            <Link href={hrefTo({ screen: 'ronde', ronde })}>{t.toRonde}</Link>
          </div>
        }
      />
    </Page>
  )
}
