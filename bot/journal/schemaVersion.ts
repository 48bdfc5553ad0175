/**
 * The version of how a store keeps entries, snapshots and marks. Increment it when an older release must not use a store that
 * this release has opened; new event types need no increment, since an older release stops serving their streams by itself.
 */
export const SCHEMA_VERSION = 1

/** Says why a store of a newer release is refused. @param store what and where, as the start of a Dutch sentence */
export const tooNew = (store: string): string =>
  `${store} is al gebruikt door een nieuwere versie van de app. Er is niets aan veranderd. Start de nieuwste versie, of zet een reservekopie van voor die versie terug.`
