import { AppManifestUtils } from '@microsoft/app-manifest'
import { type AppManifest, filesOf } from './appManifest.ts'
import { localizablePaths } from './localizable.ts'

export type Read = (name: string) => Uint8Array

/** Domains that Teams refuses as an app's domain, because anyone can publish a page there. */
const FOREIGN =
  /(^|\.)(microsoft\.com|teams\.microsoft\.com|ngrok\.\w+|ngrok-free\.app|devtunnels\.ms|trycloudflare\.com|loca\.lt|localhost)$/
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

/**
 * Checks a filled manifest and its files against Microsoft's schema and against rules outside the schema.
 * @returns one Dutch sentence per fault
 */
export async function check(manifest: AppManifest, read: Read): Promise<string[]> {
  const schema = await AppManifestUtils.validateAgainstSchema(manifest as never)
  return [
    ...schema.map((fault) => `Het manifest voldoet niet aan het schema van Teams: ${fault}.`),
    ...domains(manifest),
    ...ids(manifest),
    ...commands(manifest),
    ...icons(manifest, read),
    ...(await languages(manifest, read)),
  ]
}

function domains({ validDomains, staticTabs, developer }: AppManifest): string[] {
  const faults: string[] = []
  for (const domain of validDomains) {
    if (!HOST.test(domain)) {
      faults.push(
        `${domain} is geen naam van één server, zoals lob.mijnschool.nl, zonder https:// en zonder *.`,
      )
    } else if (FOREIGN.test(domain)) {
      faults.push(`${domain} is niet van de school; Teams laat dat als domein van de app niet toe.`)
    }
  }
  for (const { contentUrl } of staticTabs) {
    if (!validDomains.some((domain) => contentUrl.startsWith(`https://${domain}/`))) {
      faults.push(`Het tabblad op ${contentUrl} staat niet op een domein van de app.`)
    }
  }
  for (const [name, url] of Object.entries(developer)) {
    if (name !== 'name' && !URL.canParse(url)) faults.push(`${url} (${name}) is geen webadres.`)
    else if (name !== 'name' && !url.startsWith('https://')) {
      faults.push(`${url} (${name}) moet met https:// beginnen.`)
    }
  }
  return faults
}

/** One app registration serves the bot, the sign-in and the permissions; Teams compares these three values. */
function ids({ bots, webApplicationInfo, validDomains }: AppManifest): string[] {
  const [bot] = bots
  const { id, resource } = webApplicationInfo
  const expected = `api://${validDomains[0]}/botid-${bot?.botId}`
  if (bot?.botId === id && resource === expected) return []
  return [`De aanmelding klopt niet: ${resource} moet ${expected} zijn, en de bot moet ${id} zijn.`]
}

/** The maximum in older Teams clients; the schema allows more. */
function commands({ bots }: AppManifest): string[] {
  return bots.flatMap(({ commandLists }) =>
    commandLists.flatMap(({ commands }) => [
      ...(commands.length > 10 ? ['Een lijst met woorden voor de bot heeft hoogstens tien woorden.'] : []),
      ...commands
        .filter(({ title, description }) => title.length > 32 || description.length > 128)
        .map(
          ({ title }) => `Het woord “${title}” of de uitleg erbij is te lang: hoogstens 32 en 128 tekens.`,
        ),
    ]),
  )
}

function icons({ icons }: AppManifest, read: Read): string[] {
  const sizes = [
    [icons.color, 192],
    [icons.outline, 32],
  ] as const
  return sizes
    .filter(([name, size]) => {
      const header = new DataView(Uint8Array.from(read(name)).buffer)
      return (
        header.getUint32(0) !== 0x89504e47 || header.getUint32(16) !== size || header.getUint32(20) !== size
      )
    })
    .map(([name, size]) => `Het plaatje ${name} moet een png van ${size} bij ${size} beeldpunten zijn.`)
}

async function languages(manifest: AppManifest, read: Read): Promise<string[]> {
  const faults: string[] = []
  const needed = localizablePaths(manifest)
  for (const { file } of manifest.localizationInfo.additionalLanguages) {
    const texts: Record<string, string> = JSON.parse(Buffer.from(read(file)).toString('utf8'))
    const schema = await AppManifestUtils.validateAgainstSchema(
      texts as never,
      await languageSchema(texts.$schema),
    )
    faults.push(...schema.map((fault) => `${file} voldoet niet aan het schema van Teams: ${fault}.`))
    const given = Object.keys(texts).filter((key) => key !== '$schema')
    faults.push(...needed.filter((path) => !given.includes(path)).map((path) => `${file} mist ${path}.`))
    faults.push(
      ...given
        .filter((path) => !needed.includes(path))
        .map((path) => `${file} noemt ${path}, dat niet bestaat.`),
    )
    if (texts.$schema?.split('/').at(-2) !== `v${manifest.manifestVersion}`) {
      faults.push(`${file} heeft een andere versie van het schema dan het manifest.`)
    }
  }
  return faults
}

/** Some patterns in Microsoft's schema are invalid in JavaScript; they concern parts that this app does not have. */
async function languageSchema(url = '') {
  const schema = await AppManifestUtils.fetchSchema(url)
  const patterns = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) => isPattern(pattern))
  return { ...schema, patternProperties: Object.fromEntries(patterns) } as never
}

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u')
    return true
  } catch {
    return false
  }
}

/** File names that occur twice or hold a folder: the package has no folders. */
export const badNames = (manifest: AppManifest): string[] =>
  filesOf(manifest).filter((name, at, all) => !/^[\w.-]+$/.test(name) || all.indexOf(name) !== at)
