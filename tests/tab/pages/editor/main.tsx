/**
 * A page with the editor as a screen uses it: many texts that are read, one of them edited. The tests and the bench of the
 * editor open it; `#thema=`, `taal=`, `anderen=` (how many) and `tekst=` (JSON) choose what it shows.
 */
import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components'
import { memo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { fromPlainText, plainText, type RichText } from '../../../../bot/domain/richText.ts'
import { preloadEditor, RichTextEditor } from '../../../../tab/shared/richText/RichTextEditor.tsx'
import { ChangeView } from '../../../../tab/ui/editor/ChangeView.tsx'
import type { Fit } from '../../../../tab/ui/editor/fits.ts'
import { RichTextView } from '../../../../tab/ui/editor/RichTextView.tsx'
import { langOf } from '../../../../tab/ui/texts/index.ts'
import { LangContext } from '../../../../tab/ui/useTexts.ts'

const asked = new URLSearchParams(window.location.hash.slice(1))
const themes: Record<string, typeof teamsLightTheme> = {
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
}
const theme = themes[asked.get('thema') ?? ''] ?? teamsLightTheme
const SENTENCE =
  'De groep kent het visiestuk van de instelling, en gebruikt het niet. Wat men deelt, is dat de student zelf kiest. '
const first: RichText = JSON.parse(asked.get('tekst') ?? 'null') ?? fromPlainText(SENTENCE.repeat(4))
const others = Number(asked.get('anderen') ?? 0)

/** Texts that are read; a screen renders them again only when they change. */
const Others = memo(() =>
  Array.from({ length: others }, (_, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the texts are all alike
    <RichTextView key={at} text={first} />
  )),
)

async function preload(): Promise<void> {
  await preloadEditor()
  document.documentElement.dataset.editor = 'loaded'
}

function Page() {
  const [text, setText] = useState(first)
  const [fit, setFit] = useState<Fit | null>(null)
  const [editing, setEditing] = useState(false)
  const [left, setLeft] = useState<string[]>([])
  const keys = useRef(0)
  const leave = (why: string) => {
    setLeft((before) => [...before, why])
    if (why === 'escape') setEditing(false)
  }
  return (
    <main style={{ maxWidth: 560, margin: '0 auto', padding: 16 }}>
      <h1>Verslag</h1>
      {editing ? (
        <RichTextEditor
          value={text}
          label="Alinea 1"
          placeholder="Schrijf hier"
          autoFocus
          debounceMs={50}
          onChange={(next, now) => {
            setText(next)
            setFit(now)
          }}
          onLeave={leave}
          onTyping={() => {
            keys.current += 1
          }}
        />
      ) : (
        <RichTextView text={text} underlined={[{ start: 3, end: 8 }]} />
      )}
      <button type="button" onClick={() => setEditing(true)} onPointerEnter={preload}>
        Bewerk
      </button>
      <section aria-label="Wijziging">
        <ChangeView before={plainText(first)} after={plainText(text)} />
      </section>
      <output id="sent">{JSON.stringify({ text, fit, left, keys: keys.current })}</output>
      <Others />
    </main>
  )
}

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <FluentProvider
      theme={theme}
      style={{ minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1 }}
    >
      <LangContext value={langOf(asked.get('taal') ?? 'nl')}>
        <Page />
      </LangContext>
    </FluentProvider>,
  )
}
