import { type ComponentType, useState } from 'react'
import { lazyPart } from '../../live/lazyPart.ts'
import type { EditorProps } from '../../ui/editor/editorProps.ts'
import { RichTextView } from '../../ui/editor/RichTextView.tsx'
import { LazyPart } from '../loading/LazyPart.tsx'

/** Once the code is loaded the editor mounts at once; React's `lazy` would show its fallback for at least 300 ms. */
let loaded: ComponentType<EditorProps> | null = null

async function load(): Promise<ComponentType<EditorProps>> {
  loaded = (await import('../../ui/editor/ProseEditor.tsx')).ProseEditor
  return loaded
}

const LaterEditor = lazyPart(load)

/** Loads the editor before it is needed, on a screen that will show it; done also when that fails. */
export const preloadEditor = async (): Promise<void> => {
  await load().catch(() => undefined)
}

/**
 * Edits one text with paragraphs, lists, quotes, bold and italics. Mount one at a time: other texts are shown by
 * `RichTextView`, and so is this one while the editor loads.
 */
export function RichTextEditor(props: EditorProps) {
  // Chosen when it mounts, so that the editor is never mounted again while someone types in it.
  const [Editor] = useState(() => loaded)
  if (Editor !== null) return <Editor {...props} />
  return (
    <LazyPart shape={<RichTextView text={props.value} />}>
      <LaterEditor {...props} />
    </LazyPart>
  )
}
