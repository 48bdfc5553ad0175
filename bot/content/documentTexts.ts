import type { Lang } from './teksten.ts'

/** The texts of documents that are handed out. Both languages implement this type. */
export interface DocumentTexts {
  readonly locale: string
  readonly notes: {
    readonly title: (groep: string) => string
    readonly mark: string
    readonly notHeld: string
    readonly groep: (number: number, title: string) => string
    /** Says what the document is, and how written answers stand in it. */
    readonly about: string
    readonly written: string
    readonly withoutThema: string
    readonly nothing: string
    readonly alsoAt: (themas: string) => string
    readonly toWhom: (whom: string) => string
  }
}

const nl: DocumentTexts = {
  locale: 'nl-NL',
  notes: {
    title: (groep) => `Notities van het gesprek met ${groep}`,
    mark: 'Notities, nog geen verslag',
    notHeld: 'nog niet gehouden',
    groep: (number, title) => `Groep ${number}: ${title}`,
    about:
      'Dit zijn de notities van het gesprek, per thema. Ze zijn nog niet door de groep nagelezen. Wat deelnemers schreven, staat er zonder hun naam.',
    written: 'Geschreven:',
    withoutThema: 'Zonder thema',
    nothing: 'Hier is niets genoteerd.',
    alsoAt: (themas) => `ook bij ${themas}`,
    toWhom: (whom) => `aan ${whom}`,
  },
}

const en: DocumentTexts = {
  locale: 'en-GB',
  notes: {
    title: (groep) => `Notes of the conversation with ${groep}`,
    mark: 'Notes, not a report yet',
    notHeld: 'not held yet',
    groep: (number, title) => `Group ${number}: ${title}`,
    about:
      'These are the notes of the conversation, by theme. The group has not checked them yet. What participants wrote is shown without their names.',
    written: 'Written:',
    withoutThema: 'Without a theme',
    nothing: 'Nothing was noted here.',
    alsoAt: (themas) => `also under ${themas}`,
    toWhom: (whom) => `to ${whom}`,
  },
}

export const documentTexts: Readonly<Record<Lang, DocumentTexts>> = { nl, en }
