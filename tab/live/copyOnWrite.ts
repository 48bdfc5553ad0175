/** Rows that are copied at their first change. */
export interface CopyOnWrite<V> {
  get(id: string): V | undefined
  set(id: string, value: V): void
  edit(id: string, change: (now: V) => V): void
  delete(id: string): void
  values(): Iterable<V>
  rows(): ReadonlyMap<string, V>
}

export function copyOnWrite<V>(rows: ReadonlyMap<string, V>): CopyOnWrite<V> {
  let copy: Map<string, V> | null = null
  const writable = (): Map<string, V> => {
    copy ??= new Map(rows)
    return copy
  }
  const get = (id: string): V | undefined => (copy ?? rows).get(id)
  return {
    get,
    set: (id, value) => void writable().set(id, value),
    edit(id, change) {
      const now = get(id)
      if (now !== undefined) writable().set(id, change(now))
    },
    delete: (id) => void (get(id) !== undefined && writable().delete(id)),
    values: () => (copy ?? rows).values(),
    rows: () => copy ?? rows,
  }
}
