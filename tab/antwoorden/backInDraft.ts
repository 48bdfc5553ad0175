import type { Draft } from './useDrafts.ts'

/**
 * The draft once a refused answer came back into it. What was typed since stays, and its base becomes the version that the
 * refused answer was based on: a later one never came to be.
 */
export function backInDraft(
  draft: Draft | undefined,
  { text, baseVersion = 0 }: { text: string; baseVersion?: number | undefined },
): Draft {
  if (draft === undefined || draft.text.trim() === '') return { text, base: baseVersion }
  const base = Math.min(draft.base, baseVersion)
  return { text: draft.text.includes(text) ? draft.text : `${draft.text}\n${text}`, base }
}
