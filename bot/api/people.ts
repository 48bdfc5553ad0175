import { mayRead, mayReadOfSchool } from '../domain/reading.ts'
import type { RondeState } from '../domain/ronde/state.ts'
import type { PersonWho } from '../domain/who.ts'
import { AppError } from '../errors/appError.ts'
import { errorMessage } from '../errors/errorText.ts'
import type { Directory } from '../ports/directory.ts'
import type { Log } from '../ports/log.ts'
import type { Membership } from '../ports/membership.ts'
import { type Runner, rondeStreamName, tenantStreamName } from '../ports/runner.ts'
import type { FoundPerson, MissingStep, PeopleStep, PeopleView } from '../protocol/people.ts'
import { viewSome } from '../views/index.ts'
import { bearerOf, type Call, rondeId } from './call.ts'
import { langOf } from './lang.ts'
import { type ChatPeople, peopleInChats } from './peopleInChats.ts'

export interface PeopleParts {
  runner: Runner
  log: Pick<Log, 'fault'>
  /** Null when the school's directory cannot be searched. */
  directory: Directory | null
  /** Null when the server runs without the bot. */
  membership: Pick<Membership, 'members'> | null
}

const WORDS_MAX = 60

/**
 * `GET /api/people`: people who can be given a role (V3.f). The school and the chats are searched for people who create,
 * lead or hand over rondes. Other callers get the people of their own rondes, as far as they may read them.
 */
export async function findPeople(call: Call, parts: PeopleParts): Promise<PeopleView> {
  const { who } = call
  const words = wordsIn(call)
  const rondes = await rondesOf(who, parts.runner)
  const led = rondes.filter(({ leads }) => leads)
  const known = inRondes(rondes, words)
  if (led.length === 0 && !mayReadOfSchool.people.allows(who)) return viewOf(call, [known])
  const steps = [await inSchool(call, parts, words)]
  // Chat members do not change while a person types, so Teams is asked only without search words.
  if (words === '') steps.push(await inChats(call, parts, chatsOf(call, led)))
  return viewOf(call, [...steps, known])
}

interface Step {
  step: PeopleStep
  people: FoundPerson[]
  missing: AppError | null
}

/** @throws AppError `bad-request` */
function wordsIn({ query }: Call): string {
  const words = (query.get('q') ?? '').trim()
  if (words.length > WORDS_MAX) throw new AppError('bad-request', '(q)')
  return words
}

async function inSchool(call: Call, { directory }: PeopleParts, words: string): Promise<Step> {
  const step = 'school'
  if (directory === null) return { step, people: [], missing: new AppError('people-off') }
  try {
    return {
      step,
      people: await directory.find({ who: call.who, token: bearerOf(call) }, words),
      missing: null,
    }
  } catch (error) {
    // An unavailable search is reported in `missing` and the other sources still answer; any other error fails the call.
    if (!(error instanceof AppError) || !error.code.startsWith('people-')) throw error
    return { step, people: [], missing: error }
  }
}

async function inChats(
  { who }: Call,
  { runner, log, membership }: PeopleParts,
  chats: string[],
): Promise<Step> {
  const step = 'chats'
  if (membership === null) return { step, people: [], missing: new AppError('chats-off') }
  if (chats.length === 0) return { step, people: [], missing: new AppError('chats-none') }
  const { people, unreachable }: ChatPeople = await peopleInChats(
    runner,
    membership,
    chats,
    who.tid,
    (error) => log.fault(error, { where: 'people' }),
  )
  return { step, people, missing: unreachable ? new AppError('chats-unreachable') : null }
}

/** Chats of the ronde in the query, or of every ronde that this person leads, newest first. @throws AppError `bad-request` */
function chatsOf({ query }: Call, led: readonly Ronde[]): string[] {
  const asked = query.get('ronde')
  if (asked !== null && !rondeId.safeParse(asked).success) throw new AppError('bad-request', '(ronde)')
  return led.filter(({ id }) => asked === null || id === asked).flatMap(({ chats }) => chats)
}

function inRondes(rondes: readonly Ronde[], words: string): Step {
  const wanted = words.toLowerCase()
  const people = rondes.flatMap((ronde) => ronde.people)
  return {
    step: 'rondes',
    // An erased person has no name, and cannot be given a role.
    people: people.filter(({ name }) => name !== '' && name.toLowerCase().includes(wanted)),
    missing: null,
  }
}

/** When several steps know a person, the first one wins, except that any step can mark a guest (V8.d). */
function viewOf(call: Call, steps: readonly Step[]): PeopleView {
  const people = new Map<string, FoundPerson>()
  for (const person of steps.flatMap((step) => step.people)) {
    const former = people.get(person.id)
    if (former?.guest === false && person.guest) people.set(person.id, { ...former, guest: true })
    if (former === undefined) people.set(person.id, person)
  }
  const lang = langOf(call.request)
  const missing = steps.flatMap(({ step, missing }): MissingStep[] =>
    missing === null ? [] : [{ step, code: missing.code, message: errorMessage(missing.code, lang) }],
  )
  const source = steps.filter((step) => step.missing === null).map(({ step }) => step)
  return { people: [...people.values()], source, missing }
}

interface Ronde {
  id: string
  leads: boolean
  people: FoundPerson[]
  chats: string[]
}

/** Rondes of this person, newest first. The directory may list too many; each ronde decides what this person reads. */
async function rondesOf(who: PersonWho, runner: Runner): Promise<Ronde[]> {
  const ids = await runner.read(tenantStreamName(who.tid), (state) => state.rondesOf.get(who.oid) ?? [])
  const read = (id: string) => runner.read(rondeStreamName(id), (state) => rondeFor(state, who))
  return Promise.all(ids.toReversed().map(read))
}

function rondeFor(state: RondeState, who: PersonWho): Ronde {
  const leads = mayRead.chatMembers.allows(who, state)
  const people = viewSome(state, who, [{ kind: 'person', id: '*' }]).flatMap((entity) =>
    entity.kind === 'person' && entity.value !== null
      ? [{ id: entity.id, name: entity.value.name, guest: entity.value.guest, mail: null }]
      : [],
  )
  const chats = [...state.gesprekken.values()].flatMap(({ chatId, linkConfirmed }) =>
    chatId === null || !linkConfirmed ? [] : [chatId],
  )
  return { id: state.id, leads, people, chats }
}
