import { expressionStatements, type Mutant } from './mutants.ts'

/** A mutant with the number that switches it on. */
export interface NumberedMutant extends Mutant {
  id: number
}

interface Edit {
  start: number
  end: number
  /** Which comes first of one range: a block, a statement, an expression. */
  depth: 0 | 1 | 2
  /** Wraps the source in between, in which inner edits are made already. */
  wrap(inner: string): string
}

/** Name of the global function that says whether a mutant is on. */
export const SWITCH = '__mutantIsOn'

/** The source with all the mutants in it, each behind a switch. */
export function instrument(path: string, code: string, mutants: readonly NumberedMutant[]): string {
  const starts = new Set(mutants.map(({ start }) => start))
  const blocks = expressionStatements(path, code)
    .filter(({ start }) => starts.has(start))
    .map((statement): Edit => ({ ...statement, depth: 0, wrap: (inner) => `{${inner}}` }))
  const edits = [...blocks, ...mutants.map(editOf)]
  // Outer edits first; of the same range, blocks come before statements and statements before expressions.
  edits.sort((one, other) => one.start - other.start || other.end - one.end || one.depth - other.depth)
  return render(code, 0, code.length, edits)
}

function editOf({ id, start, end, kind, becomes, was }: NumberedMutant): Edit {
  const isOn = `globalThis.${SWITCH}(${id})`
  if (kind === 'dropped check' || kind === 'dropped statement')
    return { start, end, depth: 1, wrap: (inner) => `{if(!${isOn}){${inner}\n}}` }
  if (kind === 'other method')
    return { start, end, depth: 2, wrap: () => `[${isOn}?'${nameIn(becomes)}':'${nameIn(was)}']` }
  return { start, end, depth: 2, wrap: (inner) => `(${isOn}?(${becomes}):(${inner}))` }
}

/** `every` of `.every`, also with a line break before the point. */
const nameIn = (access: string): string => access.replace(/^[\s.]+/, '')

function render(code: string, start: number, end: number, edits: readonly Edit[]): string {
  let out = ''
  let at = start
  for (let index = 0; index < edits.length; ) {
    const outer = edits[index] as Edit
    const rest = edits.slice(index + 1)
    const count = rest.findIndex((edit) => edit.start >= outer.end)
    const inner = count === -1 ? rest : rest.slice(0, count)
    out += code.slice(at, outer.start) + outer.wrap(render(code, outer.start, outer.end, inner))
    at = outer.end
    index += inner.length + 1
  }
  return out + code.slice(at, end)
}
