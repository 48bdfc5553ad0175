import { Button, Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { DraftGroep } from '../shared/rondeForm/rondeDraft.ts'
import { TextField } from '../shared/rondeForm/TextField.tsx'
import { useStepStyles } from '../ui/stepStyles.ts'
import { SHORT_NAME_MAX } from '../ui/textLimits.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    display: 'grid',
    alignItems: 'start',
    gap: '0 16px',
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  rename: { justifySelf: 'start', marginInlineStart: '24px' },
  name: {
    ...typographyStyles.body1Strong,
    display: 'block',
    color: tokens.colorNeutralForeground1,
    textWrap: 'balance',
  },
  about: {
    ...typographyStyles.body1,
    display: 'block',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
  names: { gridColumn: '1 / -1', margin: '8px 0 0 36px' },
  hint: { gridColumn: '1 / -1', margin: '8px 0 0 36px' },
  nameless: { gridColumn: '1 / -1', marginInlineStart: '28px' },
})

interface Props {
  groep: DraftGroep
  onChange(part: { on?: boolean; titel?: string; kort?: string; anoniem?: boolean }): void
}

/** One groep of the leidraad: take it along, leave it out, or call it something else. */
export function GroepChoice({ groep, onChange }: Props) {
  const styles = useStyles()
  const step = useStepStyles()
  const texts = useTexts()
  const t = texts.nieuw.groepen
  const nameless = texts.anoniem
  const [names, setNames] = useState<{ titel: string; kort: string } | null>(null)
  const size = t.size(groep.grootte.min, groep.grootte.max)
  return (
    <div className={styles.root}>
      <Checkbox
        checked={groep.on}
        aria-label={t.include(groep.titel)}
        onChange={(_, { checked }) => onChange({ on: checked === true })}
        label={
          <span>
            <span className={styles.name}>{groep.titel}</span>
            <span className={styles.about}>{groep.samenstelling}</span>
            <span className={styles.about}>
              {size}, {t.themas(groep.themas.length)}
            </span>
          </span>
        }
      />
      <Button
        appearance="subtle"
        className={styles.rename}
        aria-label={names ? t.done : t.renameOf(groep.titel)}
        aria-expanded={names !== null}
        onClick={() => setNames(names ? null : { titel: groep.titel, kort: groep.kort })}
      >
        {names ? t.done : t.rename}
      </Button>
      {names && (
        <div className={`${step.pair} ${styles.names}`}>
          <TextField
            label={t.titel}
            value={names.titel}
            onChange={(titel) => {
              setNames({ ...names, titel })
              onChange({ titel })
            }}
          />
          <TextField
            label={t.kort}
            max={SHORT_NAME_MAX}
            value={names.kort}
            onChange={(kort) => {
              setNames({ ...names, kort })
              onChange({ kort })
            }}
          />
        </div>
      )}
      {groep.minors && <p className={`${step.hint} ${styles.hint}`}>{t.studenten}</p>}
      {groep.on && !groep.minors && (
        <Checkbox
          className={styles.nameless}
          checked={groep.anoniem}
          aria-label={nameless.chooseOf(groep.titel)}
          onChange={(_, { checked }) => onChange({ anoniem: checked === true })}
          label={nameless.choose}
        />
      )}
    </div>
  )
}
