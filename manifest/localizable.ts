import type { AppManifest } from './appManifest.ts'

/** The paths of every text that people read, in the notation of a Teams language file. */
export function localizablePaths({ staticTabs, bots }: AppManifest): string[] {
  return [
    ...['name.short', 'name.full', 'description.short', 'description.full'],
    ...staticTabs.map((_tab, at) => `staticTabs[${at}].name`),
    ...bots.flatMap(({ commandLists }, bot) =>
      commandLists.flatMap(({ commands }, list) =>
        commands.flatMap((_command, at) => {
          const place = `bots[${bot}].commandLists[${list}].commands[${at}]`
          return [`${place}.title`, `${place}.description`]
        }),
      ),
    ),
  ]
}
