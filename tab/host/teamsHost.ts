import { app, authentication } from '@microsoft/teams-js'
import { ApiError } from '../live/apiError.ts'
import type { Host, ThemeName } from './host.ts'
import { canPickPeople, pickPeople } from './pickPeople.ts'
import { shareLink } from './shareLink.ts'

/** Timeout for an answer of Teams before the screen reports it, ms. Teams normally answers within a second. */
const PATIENCE = 5_000

/** @param onSilence called when the surrounding frame has not answered yet; it may still do so */
export async function startTeamsHost(onSilence: () => void): Promise<Host> {
  const timer = setTimeout(onSilence, PATIENCE)
  try {
    await app.initialize()
    const context = await contextOrFailure()
    app.notifyAppLoaded()
    // The page itself reports a failing sign-in, so Teams must not cover it with an error of its own.
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
    // Teams caches the token and renews it before it expires.
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
