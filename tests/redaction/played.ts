import { randomUUID } from 'node:crypto'
import type { PersonWho } from '../../bot/domain/who.ts'
import type { TestServer } from '../api/testServer.ts'
import { bram, deelnemers, joke, karin, marleen, nadia, sanne } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'

export const VISIE = 'groep-2.visie'

/** Words that show whether anything of an antwoord or a notitie is left. */
export const WORDS = {
  first: 'jokes-eerste-antwoord',
  second: 'jokes-tweede-antwoord',
  other: 'wouters-antwoord',
  spoken: 'gezegd-door-joke',
} as const

export interface Played {
  ronde: BuiltRonde
  /** The notitie whose speaker is Joke. */
  spokenId: string
}

/** A ronde in which Joke answers twice, is quoted, named, and noted as the speaker; over HTTP. */
export async function playRonde(
  server: TestServer,
  chatId = `19:meeting_${randomUUID()}@thread.v2`,
): Promise<Played> {
  const ronde = await buildRonde(server.runner, { chatId, started: true, open: VISIE })
  const { rondeId, gesprekId } = ronde
  async function act(who: PersonWho, action: string, input: object): Promise<Record<string, unknown>> {
    const { status, body } = await server.act<{ result: Record<string, unknown> }>(
      who,
      action,
      rondeId,
      input,
    )
    if (status !== 200) throw new Error(`${action}: ${status} ${JSON.stringify(body)}`)
    return body.result
  }
  const answer = (who: PersonWho, nr: number, text: string, edits = true) =>
    act(who, 'antwoord.give', {
      gesprekId,
      themaId: VISIE,
      answers: [{ vraagId: `${VISIE}.${nr}`, text }],
      edits,
    })
  await act(marleen, 'role.grant', { personId: joke.oid, name: joke.name, role: 'verslaggever' })
  await act(marleen, 'role.revoke', { personId: joke.oid, role: 'verslaggever' })
  await answer(joke, 1, WORDS.first)
  await answer(joke, 1, WORDS.second)
  await answer(joke, 2, 'nog een van mij')
  const [wouter] = deelnemers.slice(1)
  if (wouter !== undefined)
    await answer(wouter, 1, `${WORDS.other}: Joke zei het ook, JOKE  VERMEULEN, en joke  vermeulen.`)
  await answer(sanne, 1, 'van de gang')
  const spoken = await act(bram, 'notitie.add', {
    gesprekId,
    text: WORDS.spoken,
    speaker: { personId: joke.oid },
    labels: ['citaat'],
  })
  await act(bram, 'notitie.add', { gesprekId, text: 'Jokes idee werd gedeeld.', speaker: { name: 'Joke' } })
  await act(bram, 'deelnemer.markHeard', { gesprekId, themaId: VISIE, personId: joke.oid, heard: true })
  await act(joke, 'deelnemer.describe', {
    personId: joke.oid,
    functie: 'docent Jokekunde',
    unit: 'Joke-team',
  }).catch(() => undefined)
  await act(marleen, 'samenvatting.post', {
    gesprekId,
    themaId: VISIE,
    text: 'Joke Vermeulen vatte het samen.',
  })
  return { ronde, spokenId: String(spoken.notitieId) }
}

export const leader = marleen
export { bram, joke, karin, nadia }
