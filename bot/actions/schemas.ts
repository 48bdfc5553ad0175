import { z } from 'zod'
import { ANTWOORD_MAX, NOTITIE_MAX } from '../domain/bounds.ts'
import { AFSLUITING } from '../domain/leidraad.ts'
import { isOrderKey } from '../domain/paragraphOrder.ts'
import { ERASED } from '../domain/personId.ts'
import { toPersonName } from '../domain/personName.ts'
import {
  BLOCK_KINDS,
  BLOCKS_MAX,
  isEmpty,
  lengthOf,
  normalise,
  RICH_TEXT_MAX,
  type RichText,
  RUNS_MAX,
} from '../domain/richText.ts'
import { REIKWIJDTEN } from '../domain/ronde/events.ts'
import { PHASES } from '../domain/ronde/phase.ts'

export { ANTWOORD_MAX, NOTITIE_MAX }

/** Bounds of everything people send (X5.a); the JSON schemas of `GET /api/actions` are made from these. */

/** Control characters except tab and line breaks are removed; all other text stays as people wrote it. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu

/** Free text: trimmed, not empty. Emoji, right-to-left text and markup are kept. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.replace(CONTROL, '').toWellFormed().trim())
    .min(1)

/** The same, but may be empty. */
export const optionalText = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.replace(CONTROL, '').toWellFormed().trim())

/** Characters that only end a line are line breaks; the separator that `bot/redaction` puts between blocks must not occur in a text. */
const LINE_BREAK = /\r\n|[\r\u0085\u2028\u2029]/g

/** A part of a text, so not trimmed. */
const words = z
  .string()
  .min(1)
  .max(RICH_TEXT_MAX)
  .overwrite((value) => value.replace(LINE_BREAK, '\n').replace(CONTROL, '').toWellFormed())
const mark = z.literal(true).exactOptional()
const block = z.strictObject({
  kind: z.enum(BLOCK_KINDS),
  level: z.union([z.literal(0), z.literal(1)]),
  runs: z.array(z.strictObject({ text: words, strong: mark, em: mark })).max(RUNS_MAX),
})
type SentBlocks = z.infer<typeof block>[]

/** Text that people edit together, in normal form (X5.b). May be empty. */
export const optionalRichText = z
  .array(block)
  .max(BLOCKS_MAX)
  .overwrite((blocks) => normalise(blocks) as SentBlocks)
  .check(({ value, issues }) => {
    const tooBig = { code: 'too_big', origin: 'string', inclusive: true, input: value } as const
    const runs = value.reduce((sum, one) => sum + one.runs.length, 0)
    if (lengthOf(value) > RICH_TEXT_MAX) issues.push({ ...tooBig, maximum: RICH_TEXT_MAX })
    if (runs > RUNS_MAX) issues.push({ ...tooBig, maximum: RUNS_MAX })
  })

/** The same, with at least one word. */
export const richText = optionalRichText.refine((blocks: RichText) => !isEmpty(blocks))

export const TITLE_MAX = 200

export const title = text(TITLE_MAX)
/** The name of a person, as one line. */
export const personName = z
  .string()
  .max(TITLE_MAX)
  .overwrite((name) => toPersonName(name))
  .min(1)
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:@-]{0,199}$/)
/** Teams chat ids look like `19:meeting_...@thread.v2`; only length and characters are checked. */
export const chatId = z.string().regex(/^[\x21-\x7e]{1,400}$/)
const GUID = '[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}'
/** An Entra object id; kept in lower case. */
export const personId = z
  .string()
  .regex(new RegExp(`^${GUID}$`))
  .overwrite((id) => id.toLowerCase())
/** Someone who is in a ronde already: a person, or the id that replaced an erased one. */
export const knownPersonId = z
  .string()
  .regex(new RegExp(`^(${GUID}|${ERASED}[0-9a-f]{20})$`))
  .overwrite((id) => id.toLowerCase())
export const themaId = z.union([z.literal(AFSLUITING), id])
export const newIdOf = (prefix: string) => z.string().regex(new RegExp(`^${prefix}-[a-z0-9-]{8,60}$`))
export const role = z.enum(['opdrachtgever', 'gespreksleider', 'verslaggever', 'deelnemer', 'meelezer'])
export const phase = z.enum(PHASES)
export const scopeKind = z.enum(REIKWIJDTEN)
/** An order key, see `bot/domain/paragraphOrder.ts`. */
export const orderKey = z.string().refine(isOrderKey)
export const instant = z.iso.datetime({ offset: true })
export const day = z.iso.date()
export const labels = z.array(id).max(8)
export const speaker = z.union([z.strictObject({ personId }), z.strictObject({ name: personName })])

/** Words of a paragraph with those around them; spaces are kept, since they tell where it is. */
const piece = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.replace(CONTROL, '').toWellFormed())
export const quote = z.strictObject({ text: piece(2_000), before: piece(200), after: piece(200) })
