import { Combobox, Field, Option } from '@fluentui/react-components'
import { useState } from 'react'
import type { PersonRef } from '../../../bot/protocol/view.ts'
import { useTexts } from '../../hooks/useTexts.ts'
import { type Chip, Chips } from './Chips.tsx'
import { useStepStyles } from './nieuw/stepStyles.ts'

interface Props {
  label: string
  hint?: string
  people: readonly PersonRef[]
  chosen: readonly Chip[]
  onAdd(person: PersonRef): void
  onRemove(personId: string): void
}

/** Choosing people by name; who is chosen stands under the field. */
export function PersonPicker({ label, hint, people, chosen, onAdd, onRemove }: Props) {
  const [query, setQuery] = useState('')
  const styles = useStepStyles()
  const t = useTexts().rondes.nieuw.mensen
  const wanted = query.trim().toLowerCase()
  const matching = people.filter(
    (person) =>
      !chosen.some((chip) => chip.id === person.id) &&
      (wanted === '' || person.name.toLowerCase().includes(wanted)),
  )
  return (
    <div>
      <Field label={label} size="large" className={styles.label} {...(hint !== undefined && { hint })}>
        <Combobox
          freeform
          appearance="filled-darker"
          placeholder={t.search}
          value={query}
          selectedOptions={[]}
          onChange={(event) => setQuery(event.target.value)}
          onOptionSelect={(_, { optionValue }) => {
            const person = people.find((one) => one.id === optionValue)
            if (person) onAdd(person)
            setQuery('')
          }}
        >
          {matching.slice(0, 40).map((person) => (
            <Option key={person.id} value={person.id} text={person.name}>
              {person.name}
            </Option>
          ))}
          {matching.length === 0 && (
            <Option key="" value="" text={t.noMatch} disabled>
              {t.noMatch}
            </Option>
          )}
        </Combobox>
      </Field>
      <Chips items={chosen} onRemove={onRemove} />
    </div>
  )
}
