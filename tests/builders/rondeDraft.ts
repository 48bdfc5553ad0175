import type { ContentView } from '../../bot/protocol/content.ts'
import type { DraftGroep } from '../../tab/shared/rondeForm/rondeDraft.ts'

/** A groep of the leidraad, as the content describes it. */
export function contentGroep(
  sleutel: string,
  part: Partial<ContentView['groepen'][number]> = {},
): ContentView['groepen'][number] {
  return {
    sleutel,
    nummer: 1,
    titel: `Titel van ${sleutel}`,
    kort: sleutel,
    samenstelling: '',
    grootte: { min: 4, max: 6 },
    optioneel: false,
    anoniem: false,
    themas: [],
    ...part,
  }
}

/** A groep of a ronde in the making, that takes part. */
export function draftGroep(sleutel: string, part: Partial<DraftGroep> = {}): DraftGroep {
  return { ...contentGroep(sleutel), on: true, minors: false, ...part }
}

export function contentView(part: Partial<ContentView> = {}): ContentView {
  return { reikwijdten: [], redenen: [], hoofdthemas: [], groepen: [], labels: [], aanWie: [], ...part }
}
