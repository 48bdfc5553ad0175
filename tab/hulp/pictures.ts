import bord from './pictures/bord.webp'
import koppelen from './pictures/koppelen.webp'
import noteren from './pictures/noteren.webp'
import regie from './pictures/regie.webp'
import ronde from './pictures/ronde.webp'
import sizes from './pictures/sizes.json'
import thema from './pictures/thema.webp'

export type PictureName = 'ronde' | 'koppelen' | 'regie' | 'thema' | 'noteren' | 'bord'

/** Taken of the app itself by `npx node tests/e2e/support/pictures.ts`, at twice these sizes (CSS pixels). */
export const pictures: Record<PictureName, { src: string; width: number; height: number }> = {
  ronde: { src: ronde, ...sizes.ronde },
  koppelen: { src: koppelen, ...sizes.koppelen },
  regie: { src: regie, ...sizes.regie },
  thema: { src: thema, ...sizes.thema },
  noteren: { src: noteren, ...sizes.noteren },
  bord: { src: bord, ...sizes.bord },
}
