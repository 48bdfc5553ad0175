import { fetchFile } from '../../live/fetchFile.ts'
import { useAttempt } from '../../live/useAttempt.ts'
import { saveBlob } from '../../ui/saveFile.ts'

export type NotesFormat = 'word' | 'markdown'

/** Downloads the notes of one gesprek; for those who read words. */
export function useNotesDownload(ronde: string, gesprek: string) {
  const { busy, error, attempt } = useAttempt()
  const download = (as: NotesFormat): void => {
    const path = `/api/rondes/${encodeURIComponent(ronde)}/gesprekken/${encodeURIComponent(gesprek)}/notes?as=${as}`
    void attempt(async () => {
      const { blob, name } = await fetchFile(path)
      saveBlob(blob, name)
    })
  }
  return { busy, error, download }
}
