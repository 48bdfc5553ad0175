import type { EntityKind, LensName } from '../protocol/view.ts'

/**
 * Kinds of entities that screens need, by lens. A snapshot and a change stream opened with lenses hold these kinds
 * only, so that a screen does not load what it does not show.
 */
export const lenses: Readonly<Record<LensName, readonly EntityKind[]>> = {
  /** Overview and settings of a ronde: nothing that was said. */
  ronde: ['ronde', 'me', 'groep', 'person', 'gesprek', 'run'],
  /** One gesprek: leading, noting and answering. */
  gesprek: ['ronde', 'me', 'groep', 'person', 'gesprek', 'run', 'antwoord', 'notitie'],
  /** All that was said, by thema. */
  bord: ['ronde', 'me', 'groep', 'gesprek', 'antwoord', 'notitie'],
  /** The verslagen: their text, what it rests on, and what the groep says about it. */
  verslag: [
    ...['ronde', 'me', 'groep', 'person', 'gesprek', 'run', 'antwoord', 'notitie'],
    ...['verslag', 'paragraph', 'correctie', 'opmerking'],
  ] as const,
}

export function isLens(name: string): name is LensName {
  return Object.hasOwn(lenses, name)
}

/** The kinds that these lenses hold together. */
export function kindsOf(names: Iterable<LensName>): Set<EntityKind> {
  return new Set([...names].flatMap((name) => lenses[name]))
}
