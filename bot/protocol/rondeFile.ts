import type {
  AntwoordView,
  GesprekView,
  GroepView,
  NotitieView,
  PersonView,
  RondeView,
  ThemaRunView,
} from './view.ts'

/**
 * `GET /api/rondes/<id>/file`: a whole ronde in an open format (JSON), as its gespreksleider reads it (X3.s). Items name
 * each other by `id`. Times are epoch milliseconds unless stated otherwise. An anonymous answer has no person, and what was
 * withdrawn or removed is not in it.
 */
export interface RondeFile {
  format: 'lob-portret-ronde'
  version: 1
  /** What the file holds, for people. */
  explanation: string
  /** ISO 8601. */
  madeAt: string
  ronde: RondeView
  groepen: GroepView[]
  mensen: PersonView[]
  gesprekken: GesprekView[]
  /** Each thema that was on the table of a gesprek. */
  themas: ThemaRunView[]
  antwoorden: AntwoordView[]
  notities: NotitieView[]
}
