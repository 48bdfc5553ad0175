import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Smaller files are not compressed, bytes. */
const WORTH_IT = 1024

/** Writes a `.br` and a `.gz` beside every text file of the build, so that the server need not compress. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir }) {
      if (dir === undefined) return
      const files = readdirSync(dir, { recursive: true, withFileTypes: true })
      for (const file of files.filter(({ name }) => /\.(js|css|html|svg)$/.test(name))) {
        const path = join(file.parentPath, file.name)
        const bytes = readFileSync(path)
        if (bytes.length < WORTH_IT) continue
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
        writeFileSync(`${path}.br`, brotliCompressSync(bytes))
      }
    },
  }
}
