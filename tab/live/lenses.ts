import type { LensName } from '../../bot/protocol/view.ts'

/** The lenses of one open ronde. A lens stays followed until the ronde is closed, so going back to a screen loads nothing. */
export interface Lenses {
  want(lens: LensName): void
  has(lens: LensName): boolean
  /** Query of the snapshot with what is wanted and not loaded; null when nothing is missing. */
  missingQuery(): string | null
  /** Query of the change stream: everything that is loaded. */
  followedQuery(): string
  /** Notes the lenses that a snapshot completed. */
  loaded(lenses: readonly LensName[]): void
}

export function createLenses(): Lenses {
  const wanted = new Set<LensName>()
  const complete = new Set<LensName>()
  return {
    want: (lens) => void wanted.add(lens),
    has: (lens) => complete.has(lens),
    missingQuery() {
      const missing = [...wanted].filter((lens) => !complete.has(lens))
      if (missing.length === 0) return null
      const has = complete.size === 0 ? '' : `&has=${[...complete].join(',')}`
      return `lens=${missing.join(',')}${has}`
    },
    followedQuery: () => `lens=${[...complete].join(',')}`,
    loaded(lenses) {
      for (const lens of lenses) complete.add(lens)
    },
  }
}
