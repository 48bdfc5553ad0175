import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { type TriggerKind, triggerKeys } from './noteTrigger.ts'
import { SMALL } from './styles.ts'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 12px',
    marginTop: '2px',
    [SMALL]: { flexWrap: 'nowrap', overflowX: 'auto', scrollbarWidth: 'none', whiteSpace: 'nowrap' },
    color: tokens.colorNeutralForeground3,
  },
  plain: {
    display: 'none',
    alignItems: 'center',
    gap: '4px',
    '@media (min-width: 768px) and (min-height: 600px)': { display: 'inline-flex' },
  },
  // The placeholder of the line says the same, so it is left out where two rows would be needed.
  enter: {
    display: 'none',
    alignItems: 'center',
    gap: '4px',
    '@media (min-width: 900px) and (min-height: 600px)': { display: 'inline-flex' },
  },
  key: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    minWidth: '20px',
    height: '20px',
    padding: '0 4px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
  },
  button: {
    minWidth: 0,
    minHeight: '32px',
    gap: '4px',
    padding: 0,
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
})

interface Props {
  onTrigger: (kind: TriggerKind) => void
  onFormer: () => void
}

/** Every shortcut, with a button that does the same. */
export function KeyHelp({ onTrigger, onFormer }: Props) {
  const t = useTexts().noteren
  const styles = useStyles()
  const key = (name: string) => <kbd className={styles.key}>{name}</kbd>
  const press = (name: string, says: string, run: () => void) => (
    <Button appearance="transparent" className={styles.button} onClick={run}>
      {key(name)} {says}
    </Button>
  )
  return (
    <div className={styles.root} role="toolbar" aria-label={t.keys}>
      <span className={styles.enter}>
        {key('Enter')} {t.keyEnter}
      </span>
      <span className={styles.plain}>
        {key('Ctrl')} {key('0–9')} {t.keyThema}
      </span>
      <span className={styles.plain}>
        {key('Alt')} {key('↓')} {t.keyNextThema}
      </span>
      {press(triggerKeys.who, t.keyWho, () => onTrigger('who'))}
      {press(triggerKeys.label, t.keyLabel, () => onTrigger('label'))}
      {press(triggerKeys.whom, t.keyWhom, () => onTrigger('whom'))}
      {press('↑', t.keyFormer, onFormer)}
    </div>
  )
}
