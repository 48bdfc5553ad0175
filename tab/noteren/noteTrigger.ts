export type TriggerKind = 'who' | 'label' | 'whom'

export const triggerKeys: Readonly<Record<TriggerKind, string>> = { who: '@', label: '#', whom: '>' }

export interface Trigger {
  kind: TriggerKind
  /** What was typed behind the key; filters the choices. */
  asks: string
  /** Offset of the trigger character in the text. */
  from: number
  to: number
}

const kinds: Readonly<Record<string, TriggerKind>> = { '@': 'who', '#': 'label', '>': 'whom' }

/** The key before the caret that opens a choice; only at the start of a word. */
export function triggerAt(text: string, caret: number): Trigger | null {
  const found = /(?:^|\s)([@#>])([^\s@#>]*)$/.exec(text.slice(0, caret))
  const kind = kinds[found?.[1] ?? '']
  if (found === null || kind === undefined) return null
  const asks = found[2] ?? ''
  return { kind, asks, from: caret - asks.length - 1, to: caret }
}

/**
 * Which choice Enter takes: the one that arrows went to, else the first one that fits the letters behind the key. Null, so
 * that Enter stores the note, when only the key itself was typed.
 */
export function activeAmong(count: number, asks: string, moved: number | null): number | null {
  if (count === 0 || (moved === null && asks === '')) return null
  return Math.min(moved ?? 0, count - 1)
}

/** The text without what asked for the choice. */
export function withoutTrigger(text: string, { from, to }: Trigger): string {
  const before = text.slice(0, from)
  const after = text.slice(to)
  return /\s$/.test(before) ? before + after.trimStart() : before + after
}

/** Whether one of the words of a choice begins with what was typed; case and accents are ignored. */
export function fits(choice: string, asks: string): boolean {
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const wanted = plain(asks)
  return plain(choice)
    .split(/[\s-]+/)
    .some((word, place, words) => words.slice(place).join(' ').startsWith(wanted) || word.startsWith(wanted))
}
