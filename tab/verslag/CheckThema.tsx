import { Button } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons'
import { useAction } from '../live/useAction.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import type { ThemaLines } from './verslagLines.ts'
import { useVerslagStyles } from './verslagStyles.ts'

interface Props {
  thema: ThemaLines
  onChoose(themaId: string): void
}

/** The gespreksleider says that a thema is right, and goes to the next one that is not checked yet. */
export function CheckThema({ thema: { themaId }, onChoose }: Props) {
  const t = useTexts().verslag
  const styles = useVerslagStyles()
  const act = useAction()
  const { busy, error, attempt } = useAttempt()
  const { verslag, themas, leads } = useScene()
  const isChecked = verslag.checkedThemas.includes(themaId)
  if (!leads) return isChecked ? <p className={styles.line}>{t.themaChecked}</p> : null
  const here = themas.findIndex((one) => one.themaId === themaId)
  const next = [...themas.slice(here + 1), ...themas.slice(0, here)].find(
    (one) => one.discussed && !verslag.checkedThemas.includes(one.themaId),
  )
  const check = (checked: boolean): void =>
    void attempt(async () => {
      await act('verslag.checkThema', { gesprekId: verslag.id, themaId, checked })
      if (checked && next !== undefined) onChoose(next.themaId)
    })
  return (
    <>
      <div className={styles.foot}>
        {isChecked ? (
          <>
            <span className={styles.withIcon}>
              <CheckmarkRegular aria-hidden fontSize={20} />
              {t.themaChecked}
            </span>
            <Button appearance="subtle" disabledFocusable={busy} onClick={() => check(false)}>
              {t.notRight}
            </Button>
          </>
        ) : (
          <>
            <Button icon={<CheckmarkRegular />} disabledFocusable={busy} onClick={() => check(true)}>
              {t.themaRight}
            </Button>
            {next !== undefined && <span className={styles.quiet}>{t.thenThema(next.titel)}</span>}
          </>
        )}
      </div>
      {error && <ErrorNote error={error} />}
    </>
  )
}
