import { Menu, MenuGroup, MenuGroupHeader, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import { useMenuStyles } from './menuStyles.ts'
import type { Target } from './tagTargets.ts'
import { useTexts } from './useTexts.ts'

interface Props {
  anchor: HTMLElement
  targets: readonly Target[]
  onPick(target: Target): void
  onClose(): void
}

/** Asks which thema, where a row or a set of notes leaves that open. */
export function ThemaChooser({ anchor, targets, onPick, onClose }: Props) {
  const styles = useMenuStyles()
  const t = useTexts().bord
  return (
    <Menu open onOpenChange={(_, { open }) => !open && onClose()} positioning={{ target: anchor }}>
      <MenuPopover>
        <MenuList className={styles.list}>
          <MenuGroup>
            <MenuGroupHeader>{targets.length > 0 ? t.whichThema : t.bulkNoShared}</MenuGroupHeader>
            {targets.map((target) => (
              <MenuItem key={target.key} onClick={() => onPick(target)}>
                {target.titel}
              </MenuItem>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
