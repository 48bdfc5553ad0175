import { createHash, randomUUID } from 'node:crypto'
import { type ActionInput, type ActionName, registry } from '../actions/index.ts'
import { AFSLUITING } from '../domain/leidraad.ts'
import type { PersonWho, RondeRole } from '../domain/who.ts'
import { foldVersion } from '../journal/foldVersion.ts'
import type { Journal } from '../ports/journal.ts'
import { type Runner, rondeStreamName } from '../ports/runner.ts'
import { createRunner } from '../runner/runner.ts'
import { demoGroep1 } from './demoGroep1.ts'
import { demoGroep3 } from './demoGroep3.ts'
import { demoTimes } from './demoTimes.ts'
import type { DemoGesprek, DemoLine } from './demoTypes.ts'
import { type DemoPerson, type DemoRole, demoPeople, demoTenantId, whoOf } from './people.ts'
import { demoPlaces } from './playground.config.ts'

const rondeId = 'r-demo-zorg-en-welzijn'
const stream = rondeStreamName(rondeId)

const groep4 = ['Marije Tuinstra', 'Ruben Hofstra', 'Sevda Güneş', 'Wilma Brandsma', 'Olaf Meijer']
const groep5 = ['Ilse Mulder', 'Tarik Demir', 'Bas Wiersma', 'Chantal de Boer', 'Femke Langendijk']

/** Time for the thema's in a gesprek of 90 minutes, ms. */
const TALK = 80 * 60_000

/**
 * Fills a demo ronde through its own actions, once. After an interruption it continues: every act has a fixed request
 * id, and the last act shows that the demo is complete.
 */
export async function fillDemo(journal: Journal, now: number): Promise<void> {
  const demo = new Demo(journal, now)
  if (!(await demo.filled())) await demo.fill()
  await demo.close()
}

class Demo {
  readonly #runner: Runner
  readonly #now: number
  #time: number
  #requests = 0
  #gesprekken = new Map<string, string>()

  constructor(journal: Journal, now: number) {
    this.#now = now
    this.#time = now
    this.#runner = createRunner({
      journal,
      clock: { now: () => this.#time },
      registry,
      newId: (prefix) => `${prefix}-${randomUUID().replaceAll('-', '')}`,
      foldVersion: foldVersion(),
      fault: (error) => {
        throw error
      },
    })
  }

  filled(): Promise<boolean> {
    return this.#runner.read(stream, (state) =>
      [...state.gesprekken.values()].some((gesprek) => gesprek.linkConfirmed),
    )
  }

  async fill(): Promise<void> {
    const times = demoTimes(this.#now)
    this.#time = times.made
    await this.#prepare(times)
    await this.#hold(demoGroep1, times.groep1)
    await this.#hold(demoGroep3, times.groep3)
    this.#time = this.#now
    const gesprekId = this.#gesprek('groep-2')
    const chatId = demoPlaces.meetingChatId
    await this.#act(marleen, 'gesprek.link', { gesprekId, chatId })
    await this.#runner.run({
      ...{ action: 'gesprek.confirmLink', stream, input: { gesprekId, chatId } },
      ...{ who: { kind: 'system', part: 'link' }, requestId: 'demo-confirm-link' },
    })
  }

  close(): Promise<void> {
    return this.#runner.close()
  }

  async #prepare(times: ReturnType<typeof demoTimes>): Promise<void> {
    const made = await this.#act(marleen, 'ronde.create', {
      rondeId,
      title: 'LOB-portret Zorg en Welzijn',
      school: 'ROC De Waterlinie',
      scope: { kind: 'vestiging', name: 'Locatie Oost' },
      reasons: ['Zien waar we staan', 'Studenten sterker maken'],
      goals: ['Weten wat onze begeleiders nodig hebben', 'Eén taal tussen eerste en tweede lijn'],
      use: {
        forWhom: 'teams en leiding van de locatie',
        where: 'studiemiddag in het voorjaar',
        renewal: 'nieuwe mentorlijn',
      },
      period: { from: dayOf(times.groep1), to: dayOf(times.groep5) },
    })
    for (const { id, groepId } of gesprekkenIn(made)) this.#gesprekken.set(groepId, id)
    for (const person of demoPeople) await this.#grantOwnRole(person)
    const others = {
      'groep-1': demoGroep1.deelnemers,
      'groep-3': demoGroep3.deelnemers,
      'groep-4': groep4,
      'groep-5': groep5,
    }
    for (const [groep, names] of Object.entries(others)) {
      for (const name of names) await this.#grant(colleague(name), 'deelnemer', this.#gesprek(groep))
    }
    const plan = [times.groep1, times.groep2, times.groep3, times.groep4, times.groep5]
    for (const [index, start] of plan.entries()) {
      const gesprekId = this.#gesprek(`groep-${index + 1}`)
      await this.#act(marleen, 'gesprek.plan', {
        gesprekId,
        start: new Date(start).toISOString(),
        room: 'Oost 2.14',
      })
    }
    await this.#act(marleen, 'ronde.advance', { phase: 'gesprekken' })
  }

  async #grantOwnRole(person: DemoPerson): Promise<void> {
    // The beheerder has no role in a ronde.
    if (person.role === null || person.role === 'beheerder' || person.oid === marleen.oid) return
    const gesprekId = person.role === 'deelnemer' ? this.#gesprek('groep-2') : undefined
    await this.#grant(whoOf(person), person.role, gesprekId)
  }

  #grant({ oid: personId, name }: PersonWho, role: RondeRole, gesprekId?: string): Promise<object> {
    const where = gesprekId === undefined ? {} : { gesprekId }
    return this.#act(marleen, 'role.grant', { personId, name, role, ...where })
  }

  /** Plays a gesprek from start to end: thema's in order, statements spread over its time. */
  async #hold({ groep, themas, zonderThema }: DemoGesprek, start: number): Promise<void> {
    const gesprekId = this.#gesprek(groep)
    const lines = Object.values(themas).flat().length
    this.#time = start
    await this.#act(marleen, 'gesprek.start', { gesprekId })
    for (const [name, said] of Object.entries(themas)) {
      const themaId = themaIdOf(groep, name)
      await this.#act(marleen, 'thema.open', { gesprekId, themaId })
      for (const line of said) {
        this.#time += TALK / lines
        await (line.zelf === undefined
          ? this.#note(
              gesprekId,
              [themaId, ...(line.ook ?? []).map((other) => themaIdOf(groep, other))],
              line,
            )
          : this.#answer(gesprekId, themaId, line))
      }
    }
    for (const line of zonderThema) await this.#note(gesprekId, [], line)
    await this.#act(marleen, 'gesprek.end', { gesprekId })
  }

  #note(gesprekId: string, tags: string[], { wie, tekst, labels = [], aanWie }: DemoLine): Promise<object> {
    return this.#act(bram, 'notitie.add', {
      gesprekId,
      text: tekst,
      tags,
      labels,
      ...(wie === undefined ? {} : { speaker: { personId: colleague(wie).oid } }),
      ...(aanWie === undefined ? {} : { toWhom: aanWie }),
    })
  }

  #answer(gesprekId: string, themaId: string, { wie = '', tekst, zelf }: DemoLine): Promise<object> {
    const answers = [{ vraagId: `${themaId}.${zelf}`, text: tekst }]
    return this.#act(colleague(wie), 'antwoord.give', { gesprekId, themaId, answers })
  }

  #gesprek(groep: string): string {
    const id = this.#gesprekken.get(groep)
    if (id === undefined) throw new Error(`The leidraad has no ${groep}.`)
    return id
  }

  async #act<N extends ActionName>(who: PersonWho, action: N, input: ActionInput<N>): Promise<object> {
    this.#requests += 1
    const { result } = await this.#runner.run({
      action,
      stream,
      input,
      who,
      requestId: `demo-${this.#requests}`,
    })
    return result
  }
}

const marleen = someoneWith('gespreksleider')
const bram = someoneWith('verslaggever')

function someoneWith(role: DemoRole): PersonWho {
  const person = demoPeople.find((one) => one.role === role)
  if (person === undefined) throw new Error(`No demo person is ${role}.`)
  return whoOf(person)
}

/** A person who only speaks in the demo and cannot sign in. */
function colleague(name: string): PersonWho {
  const hash = createHash('sha256').update(name).digest('hex')
  const oid = hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
  return { kind: 'person', tid: demoTenantId, oid, name, appRoles: [] }
}

const themaIdOf = (groep: string, name: string): string =>
  name === AFSLUITING ? AFSLUITING : `${groep}.${name}`
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

function gesprekkenIn(made: object): { id: string; groepId: string }[] {
  return 'gesprekken' in made && Array.isArray(made.gesprekken) ? made.gesprekken : []
}
