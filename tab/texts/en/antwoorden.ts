import type { antwoorden as dutch } from '../nl/antwoorden.ts'

export const antwoorden: typeof dutch = {}
