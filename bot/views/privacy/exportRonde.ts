import type { NotitieMarks, RondeEvent } from '../../domain/ronde/events.ts'
import { groepOf, themaIn } from '../../domain/ronde/find.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { Act } from '../../domain/stream.ts'
import { ANONYMOUS } from '../../domain/who.ts'
import type {
  ExportedAct,
  ExportedAntwoord,
  ExportedFacts,
  ExportedNotitie,
  ExportedRole,
} from '../../protocol/privacy.ts'

/** What one ronde holds about one person. */
export interface RondeExport {
  namen: string[]
  rollen: ExportedRole[]
  gegevens: ExportedFacts[]
  antwoorden: ExportedAntwoord[]
  genoemd: ExportedNotitie[]
  genoteerd: ExportedNotitie[]
  over: ExportedAct[]
  gedaan: ExportedAct[]
  chats: { ronde: string; gesprek: string; chat: string }[]
}

/** What whoever asks may read of the words; that they are there, and since when, is always told. */
export interface Reader {
  /** Asks about oneself: also what was withdrawn, taken away, or written differently before (spec G17). */
  oneself: boolean
  /** Leads or notes in this ronde now: also what others said, in the notes that this person made (spec X1, V8). */
  words: boolean
}

type Acts = readonly Act<RondeEvent>[]

export const isoOf = (at: number): string => new Date(at).toISOString()

/**
 * All that a ronde holds about a person, former versions too (spec X3).
 * @param ids the person's own, and pseudonyms if the person is the one who asks
 */
export function exportRonde(
  state: RondeState,
  acts: Acts,
  ids: ReadonlySet<string>,
  reader: Reader,
): RondeExport {
  const isOwn = (id: string): boolean => ids.has(id)
  const names = acts.flatMap(({ events }) =>
    events.flatMap((event) =>
      (event.type === 'role.granted' || event.type === 'deelnemer.proposed') && isOwn(event.personId)
        ? [event.name]
        : [],
    ),
  )
  const moment = ({ action, at }: Act<RondeEvent>) => ({ ronde: state.id, op: isoOf(at), handeling: action })
  const concerns = ({ events }: Act<RondeEvent>): boolean =>
    events.some((event) => 'personId' in event && isOwn(event.personId))
  // What was done anonymously nobody else can have done about this person.
  const didIt = (act: Act<RondeEvent>): boolean => isOwn(act.by) || (act.by === ANONYMOUS && concerns(act))
  const about = acts.filter((act) => !didIt(act) && concerns(act))
  const gesprekken = [...state.gesprekken.values()].filter(
    ({ deelnemers, proposed }) => deelnemers.some(isOwn) || [...proposed.keys()].some(isOwn),
  )
  return {
    namen: [...new Set(names)],
    rollen: rolesOf(state, acts, isOwn),
    gegevens: factsOf(state, acts, isOwn),
    antwoorden: antwoordenOf(state, acts, isOwn).map((line) => readable(line, line.ingetrokken, reader)),
    genoemd: notitiesOf(state, acts, (_by, { speaker }) => isSpeaker(speaker, isOwn, names)).map((line) =>
      readable(line, line.verwijderd, reader),
    ),
    genoteerd: notitiesOf(state, acts, isOwn).map((line) =>
      reader.words ? readable(line, line.verwijderd, reader) : withoutWords(line),
    ),
    over: about.map((act) => ({ ...moment(act), door: nameOf(state, act.by) })),
    gedaan: acts.filter(didIt).map((act) => ({ ...moment(act), door: null })),
    chats: gesprekken.flatMap(({ id, chatId }) =>
      chatId === null ? [] : [{ ronde: state.id, gesprek: id, chat: chatId }],
    ),
  }
}

function rolesOf(state: RondeState, acts: Acts, isOwn: (id: string) => boolean): ExportedRole[] {
  const roles: (ExportedRole & { gesprekId: string | null })[] = []
  for (const { at, events } of acts) {
    for (const event of events) {
      if (event.type !== 'role.granted' && event.type !== 'role.revoked') continue
      if (!isOwn(event.personId)) continue
      const { role: rol, gesprekId } = event
      const held = roles.find((one) => one.rol === rol && one.gesprekId === gesprekId && one.tot === null)
      if (event.type === 'role.revoked' && held !== undefined) held.tot = isoOf(at)
      if (event.type === 'role.revoked' || held !== undefined) continue
      const groep = gesprekId === null ? null : groepTitle(state, gesprekId)
      const { id: ronde, title: titel } = state
      roles.push({ ronde, titel, rol, groep, naam: event.name, van: isoOf(at), tot: null, gesprekId })
    }
  }
  return roles.map(({ gesprekId: _inside, ...role }) => role)
}

function factsOf(state: RondeState, acts: Acts, isOwn: (id: string) => boolean): ExportedFacts[] {
  return acts.flatMap(({ at, events }) =>
    events.flatMap((event) => {
      if (event.type !== 'deelnemer.described' || !isOwn(event.personId)) return []
      const { functie, unit, level: niveau, year: jaar, leerweg } = event
      return [{ ronde: state.id, op: isoOf(at), functie, unit, niveau, jaar, leerweg }]
    }),
  )
}

function antwoordenOf(state: RondeState, acts: Acts, isOwn: (id: string) => boolean): ExportedAntwoord[] {
  const found = new Map<string, ExportedAntwoord>()
  for (const { at, events } of acts) {
    for (const event of events) {
      if (event.type !== 'antwoord.given' || !isOwn(event.personId)) continue
      const antwoord = state.antwoorden.get(event.antwoordId)
      const gesprek = state.gesprekken.get(event.gesprekId)
      const thema = gesprek && themaIn(state, gesprek, event.themaId)
      const line = found.get(event.antwoordId) ?? {
        ronde: state.id,
        groep: groepTitle(state, event.gesprekId),
        thema: thema?.titel ?? '',
        vraag: thema?.vragen.find(({ id }) => id === event.vraagId)?.tekst ?? '',
        status: antwoord?.status ?? event.status,
        ingetrokken: antwoord?.withdrawn ?? false,
        versies: [],
      }
      line.versies.push({ op: isoOf(at), tekst: event.text })
      found.set(event.antwoordId, line)
    }
  }
  return [...found.values()]
}

/** Notes of which any version is the person's, with all their versions. */
function notitiesOf(
  state: RondeState,
  acts: Acts,
  isOwn: (by: string, marks: NotitieMarks) => boolean,
): ExportedNotitie[] {
  const found = new Map<string, ExportedNotitie & { own: boolean }>()
  for (const { at, by, events } of acts) {
    for (const event of events) {
      const summary = event.type === 'samenvatting.posted'
      if (event.type !== 'notitie.added' && event.type !== 'notitie.edited' && !summary) continue
      const notitie = state.notities.get(event.notitieId)
      const line = found.get(event.notitieId) ?? {
        ronde: state.id,
        groep: groepTitle(state, notitie?.gesprekId ?? ''),
        verwijderd: notitie?.removed ?? false,
        versies: [],
        own: false,
      }
      line.versies.push({ op: isoOf(at), tekst: event.text })
      line.own ||= isOwn(by, event.type === 'samenvatting.posted' ? { labels: [] } : event.marks)
      found.set(event.notitieId, line)
    }
  }
  return [...found.values()].filter(({ own }) => own).map(({ own: _own, ...line }) => line)
}

type Line = Pick<ExportedNotitie, 'versies'>

/** To anybody but the person no more than the screens show: what stands there now. */
function readable<L extends Line>(line: L, gone: boolean, { oneself }: Reader): L {
  if (oneself) return line
  return { ...line, versies: gone ? [] : line.versies.slice(-1) }
}

const withoutWords = <L extends Line>(line: L): L => ({
  ...line,
  versies: line.versies.map(({ op }) => ({ op, tekst: '' })),
})

function isSpeaker(
  speaker: NotitieMarks['speaker'],
  isOwn: (id: string) => boolean,
  names: readonly string[],
): boolean {
  if (speaker === undefined) return false
  return 'personId' in speaker ? isOwn(speaker.personId) : names.includes(speaker.name)
}

function groepTitle(state: RondeState, gesprekId: string): string {
  const gesprek = state.gesprekken.get(gesprekId)
  return (gesprek && groepOf(state, gesprek)?.titel) ?? ''
}

/** Who did something, as a person may read it. */
function nameOf(state: RondeState, by: string): string {
  return by.startsWith('system:') ? 'de app' : (state.people.get(by)?.name ?? '')
}
