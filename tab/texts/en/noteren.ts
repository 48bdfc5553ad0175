import type { noteren as dutch } from '../nl/noteren.ts'

export const noteren: typeof dutch = {}
