import type { regie as dutch } from '../nl/regie.ts'

export const regie: typeof dutch = {}
