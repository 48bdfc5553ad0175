/** Fields that hold an id, a choice or a place, never what somebody wrote. */
const STRUCTURE: ReadonlySet<string> = new Set([
  ...[
    'type',
    'action',
    'requestId',
    'by',
    'key',
    'keys',
    'status',
    'phase',
    'role',
    'source',
    'kind',
    'lang',
  ],
  ...['why', 'reason', 'shows', 'tags', 'labels', 'toWhom', 'shown', 'start', 'from', 'to', 'salt', 'id'],
])

/** Whether a field may hold words of people. What a later event brings is taken for words until it is said otherwise. */
export const holdsWords = (field: string): boolean => !STRUCTURE.has(field) && !/Ids?$/.test(field)

/**
 * The same value with every string in it as `replace` gives it, keys of objects too; the value itself when nothing of it
 * changes.
 * @param replace is given the field in which the string stands
 */
export function mapStrings<T>(value: T, replace: (text: string, field: string) => string, field = ''): T {
  // What goes in as one shape comes out as the same one: only strings are other strings.
  return mapped(value, replace, field) as T
}

function mapped(value: unknown, replace: (text: string, field: string) => string, field: string): unknown {
  if (typeof value === 'string') return replace(value, field)
  if (Array.isArray(value)) {
    const items = value.map((item) => mapped(item, replace, field))
    return items.some((item, index) => item !== value[index]) ? items : value
  }
  if (typeof value !== 'object' || value === null) return value
  let changed = false
  const fields = Object.entries(value).map(([name, inner]) => {
    const [key, next] = [replace(name, 'id'), mapped(inner, replace, name)]
    changed ||= key !== name || next !== inner
    return [key, next] as const
  })
  return changed ? Object.fromEntries(fields) : value
}

/** Replaces an id wherever it stands, also within another string and in another case; never a part of a longer id. */
export function idReplacer(ids: ReadonlyMap<string, string>): (text: string) => string {
  if (ids.size === 0) return (text) => text
  const byId = new Map([...ids].map(([id, token]) => [id.toLowerCase(), token]))
  const choices = [...byId.keys()].map((id) => {
    // A GUID is never the beginning of another id; "oid-joke" may be that of "oid-joke-2".
    const around = isGuid(id) ? '[A-Za-z0-9]' : '[A-Za-z0-9-]'
    return `(?<!${around})${id.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}(?!${around})`
  })
  const pattern = new RegExp(choices.join('|'), 'gi')
  return (text) => text.replace(pattern, (id) => byId.get(id.toLowerCase()) ?? id)
}

const isGuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
