import type { Groep, Hoofdthema, Thema } from '../leidraad.ts'
import type { FieldsOf } from '../privacy.ts'

/** What the leidraad of a ronde holds: texts that the school may have changed. */

export const themaFields: FieldsOf<Thema, object> = {
  id: 'plain',
  titel: 'words',
  hoofdthema: 'plain',
  vragen: { id: 'plain', tekst: 'words', deelvragen: 'words', toelichting: 'words' },
}

export const groepFields: FieldsOf<Groep, object> = {
  id: 'plain',
  titel: 'words',
  kort: 'words',
  themas: themaFields,
}

export const hoofdthemaFields: FieldsOf<Hoofdthema, object> = { id: 'plain', titel: 'words' }
