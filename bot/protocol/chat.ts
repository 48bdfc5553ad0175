import type { GesprekWork } from '../domain/reading.ts'

/** A gesprek that this chat may become. */
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

/** `GET /api/chats/<conversation id>`: which gesprek a Teams chat is (spec G1). */
export type ChatView =
  | { linked: true; place: ChatPlace | null }
  | {
      linked: false
      /** Whether this person leads or notes in any ronde. */
      mayLink: boolean
      /** The nearest plan first; empty for who may not link. */
      choices: ChatChoice[]
      /** Names of who can link, in the rondes of this person. */
      askWhom: string[]
    }
