import { fromPlainText, plainText, type RichText } from '../../bot/domain/richText.ts'
import type { RondeState } from '../../bot/domain/ronde/state.ts'
import { layOut } from '../../bot/domain/ronde/verslagLayout.ts'
import { followVerslagen } from '../../bot/followUp/verslagen/followVerslagen.ts'
import { bram, joke, marleen, wouter } from './people.ts'
import { buildRonde, type RondeOptions } from './ronde.ts'
import { type TestRunner, testRunner } from './runner.ts'

export const VISIE = 'groep-2.visie'
export const ROLLEN = 'groep-2.rollen'
export const N = (nr: number): string => `n-${String(nr).padStart(8, '0')}`
export const P = (nr: number): string => `p-${N(nr)}`
export const C = (nr: number): string => `c-${String(nr).padStart(8, '0')}`
export const V = (nr: number): string => `v-${String(nr).padStart(8, '0')}`

export const rich = (plain: string): RichText => fromPlainText(plain)

/**
 * A gesprek that ended, with three notes at `rollen`, which was on the table first, one at `visie`, one without a thema, and a
 * written answer of Joke at `visie`.
 * @param anonymous thema's of this groep that are anonymous
 */
export async function buildVerslag(
  built: TestRunner = testRunner(),
  anonymous: readonly string[] = [],
  options: RondeOptions = {},
) {
  const { runner, clock } = built
  const ronde = await buildRonde(runner, options)
  const { gesprekId, act, stream } = ronde
  for (const themaId of anonymous) {
    await act(marleen, 'anoniem.set', { groepId: 'groep-2', themaId, anonymous: true })
  }
  await act(marleen, 'gesprek.start', { gesprekId })
  await act(marleen, 'thema.open', { gesprekId, themaId: ROLLEN })
  await act(bram, 'notitie.add', {
    notitieId: N(1),
    gesprekId,
    text: 'Eerst dit.',
    speaker: { personId: joke.oid },
  })
  await act(bram, 'notitie.add', {
    notitieId: N(2),
    gesprekId,
    text: 'Dan dat.',
    speaker: { personId: wouter.oid },
  })
  await act(bram, 'notitie.add', { notitieId: N(3), gesprekId, text: 'Zonder spreker.' })
  await act(marleen, 'thema.open', { gesprekId, themaId: VISIE })
  await act(bram, 'notitie.add', { notitieId: N(4), gesprekId, text: 'Een visie.' })
  await act(joke, 'antwoord.give', {
    ...{ gesprekId, themaId: VISIE },
    answers: [{ vraagId: `${VISIE}.1`, text: 'Zelf geschreven.' }],
  })
  await act(bram, 'notitie.add', { notitieId: N(5), gesprekId, text: 'Nergens bij.', tags: [] })
  clock.time += 3_600_000
  await act(marleen, 'gesprek.end', { gesprekId })
  const read = <T>(view: (state: RondeState) => T): Promise<T> => runner.read(stream, view)
  return {
    ...built,
    ...ronde,
    read,
    /** Runs what the app does after a commit, and by the clock. */
    follow: () => followVerslagen(runner, clock, ronde.rondeId),
    /** The outline: per thema the ids of its paragraphs. */
    outline: () =>
      read((state) => {
        const gesprek = state.gesprekken.get(gesprekId)
        if (gesprek === undefined) throw new Error('no gesprek')
        const { themas, drawer } = layOut(state, gesprek)
        const shown = themas.filter(({ paragraphs }) => paragraphs.length > 0)
        return {
          themas: Object.fromEntries(
            shown.map(({ themaId, paragraphs }) => [themaId, paragraphs.map(({ id }) => id)]),
          ),
          order: themas.map(({ themaId }) => themaId),
          drawer: drawer.map(({ id }) => id),
        }
      }),
    paragraph: (id: string) => read((state) => state.paragraphs.get(id)),
    textOf: (id: string) =>
      read((state) => {
        const text = state.paragraphs.get(id)?.text ?? null
        return text === null ? null : plainText(text)
      }),
    verslag: () => read((state) => state.verslagen.get(gesprekId)),
    correctie: (id: string) => read((state) => state.correcties.get(id)),
    /** Sends the verslag to the groep, and does what the app does then. */
    async send(until?: string) {
      await act(marleen, 'verslag.send', until === undefined ? { gesprekId } : { gesprekId, until })
      await followVerslagen(runner, clock, ronde.rondeId)
    },
    write: (paragraphId: string, text: string, base: number, more: object = {}) =>
      act(bram, 'paragraph.write', {
        ...{ gesprekId, paragraphId, text: [...rich(text)], base, rivalId: V(1) },
        ...more,
      } as never),
  }
}
