/** The closed choices that events of a ronde hold. */

export type RondePhase =
  | 'voorbereiding'
  | 'gesprekken'
  | 'verslagen'
  | 'portret'
  | 'gepubliceerd'
  | 'opvolging'
  | 'afgesloten'

export const REIKWIJDTEN = ['opleidingsteam', 'opleidingen', 'afdeling', 'vestiging', 'college'] as const
export type Reikwijdte = (typeof REIKWIJDTEN)[number]

export type AntwoordStatus = 'geldig' | 'nagekomen' | 'onbevestigd'
export type NotitieSource = 'genoteerd' | 'chat' | 'transcript'

/** What Teams does not tell about a chat: when its meeting starts and ends, or who is in it. */
export type MissingSignal = 'meeting' | 'members'
