import { listLocalPeople, localToken } from '../live/localPeople.ts'
import { hrefTo } from '../routes.ts'
import type { Host, LocalSession, ThemeName } from './host.ts'

const chosenKey = 'lob.persoon'
/** A token is renewed this long before it expires, ms. */
const margin = 60_000

export async function startLocalHost(): Promise<Host> {
  const query = new URLSearchParams(window.location.search)
  const people = await listLocalPeople()
  const asked = query.get('als')
  if (asked !== null) choose(asked)
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
    // Dutch by default: the language of the browser says little on a machine of the school.
    locale: query.get('taal') ?? 'nl',
    subPageId: query.get('subPageId'),
    chatId: query.get('chatId'),
    meetingId: query.get('meetingId'),
    frame: 'content',
    pickPeople: null,
    local: session,
    async copyLink(route) {
      // Without the query, which names the person.
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

let chosenHere: string | null = null

function chosen(): string | null {
  try {
    return sessionStorage.getItem(chosenKey)
  } catch {
    return chosenHere
  }
}

function choose(id: string | null): void {
  chosenHere = id
  try {
    if (id === null) sessionStorage.removeItem(chosenKey)
    else sessionStorage.setItem(chosenKey, id)
  } catch {
    // Where storage is blocked the choice lives as long as the page.
  }
}

/** The choice is stored per browser tab, so that two tabs can be two people. */
function localSession(people: LocalSession['people']): LocalSession {
  return {
    people,
    get person() {
      return people.find(({ id }) => id === chosen()) ?? null
    },
    choose,
    leave() {
      choose(null)
      const here = new URL(window.location.href)
      here.searchParams.delete('als')
      // Load a new page, so that nothing of this person's view is left for the next person.
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
