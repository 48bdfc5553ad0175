import type { CorrectieView, ParagraphView, Thema, VerslagView } from '../../bot/protocol/view.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'

export interface ReadParagraph {
  view: ParagraphView & { text: NonNullable<ParagraphView['text']> }
  /** Counts from 1 within its thema. */
  nr: number
  /** The reader's own correctie of it that was sent last. */
  own: CorrectieView | null
}

export interface ReadThema {
  id: string
  titel: string
  /** Its place among the thema's of the groep, from 1; null for the closing vragen. */
  nr: number | null
  anonymous: boolean
  discussed: boolean
  paragraphs: ReadParagraph[]
  /** Own correcties that say that something is missing. */
  missing: CorrectieView[]
}

interface Tables {
  paragraphs: ReadonlyMap<string, ParagraphView>
  correcties: ReadonlyMap<string, CorrectieView>
}

/** The verslag as a deelnemer reads it: per thema its paragraphs with the reader's own correcties. */
export function readThemas(
  { groep, course }: Pick<GesprekScene, 'groep' | 'course'>,
  verslag: VerslagView,
  { paragraphs, correcties }: Tables,
): ReadThema[] {
  const titles = new Map<string, Thema>([...groep.themas, course.afsluiting].map((one) => [one.id, one]))
  const own = [...correcties.values()]
    .filter(({ mine, gesprekId }) => mine && gesprekId === verslag.id)
    .sort((one, other) => one.at - other.at)
  return verslag.themas.flatMap(({ themaId, discussed, paragraphs: outline }) => {
    const thema = titles.get(themaId)
    if (thema === undefined) return []
    const texts = outline.flatMap(({ id }) => {
      const view = paragraphs.get(id)
      return view?.text ? [{ ...view, text: view.text }] : []
    })
    const place = groep.themas.findIndex(({ id }) => id === themaId)
    return [
      {
        id: themaId,
        titel: thema.titel,
        nr: place < 0 ? null : place + 1,
        anonymous: course.runs.get(themaId)?.anonymous ?? groep.anonymousThemas.includes(themaId),
        discussed,
        paragraphs: texts.map((view, at) => ({
          view,
          nr: at + 1,
          own: own.findLast(({ kind, paragraphId }) => kind === 'change' && paragraphId === view.id) ?? null,
        })),
        missing: own.filter((one) => one.kind === 'missing' && one.themaId === themaId),
      },
    ]
  })
}

/** Whether nothing was done about a correctie yet, so that it can still be changed or taken back. */
export const isOpen = ({ takenOver, answer, handled }: CorrectieView): boolean =>
  takenOver === null && answer === null && handled === null
