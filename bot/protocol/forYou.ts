export type { ForYouItem, ForYouKind, ForYouView } from '../domain/ronde/forYou.ts'
