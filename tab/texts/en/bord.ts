import type { bord as dutch } from '../nl/bord.ts'

export const bord: typeof dutch = {}
