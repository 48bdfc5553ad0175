import assert from 'node:assert/strict'
import { readManifestFile, template } from './example.ts'
import { type Picture, readPng } from './png.ts'

type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

function pixelsOf({ pixels }: Picture): Pixel[] {
  return Array.from({ length: pixels.length / 4 }, (_, at): Pixel => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at * 4, at * 4 + 4)
    return [red, green, blue, alpha]
  })
}

describe('The icons of the Teams app', () => {
  const { icons, accentColor } = template()

  it('the colour icon is 192 by 192 and filled with the accent colour up to its edges', () => {
    const picture = readPng(readManifestFile(icons.color))
    const pixels = pixelsOf(picture)
    assert.deepEqual([picture.width, picture.height], [192, 192])
    assert.ok(pixels.every(([, , , alpha]) => alpha === 255))
    const accent = [1, 3, 5].map((at) => Number.parseInt(accentColor.slice(at, at + 2), 16))
    const edge = pixels.filter((_, at) => at < 192 || at >= 191 * 192 || at % 192 === 0 || at % 192 === 191)
    for (const pixel of edge) assert.deepEqual(pixel, [...accent, 255])
    // Teams cuts a circle out of it for the bot.
    const outside = pixels.filter((_, at) => Math.hypot((at % 192) - 95.5, Math.floor(at / 192) - 95.5) > 95)
    for (const pixel of outside) assert.deepEqual(pixel, [...accent, 255])
  })

  it('the outline icon is 32 by 32, and only white and transparent', () => {
    const picture = readPng(readManifestFile(icons.outline))
    const pixels = pixelsOf(picture)
    assert.deepEqual([picture.width, picture.height], [32, 32])
    const seen = pixels.filter(([, , , alpha]) => alpha > 0)
    for (const [red, green, blue] of seen) assert.deepEqual([red, green, blue], [255, 255, 255])
    assert.ok(pixels.length - seen.length > 300, 'mostly transparent')
    assert.ok(seen.filter(([, , , alpha]) => alpha === 255).length > 200, 'and clearly there')
  })
})
