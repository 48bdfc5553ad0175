import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import retain from '../../bot/actions/retention/set.ts'
import { variables } from '../../bot/config/variables.ts'
import { leidraad } from '../../bot/content/index.ts'
import { addMonths, RETAIN_MONTHS, removalAt } from '../../bot/domain/ronde/retention.ts'
import { ANONYMOUS_MIN, NOTES_STAY_MIN } from '../../bot/domain/thresholds.ts'
import { KEY_PERIOD } from '../../bot/references/references.ts'
import { KEPT_FOR } from '../../tab/live/outboxItem.ts'
import { buildRonde } from '../builders/ronde.ts'
import { testRunner } from '../builders/runner.ts'
import { readSpec } from '../house/promises.ts'
import { at, infraFolder, templateNamed, templates } from './bicep.ts'

const ROOT = join(infraFolder, '..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const DAY = 24 * 3_600_000

const inWords: Record<number, string> = {
  ...{ 4: 'vier', 6: 'zes', 7: 'zeven', 12: 'twaalf', 14: 'veertien', 24: 'vierentwintig', 30: 'dertig' },
}
const said = (count: number): string => inWords[count] ?? `no word for ${count}`

/** The points of the Model DPIA Rijksdienst 3.0, in its order. */
const POINTS = [
  ...['Voorstel', 'Persoonsgegevens', 'Gegevensverwerkingen', 'Technieken en methoden'],
  ...['Verwerkingsdoeleinden', 'Betrokken partijen', 'Belangen', 'Verwerkingslocaties'],
  ...['Juridisch en beleidsmatig kader', 'Bewaartermijnen', 'Rechtsgrond', 'Bijzondere persoonsgegevens'],
  ...['Doelbinding', 'Noodzaak en evenredigheid', 'Rechten van de betrokkenen', 'Risico’s', 'Maatregelen'],
]

describe('The page for the privacy officer', () => {
  const page = read('infra/privacy.md').replace(/[ \n]+/g, ' ')
  const tells = (...sentences: string[]): void => {
    for (const sentence of sentences) assert.ok(page.includes(sentence), sentence)
  }

  it('[X4.f] the privacy page says how long words are kept, and between which bounds a school may choose', async () => {
    const allowed = Array.from({ length: 100 }, (_, months) => months).filter(
      (months) => retain.input.safeParse({ months }).success,
    )
    tells(`Woorden tot ${said(RETAIN_MONTHS)} maanden na publicatie`)
    tells(
      `(${allowed[0]} tot ${allowed.at(-1)} maanden)`,
      `instelbaar van ${allowed[0]} tot ${allowed.at(-1)}`,
    )
  })

  it('[X4.a] [X4.f] the privacy page says how long words of a ronde stay that is never published', async () => {
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { start: '2026-12-08T13:00:00Z' })
    const removal = await runner.read(ronde.stream, removalAt)
    const held = Date.parse('2026-12-08T13:00:00Z')
    const months = [6, 12, 24].find((count) => addMonths(held, count) === removal) ?? 0
    tells(`tot ${said(months)} maanden na het laatste gesprek`)
    await runner.close()
  })

  it('the privacy page says how many days logs, copies and keys are kept', () => {
    const logs = Number(templateNamed('main.bicep').params.get('logDays')?.value)
    tells(`${said(logs)} dagen; er staan geen woorden, namen of tokens in`)
    const days = variables.COPY_DAYS.type.parse(undefined)
    tells(`een per dag, ${said(days)} dagen`, `nog hoogstens ${said(days)} dagen`)
    const account = templateNamed('journal.bicep').resources.get('account')?.value
    const tier = at(account, 'properties', 'backupPolicy', 'continuousModeProperties', 'tier')
    assert.match(JSON.stringify(tier), /restoreDays/)
    const back = said(Number(templateNamed('main.bicep').params.get('journalRestoreDays')?.value))
    tells(`de laatste ${back} dagen`, `nog ${back} dagen terugzetten`, `tot ${back} dagen erna`)
    tells(`ondertekenen ${said(KEY_PERIOD / DAY)} dagen`)
    const [, forgotten = ''] = /ABANDONED_AFTER = ([\d_ *]+)\n/.exec(read('bot/anonymous/endKeys.ts')) ?? []
    const [hours, ms] = forgotten.replaceAll('_', '').split(' * ').map(Number)
    assert.equal((hours ?? 0) * (ms ?? 0), DAY)
    tells('een dag nadat er voor het laatst een thema openging')
  })

  it('[G15.f] [X9.b] [X9.c] the thresholds of warning and erasure are the same in the code and on the privacy page', () => {
    const [, tab] = /const enough = (\d+)/.exec(read('tab/shared/gesprek/anonymous.ts')) ?? []
    assert.equal(Number(tab), ANONYMOUS_MIN)
    tells(`minder dan ${said(ANONYMOUS_MIN)} (de app waarschuwt)`, `minstens ${said(NOTES_STAY_MIN)} mensen`)
  })

  it('[X11.e] the privacy page says what waits on a device, for how long, and for whom', () => {
    tells('wat iemand verstuurde en de server nog niet bevestigde', `na ${said(KEPT_FOR / DAY)} dagen`)
    tells('per school en per persoon gescheiden')
  })

  it('[G15.g] the privacy page says that the groep with minors is anonymous by default', async () => {
    const minors = leidraad.groepen.filter(({ anoniem }) => anoniem).map(({ sleutel }) => sleutel)
    assert.equal(minors.length, 1)
    const { runner } = testRunner()
    const ronde = await buildRonde(runner, { groepen: ['groep-2', ...minors] })
    const begins = await runner.read(ronde.stream, ({ groepen }) => {
      const groep = groepen.get(minors[0] ?? '')
      return [groep?.anoniem, groep?.kaarten]
    })
    assert.deepEqual(begins, [true, false])
    tells('die groep is standaard anoniem, er staan geen kaarten aan')
    await runner.close()
  })

  it('the privacy page says in which region data is stored, and which services have no region', () => {
    assert.equal(templateNamed('main.bicep').params.get('location')?.value, 'westeurope')
    tells('standaard West-Europa (Nederland)')
    const unbound = templates().flatMap(({ resources }) =>
      [...resources.values()].filter(({ value }) => at(value, 'location') === 'global'),
    )
    const kinds = new Set(unbound.map(({ type }) => type.split('@')[0]))
    assert.deepEqual([...kinds].sort(), [
      'Microsoft.BotService/botServices',
      'Microsoft.BotService/botServices/channels',
      'Microsoft.Insights/actionGroups',
      'Microsoft.Insights/metricAlerts',
      'Microsoft.Network/privateDnsZones',
      'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
    ])
    tells('| registratie van de bot, meldingen, privé-DNS-zone | bij Azure niet aan een regio gebonden')
  })

  it('[X1.p] the privacy page says how the services are closed: TLS version, no keys, not from the internet', () => {
    const site = templateNamed('app.bicep').resources.get('site')?.value
    const account = templateNamed('journal.bicep').resources.get('account')?.value
    assert.equal(at(site, 'properties', 'siteConfig', 'minTlsVersion'), '1.2')
    assert.equal(at(account, 'properties', 'minimalTlsVersion'), 'Tls12')
    tells('TLS 1.2 of hoger')
    assert.equal(at(account, 'properties', 'disableLocalAuth'), true)
    tells('aanmelden met een sleutel staat uit')
    assert.equal(templateNamed('main.bicep').params.get('journalPublicNetworkAccess')?.value, 'Disabled')
    tells('De database is standaard niet via internet te bereiken')
  })

  it('the privacy page relies on built clauses only, and names one that is not built as such', () => {
    const clauses = readSpec().listed.filter(({ status }) => status === 'built')
    const built = clauses.flatMap(({ clause }) => [clause, clause.split('.')[0]])
    const [before = '', honest = ''] = page.split('## Wat je moet weten')
    const quoted = [...before.matchAll(/\[([A-Z]\d+(?:\.[a-z])?)\]/g)].map(([, number]) => number ?? '')
    assert.ok(quoted.length > 8)
    assert.deepEqual(
      quoted.filter((number) => !built.includes(number)),
      [],
    )
    assert.ok(honest.includes('[P5]') && !built.includes('P5'))
  })

  it('the files that the privacy page names exist', () => {
    const paths = [...page.matchAll(/`((?:bot|tests|infra)\/[^`]+)`/g)].map(([, path]) => path ?? '')
    assert.ok(paths.length > 2)
    for (const path of paths) assert.ok(existsSync(join(ROOT, path)), path)
  })

  it('[X12.h] each claim on the privacy page names a test that quotes its clause, or says that it is not proven', () => {
    const [, table = ''] = read('infra/privacy.md').split(
      '| uitspraak | belofte | test of plaats |\n|---|---|---|\n',
    )
    const rows = (table.split('\n\n')[0] ?? '').split('\n').map((row) => row.split(' | '))
    const built = new Set(
      readSpec()
        .listed.filter(({ status }) => status === 'built')
        .map(({ clause }) => clause),
    )
    const unproven = rows.filter(([, promise]) => promise === 'niet bewezen')
    assert.ok(rows.length - unproven.length > 12 && unproven.length > 3)
    for (const [claim = '', promise = '', proof = ''] of rows) {
      if (promise === 'niet bewezen') continue
      const [, file = ''] = /^`(tests\/\S+\.test\.ts)`/.exec(proof) ?? []
      assert.ok(built.has(promise), `${claim} ${promise} is not built`)
      assert.ok(read(file).includes(`[${promise}]`), `${file} proves no ${promise}: ${claim}`)
    }
  })

  it('[X12.h] the privacy page has what the sector’s model agreement asks of a supplier', () => {
    const { version } = JSON.parse(read('package.json'))
    tells(`| Product | LOB-portret, versie ${version}:`, `| Versie | hoort bij versie ${version};`)
    const subjects = ['Maker', 'Verwerker', 'Doelgroep', 'Doeleinden', 'Betrokkenen en gegevens']
    for (const subject of [
      ...subjects,
      'Bewaartermijnen',
      'Plaats',
      'Andere verwerkers',
      'Contact',
      'Ondersteuning',
    ])
      tells(`| ${subject} | `)
    for (const part of ['A. Algemeen', 'B. Diensten', 'C. Doeleinden', 'D. Betrokkenen en gegevens'])
      tells(`**${part}**`)
    for (const part of ['E. Opslag en doorgifte', 'F. Subverwerkers', 'G. Contact en versie'])
      tells(`**${part}**`)
    const further = [
      'Rechtsgrond',
      'Geautomatiseerde besluiten',
      'Rechten',
      'Doorgifte buiten de EER',
      'Cookies en derden',
    ]
    const security = [
      'Toetsing',
      'Beveiligingsbeleid',
      'Wie er bij kan',
      'Verlies en herstel',
      'Controle door de school',
    ]
    for (const subject of [...further, ...security, 'Melden van een datalek']) tells(`| ${subject} | `)
    tells('**Wat er in de melding staat.**')
    for (const aspect of ['Beschikbaarheid', 'Integriteit', 'Vertrouwelijkheid']) {
      assert.match(page, new RegExp(`\\| ${aspect} \\| (laag|midden|hoog) \\| `))
      assert.match(page, new RegExp(`\\| ${aspect}: `), 'a line of the questionnaire')
    }
    for (const part of ['Datalek', 'Kwetsbaarheden en updates', 'Aan het einde']) tells(`### ${part} `)
    tells('Binnen 72 uur na de ontdekking aan de Autoriteit Persoonsgegevens')
  })

  it('[X12.h] the privacy page weighs each of the nine criteria for a DPIA', () => {
    const criteria = [...page.matchAll(/\| (\d)\. [^|]+ \| (nee|\*\*ja\*\*|\*\*mogelijk\*\*)[;: ]/g)]
    assert.deepEqual(
      criteria.map(([, number]) => Number(number)),
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    )
    const weighs = criteria.filter(([, , answer]) => answer !== 'nee')
    assert.ok(weighs.length >= 2)
    tells('gelden er twee of meer, dan is een DPIA in de regel verplicht')
  })

  it('the privacy page has every point of the DPIA model, each with a task for the school', () => {
    const outline = read('infra/privacy.md').split('## Opzet voor een DPIA')[1] ?? ''
    const points = [...outline.matchAll(/^(\d+)\. \*\*(.+?)\.\*\*([\s\S]*?)(?=^\d+\. |^#|^\|)/gm)]
    assert.deepEqual(
      points.map(([, number, title]) => [Number(number), title?.replace("'", '’')]),
      POINTS.map((title, index) => [index + 1, title]),
    )
    for (const [, , title, text = ''] of points) assert.match(text, /(?<!\*)\*[A-Z][^*]+\*/, title)
  })
})
