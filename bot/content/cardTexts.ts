/** What can wait for a person; the kinds of `ForYouItem`. */
type ForYouCardKind = 'read' | 'changed' | 'write' | 'check' | 'handle' | 'settle'

/** How many people wrote something. With anonymous answers the count is not shown, because it could point to a person. */
export interface Wrote {
  readonly answered: number
  readonly total: number
  readonly anonymous: boolean
}

/** The texts of the cards. Both languages implement this type, so a missing text does not compile. */
export interface CardTexts {
  readonly locale: string
  readonly app: string
  readonly placeholder: string
  readonly save: string
  readonly writeInApp: string
  readonly viewInApp: string
  readonly viewMyAnswers: string
  readonly openApp: string
  readonly saveBeforeLeaving: string
  readonly whatNow: string
  readonly yourText: string
  readonly tooLongToShow: string
  readonly afsluiting: string
  readonly showOrHide: (title: string) => string
  readonly moreVragen: (count: number) => string
  readonly vragenOnlyInApp: (count: number) => string
  readonly themaOf: (number: number, count: number) => string
  readonly minutes: (count: number) => string
  readonly closedAt: (time: string) => string
  readonly clock: (hour: string, minute: string) => string

  readonly link: {
    readonly title: string
    readonly speak: string
    readonly intro: string
    readonly field: string
    readonly chooseFirst: string
    readonly whoChooses: string
    readonly button: string
    readonly choice: (groep: number, title: string, moment: string) => string
    readonly today: (time: string) => string
    readonly tomorrow: (time: string) => string
    readonly onDay: (day: string, time: string) => string
    readonly notPlanned: string
    readonly linkedTitle: string
    readonly linked: (groep: number, title: string, time: string) => string
    readonly themasComeHere: string
    readonly unlinkedTitle: string
    readonly unlinked: string
    readonly deletedTitle: string
    readonly deleted: string
    readonly whichThen: (start: string) => string
  }
  readonly personal: {
    readonly title: string
    readonly goesOn: string
    readonly goesOnWith: (thema: string) => string
    readonly write: string
    readonly onlyYou: string
    readonly onlyYouWrite: (retention: string) => string
    readonly none: string
    readonly nothingOpen: string
    /** Introduces the commands that the bot understands in the chat of a gesprek. */
    readonly help: string
  }
  readonly opening: {
    readonly groep: (number: number) => string
    readonly welcomeWithoutVerslaggever: (minutes: number, gespreksleider: string) => string
    /** How a groep works without cards. */
    readonly withoutCards: string
    readonly alsoOpdrachtgever: (name: string) => string
    readonly anonymousTitle: string
    readonly anonymousWhoSees: string
    readonly partlyAnonymous: string
    /** What an anonymous answer costs its author: it cannot be found again. */
    readonly anonymousIsFinal: string
    readonly retention: (months: number) => string
  }
  readonly thema: {
    readonly talkFirst: string
    readonly whoSees: string
    readonly anonymous: string
    readonly fewPeople: string
    readonly fewPeopleUnlisted: string
  }
  readonly answered: {
    readonly savedAt: (time: string) => string
    readonly speak: (time: string, title: string) => string
    readonly wrote: (wrote: Wrote) => string
    readonly changeUntilClosed: string
    readonly changeInApp: string
    readonly unconfirmed: string
    readonly change: string
    readonly emptyChangesNothing: string
  }
  readonly closed: {
    readonly speak: (title: string) => string
    readonly afsluitingSpeak: string
    readonly wrote: (wrote: Wrote) => string
    readonly withdraw: string
    readonly withdrawAnonymous: string
  }
  readonly late: { readonly afsluitingTitle: string; readonly nobodys: string }
  readonly summary: {
    readonly place: (number: number, count: number) => string
    readonly wholeGesprek: string
    readonly speak: (thema: string, name: string) => string
    readonly wholeGesprekSpeak: (name: string) => string
    readonly by: (name: string, time: string) => string
    /** Shown instead of an erased person's name. */
    readonly somebody: string
    /** Shown instead of words that were erased or have expired. */
    readonly gone: string
  }
  readonly verslag: {
    readonly name: string
    readonly place: (groep: number, day: string) => string
    readonly title: string
    readonly react: (until: string) => string
    readonly read: string
    readonly silence: string
    readonly seenBy: string
    readonly open: string
    readonly agree: string
    readonly correct: string
    readonly field: string
    readonly placeholder: string
    readonly moreInApp: string
    readonly send: string
    readonly agreed: (time: string) => string
    readonly corrected: (time: string) => string
    readonly changeUntil: (until: string) => string
    readonly over: Readonly<Record<'withdrawn' | 'closed' | 'settled' | 'newer', string>>
    readonly reminder: {
      readonly title: string
      readonly left: (days: number) => string
      readonly speak: (days: number, until: string) => string
      readonly onlyYou: string
      readonly reacted: string
      readonly over: string
    }
    readonly messages: {
      readonly empty: string
      readonly tooLong: (over: number, max: number) => string
    }
  }
  readonly forYou: {
    readonly place: string
    readonly title: string
    readonly nothing: string
    readonly later: string
    readonly late: (days: number) => string
    readonly more: (count: number) => string
    readonly openAll: string
    readonly snapshot: (day: string, time: string) => string
    readonly what: Readonly<Record<ForYouCardKind, (groep: string) => string>>
    readonly open: Readonly<Record<ForYouCardKind, string>>
  }
  readonly closing: {
    readonly title: string
    readonly talkFirst: string
    readonly whatFor: string
    readonly whatForAnonymous: string
    /** Shown only when the leidraad itself is in another language. */
    readonly vragen?: Readonly<Record<string, string>>
  }
  readonly error: Echo
  readonly unsure: Echo
  readonly refusal: {
    readonly notSaved: string
    readonly notNow: string
    readonly tryAgain: string
    readonly textStillHere: string
  }
  readonly stand: {
    readonly groep: (number: number) => string
    readonly notStarted: string
    readonly startedAt: (time: string) => string
    readonly endedAt: (time: string) => string
    readonly notStartedTitle: string
    readonly endedTitle: string
    readonly left: (minutes: number) => string
    readonly atThema: (number: number) => string
    readonly atAfsluiting: string
    readonly atNothing: string
    readonly explain: string
    readonly speakThema: (groep: number, number: number, title: string) => string
    readonly speakAfsluiting: (groep: number) => string
    readonly state: { readonly klaar: string; readonly nu: string; readonly straks: string }
    readonly wrote: (wrote: Wrote) => string
  }
  readonly messages: {
    readonly themaClosesSoon: string
    readonly afsluitingClosesSoon: string
    readonly nothingWritten: string
    readonly nothingArrived: string
    readonly tooLong: (over: string, max: string) => string
    /** Text that no card can hold was not stored: the card stays as it is. */
    readonly stillInCard: string
    readonly savedAt: (time: string) => string
    readonly startsEarly: (start: string) => string
    readonly startsBeside: (start: string) => string
    readonly whichGesprek: (start: string) => string
    readonly another: (groep: number, title: string, start: string) => string
    readonly inChannel: (words: ChatWords) => string
    readonly started: string
    readonly ended: string
    readonly themaOpen: (title: string) => string
    readonly themaClosed: (title: string) => string
    readonly help: (words: ChatWords) => string
  }
  readonly chatWords: ChatWords
}

/** A card that returns the typed text after storing failed. */
export interface Echo {
  readonly title: string
  readonly happened: string
  readonly whatNow: string
  readonly saveAgain: string
}

/** The commands that the bot understands in a chat; the help text is built from the same words. */
export interface ChatWords {
  readonly stand: string
  readonly thema: string
  readonly next: string
  readonly close: string
  readonly start: string
  readonly stop: string
  readonly help: string
  /** In the personal chat: what waits for me. */
  readonly forMe: string
  readonly forYou: string
}
