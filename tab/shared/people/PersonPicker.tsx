import { Button, Combobox, Field, Option } from '@fluentui/react-components'
import { PeopleAddRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { FoundPerson } from '../../../bot/protocol/people.ts'
import { type Chip, Chips } from '../../ui/Chips.tsx'
import { useStepStyles } from '../../ui/stepStyles.ts'
import { usePickerStyles } from './pickerStyles.ts'
import type { People } from './usePeople.ts'
import { usePersonSearch } from './usePersonSearch.ts'
import { useTeamsPicker } from './useTeamsPicker.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  label: string
  hint?: string
  people: People
  chosen: readonly Chip[]
  /** One person at a time. */
  single?: boolean
  onAdd(people: FoundPerson[]): void
  onRemove(personId: string): void
}

const SHOWN = 40

/** Chooses people in the people picker of Teams or by name. The chosen people show under the field. */
export function PersonPicker({ label, hint, people, chosen, single = false, onAdd, onRemove }: Props) {
  const [query, setQuery] = useState('')
  const step = useStepStyles()
  const styles = usePickerStyles()
  const t = useTexts().mensen
  const { open, remark } = useTeamsPicker({ role: label, single, people, chosen, onAdd })
  const { people: found, searching } = usePersonSearch(people, query)
  const matching = found.filter(({ id }) => !chosen.some((chip) => chip.id === id))
  const nobody = people.missing.some(({ step }) => step === 'school') ? t.noKnown : t.noMatch
  const rest = matching.length > 0 ? null : searching ? t.searching : nobody
  return (
    <div>
      <Field label={label} size="large" className={step.label} {...(hint !== undefined && { hint })}>
        {(field) => (
          <div className={styles.ways}>
            {open !== null && (
              <Button icon={<PeopleAddRegular />} aria-label={t.inTeamsFor(label)} onClick={open}>
                {t.inTeams}
              </Button>
            )}
            <Combobox
              {...field}
              className={styles.search}
              freeform
              appearance="filled-darker"
              placeholder={open === null ? t.search : t.orSearch}
              value={query}
              selectedOptions={[]}
              onChange={(event) => setQuery(event.target.value)}
              onOptionSelect={(_, { optionValue }) => {
                const person = matching.find((one) => one.id === optionValue)
                if (person) onAdd([person])
                setQuery('')
              }}
            >
              {matching.slice(0, SHOWN).map((person) => (
                <Option key={person.id} value={person.id} text={person.name}>
                  <PersonLine person={person} />
                </Option>
              ))}
              {rest !== null && (
                <Option key="" value="" text={rest} disabled>
                  {rest}
                </Option>
              )}
            </Combobox>
          </div>
        )}
      </Field>
      <p className={remark === null ? styles.silent : step.quiet} role="status">
        {remark}
      </p>
      <Chips items={chosen} onRemove={onRemove} />
    </div>
  )
}

/** A name, with details that tell people of the same name apart. */
function PersonLine({ person: { name, guest, mail } }: { person: FoundPerson }) {
  const styles = usePickerStyles()
  const t = useTexts().mensen
  return (
    <span className={styles.person}>
      <span dir="auto">{guest ? t.guestNamed(name) : name}</span>
      {mail !== null && <span className={styles.more}>{mail}</span>}
    </span>
  )
}
