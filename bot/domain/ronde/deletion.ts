/** The deletion of a whole ronde (X3.r). Its fold is in `deletionFold.ts`, because that needs the empty ronde. */
export interface DeletionEvents {
  /** The whole ronde was handed out as a file. */
  'ronde.exportRecorded': { v: 1 }
  /**
   * A Beheerder deleted the ronde. Nothing of it can be read from here on. `title` and `byName` are for the line in the
   * school's audit, and are cleared once that is written; `chats` names the cards that must be edited.
   */
  'ronde.deleted': {
    v: 1
    rondeId: string
    tenantId: string
    lang: 'nl' | 'en'
    title: string
    byName: string
    chats: DeletedChat[]
  }
}

/** A chat of a deleted ronde, with the messages there that show something of it. */
export interface DeletedChat {
  gesprekId: string
  chatId: string
  cards: string[]
}

export interface Deletion {
  readonly at: number
  /** Who deleted it, see `actorOf`. */
  readonly by: string
  readonly byName: string
  readonly title: string
  readonly chats: readonly DeletedChat[]
  /** Every entry is redacted and every instance was told. */
  readonly settled: boolean
}

export interface DeletionSlice {
  deleted: Deletion | null
}

export const notDeleted = (): DeletionSlice => ({ deleted: null })
