import { aboutOf, fieldOf, namesIn } from '../../domain/people.ts'
import type { ExportFact } from '../../domain/privacy.ts'
import { plainText } from '../../domain/richText.ts'
import type { RondeEvent } from '../../domain/ronde/events.ts'
import { groepOf, themaIn } from '../../domain/ronde/find.ts'
import type { RondeState } from '../../domain/ronde/state.ts'
import type { Speaker } from '../../domain/speaker.ts'
import type { Act } from '../../domain/stream.ts'
import { privacyOf } from '../../domain/streams.ts'
import { ANONYMOUS } from '../../domain/who.ts'
import type {
  ExportedAct,
  ExportedAntwoord,
  ExportedCorrectie,
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
  correcties: ExportedCorrectie[]
  genoemd: ExportedNotitie[]
  genoteerd: ExportedNotitie[]
  over: ExportedAct[]
  gedaan: ExportedAct[]
  chats: { ronde: string; gesprek: string; chat: string }[]
}

/** Which words the one who asks may read. That words exist, and since when, is always told. */
export interface Reader {
  /** Asks about oneself: also what was withdrawn, removed or worded differently before (G17). */
  oneself: boolean
  /** Leads or notes in this ronde now: also what others said, in notities that this person made (X1, V8). */
  words: boolean
}

type Acts = readonly Act<RondeEvent>[]
type IsOwn = (id: string) => boolean

/** A fact that an event declares for the export, with what belongs to it. */
interface Told<F extends ExportFact = ExportFact> {
  fact: F
  at: number
  by: string
  about: string | null
  /** The antwoord or notitie of which this is one version. */
  item: string
}

export const isoOf = (at: number): string => new Date(at).toISOString()

/**
 * All that a ronde holds about a person, former versions too (X3), as its events declare.
 * @param ids the id of the person, and pseudonyms when the person is the one who asks
 */
export function exportRonde(
  state: RondeState,
  acts: Acts,
  ids: ReadonlySet<string>,
  reader: Reader,
): RondeExport {
  const isOwn: IsOwn = (id) => ids.has(id)
  const names = acts.flatMap((act) => namesIn(act, isOwn))
  const moment = ({ action, at }: Act<RondeEvent>) => ({ ronde: state.id, op: isoOf(at), handeling: action })
  const isAbout = (about: string | null): boolean => about !== null && isOwn(about)
  const concerns = ({ events }: Act<RondeEvent>): boolean => events.some((event) => isAbout(aboutOf(event)))
  // No one but this person can have done anonymously what concerns one of the person's pseudonyms.
  const didIt = (act: Act<RondeEvent>): boolean => isOwn(act.by) || (act.by === ANONYMOUS && concerns(act))
  const told = factsIn(acts)
  const own = told.filter(({ about }) => isAbout(about))
  const gesprekken = [...state.gesprekken.values()].filter(
    ({ deelnemers, proposed }) => deelnemers.some(isOwn) || [...proposed.keys()].some(isOwn),
  )
  return {
    namen: [...new Set(names)],
    rollen: rolesOf(state, only(own, 'role')),
    gegevens: only(own, 'facts').map(({ at, fact: { functie, unit, level, year, leerweg } }) => ({
      ...{ ronde: state.id, op: isoOf(at), functie, unit, niveau: level, jaar: year, leerweg },
    })),
    antwoorden: antwoordenOf(state, only(own, 'antwoord')).map((line) =>
      readable(line, line.ingetrokken, reader),
    ),
    correcties: correctiesOf(state, only(own, 'correctie')).map((line) =>
      readable(line, line.teruggenomen, reader),
    ),
    genoemd: notitiesOf(state, only(told, 'notitie'), ({ fact }) =>
      isSpeaker(fact.speaker, isOwn, names),
    ).map((line) => readable(line, line.verwijderd, reader)),
    genoteerd: notitiesOf(state, only(told, 'notitie'), ({ by }) => isOwn(by)).map((line) =>
      reader.words ? readable(line, line.verwijderd, reader) : withoutWords(line),
    ),
    over: acts
      .filter((act) => !didIt(act) && concerns(act))
      .map((act) => ({ ...moment(act), door: nameOf(state, act.by) })),
    gedaan: acts.filter(didIt).map((act) => ({ ...moment(act), door: null })),
    chats: gesprekken.flatMap(({ id, chatId }) =>
      chatId === null ? [] : [{ ronde: state.id, gesprek: id, chat: chatId }],
    ),
  }
}

function factsIn(acts: Acts): Told[] {
  return acts.flatMap(({ at, by, events }) =>
    events.flatMap((event) => {
      const privacy = privacyOf(event)
      const fact = privacy.exported?.(event)
      const item = fieldOf(event, privacy.versionOf) ?? ''
      return fact === undefined ? [] : [{ fact, at, by, about: aboutOf(event, privacy), item }]
    }),
  )
}

type Part = ExportFact['part']
type FactOf<P extends Part> = Extract<ExportFact, { part: P }>

function only<P extends Part>(told: readonly Told[], part: P): Told<FactOf<P>>[] {
  return told.filter((one): one is Told<FactOf<P>> => one.fact.part === part)
}

function rolesOf(state: RondeState, told: readonly Told<FactOf<'role'>>[]): ExportedRole[] {
  const roles: (ExportedRole & { gesprekId: string | null })[] = []
  for (const { at, fact } of told) {
    const { role: rol, gesprekId, name: naam } = fact
    const held = roles.find((one) => one.rol === rol && one.gesprekId === gesprekId && one.tot === null)
    if (!fact.held && held !== undefined) held.tot = isoOf(at)
    if (!fact.held || held !== undefined) continue
    const groep = gesprekId === null ? null : groepTitle(state, gesprekId)
    const { id: ronde, title: titel } = state
    roles.push({ ronde, titel, rol, groep, naam, van: isoOf(at), tot: null, gesprekId })
  }
  return roles.map(({ gesprekId: _inside, ...role }) => role)
}

function antwoordenOf(state: RondeState, told: readonly Told<FactOf<'antwoord'>>[]): ExportedAntwoord[] {
  const found = new Map<string, ExportedAntwoord>()
  for (const { at, item, fact } of told) {
    const antwoord = state.antwoorden.get(item)
    const gesprek = state.gesprekken.get(fact.gesprekId)
    const thema = gesprek && themaIn(state, gesprek, fact.themaId)
    const line = found.get(item) ?? {
      ronde: state.id,
      groep: groepTitle(state, fact.gesprekId),
      thema: thema?.titel ?? '',
      vraag: thema?.vragen.find(({ id }) => id === fact.vraagId)?.tekst ?? '',
      status: antwoord?.status ?? fact.status,
      ingetrokken: antwoord?.withdrawn ?? false,
      versies: [],
    }
    line.versies.push({ op: isoOf(at), tekst: fact.text })
    found.set(item, line)
  }
  return [...found.values()]
}

function correctiesOf(state: RondeState, told: readonly Told<FactOf<'correctie'>>[]): ExportedCorrectie[] {
  const found = new Map<string, ExportedCorrectie>()
  for (const { at, item, fact } of told) {
    const line = found.get(item) ?? {
      ronde: state.id,
      groep: groepTitle(state, fact.gesprekId),
      teruggenomen: state.correcties.get(item)?.takenBack ?? false,
      versies: [],
    }
    const tekst = fact.text === null ? '' : plainText(fact.text)
    line.versies.push({ op: isoOf(at), over: fact.quote, tekst, waarom: fact.reason })
    found.set(item, line)
  }
  return [...found.values()]
}

/** Notities of which any version is the person's, with all their versions. */
function notitiesOf(
  state: RondeState,
  told: readonly Told<FactOf<'notitie'>>[],
  isOwn: (version: Told<FactOf<'notitie'>>) => boolean,
): ExportedNotitie[] {
  const found = new Map<string, ExportedNotitie & { own: boolean }>()
  for (const version of told) {
    const notitie = state.notities.get(version.item)
    const line = found.get(version.item) ?? {
      ronde: state.id,
      groep: groepTitle(state, notitie?.gesprekId ?? ''),
      verwijderd: notitie?.removed ?? false,
      versies: [],
      own: false,
    }
    line.versies.push({ op: isoOf(version.at), tekst: version.fact.text })
    line.own ||= isOwn(version)
    found.set(version.item, line)
  }
  return [...found.values()].filter(({ own }) => own).map(({ own: _own, ...line }) => line)
}

interface Line {
  versies: unknown[]
}

/** For anyone but the person no more than the screens show: the current version. */
function readable<L extends Line>(line: L, gone: boolean, { oneself }: Reader): L {
  if (oneself) return line
  return { ...line, versies: gone ? [] : line.versies.slice(-1) }
}

const withoutWords = (line: ExportedNotitie): ExportedNotitie => ({
  ...line,
  versies: line.versies.map(({ op }) => ({ op, tekst: '' })),
})

function isSpeaker(speaker: Speaker | null, isOwn: IsOwn, names: readonly string[]): boolean {
  if (speaker === null) return false
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
