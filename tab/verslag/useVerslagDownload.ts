import { fetchFile } from '../live/fetchFile.ts'
import { useAttempt } from '../live/useAttempt.ts'
import { saveBlob } from '../ui/saveFile.ts'

export const VERSLAG_FORMATS = ['word', 'pdf', 'markdown'] as const

/** Downloads the verslag of one gesprek as it is now. */
export function useVerslagDownload(ronde: string, gesprek: string) {
  const { busy, error, attempt } = useAttempt()
  const download = (as: (typeof VERSLAG_FORMATS)[number]): void => {
    const path = `/api/rondes/${encodeURIComponent(ronde)}/gesprekken/${encodeURIComponent(gesprek)}/verslag?as=${as}`
    void attempt(async () => {
      const { blob, name } = await fetchFile(path)
      saveBlob(blob, name)
    })
  }
  return { busy, error, download }
}
