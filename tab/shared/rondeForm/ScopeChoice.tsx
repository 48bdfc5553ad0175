import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from '@fluentui/react-components'
import type { ContentView } from '../../../bot/protocol/content.ts'
import type { Scope } from './rondeDraft.ts'
import { ScopeRings } from './ScopeRings.tsx'
import { useTexts } from './useTexts.ts'

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', marginInline: '-16px' },
  option: {
    alignItems: 'center',
    width: 'auto',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusXLarge,
    '&:has(input:checked)': { backgroundColor: tokens.colorNeutralBackground3 },
    '& label': { width: '100%' },
  },
  label: { display: 'flex', alignItems: 'center', gap: '20px', minHeight: '52px' },
  name: { ...typographyStyles.body1Strong, display: 'block', color: tokens.colorNeutralForeground1 },
  about: {
    ...typographyStyles.body1,
    display: 'block',
    color: tokens.colorNeutralForeground3,
    textWrap: 'pretty',
  },
})

interface Props {
  scopes: ContentView['reikwijdten']
  chosen: Scope | null
  onChoose(scope: Scope): void
}

/** Choice of the scope of a portret, from the team to the whole college. */
export function ScopeChoice({ scopes, chosen, onChoose }: Props) {
  const styles = useStyles()
  const t = useTexts().form.waarover
  return (
    <RadioGroup
      className={styles.group}
      aria-label={t.scope}
      value={chosen ?? ''}
      onChange={(_, { value }) => {
        const scope = scopes.find((one) => one.id === value)
        if (scope) onChoose(scope.id)
      }}
    >
      {scopes.map((scope, index) => (
        <Radio
          key={scope.id}
          value={scope.id}
          className={styles.option}
          label={
            <span className={styles.label}>
              <ScopeRings count={index + 1} chosen={scope.id === chosen} />
              <span>
                <span className={styles.name}>{scope.titel}</span>
                <span className={styles.about}>{scope.omschrijving}</span>
              </span>
            </span>
          }
        />
      ))}
    </RadioGroup>
  )
}
