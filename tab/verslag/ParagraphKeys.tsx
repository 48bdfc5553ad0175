import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { useParagraphStyles } from './paragraphStyles.ts'
import { useDesk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'
import { useScene } from './useVerslag.ts'
import type { Line } from './verslagLines.ts'

type Folded = 'thema' | 'remark' | 'split' | null

interface Props {
  line: Line
  isFirst: boolean
  folded: Folded
  onFold(part: Folded): void
  onEdit(): void
}

/** The keys of the paragraph in focus; each is a button too. */
export function ParagraphKeys({ line, isFirst, folded, onFold, onEdit }: Props) {
  const t = useTexts().verslag.keys
  const styles = useParagraphStyles()
  const desk = useDesk()
  const { themas } = useScene()
  const own = themas.find(({ themaId }) => themaId === line.themaId)?.lines ?? []
  const { chosen } = desk
  const key = (cap: string, says: string, run: () => void) => (
    <button type="button" className={styles.plainButton} onClick={run}>
      <kbd className={styles.key} aria-hidden>
        {cap}
      </kbd>
      {says}
    </button>
  )
  return (
    <div className={styles.keys} role="toolbar" aria-label={t.label}>
      {key('Enter', t.edit, onEdit)}
      {!isFirst && key('J', t.join, () => desk.join(line))}
      {key('S', t.split, () => onFold('split'))}
      {!isFirst && key('Alt ↑', t.up, () => desk.move(line, -1))}
      {own.at(-1)?.id !== line.id && key('Alt ↓', t.down, () => desk.move(line, 1))}
      <Menu open={folded === 'thema'} onOpenChange={(_, { open }) => onFold(open ? 'thema' : null)}>
        <MenuTrigger disableButtonEnhancement>
          <button type="button" className={styles.plainButton}>
            <kbd className={styles.key} aria-hidden>
              T
            </kbd>
            {t.thema}
          </button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {themas
              .filter(({ themaId }) => themaId !== line.themaId)
              .map(({ themaId, titel, nummer }) => (
                <MenuItem key={themaId} onClick={() => desk.toThema(line, themaId)}>
                  {nummer === null ? titel : `${nummer}  ${titel}`}
                </MenuItem>
              ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {key('O', t.remark, () => onFold('remark'))}
      {key('X', t.leaveOut, () => desk.leaveOut(line))}
      {chosen !== null && key('B', t.bringIn(1), () => desk.bringIn(chosen, { line }))}
    </div>
  )
}
