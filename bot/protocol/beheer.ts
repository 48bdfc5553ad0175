import type { PersonRef, RondePhase } from './view.ts'

/** One ronde of the school for a Beheerder: who leads it and how far it is, without words (V1.e). */
export interface BeheerRonde {
  id: string
  title: string
  school: string
  phase: RondePhase
  period: { from: string; to: string } | null
  createdAt: number
  gespreksleiders: (PersonRef & { guest: boolean })[]
  /** Only guests lead, so publication waits for a leader of the school (V8.g). */
  onlyGuestsLead: boolean
  gesprekken: { total: number; held: number }
  /** How long words are kept after publication, and when they expire and expired, epoch ms (X4.a). */
  retentionMonths: number
  removesAt: number | null
  removedAt: number | null
  counts: { deelnemers: number; antwoorden: number; notities: number }
}

/** `GET /api/beheer/rondes`, the newest first. For a Beheerder. */
export interface BeheerRondes {
  rondes: BeheerRonde[]
}
