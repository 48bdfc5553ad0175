import { app, authentication } from '@microsoft/teams-js'
import { ApiError } from '../live/apiError.ts'
import type { Host, ThemeName } from './host.ts'
import { canPickPeople, pickPeople } from './pickPeople.ts'
import { shareLink } from './shareLink.ts'

/** Teams answers well within a second; after this something is the matter, ms. */
const PATIENCE = 5_000

/** @param onSilence Teams, or whatever this frame is in, has not answered yet; it may still do so */
export async function startTeamsHost(onSilence: () => void): Promise<Host> {
  const timer = setTimeout(onSilence, PATIENCE)
  try {
    await app.initialize()
    const context = await contextOrFailure()
    app.notifyAppLoaded()
    // Also when signing in fails later: that is told in the page, with what to do, and Teams must not cover it.
    app.notifySuccess()
    return hostIn(context)
  } finally {
    clearTimeout(timer)
  }
}

async function contextOrFailure(): Promise<app.Context> {
  try {
    return await app.getContext()
  } catch (cause) {
    app.notifyFailure({ reason: app.FailedReason.Other })
    throw cause
  }
}

function hostIn(context: app.Context): Host {
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
    getToken: () =>
      authentication.getAuthToken().catch(() => {
        throw new ApiError('no-token')
      }),
    copyLink: (route, subPageId, label) => shareLink(context, route, subPageId, label),
    pickPeople: canPickPeople(context.page.frameContext) ? pickPeople : null,
    local: null,
  }
}

function themeOf(name: string): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'default'
}
