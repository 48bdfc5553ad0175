import { useDownload } from '../shared/download/useDownload.ts'

export const VERSLAG_FORMATS = ['word', 'pdf', 'markdown'] as const

/** Downloads the verslag of one gesprek as it is now. */
export function useVerslagDownload(ronde: string, gesprek: string) {
  const { busy, error, download } = useDownload()
  const path = `/api/rondes/${encodeURIComponent(ronde)}/gesprekken/${encodeURIComponent(gesprek)}/verslag`
  return { busy, error, download: (as: (typeof VERSLAG_FORMATS)[number]) => download(`${path}?as=${as}`) }
}
