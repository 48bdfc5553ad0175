import type { GesprekWork } from '../domain/reading.ts'

/** A gesprek that this chat can be linked to. */
export interface ChatChoice {
  rondeId: string
  gesprekId: string
  groep: { nummer: number; titel: string; kort: string }
  /** ISO 8601 with offset, null while unplanned. */
  start: string | null
  room: string
  ronde: string
}

/** The gesprek that a chat is linked to, and what the reader mainly does in it. */
export interface ChatPlace {
  rondeId: string
  gesprekId: string
  work: GesprekWork
}

/** `GET /api/chats/<conversation id>`: which gesprek a Teams chat is linked to (G1.i). */
export type ChatView =
  | { linked: true; place: ChatPlace | null }
  | {
      linked: false
      /** Whether this person leads or notes in any ronde. */
      mayLink: boolean
      /** The nearest plan first; empty when this person may not link. */
      choices: ChatChoice[]
      /** Names of people who can link, in the rondes of this person (G1.j). */
      askWhom: string[]
    }
