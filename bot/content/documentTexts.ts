import type { Lang } from './teksten.ts'

/** The texts of documents that are handed out. Both languages implement this type. */
export interface DocumentTexts {
  readonly locale: 'nl-NL' | 'en-GB'
  /** Before the page number, and between it and the number of pages. */
  readonly pageWords: readonly [before: string, between: string]
  /** In place of a picture, where a format has none. */
  readonly picture: (alt: string) => string
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
  readonly verslag: {
    readonly title: (groep: string) => string
    readonly working: string
    readonly settled: (version: number, day: string) => string
    readonly status: string
    readonly leader: string
    readonly notedBy: string
    readonly tookPart: string
    readonly handedOver: string
    readonly silent: string
    readonly reason: string
    readonly notDiscussed: string
    /** At the end of a PDF in which characters could not be shown. */
    readonly replaced: (count: number) => string
  }
}

const nl: DocumentTexts = {
  locale: 'nl-NL',
  pageWords: ['Bladzijde ', ' van '],
  picture: (alt) => `[Afbeelding: ${alt}]`,
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
  verslag: {
    title: (groep) => `Verslag van het gesprek met ${groep}`,
    working: 'Werkdocument: het hoeft niet mooi te zijn, wel juist',
    settled: (version, day) => `Vastgesteld op ${day}, versie ${version}`,
    status: 'Stand',
    leader: 'Gespreksleider',
    notedBy: 'Verslaggever',
    tookPart: 'Deelnemers',
    handedOver: 'Voorgelegd op',
    silent: 'Geen reactie',
    reason: 'Aangepast omdat',
    notDiscussed: 'Dit thema is niet besproken.',
    replaced: (count) =>
      `Voor ${count === 1 ? 'één soort teken' : `${count} soorten tekens`} staat hier een blokje, omdat deze pdf ze niet kan tonen. In Word en Markdown staan ze wel.`,
  },
}

const en: DocumentTexts = {
  locale: 'en-GB',
  pageWords: ['Page ', ' of '],
  picture: (alt) => `[Picture: ${alt}]`,
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
  verslag: {
    title: (groep) => `Report of the conversation with ${groep}`,
    working: 'Working document: it need not be pretty, but it must be right',
    settled: (version, day) => `Final since ${day}, version ${version}`,
    status: 'Status',
    leader: 'Conversation leader',
    notedBy: 'Note taker',
    tookPart: 'Participants',
    handedOver: 'Presented on',
    silent: 'No reaction',
    reason: 'Changed because',
    notDiscussed: 'This theme was not discussed.',
    replaced: (count) =>
      `A box stands for ${count === 1 ? 'one kind of character' : `${count} kinds of characters`} that this PDF cannot show. Word and Markdown show them.`,
  },
}

export const documentTexts: Readonly<Record<Lang, DocumentTexts>> = { nl, en }
