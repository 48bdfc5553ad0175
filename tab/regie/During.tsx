import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonRef, Thema, ThemaRunView } from '../../bot/protocol/view.ts'
import { wasHeld } from '../shared/gesprek/gesprekCourse.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { Incoming } from './Incoming.tsx'
import { Nameless } from './Nameless.tsx'
import { NotHeard } from './NotHeard.tsx'
import { Proposed } from './Proposed.tsx'
import { ThemaList } from './ThemaList.tsx'
import { useIncoming } from './useIncoming.ts'
import { useNotHeard } from './useNotHeard.ts'
import type { RegieActs } from './useRegie.ts'
import { useTexts } from './useTexts.ts'
import { useTicks } from './useTicks.ts'
import { VraagList } from './VraagList.tsx'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0, textWrap: 'balance' },
  steps: {
    ...typographyStyles.body1,
    margin: '12px 0 0',
    paddingLeft: '20px',
    color: tokens.colorNeutralForeground2,
  },
  text: { ...typographyStyles.body1, margin: '8px 0 0', color: tokens.colorNeutralForeground3 },
})

interface Props {
  scene: GesprekScene
  acts: RegieActs
  now: number
}

/** During the gesprek: the open thema with its vragen, who was not heard, incoming answers, and the next thema. */
export function During({ scene, acts, now }: Props) {
  const t = useTexts().regie
  const { gesprek, course, open, leads } = scene
  const incoming = useIncoming(scene)
  const notHeard = useNotHeard(scene, incoming.wrote)
  const [justHeard, setJustHeard] = useState<PersonRef | null>(null)
  const all = [...course.themas, course.afsluiting]
  const coming = all.filter(({ id }) => id !== open?.thema.id && !wasHeld(course.runs.get(id)))
  const held = all.filter(({ id }) => id !== open?.thema.id && wasHeld(course.runs.get(id)))

  const markHeard = (themaId: string, person: PersonRef, heard: boolean): void => {
    setJustHeard(heard ? person : null)
    void acts.markHeard(themaId, person.id, heard)
  }
  const openById = (themaId: string): void => {
    const thema = all.find(({ id }) => id === themaId)
    if (thema) void acts.openThema(thema)
  }
  const rowOf = ({ id, nummer, titel, minuten }: Thema) => ({
    id,
    number: id === course.afsluiting.id ? null : nummer,
    titel,
    minutes: t.minutes(minuten),
    says: t.openThema,
  })
  const heldRowOf = (thema: Thema) => {
    const run = course.runs.get(thema.id)
    const took = run?.closedAt
      ? Math.max(1, Math.round((run.closedAt - run.openedAt) / 60_000))
      : thema.minuten
    return { ...rowOf(thema), minutes: t.minutes(took), says: t.reopenThema }
  }

  return (
    <>
      {open ? (
        <OpenThema
          key={open.run.id}
          thema={open.thema}
          run={open.run}
          gesprek={gesprek}
          perVraag={incoming.perVraag}
          acts={acts}
        />
      ) : (
        <NoThema opening={course.runs.size === 0} />
      )}
      {open && gesprek.deelnemers.length > 0 && (
        <NotHeard
          people={notHeard}
          everybody={gesprek.deelnemers}
          justHeard={justHeard}
          onHeard={(person, heard) => markHeard(open.thema.id, person, heard)}
        />
      )}
      {leads && gesprek.proposed.length > 0 && (
        <Proposed people={gesprek.proposed} onAccept={({ id }) => void acts.accept(id)} />
      )}
      {(open || incoming.answers.length > 0) && (
        <Incoming
          key={`incoming ${open?.run.id}`}
          answers={incoming.answers}
          count={[...incoming.perVraag.values()].reduce((sum, count) => sum + count, 0)}
          everybody={gesprek.deelnemers}
          now={now}
          judges={leads}
          onSetAside={(id, aside) => void acts.setAside(id, aside)}
          onInclude={(id) => void acts.include(id)}
        />
      )}
      {coming.length > 0 && (
        <ThemaList
          name={t.after}
          aside={t.wished}
          rows={coming.map(rowOf)}
          readOnly={!leads}
          onOpen={openById}
        />
      )}
      {held.length > 0 && (
        <ThemaList name={t.done} rows={held.map(heldRowOf)} readOnly={!leads} onOpen={openById} />
      )}
    </>
  )
}

interface OpenThemaProps {
  thema: Thema
  run: ThemaRunView
  gesprek: GesprekScene['gesprek']
  perVraag: ReadonlyMap<string, number>
  acts: RegieActs
}

function OpenThema({ thema, run, gesprek, perVraag, acts }: OpenThemaProps) {
  const styles = useStyles()
  const { ticked, tick } = useTicks(run, acts.attempt)
  return (
    <section aria-label={thema.titel}>
      <h2 className={styles.title}>{thema.titel}</h2>
      <Nameless gesprek={gesprek} part={run.anonymous ? 'all' : 'none'} />
      <VraagList vragen={thema.vragen} ticked={ticked} perVraag={perVraag} onTick={tick} />
    </section>
  )
}

function NoThema({ opening }: { opening: boolean }) {
  const t = useTexts().regie
  const styles = useStyles()
  return (
    <section>
      <h2 className={styles.title}>{opening ? t.opening : t.between}</h2>
      {opening ? (
        <ul className={styles.steps}>
          {t.openingSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.text}>{t.betweenText}</p>
      )}
    </section>
  )
}
