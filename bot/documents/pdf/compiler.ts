import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { NodeCompiler, NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import type { Page } from './page.ts'

const FONTS = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  'source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
]
/** Stands for a character that the fonts do not have. */
const REPLACEMENT = '□'
/** Replacing one character can show another that is missing, in a cluster; more rounds than this is a fault. */
const MOST_ROUNDS = 5
/** A folder that does not exist: a document reads no file of this machine. */
const NO_FOLDER = resolve('/no-such-folder')
const placeOf = (path: string): string => join(NO_FOLDER, path)

export interface Pdf {
  bytes: Uint8Array
  /** The characters that the fonts do not have; `□` stands for them in the file. */
  replaced: string[]
}

/** Typst with its fonts and the template. It blocks its thread, so it runs in the worker. */
export class Compiler {
  readonly #typst: NodeCompiler
  readonly #template: string

  private constructor(typst: NodeCompiler, template: string) {
    this.#typst = typst
    this.#template = template
  }

  static async load(): Promise<Compiler> {
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
    const fileOf = (font: string) => new URL(import.meta.resolve(`@expo-google-fonts/${font}`))
    const fontBlobs = await Promise.all(FONTS.map((font) => readFile(fileOf(font))))
    const template = await readFile(new URL('template.typ', import.meta.url), 'utf8')
    return new Compiler(NodeCompiler.create({ workspace: NO_FOLDER, fontArgs: [{ fontBlobs }] }), template)
  }

  /** @throws Error when Typst warns or refuses; the text of the document is not in its message */
  make({ data, files, madeAt }: Page): Pdf {
    const typst = this.#typst
    for (const { path, bytes } of files) typst.mapShadow(placeOf(path), Buffer.from(bytes))
    try {
      const replaced = new Set<string>()
      let doc = JSON.stringify(data)
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const made = this.#pdf(doc, madeAt)
        if (!('missing' in made)) return { bytes: made, replaced: [...replaced] }
        for (const text of made.missing) replaced.add(text)
        doc = JSON.stringify(data, (_key, value) =>
          typeof value === 'string' ? without(value, replaced) : value,
        )
      }
      throw new Error('the PDF still misses characters after replacing them')
    } finally {
      for (const { path } of files) typst.unmapShadow(placeOf(path))
      // Without this, every document stays in memory.
      typst.evictCache(0)
    }
  }

  #pdf(doc: string, madeAt: number | null): Uint8Array | { missing: string[] } {
    const compiled = this.#typst.compile({ mainFileContent: this.#template, inputs: { doc } })
    // A warning too: a font that is missing, for example, makes its text vanish.
    const trouble = compiled.takeError() ?? compiled.takeWarnings()
    if (trouble !== null || compiled.result === null) throw refused(messagesIn(trouble))
    try {
      const dated = madeAt === null ? {} : { creationTimestamp: madeAt }
      return this.#typst.pdf(compiled.result, { pdfStandard: 'ua-1', ...dated })
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown)
      const missing = missingIn(message)
      if (missing.length > 0) return { missing }
      throw refused(message)
    }
  }
}

const messagesIn = (trouble: NodeError | null): string =>
  (trouble?.shortDiagnostics ?? []).map(({ message }: { message: string }) => message).join('; ')

/** What Typst quotes can be text of people, which no log may hold. */
const refused = (message: string): Error =>
  new Error(`Typst refused the document: ${message.replace(/`[^`]*`/g, '`…`').slice(0, 500)}`)

/** The texts that a font lacks, by the message of Typst, which is a list in the notation of Rust. */
function missingIn(message: string): string[] {
  const found = message.matchAll(/the text `\\"(.+?)\\"` could not be displayed/g)
  return [...found].map(([, text = '']) => unescaped(text))
}

const unescaped = (text: string): string =>
  text
    .replace(/\\\\u\{([0-9a-f]+)\}/g, (_whole, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    )
    .replace(/\\{2,4}(["'\\])/g, '$1')

const without = (text: string, missing: ReadonlySet<string>): string =>
  [...missing].reduce((left, one) => left.replaceAll(one, REPLACEMENT), text)
