import { useDownload } from '../download/useDownload.ts'

/** Downloads the notes of one gesprek; for those who read words. */
export function useNotesDownload(ronde: string, gesprek: string) {
  const { busy, error, download } = useDownload()
  const path = `/api/rondes/${encodeURIComponent(ronde)}/gesprekken/${encodeURIComponent(gesprek)}/notes`
  return { busy, error, download: (as: 'word' | 'markdown') => download(`${path}?as=${as}`) }
}
