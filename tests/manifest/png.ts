import { inflateSync } from 'node:zlib'

export interface Picture {
  width: number
  height: number
  /** Red, green, blue, alpha of each pixel, row by row. */
  pixels: Uint8Array
}

const CHANNELS = { 2: 3, 6: 4 } as Record<number, number>

/** Reads a png of 8 bits a channel, with or without transparency, as browsers draw them. */
export function readPng(file: Buffer): Picture {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const channels = CHANNELS[file[25] ?? -1]
  if (file[24] !== 8 || channels === undefined || file[28] !== 0) throw new Error('another kind of png')
  const rows = unfilter(inflateSync(dataOf(file)), width * channels, height, channels)
  const pixels = new Uint8Array(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at += 1) {
    pixels.set(rows.subarray(at * channels, (at + 1) * channels), at * 4)
  }
  return { width, height, pixels }
}

function dataOf(file: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return Buffer.concat(parts)
}

/** Each row names the filter that predicts it from its neighbours (png specification, "Filtering"). */
function unfilter(data: Buffer, bytes: number, height: number, channels: number): Uint8Array {
  const rows = new Uint8Array(bytes * height)
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (bytes + 1)] ?? 0
    for (let x = 0; x < bytes; x += 1) {
      const left = x < channels ? 0 : (rows[y * bytes + x - channels] ?? 0)
      const up = y === 0 ? 0 : (rows[(y - 1) * bytes + x] ?? 0)
      const corner = y === 0 || x < channels ? 0 : (rows[(y - 1) * bytes + x - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      rows[y * bytes + x] = (data[y * (bytes + 1) + 1 + x] ?? 0) + guess
    }
  }
  return rows
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
