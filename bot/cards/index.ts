export { type ClosingCardProps, closingCard } from './closingCard.ts'
export { type ErrorCardProps, errorCard, fitsOnCard, unsureCard } from './errorCard.ts'
export { type ForYouCardProps, forYouCard } from './forYouCard.ts'
export {
  deletedCard,
  type LinkCardProps,
  type LinkChoice,
  type LinkedCardProps,
  linkCard,
  linkedCard,
  unlinkedCard,
} from './linkCard.ts'
export {
  anotherMessage,
  closesSoonMessage,
  helpMessage,
  inChannelMessage,
  nothingWrittenMessage,
  savedMessage,
  startsBesideMessage,
  startsEarlyMessage,
  stillInCardMessage,
  tooLongMessage,
  whichGesprekMessage,
} from './messages.ts'
export type { AdaptiveCard } from './model.ts'
export { type OpeningCardProps, openingCard, type RoleHolder } from './openingCard.ts'
export { type OwnGesprek, type OwnGesprekkenCardProps, ownGesprekkenCard } from './ownGesprekkenCard.ts'
export { type RefusalCardProps, refusalCard } from './refusalCard.ts'
export { type StandCardProps, type StandThema, standCard } from './standCard.ts'
export { type SummaryCardProps, summaryCard } from './summaryCard.ts'
export { afsluitingId, afsluitingThema, type CardThema, type CardVraag } from './thema.ts'
export { type ThemaAnsweredCardProps, themaAnsweredCard } from './themaAnsweredCard.ts'
export { type ThemaCardProps, themaCard } from './themaCard.ts'
export { type ThemaClosedCardProps, themaClosedCard } from './themaClosedCard.ts'
export { type ThemaLateCardProps, themaLateCard } from './themaLateCard.ts'
export type { TimeInput } from './time.ts'
export {
  type ReadAnswers,
  readAnswers,
  readLink,
  readReference,
  readVerb,
  readVerslag,
  type TypedAnswer,
  type Verb,
  verbs,
  vraagPrefix,
} from './verbs.ts'
export {
  CORRECTIE_FIELD,
  type VerslagCardProps,
  type VerslagEnd,
  verslagAnsweredCard,
  verslagCard,
  verslagOverCard,
  verslagReminderCard,
  verslagReminderOverCard,
} from './verslagCard.ts'
