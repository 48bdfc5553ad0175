import type { PersonRef, RondePhase } from './view.ts'

/** One ronde of the school as a Beheerder knows it: who leads it and how far it is, never a word (spec V1). */
export interface BeheerRonde {
  id: string
  title: string
  school: string
  phase: RondePhase
  period: { from: string; to: string } | null
  createdAt: number
  gespreksleiders: (PersonRef & { guest: boolean })[]
  /** Only guests lead: before publication somebody of the school is needed (spec V8). */
  onlyGuestsLead: boolean
  gesprekken: { total: number; held: number }
  /** How long words are kept after publication, when they go, and when they went (spec X4; epoch ms). */
  retentionMonths: number
  removesAt: number | null
  removedAt: number | null
  counts: { deelnemers: number; antwoorden: number; notities: number }
}

/** `GET /api/beheer/rondes`, the newest first. For a Beheerder. */
export interface BeheerRondes {
  rondes: BeheerRonde[]
}
