import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components'
import { useOnly } from '../live/useEntities.ts'
import { useCopyLink } from '../ui/useCopyLink.ts'
import { useMenuStyles } from './menuStyles.ts'
import type { OpenMenu } from './useDesk.ts'
import { useDesk } from './useDesk.ts'
import { useTexts } from './useTexts.ts'

/** A menu with every keyboard action of a card. All cards share one menu: a menu for each of 5,000 cards would be slow. */
export function CardMenu({ menu: { item, anchor, list } }: { menu: OpenMenu }) {
  const styles = useMenuStyles()
  const desk = useDesk()
  const { bord: t, common } = useTexts()
  const { link } = common
  const ronde = useOnly('ronde')
  const { copy } = useCopyLink()
  const groepId = desk.map.place.groepOf(item)
  const themas = (groepId === undefined ? undefined : desk.map.groepen.get(groepId))?.themas ?? []
  const subject = desk.subject(item)
  const close = () => {
    desk.openMenu(null)
    anchor.closest<HTMLElement>('[data-note]')?.focus()
  }
  const copyLink = async () => {
    if (ronde)
      desk.say(
        await copy({ screen: 'bord', ronde: ronde.id, item: item.id }, t.linkLabel(desk.groepName(item))),
      )
  }
  const toggle = (themaId: string) => {
    const thema = themas.find((one) => one.id === themaId)
    if (!thema) return
    const target = { key: thema.id, titel: thema.titel, themaOf: () => thema.id }
    if (item.tags.includes(thema.id)) desk.acts.untag([item], target)
    else desk.acts.tag([item], target)
  }
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && close()}
      positioning={{ target: anchor, position: 'below', align: 'end' }}
      checkedValues={{ themas: [...item.tags] }}
    >
      <MenuPopover>
        <MenuList className={styles.list}>
          <MenuGroup>
            <MenuGroupHeader>{t.menuThemas}</MenuGroupHeader>
            {themas.map((thema) => (
              <MenuItemCheckbox
                key={thema.id}
                name="themas"
                value={thema.id}
                secondaryContent={t.digit(thema.nummer)}
                onClick={() => toggle(thema.id)}
              >
                {thema.titel}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={copyLink}>{link.ask}</MenuItem>
          <MenuItem secondaryContent={t.keyChoose} onClick={() => desk.bulk.toggle(item.id)}>
            {desk.bulk.ids.has(item.id) ? t.unchoose : t.choose}
          </MenuItem>
          {item.kind === 'notitie' && (
            <MenuItem secondaryContent={t.keyEdit} onClick={() => desk.edit(item, list)}>
              {t.edit}
            </MenuItem>
          )}
          {(item.kind === 'notitie' || desk.mayAside) && (
            <MenuItem
              secondaryContent={t.keyRemove}
              onClick={() => {
                desk.acts.remove(subject)
                desk.bulk.clear()
              }}
            >
              {item.kind === 'notitie' ? t.remove : t.setAside}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
