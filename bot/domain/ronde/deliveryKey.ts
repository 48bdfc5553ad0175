/**
 * The kinds of messages that a ronde keeps in chats, with the fields that name one of them. The journal holds a key as
 * text: the kind and these fields in this order, joined by colons. Only the last field may contain colons itself.
 */
const FIELDS = {
  /** The opening card of a gesprek. */
  opening: ['gesprekId'],
  /** The card of a thema. */
  thema: ['gesprekId', 'themaId'],
  /** The sentence that a thema closes in a minute; `warnedAt` in epoch ms. */
  closesSoon: ['gesprekId', 'warnedAt', 'themaId'],
  samenvatting: ['notitieId'],
  /** The card that asks a groep to read its verslag; `round` counts the sendings. */
  verslag: ['gesprekId', 'round'],
  /** A reminder of the verslag to one person; `nr` is the place on the list of that sending, from 0. */
  verslagReminder: ['gesprekId', 'round', 'daysBefore', 'nr'],
  /** The sentence that the meeting starts long before its plan. */
  startsEarly: ['gesprekId'],
  /** The sentence that this chat is a thread in a channel. */
  inChannel: ['gesprekId'],
  /** The sentence that the gesprek of this chat is over, when a new meeting starts there; `endedAt` in epoch ms. */
  gesprekOver: ['gesprekId', 'endedAt'],
  /** A card that asked which gesprek a chat is, by its message id. */
  linkQuestion: ['gesprekId', 'activityId'],
  /** A card left behind in a chat that the gesprek was unlinked from, by its message id. */
  leftBehind: ['gesprekId', 'activityId'],
} as const

type Fields = typeof FIELDS

export type DeliveryKind = keyof Fields

/** Names one message of a ronde. */
export type DeliveryKey = {
  [K in DeliveryKind]: { readonly kind: K } & { readonly [F in Fields[K][number]]: string }
}[DeliveryKind]

/** The text of a key, as the journal and `RondeState.deliveries` hold it. */
export function keyText(key: DeliveryKey): string {
  const values: Readonly<Record<string, string>> = key
  return [key.kind, ...FIELDS[key.kind].map((field) => values[field])].join(':')
}

/** @returns null for a text that is not a delivery key */
export function parseKey(text: string): DeliveryKey | null {
  const [kind = '', ...values] = text.split(':')
  if (!isKind(kind)) return null
  const fields = FIELDS[kind]
  const last = fields.length - 1
  if (values.length < fields.length) return null
  const pairs = fields.map((field, index) => [
    field,
    index === last ? values.slice(last).join(':') : values[index],
  ])
  // The fields of this kind, each with a string: what the type of the key says.
  return { kind, ...Object.fromEntries(pairs) } as DeliveryKey
}

const isKind = (kind: string): kind is DeliveryKind => Object.hasOwn(FIELDS, kind)

/** Kinds whose message is in the chat that its gesprek is linked to now; without a link it cannot be sent. */
const IN_LINKED_CHAT: ReadonlySet<DeliveryKind> = new Set<DeliveryKind>([
  'opening',
  'thema',
  'closesSoon',
  'samenvatting',
  'verslag',
  'startsEarly',
  'inChannel',
  'gesprekOver',
  'linkQuestion',
])

export function needsLinkedChat(text: string): boolean {
  const key = parseKey(text)
  return key !== null && IN_LINKED_CHAT.has(key.kind)
}

/** The id of the gesprek that a key names itself; null for a samenvatting, whose notitie knows it. */
export function gesprekIdIn(text: string): string | null {
  const key = parseKey(text)
  return key !== null && 'gesprekId' in key ? key.gesprekId : null
}

/** Whether an instance holds the lease of this delivery, so that it may be sending the message now. */
export function isUnderWay({ leasedUntil }: { readonly leasedUntil: number | null }, now: number): boolean {
  return leasedUntil !== null && leasedUntil > now
}
