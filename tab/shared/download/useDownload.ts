import { fetchFile } from '../../live/fetchFile.ts'
import { useAttempt } from '../../live/useAttempt.ts'
import { saveBlob } from '../../ui/saveFile.ts'

/** Downloads documents that the server makes, one at a time. */
export function useDownload() {
  const { busy, error, attempt } = useAttempt()
  const download = (path: string): void =>
    void attempt(async () => {
      const { blob, name } = await fetchFile(path)
      saveBlob(blob, name)
    })
  return { busy, error, download }
}
