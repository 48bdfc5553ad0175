import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Language, type Node, Parser } from 'web-tree-sitter'

export const infraFolder = join(import.meta.dirname, '../../infra')

/** An expression, as its literal text. */
export class Expression {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Value = string | number | boolean | null | Expression | Value[] | { [name: string]: Value }

export interface Part {
  type: string
  /** Null for a part that is always made. */
  condition: string | null
  existing: boolean
  value: Value
}

export interface Bicep {
  file: string
  text: string
  /** Where the text does not read as Bicep, `line: text`. */
  errors: string[]
  params: Map<string, { hasDefault: boolean; secure: boolean; value: Value | undefined }>
  vars: Map<string, Value>
  resources: Map<string, Part>
  modules: Map<string, Part>
  outputs: Map<string, Value>
  /** Every name that is used as a value. */
  used: Set<string>
}

await Parser.init()
const wasm = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')
const parser = new Parser().setLanguage(await Language.load(wasm))

export const templates = (): Bicep[] =>
  readdirSync(infraFolder)
    .filter((name) => name.endsWith('.bicep'))
    .map((name) => parseBicep(name, readFileSync(join(infraFolder, name), 'utf8')))

export function templateNamed(file: string): Bicep {
  return parseBicep(file, readFileSync(join(infraFolder, file), 'utf8'))
}

export function parseBicep(file: string, text: string): Bicep {
  const root = parser.parse(text)?.rootNode
  if (!root) throw new Error(`${file} could not be read at all`)
  const bicep: Bicep = {
    ...{ file, text, errors: errorsIn(root), used: usedIn(root) },
    ...{ params: new Map(), vars: new Map(), resources: new Map(), modules: new Map(), outputs: new Map() },
  }
  let decorators = ''
  for (const node of root.namedChildren) {
    const [name, ...rest] = node.namedChildren
    const last = rest.at(-1)
    if (node.type === 'decorators') decorators = node.text
    if (node.type === 'parameter_declaration' && name !== undefined) {
      const hasDefault = last !== undefined && last.type !== 'type'
      const secure = decorators.includes('@secure()')
      bicep.params.set(name.text, { hasDefault, secure, value: hasDefault ? read(last) : undefined })
    }
    if (node.type === 'variable_declaration' && name && last) bicep.vars.set(name.text, read(last))
    if (node.type === 'output_declaration' && name && last) bicep.outputs.set(name.text, read(last))
    if (node.type === 'resource_declaration' && name) bicep.resources.set(name.text, partOf(node))
    if (node.type === 'module_declaration' && name) bicep.modules.set(name.text, partOf(node))
    if (node.type !== 'decorators' && node.type !== 'comment') decorators = ''
  }
  return bicep
}

function partOf(node: Node): Part {
  const [, type, body] = node.namedChildren
  const inner = body?.type === 'if_statement' ? body.namedChildren.at(-1) : node.namedChildren.at(-1)
  return {
    type: type?.text.slice(1, -1) ?? '',
    condition: body?.type === 'if_statement' ? (body.namedChildren[0]?.text ?? '') : null,
    existing: / existing = /.test(node.text.slice(0, node.text.indexOf('{'))),
    value: inner ? read(inner) : null,
  }
}

function read(node: Node): Value {
  switch (node.type) {
    case 'string':
      if (node.namedChildren.some(({ type }) => type === 'interpolation')) return new Expression(node.text)
      return node.text.slice(1, -1)
    case 'number':
      return Number(node.text)
    case 'boolean':
      return node.text === 'true'
    case 'null':
      return null
    case 'array':
      return node.namedChildren.filter(({ type }) => type !== 'comment').map(read)
    case 'object':
      return Object.fromEntries(
        node.namedChildren.filter(({ type }) => type === 'object_property').map(property),
      )
    default:
      return new Expression(node.text)
  }
}

function property(node: Node): [string, Value] {
  const [name, value] = node.namedChildren
  return [name?.text.replace(/^'|'$/g, '') ?? '', value ? read(value) : null]
}

function errorsIn(node: Node): string[] {
  const here =
    node.isError || node.isMissing ? [`${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`] : []
  return [...here, ...node.children.flatMap(errorsIn)]
}

/** Identifiers, less those that name what is declared or a property. */
function usedIn(root: Node): Set<string> {
  const used = new Set<string>()
  const walk = (node: Node): void => {
    node.namedChildren.forEach((child, at) => {
      const names = /_declaration$|^object_property$/.test(node.type) && at === 0
      if (child.type === 'identifier' && !names) used.add(child.text)
      walk(child)
    })
  }
  walk(root)
  return used
}

/** A value deep inside another. */
export function at(value: Value | undefined, ...path: string[]): Value | undefined {
  return path.reduce<Value | undefined>(
    (from, name) =>
      typeof from === 'object' && from !== null && !Array.isArray(from) && !(from instanceof Expression)
        ? from[name]
        : undefined,
    value,
  )
}
