import { fromPlainText } from '../../../bot/domain/richText.ts'
import type { CorrectieDraft } from '../../../tab/correctie/draft.ts'

export const correctieDraft = (part: Partial<CorrectieDraft> = {}): CorrectieDraft => ({
  ...{ correctieId: 'c-00000001', kind: 'change', themaId: 'groep-2.rollen', paragraphId: 'p-1', base: 1 },
  ...{ text: fromPlainText('Iets anders.'), reason: '' },
  ...part,
})
