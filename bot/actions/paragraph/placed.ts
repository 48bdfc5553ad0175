import { z } from 'zod'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import type { ParagraphSource } from '../../domain/ronde/paragraph.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import {
  followsNotes,
  type LaidOutParagraph,
  laidOutParagraph,
  sourceVersion,
} from '../../domain/ronde/verslagLayout.ts'
import { id } from '../schemas.ts'

/** What an event says about the place of a paragraph; see `ParagraphEvents`. */
export const placedAs = (gesprek: Gesprek, { id, themaId, sort, sources }: LaidOutParagraph) => ({
  gesprekId: gesprek.id,
  paragraphId: id,
  themaId,
  sort,
  sources: [...sources],
})

/** Gives an untouched paragraph its place, before another event about it that does not say where it is. */
export const placing = (gesprek: Gesprek, laid: LaidOutParagraph): RondeEvent[] =>
  laid.paragraph === null ? [{ type: 'paragraph.moved', v: 1, ...placedAs(gesprek, laid) }] : []

/** The version of the text that is shown: 0 while it is untouched. */
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

/** The notes as the writer of a text saw them, while the paragraph had no text of its own. */
export const seenSources = z.array(z.strictObject({ id, version: z.int().min(0) })).max(5_000)

/**
 * Whether a text was written on something else than the paragraph says now: an older version, or, where it follows its
 * notes, on older notes or without one of them.
 * @param seen the notes that the writer saw; not compared when left out
 */
export function isOutdated(
  state: RondeState,
  laid: LaidOutParagraph,
  { base, seen }: { base: number; seen?: readonly { id: string; version: number }[] | undefined },
): boolean {
  if (base !== versionOf(laid)) return true
  if (seen === undefined || !followsNotes(laid)) return false
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  return withCurrentVersions(state, laid.sources).some(({ id, version }) => versions.get(id) !== version)
}

/** These sources at the versions that they have now; those whose words are gone keep theirs. */
export const withCurrentVersions = (
  state: RondeState,
  sources: readonly ParagraphSource[],
): ParagraphSource[] =>
  sources.map((source) => ({ ...source, version: sourceVersion(state, source) ?? source.version }))

/** These sources at the versions that the writer of a text saw, who may have missed a later change of a note. */
export function withSeenVersions(
  state: RondeState,
  sources: readonly ParagraphSource[],
  seen: readonly { id: string; version: number }[] | undefined,
): ParagraphSource[] {
  if (seen === undefined) return withCurrentVersions(state, sources)
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  return withCurrentVersions(state, sources).map((source, index) => {
    const version = versions.get(source.id) ?? sources[index]?.version ?? 0
    return { ...source, version: Math.min(source.version, version) }
  })
}

/** Adds sources that are not in the list yet. */
export function withSources(
  sources: readonly ParagraphSource[],
  more: readonly ParagraphSource[],
): ParagraphSource[] {
  const ids = new Set(sources.map(({ id }) => id))
  return [...sources, ...more.filter(({ id }) => !ids.has(id))]
}
