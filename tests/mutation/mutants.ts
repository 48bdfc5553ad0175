import { parseSync } from 'vite'

export type Kind =
  | 'negated condition'
  | 'dropped check'
  | 'dropped statement'
  | 'other operator'
  | 'dropped operand'
  | 'boundary'
  | 'removed await'
  | 'emptied'
  | 'other value'
  | 'swapped field'
  | 'other method'

/** One small wrong change: the source from `start` to `end` becomes `becomes`. */
export interface Mutant {
  kind: Kind
  start: number
  end: number
  /** From 1. */
  line: number
  was: string
  becomes: string
}

interface Node {
  type: string
  start: number
  end: number
  // The shape differs per type of node; `findMutants` reads only what each type has.
  // biome-ignore lint/suspicious/noExplicitAny: a syntax tree is walked by its keys
  [key: string]: any
}

const OPPOSITE: Readonly<Record<string, [Kind, string]>> = {
  '<': ['boundary', '<='],
  '<=': ['boundary', '<'],
  '>': ['boundary', '>='],
  '>=': ['boundary', '>'],
  '===': ['negated condition', '!=='],
  '!==': ['negated condition', '==='],
  '-': ['other operator', '+'],
  '*': ['other operator', '/'],
  '/': ['other operator', '*'],
  '%': ['other operator', '*'],
}

const OTHER_METHOD: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  add: 'delete',
  ceil: 'floor',
  floor: 'ceil',
}

/** Wrappers of TypeScript around an expression; every other node of TypeScript is a type and is skipped. */
const TYPED_EXPRESSIONS = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'])
const WITHOUT_BEHAVIOUR = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'TemplateElement'])

/** All mutants of a source file, in a fixed order. */
export function findMutants(path: string, code: string): Mutant[] {
  const { program, errors } = parseSync(path, code)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const found: Mutant[] = []
  const fields = fieldsByObject(program as unknown as Node)
  const text = (node: Node): string => code.slice(node.start, node.end)

  function add(kind: Kind, node: Node, becomes: string): void {
    const line = code.slice(0, node.start).split('\n').length
    found.push({ kind, start: node.start, end: node.end, line, was: text(node), becomes })
  }

  function visit(node: Node, parent: Node | null, key: string): void {
    if (WITHOUT_BEHAVIOUR.has(node.type)) return
    if (node.type.startsWith('TS') && !TYPED_EXPRESSIONS.has(node.type)) return
    consider(node, parent, key)
    for (const [child, name] of childrenOf(node)) visit(child, node, name)
  }

  function consider(node: Node, parent: Node | null, key: string): void {
    switch (node.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
      case 'WhileStatement':
        if (node.test.type !== 'BinaryExpression' || OPPOSITE[node.test.operator]?.[0] === 'boundary')
          add('negated condition', node.test, `!(${text(node.test)})`)
        if (node.type === 'IfStatement' && node.alternate === null && leaves(node.consequent))
          add('dropped check', node, '')
        break
      case 'LogicalExpression': {
        const other = node.operator === '&&' ? '||' : node.operator === '||' ? '&&' : null
        if (other !== null) {
          add('other operator', node, `(${text(node.left)}) ${other} (${text(node.right)})`)
          add('dropped operand', node, text(node.left))
        }
        add('dropped operand', node, text(node.right))
        break
      }
      case 'BinaryExpression': {
        const opposite = OPPOSITE[node.operator]
        if (opposite !== undefined)
          add(opposite[0], node, `(${text(node.left)}) ${opposite[1]} (${text(node.right)})`)
        if (node.operator === '+' && ![node.left, node.right].some(isText))
          add('other operator', node, `(${text(node.left)}) - (${text(node.right)})`)
        break
      }
      case 'UnaryExpression':
        if (node.operator === '!') add('negated condition', node, text(node.argument))
        break
      case 'ExpressionStatement':
        if (!node.directive && !text(node).startsWith('super(')) add('dropped statement', node, '')
        break
      case 'AwaitExpression':
        add('removed await', node, text(node.argument))
        break
      case 'ArrayExpression':
        if (node.elements.length > 0) add('emptied', node, '[]')
        break
      case 'Literal':
        if (isKey(parent, key) || key === 'source') break
        if (typeof node.value === 'string' && node.value !== '') add('emptied', node, "''")
        if (typeof node.value === 'number') add('other value', node, String(otherNumber(node.value)))
        if (typeof node.value === 'boolean') add('other value', node, String(!node.value))
        break
      case 'MemberExpression':
        considerMember(node, parent, key)
        break
    }
  }

  function considerMember(node: Node, parent: Node | null, key: string): void {
    if (node.computed || node.optional || node.property.type !== 'Identifier') return
    const name: string = node.property.name
    const called = key === 'callee' || parent?.type === 'TaggedTemplateExpression'
    const other = OTHER_METHOD[name]
    if (key === 'callee' && other !== undefined) {
      const access = { type: 'Identifier', start: node.object.end, end: node.property.end }
      add('other method', access, `.${other}`)
    }
    const written = key === 'left' && parent?.type === 'AssignmentExpression'
    const changed = parent?.type === 'UpdateExpression' || parent?.operator === 'delete'
    if (called || written || changed || parent?.type === 'ChainExpression') return
    const siblings = [...(fields.get(text(node.object)) ?? [])]
    const next = siblings[(siblings.indexOf(name) + 1) % siblings.length]
    if (next !== undefined && next !== name) add('swapped field', node, `${text(node.object)}.${next}`)
  }

  visit(program as unknown as Node, null, '')
  return found
}

/** Adds one to a small number and halves a large one: no test could notice 8,001 ms instead of 8,000. */
const otherNumber = (value: number): number => (value > 100 ? Math.floor(value / 2) : value + 1)

/** Whether a branch leaves the function or the iteration of a loop, so that its `if` is a guard. */
function leaves(branch: Node): boolean {
  const last = branch.type === 'BlockStatement' ? branch.body.at(-1) : branch
  return /^(Return|Throw|Continue|Break)Statement$/.test(last?.type ?? '')
}

const isText = (node: Node): boolean =>
  node.type === 'TemplateLiteral' ||
  (node.type === 'Literal' && typeof node.value === 'string') ||
  (node.type === 'BinaryExpression' && [node.left, node.right].some(isText))

const isKey = (parent: Node | null, key: string): boolean => key === 'key' && parent?.computed !== true

function childrenOf(node: Node): [Node, string][] {
  return Object.entries(node).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((child): child is Node => typeof child?.type === 'string')
      .map((child): [Node, string] => [child, name]),
  )
}

/** The fields that the file reads of each object, by the object's source text. */
function fieldsByObject(program: Node): Map<string, Set<string>> {
  const fields = new Map<string, Set<string>>()
  const visit = (node: Node, key: string): void => {
    if (node.type === 'MemberExpression' && !node.computed && node.object.type === 'Identifier') {
      if (key !== 'callee' && node.property.type === 'Identifier') {
        const known = fields.get(node.object.name) ?? new Set<string>()
        fields.set(node.object.name, known.add(node.property.name))
      }
    }
    for (const [child, name] of childrenOf(node)) visit(child, name)
  }
  visit(program, '')
  return fields
}

/** Where expression statements begin and end: a switch at their start needs a block, since no semicolon precedes it. */
export function expressionStatements(path: string, code: string): { start: number; end: number }[] {
  const { program } = parseSync(path, code)
  const found: { start: number; end: number }[] = []
  const visit = (node: Node): void => {
    if (node.type === 'ExpressionStatement') found.push({ start: node.start, end: node.end })
    for (const [child] of childrenOf(node)) visit(child)
  }
  visit(program as unknown as Node)
  return found
}

/** Whether a place is outside every function, so that it runs when the module loads. */
export function isAtTopLevel(path: string, code: string, { start }: { start: number }): boolean {
  const { program } = parseSync(path, code)
  const isInFunction = (node: Node): boolean => {
    if (start < node.start || start >= node.end) return false
    if (/Function(Expression|Declaration)$/.test(node.type) || node.type === 'PropertyDefinition') return true
    return childrenOf(node).some(([child]) => isInFunction(child))
  }
  return !isInFunction(program as unknown as Node)
}
