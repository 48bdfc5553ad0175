import { useHost } from '../host/useHost.ts'
import { useEntities } from '../live/useEntities.ts'
import { go } from '../routes.ts'
import type { GesprekScene } from '../shared/gesprek/useGesprek.ts'
import type { MenuChoice } from '../ui/PanelMenu.tsx'
import { useCopyLink } from '../ui/useCopyLink.ts'
import type { RegieActs } from './useRegie.ts'
import { useTexts } from './useTexts.ts'

/** What the menu of the panel offers now, in groups. */
export function useRegieMenu(scene: GesprekScene, acts: RegieActs, compose: () => void): MenuChoice[][] {
  const t = useTexts()
  const { local } = useHost()
  const { ronde, gesprek, open, leads, writes } = scene
  const going = gesprek.status === 'bezig'
  const there = { ronde: ronde.id, gesprek: gesprek.id }
  const { copy } = useCopyLink()
  const copyLink = async (): Promise<void> => {
    acts.tell(await copy({ screen: 'gesprek', ...there }, scene.groep.kort))
  }
  // After the first answer a gesprek cannot be unlinked; the server enforces this too (G1.f).
  const answers = useEntities('antwoord')
  const answered = [...answers.values()].some(({ gesprekId }) => gesprekId === gesprek.id)
  const mayUnlink = leads && gesprek.linked && !answered
  const warnedAt = open?.run.warnedAt ?? null

  const themaChoices: MenuChoice[] =
    leads && going && open
      ? [
          {
            says: warnedAt === null ? t.regie.menuWarn : t.regie.menuWarned(t.format.time(warnedAt)),
            disabled: warnedAt !== null,
            run: () => void acts.warn(open.thema.id),
          },
          { says: t.regie.menuCloseThema, run: () => void acts.close(open.thema.id) },
        ]
      : []
  return [
    themaChoices,
    [
      ...(leads && going ? [{ says: t.regie.menuSummary, run: compose }] : []),
      ...(writes && going ? [{ says: t.regie.menuEnd, run: () => void acts.end() }] : []),
      ...(mayUnlink ? [{ says: t.regie.menuUnlink, run: () => void acts.unlink() }] : []),
    ],
    [
      { says: t.regie.menuNoteren, run: () => go({ screen: 'noteren', ...there }) },
      { says: t.common.toBoard, run: () => go({ screen: 'bord', ronde: ronde.id }) },
      { says: t.common.toRonde, run: () => go({ screen: 'ronde', ronde: ronde.id }) },
      { says: t.regie.menuLink, run: copyLink },
      { says: t.regie.menuHulp, run: () => go({ screen: 'hulp' }) },
    ],
    local ? [{ says: t.common.changePerson, run: local.leave }] : [],
  ]
}
