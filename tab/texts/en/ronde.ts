import type { ronde as dutch } from '../nl/ronde.ts'

export const ronde: typeof dutch = {}
