import fc from 'fast-check'

/** The part of JSON schema that our inputs use. */
export interface Schema {
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  pattern?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
}

/** Texts of people and of attackers. */
const awkward = fc.constantFrom(
  '<img src=x onerror=alert(1)>',
  '{{DATE(2026-12-08)}} [x](javascript:0)',
  '\u202Egnirts \u0000 \uD800 é 👩‍🏫',
  '__proto__',
  'constructor',
  "'; drop table entries; --",
  ' '.repeat(40),
  'a'.repeat(4_001),
)

/** Existing ids by field name, so that inputs are not all refused as unknown. */
export type Known = Readonly<Record<string, readonly string[]>>

/** Inputs as a schema asks for them. */
export function fromSchema(schema: Schema, known: Known, field = ''): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => fromSchema(one, known, field)))
  switch (schema.type) {
    case 'object': {
      const model: Record<string, fc.Arbitrary<unknown>> = {}
      for (const [name, own] of Object.entries(schema.properties ?? {})) {
        model[name] = fromSchema(own, known, name)
      }
      return fc.record(model, { requiredKeys: schema.required ?? [] })
    }
    case 'array': {
      const { minItems = 0, maxItems = 5, items = {} } = schema
      return fc.array(fromSchema(items, known, field), {
        minLength: minItems,
        maxLength: Math.min(maxItems, minItems + 4),
      })
    }
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000 })
    case 'number':
      return fc.double()
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return stringFrom(schema, known[field] ?? [])
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function stringFrom(schema: Schema, known: readonly string[]): fc.Arbitrary<string> {
  if (schema.format === 'date') return fc.constantFrom('2026-12-08', '2027-02-28', '2024-02-29')
  if (schema.format === 'date-time') {
    return fc.constantFrom(
      '2026-12-08T13:00:00+01:00',
      '2026-12-08T13:00:00.123Z',
      '2026-12-31T23:59:59-11:30',
    )
  }
  if (schema.pattern !== undefined) {
    const fits = new RegExp(schema.pattern)
    const named = known.filter((id) => fits.test(id))
    const made = fc.stringMatching(fits, { size: 'small' })
    return named.length === 0 ? made : fc.oneof({ arbitrary: fc.constantFrom(...named), weight: 9 }, made)
  }
  const { minLength = 0, maxLength = 300 } = schema
  const written = fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: 'grapheme' })
  return fc.oneof({ arbitrary: written, weight: 3 }, awkward)
}

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  awkward,
  fc.constantFrom(1e308, -0, 2 ** 53, [], {}, [[[[]]]]),
)

/** Inputs that are close to what a schema asks for and are not it. */
export function awayFrom(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const names = Object.keys(schema.properties ?? {})
  const name = fc.constantFrom(...names, '__proto__', 'toString', 'extra')
  const spoilt = fc
    .tuple(fromSchema(schema, known), name, anything, fc.boolean())
    .map(([input, key, value, drop]) => {
      const entries = Object.entries(input ?? {}).filter(([own]) => own !== key)
      // `fromEntries` makes an own `__proto__`, as JSON does.
      return Object.fromEntries(drop ? entries : [...entries, [key, value]])
    })
  return fc.oneof({ arbitrary: spoilt, weight: 3 }, anything)
}
