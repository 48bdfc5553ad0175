/** Who uses this page, as the server will see it. */
export interface Account {
  tenant: string
  person: string
}

/** The account that a bearer token is about; null for a token that is not a readable JWT. Nothing is verified here. */
export function accountOf(token: string): Account | null {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const { tid, oid }: { tid?: unknown; oid?: unknown } = JSON.parse(atob(payload))
    return typeof tid === 'string' && typeof oid === 'string' ? { tenant: tid, person: oid } : null
  } catch {
    return null
  }
}

/** One string per account, to keep what is stored on a device apart. */
export function accountKey({ tenant, person }: Account): string {
  return `${tenant}/${person}`
}
