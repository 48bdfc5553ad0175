import { lazyPart } from '../../live/lazyPart.ts'
import type { EditorProps } from '../../ui/editor/editorProps.ts'
import { RichTextView } from '../../ui/editor/RichTextView.tsx'
import { LazyPart } from '../loading/LazyPart.tsx'

const load = () => import('../../ui/editor/ProseEditor.tsx')
const ProseEditor = lazyPart(async () => (await load()).ProseEditor)

/** Loads the editor before it is needed, on a screen that will show it. */
export const preloadEditor = (): void => void load().catch(() => undefined)

/**
 * Edits one text with paragraphs, lists, quotes, bold and italics. Mount one at a time: other texts are shown by
 * `RichTextView`, and so is this one while the editor loads.
 */
export const RichTextEditor = (props: EditorProps) => (
  <LazyPart shape={<RichTextView text={props.value} />}>
    <ProseEditor {...props} />
  </LazyPart>
)
