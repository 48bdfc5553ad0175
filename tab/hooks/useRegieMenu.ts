import type { MenuChoice } from '../parts/regie/PanelMenu.tsx'
import { go } from '../routes.ts'
import type { GesprekScene } from './useGesprek.ts'
import { useHost } from './useHost.ts'
import type { RegieActs } from './useRegie.ts'
import { useTexts } from './useTexts.ts'

/** What the menu of the panel offers now, in groups. */
export function useRegieMenu(scene: GesprekScene, acts: RegieActs, compose: () => void): MenuChoice[][] {
  const t = useTexts()
  const { local } = useHost()
  const { ronde, gesprek, open, leads, writes } = scene
  const going = gesprek.status === 'bezig'
  const there = { ronde: ronde.id, gesprek: gesprek.id }
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
    ],
    [
      { says: t.regie.menuNoteren, run: () => go({ screen: 'noteren', ...there }) },
      { says: t.regie.menuBord, run: () => go({ screen: 'bord', ronde: ronde.id }) },
      { says: t.regie.menuRonde, run: () => go({ screen: 'ronde', ronde: ronde.id }) },
      { says: t.regie.menuHulp, run: () => go({ screen: 'hulp' }) },
    ],
    local ? [{ says: t.aanmelden.change, run: local.leave }] : [],
  ]
}
