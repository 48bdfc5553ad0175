import { useRef } from 'react'
import { isEmpty, type RichText } from '../../bot/domain/richText.ts'
import { RichTextEditor } from '../shared/richText/RichTextEditor.tsx'
import { useDesk } from './useDesk.ts'
import { useLease } from './useLease.ts'
import { type NewPlace, useSaver } from './useSaver.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import { type Line, seenOf } from './verslagLines.ts'

interface Props {
  line: Line
  label: string
  /** Where a paragraph goes that the server does not have yet. */
  place?: NewPlace
  onLeave(why: 'escape' | 'blur'): void
}

/** The editor of one paragraph: saves as D25 says, and shows others that someone writes here. */
export function ParagraphEditor({ line, label, place, onLeave }: Props) {
  const { verslag: t } = useTexts()
  const { verslag, scene, sources } = useScene()
  const desk = useDesk()
  const { changed, hold, flush } = useSaver(verslag.id, line.id, place ?? null)
  const typing = useLease(verslag.id, line.id)
  const last = useRef<RichText | null>(null)
  const fits = useRef(true)
  const leave = (why: 'escape' | 'blur'): void => {
    // What is too long stays in the editor, which says how much is too much.
    if (!fits.current) return
    flush()
    // A paragraph without words has no place in a verslag.
    if (last.current !== null && isEmpty(last.current) && place === undefined) desk.leaveOut(line)
    onLeave(why)
  }
  return (
    <RichTextEditor
      value={line.text}
      label={label}
      placeholder={t.placeholder}
      lang={scene.ronde.lang}
      autoFocus
      onTyping={place === undefined ? typing : () => undefined}
      onChange={(text, fit) => {
        last.current = text
        fits.current = fit.fits
        if (!fit.fits) hold(text, seenOf(line, sources))
        if (fit.fits && !isEmpty(text)) changed(text, line.paragraph?.version ?? 0, seenOf(line, sources))
      }}
      onLeave={leave}
    />
  )
}
