import { cardTexts } from '../../content/index.ts'
import { part, words } from '../receiving/incomingActivity.ts'

export type ChatWord =
  | { readonly kind: 'next' | 'stand' | 'help' | 'start' | 'stop' | 'close' | 'forMe' | 'forYou' | 'unknown' }
  | { readonly kind: 'thema'; readonly number: number }

const LONGEST = 2_000
const KINDS = ['next', 'stand', 'help', 'start', 'stop', 'close', 'forMe', 'forYou'] as const

/** Words of all languages work at all times, since people in one school mix them. */
const known: ReadonlyMap<string, (typeof KINDS)[number]> = new Map(
  Object.values(cardTexts).flatMap(({ chatWords }) => KINDS.map((kind) => [chatWords[kind], kind] as const)),
)
const themaWords = new Set(Object.values(cardTexts).map(({ chatWords }) => chatWords.thema))

/** @returns null when the message does not mention the bot; in a personal chat every message is for the bot */
export function readChatWord(activity: object, personal: boolean): ChatWord | null {
  const text = words(activity, 'text', 1_000_000)?.slice(0, LONGEST) ?? ''
  if (!personal && !isMentioned(activity)) return null
  const said = saidIn(text)
  const kind = known.get(said)
  if (kind !== undefined) return { kind }
  const [word = '', number = '', ...rest] = said.split(' ')
  if (themaWords.has(word) && /^\d{1,2}$/.test(number) && rest.length === 0) {
    return { kind: 'thema', number: Number(number) }
  }
  return { kind: 'unknown' }
}

/** Mentions with what they hold, and other markup that Teams puts around what people type or paste. */
const MENTION = /<at\b[^>]*>.*?<\/at>/gis
const MARKUP = /<[^>]*>/g
/** Characters that are not shown: zero-width characters, marks of direction, soft hyphens, variants of emoji. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
/** What people put around a word: the quotation marks of the bot's own help, punctuation, emphasis, emoji. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu

/** The words of a message in lower case, with single spaces, without mentions and what stands around them. */
function saidIn(text: string): string {
  return text
    .replace(MENTION, ' ')
    .replace(MARKUP, ' ')
    .replace(/&nbsp;|&#160;|&#xa0;/gi, ' ')
    .replace(/&[a-z]+;|&#\w+;/gi, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .replace(AROUND, '')
    .replace(/^(\p{L}+) #(?=\d)/u, '$1 ')
    .normalize('NFKC')
    .toLowerCase()
}

function isMentioned(activity: object): boolean {
  const bot = words(part(activity, 'recipient'), 'id', 200)
  const entities = part(activity, 'entities')
  if (bot === null || !Array.isArray(entities)) return false
  return entities.some(
    (entity) => part(entity, 'type') === 'mention' && words(part(entity, 'mentioned'), 'id', 200) === bot,
  )
}
