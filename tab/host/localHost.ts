import { listLocalPeople, localToken } from '../live/localPeople.ts'
import { hrefTo } from '../routes.ts'
import type { Host, LocalSession, ThemeName } from './host.ts'

const chosenKey = 'lob.persoon'
/** Ask for a new token this long before the old one ends. */
const margin = 60_000

export async function startLocalHost(): Promise<Host> {
  const query = new URLSearchParams(window.location.search)
  const people = await listLocalPeople()
  const asked = query.get('als')
  if (asked !== null) sessionStorage.setItem(chosenKey, asked)
  const session = people === null ? null : localSession(people)
  const tokens = new Map<string, { token: string; until: number }>()

  return {
    inTeams: false,
    theme: chosenTheme(query.get('thema')),
    onTheme(notify) {
      if (query.has('thema')) return
      const dark = window.matchMedia('(prefers-color-scheme: dark)')
      dark.addEventListener('change', () => notify(dark.matches ? 'dark' : 'default'))
    },
    // Dutch first: what the browser is set to says little about a school's own machine.
    locale: query.get('taal') ?? 'nl',
    subPageId: query.get('subPageId'),
    chatId: query.get('chatId'),
    meetingId: query.get('meetingId'),
    frame: 'content',
    pickPeople: null,
    local: session,
    async copyLink(route) {
      // Without the query: the next person is somebody else.
      const { origin, pathname } = window.location
      await navigator.clipboard.writeText(`${origin}${pathname}${hrefTo(route)}`)
      return 'copied'
    },
    async getToken(fresh) {
      const person = session?.person
      if (!person) throw new Error('Nobody was chosen yet.')
      const kept = tokens.get(person.id)
      if (!fresh && kept && kept.until - margin > Date.now()) return kept.token
      const token = await localToken(person.id)
      tokens.set(person.id, { token, until: expiryOf(token) })
      return token
    },
  }
}

/** Kept per browser tab, so that two tabs can be two people. */
function localSession(people: LocalSession['people']): LocalSession {
  return {
    people,
    get person() {
      return people.find(({ id }) => id === sessionStorage.getItem(chosenKey)) ?? null
    },
    choose: (id) => sessionStorage.setItem(chosenKey, id),
    leave() {
      sessionStorage.removeItem(chosenKey)
      const here = new URL(window.location.href)
      here.searchParams.delete('als')
      // A new page, so that nothing of one person's view is left for the next.
      window.location.replace(here)
      if (!window.location.search.includes('als=')) window.location.reload()
    },
  }
}

function chosenTheme(asked: string | null): ThemeName {
  if (asked === 'dark' || asked === 'contrast' || asked === 'default') return asked
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'
}

function expiryOf(token: string): number {
  try {
    const claims: { exp?: number } = JSON.parse(
      atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')),
    )
    return (claims.exp ?? 0) * 1000
  } catch {
    return 0
  }
}
