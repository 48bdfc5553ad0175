import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Request, Response, Server } from 'restify'
import { AppError } from '../errors/appError.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Compressed variants that the build puts beside a file when they are smaller. */
const encodings = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
]

/** Names of built files. Segments cannot start with a dot, so no path leaves the folder. */
const FILE = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/

/** Serves the built tab under `/tab/`. */
export function mountTab(server: Server, folder: string): void {
  const redirect = async (_request: Request, response: Response): Promise<void> => {
    response.setHeader('Location', '/tab/')
    response.sendRaw(302, '')
  }
  server.get('/', redirect)
  server.get('/tab', redirect)
  server.get('/tab/*', async (request, response) => {
    await sendFile(request, response, folder, request.params['*'] || 'index.html')
  })
}

async function sendFile(request: Request, response: Response, folder: string, name: string): Promise<void> {
  const type = types[extname(name)]
  if (!FILE.test(name) || type === undefined) throw new AppError('not-found')
  const found = await bestOf(join(folder, name), String(request.headers['accept-encoding'] ?? ''))
  if (found === null) throw new AppError('not-found')
  // Vite puts a hash of the content in the names of assets.
  const forever = name.startsWith('assets/')
  response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('ETag', found.tag)
  if (request.headers['if-none-match'] === found.tag) {
    response.sendRaw(304, '')
    return
  }
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', found.size)
  if (found.encoding !== null) response.setHeader('Content-Encoding', found.encoding)
  response.writeHead(200)
  const file = createReadStream(found.path)
  // The length was sent already, so a file that fails half-way must break the connection.
  file.once('error', () => response.destroy())
  response.once('close', () => file.destroy())
  file.pipe(response)
}

async function bestOf(path: string, accepted: string) {
  for (const { name, extension } of encodings) {
    if (!new RegExp(`\\b${name}\\b`).test(accepted)) continue
    const file = await fileAt(path + extension)
    if (file !== null) return { ...file, encoding: name }
  }
  const file = await fileAt(path)
  return file === null ? null : { ...file, encoding: null }
}

async function fileAt(path: string) {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return null
  return {
    path,
    size: found.size,
    tag: `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`,
  }
}
