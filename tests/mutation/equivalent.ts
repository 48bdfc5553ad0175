import type { Mutant } from './mutants.ts'

/** Changes that make no difference that anybody could see, each with the reason; they are not tried. */
const EQUIVALENT: readonly { path: string; was: string; becomes?: string; why: string }[] = []

export const isEquivalent = (mutant: Mutant & { path: string }): boolean =>
  EQUIVALENT.some(
    ({ path, was, becomes }) =>
      mutant.path === path && mutant.was === was && (becomes === undefined || mutant.becomes === becomes),
  )
