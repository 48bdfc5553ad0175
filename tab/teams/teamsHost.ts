import { app, authentication, pages } from '@microsoft/teams-js'
import type { Host, ThemeName } from './host.ts'

export async function startTeamsHost(): Promise<Host> {
  await app.initialize()
  const context = await app.getContext()
  app.notifyAppLoaded()
  app.notifySuccess()
  return {
    inTeams: true,
    theme: themeOf(context.app.theme),
    onTheme: (notify) => app.registerOnThemeChangeHandler((theme) => notify(themeOf(theme))),
    locale: context.app.locale,
    subPageId: context.page.subPageId || null,
    chatId: context.chat?.id ?? null,
    meetingId: context.meeting?.id ?? null,
    frame: context.page.frameContext,
    // Teams keeps the token and renews it before it ends.
    getToken: () => authentication.getAuthToken(),
    async copyLink(_route, subPageId, subPageLabel) {
      pages.shareDeepLink({ subPageId, subPageLabel })
      return true
    },
    local: null,
  }
}

function themeOf(name: string): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'default'
}
