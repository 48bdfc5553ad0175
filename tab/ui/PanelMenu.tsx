import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import { useTexts } from './useTexts.ts'

export interface MenuChoice {
  says: string
  run: () => void
  disabled?: boolean
}

/** Menu of rarely used commands, in groups with a divider between them. */
export function PanelMenu({ groups, says }: { groups: readonly (readonly MenuChoice[])[]; says?: string }) {
  const t = useTexts().common
  const name = says ?? t.menu
  const filled = groups.filter((group) => group.length > 0)
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={name} title={name} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {filled.map((group, place) => [
            place > 0 && <MenuDivider key={`before ${group[0]?.says}`} />,
            ...group.map(({ says, run, disabled = false }) => (
              <MenuItem key={says} disabled={disabled} onClick={run}>
                {says}
              </MenuItem>
            )),
          ])}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
