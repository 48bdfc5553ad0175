import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useMemo, useRef, useState } from 'react'
import type { PersonRef } from '../../bot/protocol/view.ts'
import { shortNames } from '../ui/names.ts'
import { useNewIds } from '../ui/useNewIds.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { IncomingItem } from './IncomingItem.tsx'
import { Section } from './Section.tsx'
import { useHeldArrivals } from './useHeldArrivals.ts'
import type { IncomingAnswer } from './useIncoming.ts'
import { useScrolledPast } from './useScrolledPast.ts'
import { useTexts } from './useTexts.ts'

const few = 4

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  held: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'flex-start',
    height: 0,
  },
  heldButton: { boxShadow: tokens.shadow4 },
  more: { minWidth: 0, minHeight: '32px', padding: 0, color: tokens.colorBrandForegroundLink },
})

interface Props {
  answers: readonly IncomingAnswer[]
  count: number
  everybody: readonly PersonRef[]
  now: number
  judges: boolean
  onSetAside: (antwoordId: string, aside: boolean) => void
  onInclude: (antwoordId: string) => void
}

/** Incoming answers, newest first; does not move the answer that the person is reading. */
export function Incoming({ answers, count, everybody, now, judges, onSetAside, onInclude }: Props) {
  const t = useTexts().regie
  const styles = useStyles()
  const top = useRef<HTMLDivElement>(null)
  const [expanded, setExpanded] = useState<string | null>(null)
  const [all, setAll] = useState(false)
  const [justAside, setJustAside] = useState<ReadonlySet<string>>(new Set())
  const past = useScrolledPast(top)
  const ids = useMemo(() => answers.map(({ antwoord }) => antwoord.id), [answers])
  const fresh = useNewIds(ids)
  const { held, release } = useHeldArrivals(ids, past || expanded !== null)
  const names = shortNames(everybody.map(({ name }) => name))
  const nameOf = (person: PersonRef | null) =>
    person === null ? t.nameless : (names.get(person.name) ?? person.name)

  const saysNew = (person: PersonRef | null): string =>
    person === null ? t.newNameless : t.newAnswer(nameOf(person))

  const rows = answers.filter(
    ({ antwoord: { id, aside } }) => !held.includes(id) && (!aside || justAside.has(id)),
  )
  const visible = all ? rows : rows.slice(0, few)
  const newest = answers.find(({ antwoord }) => fresh.has(antwoord.id))
  const showHeld = (): void => {
    release()
    setExpanded(null)
    top.current?.scrollIntoView({ block: 'nearest' })
  }
  const setAside = (id: string, aside: boolean): void => {
    setJustAside((former) => new Set(former).add(id))
    setExpanded(null)
    onSetAside(id, aside)
  }

  return (
    <>
      {held.length > 0 && (
        <div className={styles.held}>
          <Button shape="circular" className={styles.heldButton} onClick={showHeld}>
            {t.held(held.length)}
          </Button>
        </div>
      )}
      <Section name={t.incoming} aside={count > 0 && t.answers(count)}>
        <div ref={top} />
        <VisuallyHidden status>{newest && saysNew(newest.antwoord.person)}</VisuallyHidden>
        {rows.length === 0 && <p className={styles.empty}>{t.incomingEmpty}</p>}
        <ul className={styles.list} aria-label={t.incoming}>
          {visible.map((answer) => {
            const { id, person } = answer.antwoord
            return (
              <IncomingItem
                key={id}
                answer={answer}
                name={nameOf(person)}
                fresh={fresh.has(id)}
                now={now}
                expanded={expanded === id}
                judges={judges}
                onToggle={() => setExpanded(expanded === id ? null : id)}
                onSetAside={(aside) => setAside(id, aside)}
                onInclude={() => onInclude(id)}
              />
            )
          })}
        </ul>
        {rows.length > few && (
          <Button appearance="transparent" className={styles.more} onClick={() => setAll(!all)}>
            {all ? t.showFew : t.showAll(rows.length)}
          </Button>
        )}
      </Section>
    </>
  )
}
