import { helpMessage, linkCard } from '../../cards/index.ts'
import { standOf } from '../../cards/ofRonde/index.ts'
import { cardTexts } from '../../content/index.ts'
import { mayRead } from '../../domain/reading.ts'
import { groepOf } from '../../domain/ronde/find.ts'
import type { Gesprek, RondeState } from '../../domain/ronde/state.ts'
import type { PersonWho } from '../../domain/who.ts'
import { AppError } from '../../errors/appError.ts'
import { errorMessage } from '../../errors/errorText.ts'
import type { ChatContent } from '../../ports/messageSender.ts'
import { chatStreamName, rondeStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import { freshGesprekOfChat, type GesprekIds } from '../gesprekOfChat.ts'
import { linkChoices } from '../meetings/linkChoices.ts'
import { rememberQuestion } from '../meetings/rememberQuestion.ts'
import type { IncomingActivity } from '../receiving/incomingActivity.ts'
import { personOf } from '../sender/personOf.ts'
import { ownForYou } from './ownForYou.ts'
import { ownGesprekken } from './ownGesprekken.ts'
import { type ChatWord, readChatWord } from './readChatWord.ts'
import { type WordAct, wordAct } from './wordAct.ts'

/** Handles a word to the bot in the chat, with which people steer the gesprek without the tab (G3.b). */
export async function onMessage(
  context: TeamsContext,
  incoming: IncomingActivity,
  activity: object,
): Promise<void> {
  const word = readChatWord(activity, incoming.personal)
  if (word === null) return
  const said = await answer(context, incoming, word)
  if (said === null || !(await isFirst(context, incoming))) return
  const posted = context.messageSender.post(incoming.reference, said.content)
  // Reply in the background: waiting for retries in a busy chat would make Teams redeliver the message.
  context.aside(said.asks ? rememberQuestion(context, incoming, posted) : posted, 'chat word')
}

/**
 * Whether this message was not answered before, by any instance. Asked after its act, which is stored once by its request
 * id: a process that ends in between leaves the answer to the next delivery. Of a personal chat nothing is stored.
 */
async function isFirst(
  { runner, log }: TeamsContext,
  { activityId, chatId, personal }: IncomingActivity,
): Promise<boolean> {
  const stream = chatStreamName(chatId)
  if (activityId === null || personal || !runner.peek(stream)?.reference) return true
  try {
    const { result } = await runner.run({
      action: 'chat.answer',
      stream,
      input: { activityId },
      who: { kind: 'system', part: 'delivery' },
      requestId: crypto.randomUUID(),
    })
    return !('first' in result) || result.first === true
  } catch (error) {
    // An answer twice is better than none.
    log.fault(error, { where: 'chat.answer' })
    return true
  }
}

interface Said {
  content: ChatContent
  /** The content asks which gesprek this is, so it must be edited once that is answered. */
  asks?: boolean
}

async function answer(
  context: TeamsContext,
  incoming: IncomingActivity,
  word: ChatWord,
): Promise<Said | null> {
  let lang = context.lang
  try {
    context.notTooFast(incoming)
    if (incoming.personal) return { content: await alone(context, incoming, word) }
    const ids = await freshGesprekOfChat(context, incoming)
    lang = context.runner.peek(rondeStreamName(ids.rondeId))?.lang ?? lang
    const who = await personOf(context, incoming, ids)
    const content =
      word.kind === 'stand' ? await stand(context, ids, who) : await act(context, incoming, ids, who, word)
    return content === null ? null : { content }
  } catch (error) {
    if (!(error instanceof AppError)) context.log.fault(error, { where: 'chat word' })
    const code = error instanceof AppError ? error.code : 'fault'
    if (code === 'chat-not-linked' || code === 'ronde-deleted') {
      return notLinked(context, incoming, word, code)
    }
    return { content: { text: errorMessage(code, lang) } }
  }
}

/** A personal chat with the bot has no gesprek to steer, so other words than these list the person's own gesprekken. */
async function alone(
  context: TeamsContext,
  incoming: IncomingActivity,
  word: ChatWord,
): Promise<ChatContent> {
  const { lang } = context
  if (word.kind === 'help') return { text: `${cardTexts[lang].personal.help} ${helpMessage(lang)}` }
  if (word.kind === 'forMe' || word.kind === 'forYou') return ownForYou(context, incoming)
  return ownGesprekken(context, incoming)
}

async function stand(
  { runner, clock, appUrl }: TeamsContext,
  ids: GesprekIds,
  who: PersonWho,
): Promise<ChatContent> {
  return runner.read(rondeStreamName(ids.rondeId), (state) => {
    if (!mayRead.ronde.allows(who, state)) throw new AppError('not-allowed')
    const card = standOf(state, gesprekIn(state, ids), clock.now(), appUrl)
    return { card, summary: card.speak.slice(0, 200) }
  })
}

async function act(
  context: TeamsContext,
  incoming: IncomingActivity,
  ids: GesprekIds,
  who: PersonWho,
  word: ChatWord,
): Promise<ChatContent | null> {
  const { runner, patience } = context
  const stream = rondeStreamName(ids.rondeId)
  const { lang, asked, cards } = await runner.read(stream, (state) => {
    const gesprek = gesprekIn(state, ids)
    const cards = groepOf(state, gesprek)?.kaarten === true
    return { lang: state.lang, asked: wordAct(state, gesprek, word), cards }
  })
  if (asked === null) return { text: helpMessage(lang) }
  const { action, input } = asked
  const requestId = incoming.activityId ?? crypto.randomUUID()
  const { result } = await runner.run({ action, stream, input, who, requestId, derived: true, patience })
  // The question comes as a message of its own (G2.j).
  if ('askedEarly' in result && result.askedEarly === true) return null
  return sayDone(asked, lang, cards)
}

/** The reply to a word; null when a card follows that says the same. */
function sayDone({ action, title }: WordAct, lang: 'nl' | 'en', cards: boolean): ChatContent | null {
  const { started, ended, themaOpen, themaClosed } = cardTexts[lang].messages
  if (action === 'gesprek.start') return { text: started }
  if (action === 'gesprek.end') return { text: ended }
  if (cards) return null
  return { text: action === 'thema.open' ? themaOpen(title) : themaClosed(title) }
}

/** Says that the chat is not linked. Where the sender may link it, asks which gesprek this is. */
async function notLinked(
  context: TeamsContext,
  incoming: IncomingActivity,
  word: ChatWord,
  code: 'chat-not-linked' | 'ronde-deleted',
): Promise<Said> {
  const { lang, clock } = context
  if (word.kind === 'help') return { content: { text: helpMessage(lang) } }
  const { sender, reference, tenantIds } = incoming
  const foreign = tenantIds.some((tenantId) => tenantId !== reference.tenantId)
  const gesprekken =
    sender === null || sender.oid === null || foreign
      ? []
      : await linkChoices(context, reference.tenantId, [sender.oid])
  if (gesprekken.length === 0) return { content: { text: errorMessage(code, lang) } }
  const card = linkCard({ lang, gesprekken, now: clock.now() })
  return { content: { card, summary: card.speak }, asks: true }
}

function gesprekIn(state: RondeState, { gesprekId }: GesprekIds): Gesprek {
  const gesprek = state.gesprekken.get(gesprekId)
  if (gesprek === undefined) throw new AppError('unknown-gesprek')
  return gesprek
}
