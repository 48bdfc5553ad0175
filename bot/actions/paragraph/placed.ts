import type { ParagraphSource } from '../../domain/ronde/paragraph.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import { type LaidOutParagraph, laidOutParagraph, sourceVersion } from '../../domain/ronde/verslagLayout.ts'

/** What an event says about the place of a paragraph; see `ParagraphEvents`. */
export const placedAs = (gesprek: Gesprek, { id, themaId, sort, sources }: LaidOutParagraph) => ({
  gesprekId: gesprek.id,
  paragraphId: id,
  themaId,
  sort,
  sources: [...sources],
})

/** The version of the text that is shown: 0 while nobody touched it. */
export const versionOf = ({ paragraph }: LaidOutParagraph): number => paragraph?.version ?? 0

/** The paragraph that a joined one became part of. */
export function followJoins(state: RondeState, paragraphId: string): string {
  let id = paragraphId
  for (;;) {
    const into = state.paragraphs.get(id)?.joinedInto ?? null
    if (into === null) return id
    id = into
  }
}

/** A paragraph by its own id, or by that of one that was joined to it. */
export const findParagraph = (
  state: RondeState,
  gesprek: Gesprek,
  paragraphId: string,
): LaidOutParagraph | undefined => laidOutParagraph(state, gesprek, followJoins(state, paragraphId))

/** These sources at the versions that they have now; those whose words are gone keep theirs. */
export const withCurrentVersions = (
  state: RondeState,
  sources: readonly ParagraphSource[],
): ParagraphSource[] =>
  sources.map((source) => ({ ...source, version: sourceVersion(state, source) ?? source.version }))

/** Adds sources that are not in the list yet. */
export function withSources(
  sources: readonly ParagraphSource[],
  more: readonly ParagraphSource[],
): ParagraphSource[] {
  const ids = new Set(sources.map(({ id }) => id))
  return [...sources, ...more.filter(({ id }) => !ids.has(id))]
}
