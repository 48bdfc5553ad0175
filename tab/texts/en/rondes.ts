import type { rondes as dutch } from '../nl/rondes.ts'

export const rondes: typeof dutch = {}
