import { Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import type { AboutView } from '../../bot/protocol/view.ts'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { ABOUT_MAX, charactersOver } from '../ui/textLimits.ts'
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
        <ShortText
          key={`${name} ${known[name]}`}
          label={t[name]}
          known={known[name]}
          onKeep={(text) => keep({ [name]: text })}
        />
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

/** A line that is stored when it loses focus. One that is too long stays in the field, which says so (X5.p). */
function ShortText(props: { label: string; known: string; onKeep(text: string): void }) {
  const { label, known, onKeep } = props
  const styles = useAboutStyles()
  const { common, format } = useTexts()
  const [text, setText] = useState(known)
  const over = charactersOver(text, ABOUT_MAX)
  const tooLong = over > 0 && {
    validationState: 'warning' as const,
    validationMessage: common.tooLong(format.number(over), format.number(ABOUT_MAX)),
  }
  return (
    <Field label={label} className={styles.wide} {...tooLong}>
      <Input
        appearance="filled-darker"
        value={text}
        onChange={(_, { value }) => setText(value)}
        onBlur={() => over === 0 && text.trim() !== known && onKeep(text)}
      />
    </Field>
  )
}
