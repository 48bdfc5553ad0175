import { Button, Link } from '@fluentui/react-components'
import { useState } from 'react'
import { plainText } from '../../bot/domain/richText.ts'
import type { VerslagView } from '../../bot/protocol/view.ts'
import { hrefTo } from '../routes.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { RichTextView } from '../ui/editor/RichTextView.tsx'
import type { CorrectieDraft } from './draft.ts'
import { useCorrectieStyles } from './styles.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  scene: GesprekScene
  verslag: VerslagView | undefined
  drafts: readonly CorrectieDraft[]
}

/** Why the verslag cannot be read now. One's own words stay to take along. */
export function NotNow({ scene, verslag, drafts }: Props) {
  const t = useTexts()
  const styles = useCorrectieStyles()
  const { groep, gesprek, ronde } = scene
  const { title, text } = whyNot(t, gesprek.gespreksleiders, verslag)
  return (
    <main className={styles.page}>
      <p className={styles.over}>{t.common.groepTitle(groep.nummer, groep.kort)}</p>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>{text}</p>
      <UnsentWords drafts={drafts} />
      <p className={styles.back}>
        <Link href={hrefTo({ screen: 'ronde', ronde: ronde.id })}>{t.correctie.toRonde}</Link>
      </p>
    </main>
  )
}

function whyNot(
  { correctie: t, format }: ReturnType<typeof useTexts>,
  leaders: readonly string[],
  verslag: VerslagView | undefined,
) {
  const names = format.list(leaders)
  switch (verslag?.status) {
    case 'versturen':
      return { title: t.preparing, text: t.preparingText }
    case 'bij-de-groep':
    case 'vastgesteld':
      return { title: t.notForYou, text: t.notForYouText }
    case 'nakijken':
      if (verslag.version > 1) return { title: t.reopened, text: t.withdrawnText(names) }
      if (verslag.withdrawnAt !== null) return { title: t.withdrawn, text: t.withdrawnText(names) }
  }
  return { title: t.notYet, text: t.notYetText }
}

/** Words that can no longer be sent, to copy. */
export function UnsentWords({ drafts }: { drafts: readonly CorrectieDraft[] }) {
  const t = useTexts().correctie
  const styles = useCorrectieStyles()
  if (drafts.length === 0) return null
  return (
    <section aria-label={t.unsent}>
      <h2 className={styles.sentTitle}>{t.unsent}</h2>
      <p className={styles.quiet}>{t.unsentText}</p>
      {drafts.map((draft) => (
        <div key={draft.correctieId} className={styles.paragraph}>
          <RichTextView className={styles.text} text={draft.text} />
          {draft.reason !== '' && (
            <p className={styles.reason} dir="auto">
              {draft.reason}
            </p>
          )}
          <div className={styles.line}>
            <Copy text={[plainText(draft.text), draft.reason].filter(Boolean).join('\n\n')} />
          </div>
        </div>
      ))}
    </section>
  )
}

function Copy({ text }: { text: string }) {
  const t = useTexts().correctie
  const styles = useCorrectieStyles()
  const [copied, setCopied] = useState(false)
  const copy = (): void => {
    // Where the browser refuses, the words can still be selected.
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => undefined,
    )
  }
  return (
    <Button appearance="transparent" className={styles.button} onClick={copy}>
      {copied ? t.copied : t.copy}
    </Button>
  )
}
