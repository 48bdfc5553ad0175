import type { RondeFile } from '../protocol/rondeFile.ts'
import type { Entities, EntityChange, EntityKind } from '../protocol/view.ts'

const EXPLANATION = {
  nl: 'Een hele ronde van LOB-portret, zoals de gespreksleider haar leest. ronde: waarover het gaat. groepen: met hun themas en vragen. mensen: wie meededen. gesprekken: plan en verloop. themas: wat op tafel kwam, en wanneer. antwoorden: wat deelnemers schreven; anonieme zonder persoon. notities: wat genoteerd is. Tijden zijn milliseconden sinds 1 januari 1970 (UTC).',
  en: 'A whole round of LOB-portret, as its leader reads it. ronde: what it is about. groepen: with their themes and questions. mensen: who took part. gesprekken: plan and course. themas: what was on the table, and when. antwoorden: what participants wrote; anonymous ones without a person. notities: what was noted. Times are milliseconds since 1 January 1970 (UTC).',
}

/**
 * A whole ronde as a file, from all that its reader may read (X3.s).
 * @param entities see `viewAll`
 * @returns null when the ronde itself is not among them
 */
export function rondeFile(entities: readonly EntityChange[], now: number): RondeFile | null {
  const all = <K extends EntityKind>(kind: K): NonNullable<Entities[K]>[] =>
    entities.flatMap((entity) =>
      entity.kind === kind && entity.value !== null ? [entity.value as NonNullable<Entities[K]>] : [],
    )
  const [ronde] = all('ronde')
  if (ronde === undefined) return null
  return {
    format: 'lob-portret-ronde',
    version: 1,
    explanation: EXPLANATION[ronde.lang],
    madeAt: new Date(now).toISOString(),
    ronde,
    groepen: all('groep'),
    mensen: all('person'),
    gesprekken: all('gesprek'),
    themas: all('run'),
    antwoorden: all('antwoord'),
    notities: all('notitie'),
  }
}
