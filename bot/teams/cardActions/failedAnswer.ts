import {
  type ErrorCardProps,
  errorCard,
  fitsOnCard,
  type ReadAnswers,
  refusalCard,
  stillInCardMessage,
  tooLongMessage,
  unsureCard,
} from '../../cards/index.ts'
import { appLink, cardThemaOf } from '../../cards/ofRonde/index.ts'
import { AppError } from '../../errors/appError.ts'
import type { ErrorCode } from '../../errors/codes.ts'
import { errorMessage, errorText } from '../../errors/errorText.ts'
import { rondeStreamName } from '../../ports/runner.ts'
import type { TeamsContext } from '../context.ts'
import type { GesprekIds } from '../gesprekOfChat.ts'
import type { CardReply } from './replies.ts'

/** The person may not answer here: the reply returns their text with the reason, since it is stored nowhere. */
const WHO: ReadonlySet<ErrorCode> = new Set([
  'no-person',
  'other-tenant',
  'not-allowed',
  'not-deelnemer',
  'not-confirmed',
  // Its cards in the chat are replaced, and what is typed in them with it.
  'ronde-deleted',
])
/** For these the same answer may be accepted after the person has followed the advice, so the card can retry. */
const AGAIN: ReadonlySet<ErrorCode> = new Set(['no-person', 'other-tenant', 'not-confirmed'])
const NOT_STORED: ReadonlySet<ErrorCode> = new Set([
  'store-failed',
  'busy',
  'too-fast',
  'newer-release',
  'fault',
])

/**
 * The reply to an answer that was not stored (G5.c) or whose outcome is unknown (G5.d). Either it holds the typed text, or
 * it is a sentence and the card stays as it is.
 */
export function failedAnswer(
  context: TeamsContext,
  given: ReadAnswers,
  ids: GesprekIds | null,
  error: unknown,
): CardReply {
  if (!(error instanceof AppError)) context.log.fault(error, { where: 'antwoord.give' })
  const code: ErrorCode = error instanceof AppError ? error.code : 'fault'
  const props = echoOf(context, given, ids)
  const { lang } = props
  const said = (code === 'too-large' ? tooLongMessage(lang, given.answers) : null) ?? errorMessage(code, lang)
  if (!fitsOnCard(props)) return { text: code === 'too-large' ? said : `${said} ${stillInCardMessage(lang)}` }
  if (code === 'unsure') return { card: unsureCard(props), said }
  if (NOT_STORED.has(code)) return { card: errorCard(props), said }
  if (!WHO.has(code)) return { text: said }
  const { gesprekId, themaId, edits, typed, thema, reference } = props
  const { what: reason, now: whatNow } = errorText(code, lang)
  const retry =
    AGAIN.has(code) && given.themaId !== undefined ? { retry: { gesprekId, themaId, edits, reference } } : {}
  const about = thema === undefined ? {} : { thema }
  return { card: refusalCard({ lang, reason, whatNow, typed, ...about, ...retry }), said }
}

/** The props of the card, from memory only: the store may be what failed. */
function echoOf(context: TeamsContext, given: ReadAnswers, ids: GesprekIds | null): ErrorCardProps {
  const { themaId = '', edits, answers, reference } = given
  const gesprekId = ids?.gesprekId ?? given.gesprekId ?? ''
  const bare = { lang: context.lang, gesprekId, themaId, edits, typed: answers, reference }
  const state = ids === null ? undefined : context.runner.peek(rondeStreamName(ids.rondeId))
  const gesprek = state?.gesprekken.get(gesprekId)
  if (state === undefined || gesprek === undefined) return bare
  const thema = cardThemaOf(state, gesprek, themaId)
  const props = { ...bare, lang: state.lang, ...appLink(context.appUrl, state, gesprek, { themaId }) }
  return thema === undefined ? props : { ...props, thema }
}
