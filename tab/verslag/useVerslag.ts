import { createContext, useCallback, useContext, useMemo } from 'react'
import type { CorrectieView, OpmerkingView, VerslagView } from '../../bot/protocol/view.ts'
import { asNoted } from '../live/asNoted.ts'
import { useContent } from '../live/useContent.ts'
import { useEntities, useEntity } from '../live/useEntities.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import { type Line, linesOf, type Sources, type ThemaLines } from './verslagLines.ts'

/** The verslag of one gesprek with everything its parts show. */
export interface VerslagScene {
  scene: GesprekScene
  verslag: VerslagView
  themas: readonly ThemaLines[]
  lines: ReadonlyMap<string, Line>
  sources: Sources
  /** By the paragraph that they are about; those about the whole verslag, or a paragraph that is gone, under ''. */
  correcties: ReadonlyMap<string, readonly CorrectieView[]>
  /** Correcties that say that something is missing, by thema; also once their words were taken over. */
  missing: ReadonlyMap<string, readonly CorrectieView[]>
  opmerkingen: ReadonlyMap<string, readonly OpmerkingView[]>
  labelOf(id: string): string
  /** Leads: sends, settles and finds thema's right. */
  leads: boolean
  /** Whether the text may change now. */
  editable: boolean
}

export const VerslagContext = createContext<VerslagScene | null>(null)

export function useScene(): VerslagScene {
  const scene = useContext(VerslagContext)
  if (scene === null) throw new Error('This part belongs in a verslag.')
  return scene
}

/** Undefined while loading. */
export function useVerslag(scene: GesprekScene): VerslagScene | undefined {
  const { gesprek, groep, ronde, me } = scene
  const verslag = useEntity('verslag', gesprek.id)
  const paragraphs = useEntities('paragraph')
  const allCorrecties = useEntities('correctie')
  const allOpmerkingen = useEntities('opmerking')
  const notitie = useEntities('notitie')
  const antwoord = useEntities('antwoord')
  const rondes = useEntities('ronde')
  const groepen = useEntities('groep')
  const { content } = useContent()

  const sources = useMemo(() => ({ notitie, antwoord }), [notitie, antwoord])
  const themas = useMemo(() => {
    if (verslag === undefined) return []
    const tables = { ronde: rondes, groep: groepen, notitie, antwoord }
    return linesOf(verslag, paragraphs, [...groep.themas, ronde.afsluiting], (items) =>
      asNoted(tables, gesprek, items),
    )
  }, [verslag, paragraphs, groep, ronde, rondes, groepen, notitie, antwoord, gesprek])
  const lines = useMemo(
    () => new Map(themas.flatMap((thema) => thema.lines.map((line) => [line.id, line] as const))),
    [themas],
  )
  const { correcties, missing } = useMemo(() => {
    const own = [...allCorrecties.values()]
      .filter((one) => one.gesprekId === gesprek.id)
      .sort((a, b) => a.at - b.at)
    const apart = own.filter(({ kind }) => kind === 'missing')
    const placed = own.filter(({ kind }) => kind !== 'missing')
    const placeOf = ({ paragraphId }: CorrectieView): string =>
      paragraphId !== null && lines.has(paragraphId) ? paragraphId : ''
    return { correcties: grouped(placed, placeOf), missing: grouped(apart, (one) => one.themaId ?? '') }
  }, [allCorrecties, gesprek.id, lines])
  const opmerkingen = useMemo(() => {
    const own = [...allOpmerkingen.values()].filter((one) => one.gesprekId === gesprek.id)
    return grouped(
      own.sort((a, b) => a.at - b.at),
      ({ paragraphId }) => paragraphId,
    )
  }, [allOpmerkingen, gesprek.id])
  const labels = useMemo(() => new Map(content?.labels.map(({ id, titel }) => [id, titel])), [content])
  const labelOf = useCallback((id: string) => labels.get(id) ?? '', [labels])

  return useMemo(() => {
    if (verslag === undefined) return undefined
    return {
      ...{ scene, verslag, themas, lines, sources, correcties, missing, opmerkingen, labelOf },
      leads: me.acts.includes('verslag.send'),
      editable: verslag.status !== 'versturen' && verslag.status !== 'vastgesteld',
    }
  }, [scene, verslag, themas, lines, sources, correcties, missing, opmerkingen, labelOf, me])
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}
