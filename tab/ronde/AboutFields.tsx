import { Field, Input, Select } from '@fluentui/react-components'
import type { AboutView } from '../../bot/protocol/view.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useAboutStyles } from './aboutStyles.ts'
import { useTexts } from './useTexts.ts'

const numbers = ['1', '2', '3', '4']
const nothing: AboutView = { functie: '', unit: '', level: null, year: null, leerweg: null }

interface Props {
  person: { id: string; name: string }
  about: AboutView | null
}

/** Function and unit of a person; each field is stored when it loses focus. */
export function AboutFields({ person, about }: Props) {
  const styles = useAboutStyles()
  const t = useTexts().ronde.about
  const act = useAction()
  const { error, attempt } = useAttempt()
  const known = about ?? nothing
  const keep = (part: Partial<AboutView>) =>
    void attempt(() => act('deelnemer.describe', { personId: person.id, ...part }))
  const number = (text: string) => (text === '' ? null : Number(text))
  return (
    <fieldset className={styles.fields} aria-label={t.of(person.name)}>
      {(['functie', 'unit'] as const).map((name) => (
        <Field key={`${name} ${known[name]}`} label={t[name]} className={styles.wide}>
          <Input
            appearance="filled-darker"
            maxLength={100}
            defaultValue={known[name]}
            onBlur={({ target }) => target.value.trim() !== known[name] && keep({ [name]: target.value })}
          />
        </Field>
      ))}
      {(['level', 'year'] as const).map((name) => (
        <Field key={name} label={t[name]}>
          <Select
            className={styles.choice}
            appearance="filled-darker"
            value={String(known[name] ?? '')}
            onChange={(_, { value }) => keep({ [name]: number(value) })}
          >
            <option value="">{t.unknown}</option>
            {numbers.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
      ))}
      <Field label={t.leerweg}>
        <Select
          className={styles.choice}
          appearance="filled-darker"
          value={known.leerweg ?? ''}
          onChange={(_, { value }) => keep({ leerweg: value === 'bol' || value === 'bbl' ? value : null })}
        >
          <option value="">{t.unknown}</option>
          <option value="bol">{t.leerwegen.bol}</option>
          <option value="bbl">{t.leerwegen.bbl}</option>
        </Select>
      </Field>
      {error && <ErrorNote error={error} />}
    </fieldset>
  )
}
