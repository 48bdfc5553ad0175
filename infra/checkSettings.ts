import { parseEnv } from 'node:util'

/** The value of a setting that a school leaves unchosen. The toolkit stops at an empty value, so there is a word for it. */
export const NONE = 'geen'

/** Names that Microsoft's toolkit adds to the file for itself. */
const OF_THE_TOOLKIT = ['TEAMSFX_ENV', 'RESOURCE_SUFFIX', 'TEAMS_APP_TENANT_ID', 'TEAMS_APP_UPDATE_TIME']

interface Rule {
  test: RegExp
  says: string
}

const guid: Rule = { test: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, says: 'een id van 36 tekens' }
const address: Rule = { test: /^https:\/\/\S+$/, says: 'een adres met https://' }
const orNone = ({ test, says }: Rule): Rule => ({
  test: new RegExp(`^${NONE}$|${test.source}`, test.flags),
  says: `${says}, of ${NONE}`,
})

const rules: Readonly<Record<string, Rule>> = {
  DEVELOPER_NAME: { test: /^.{1,32}$/, says: 'een naam van hoogstens 32 tekens' },
  DEVELOPER_WEBSITE: address,
  DEVELOPER_PRIVACY: address,
  DEVELOPER_TERMS: address,
  AZURE_SUBSCRIPTION_ID: guid,
  RESOURCE_NAME: { test: /^[a-z0-9]{3,12}$/, says: '3 tot 12 kleine letters en cijfers' },
  ALERT_EMAIL: orNone({ test: /^[^\s@]+@[^\s@]+$/, says: 'een mailadres' }),
  CUSTOM_DOMAIN: orNone({ test: /^([a-z0-9-]+\.)+[a-z]{2,}$/, says: 'een naam zoals lob.mijnschool.nl' }),
  JOURNAL_ACCOUNT: orNone({ test: /^[a-z0-9-]{3,44}$/, says: 'de naam van een Cosmos DB-account' }),
  SEARCH_CERTIFICATE: orNone({ test: /^[\w-]+$/, says: 'de naam van een certificaat' }),
  ENTRA_MANIFEST: {
    test: /^aad\.manifest(\.search)?\.json$/,
    says: 'aad.manifest.json of aad.manifest.search.json',
  },
  TEAMS_APP_ID: guid,
  TEAMS_APP_PUBLISHED_APP_ID: orNone(guid),
  AAD_APP_CLIENT_ID: guid,
  AAD_APP_OBJECT_ID: guid,
  AAD_APP_TENANT_ID: guid,
}

export interface Checked {
  /** One Dutch sentence per setting that is absent, empty or wrong. */
  faults: string[]
  /** Settings that provisioning fills in and that have no value yet. */
  later: string[]
  /** Names that the example no longer has. */
  unused: string[]
}

/**
 * Compares a school's own values with the example that the app ships.
 * @param example the text of `.env.example`; its third part holds what provisioning fills in
 * @param own the school's values
 * @param allowed per setting the values that the Azure template accepts
 */
export function checkSettings(
  example: string,
  own: NodeJS.Dict<string>,
  allowed: ReadonlyMap<string, readonly string[]>,
): Checked {
  const [before = ''] = example.split(/^# --- 3\./m)
  const choices = parseEnv(before)
  const known = parseEnv(example)
  const checked: Checked = { faults: [], later: [], unused: [] }
  for (const name of Object.keys(known)) {
    const value = own[name]?.trim()
    if (value === undefined) checked.faults.push(`${name} ontbreekt.${explained(example, name)}`)
    else if (value !== '') checked.faults.push(...faultOf(name, value, allowed.get(name)))
    else if (Object.hasOwn(choices, name)) {
      checked.faults.push(`${name} is niet ingevuld.${explained(example, name)}`)
    } else checked.later.push(name)
  }
  if ((own.SEARCH_CERTIFICATE ?? NONE) !== NONE) {
    if (own.SEARCH_VAULT !== 'true') checked.faults.push('Bij SEARCH_CERTIFICATE hoort SEARCH_VAULT=true.')
    if (own.ENTRA_MANIFEST !== 'aad.manifest.search.json') {
      checked.faults.push('Bij SEARCH_CERTIFICATE hoort ENTRA_MANIFEST=aad.manifest.search.json.')
    }
  }
  const names = [...Object.keys(known), ...OF_THE_TOOLKIT]
  checked.unused = Object.keys(own).filter((name) => !names.includes(name) && !name.startsWith('SECRET_'))
  return checked
}

function faultOf(name: string, value: string, allowed: readonly string[] | undefined): string[] {
  if (allowed !== undefined && !allowed.includes(value)) {
    return [`${name} is ${value}, en kan alleen zijn: ${allowed.join(', ')}.`]
  }
  const rule = rules[name]
  return rule === undefined || rule.test.test(value)
    ? []
    : [`${name} is ${value}, en moet zijn: ${rule.says}.`]
}

/** The comment above a setting in the example, and its default. */
function explained(example: string, name: string): string {
  const [, comment = '', value = ''] =
    new RegExp(`((?:^# (?!---).*\\n)*)(?:^[A-Z_]+=.*\\n)*^${name}=(.*)$`, 'm').exec(example) ?? []
  const text = comment.replaceAll(/^# /gm, '').trim().replaceAll('\n', ' ')
  return ` ${text}${value === '' ? '' : ` Standaard: ${name}=${value}`}`.trimEnd()
}

/**
 * The values that the Azure template accepts, per setting.
 * @param bicep the text of `main.bicep`
 * @param parameters the text of `main.parameters.json`, which says which setting becomes which parameter
 */
export function allowedBySetting(bicep: string, parameters: string): Map<string, string[]> {
  const given: Record<string, { value: string }> = JSON.parse(parameters).parameters
  const found = bicep.matchAll(/^@allowed\(\[([^\]]*)\]\)\nparam (\w+)/gm)
  return new Map(
    [...found].map(([, values = '', param = '']) => [
      given[param]?.value.slice(3, -2) ?? param,
      [...values.matchAll(/'([^']*)'/g)].map(([, value]) => value ?? ''),
    ]),
  )
}
