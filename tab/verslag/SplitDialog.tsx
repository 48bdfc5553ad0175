import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { plainText, split } from '../../bot/domain/richText.ts'
import { useDialogStyles } from './dialogStyles.ts'
import { sentenceStarts } from './sentences.ts'
import { useDesk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'
import type { Line } from './verslagLines.ts'

/** Asks with which sentence the second half begins. */
export function SplitDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const { verslag: t, common } = useTexts()
  const styles = useDialogStyles()
  const desk = useDesk()
  const plain = plainText(line.text)
  const starts = sentenceStarts(plain)
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t.splitTitle}</DialogTitle>
          <DialogContent>
            <p className={styles.dialogText}>{t.splitHint}</p>
            {starts.map((start, at) => (
              <button
                key={start}
                type="button"
                className={styles.sentence}
                onClick={() => {
                  desk.split(line, split(line.text, start))
                  onClose()
                }}
              >
                {plain.slice(start, starts[at + 1]).trim()}
              </button>
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
