import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cardTexts } from '../../bot/content/index.ts'
import { readChatWord } from '../../bot/teams/chatWords/readChatWord.ts'
import type { AppManifest } from '../../manifest/appManifest.ts'
import { check } from '../../manifest/check.ts'
import { fill } from '../../manifest/fill.ts'
import { filledManifest, readManifestFile, settings, template } from './example.ts'

const faultsOf = (manifest: AppManifest) => check(manifest, readManifestFile)

async function faultsWith(change: (manifest: AppManifest) => void): Promise<string> {
  const manifest = filledManifest()
  change(manifest)
  return (await faultsOf(manifest)).join('\n')
}

/** The words of the bot in one language, as the manifest or its language file gives them. */
function commandTitles(texts: Record<string, string> | null): string[] {
  return filledManifest().bots.flatMap(({ commandLists }, bot) =>
    commandLists.flatMap(({ commands }, list) =>
      commands.map(
        ({ title }, at) => texts?.[`bots[${bot}].commandLists[${list}].commands[${at}].title`] ?? title,
      ),
    ),
  )
}

describe('The Teams manifest', () => {
  const english: Record<string, string> = JSON.parse(readManifestFile('en-us.json').toString('utf8'))

  it('the filled manifest passes Microsoft’s schema and our own rules, in both languages', async () => {
    const { filled, missing } = fill(template(), settings)
    assert.deepEqual(missing, [])
    assert.deepEqual(await faultsOf(filled), [])
  })

  it('the check finds each kind of fault and names it', async () => {
    const wrong: [(manifest: AppManifest) => void, RegExp][] = [
      [(m) => Object.assign(m.name, { short: 'x'.repeat(31) }), /schema van Teams.*\/name\/short/],
      [(m) => Object.assign(m.developer, { name: 'x'.repeat(33) }), /\/developer\/name/],
      [(m) => Object.assign(m, { extra: 1 }), /additional properties/],
      [
        (m) => m.validDomains.push('*.azurewebsites.net'),
        /\*\.azurewebsites\.net is geen naam van één server/,
      ],
      [(m) => m.validDomains.push('https://lob.nl'), /https:\/\/lob\.nl is geen naam van één server/],
      [(m) => m.validDomains.push('graph.microsoft.com'), /graph\.microsoft\.com is niet van de school/],
      [(m) => m.validDomains.push('x.ngrok.io'), /x\.ngrok\.io is niet van de school/],
      [(m) => Object.assign(m, { validDomains: ['elders.nl'] }), /tabblad .* staat niet op een domein/],
      [(m) => Object.assign(m.developer, { privacyUrl: 'http://a.nl' }), /privacyUrl.*https:\/\//],
      [(m) => Object.assign(m.webApplicationInfo, { resource: 'api://a.nl/x' }), /aanmelding klopt niet/],
      [(m) => Object.assign(m.icons, { color: 'outline.png' }), /outline\.png moet een png van 192 bij 192/],
      [
        (m) => m.bots[0]?.commandLists[0]?.commands.pop(),
        /en-us\.json noemt .*commands\[6\]\.title, dat niet/,
      ],
      [(m) => m.staticTabs.push(...m.staticTabs.slice(0, 1)), /en-us\.json mist staticTabs\[2\]/],
      [(m) => Object.assign(m, { manifestVersion: '1.29' }), /andere versie van het schema/],
    ]
    for (const [change, fault] of wrong) assert.match(await faultsWith(change), fault)
  })

  it('the manifest has the version of the app', () => {
    const { version } = JSON.parse(readManifestFile('../package.json').toString('utf8'))
    assert.equal(template().version, version)
  })

  it('the name of the app equals the name in its cards, in both languages', () => {
    assert.equal(template().name.short, cardTexts.nl.app)
    assert.equal(english['name.short'], cardTexts.en.app)
  })

  it('every id and address in the manifest is a setting of the school', () => {
    const { id, developer, validDomains, bots, webApplicationInfo } = template()
    const own = [id, ...Object.values(developer), ...validDomains, bots[0]?.botId, webApplicationInfo.id]
    for (const value of own) assert.match(String(value), /^\$\{\{[A-Z_]+\}\}$/)
  })

  it('[G3.b] the manifest lists every word that the bot knows, in both languages', () => {
    for (const [lang, texts] of [
      ['nl', null],
      ['en', english],
    ] as const) {
      const titles = commandTitles(texts)
      // "Voor jou" is another way to say "voor mij".
      const { forYou: _same, ...words } = cardTexts[lang].chatWords
      assert.deepEqual(new Set(titles), new Set(Object.values(words)))
      for (const title of titles) {
        const said = title === cardTexts[lang].chatWords.thema ? `${title} 3` : title
        assert.notEqual(readChatWord({ text: said }, true)?.kind, 'unknown', said)
      }
    }
  })

  it('the places of the tab in the manifest are allowed by the server’s frame policy', () => {
    const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
    const frames = read('bot/api/headers.ts')
    assert.match(frames, /frame-ancestors \$\{frames/)
    for (const host of ['https://teams.microsoft.com', 'https://*.cloud.microsoft']) {
      assert.ok(frames.includes(`'${host}'`), host)
    }
    for (const { contentUrl } of template().staticTabs) {
      assert.match(contentUrl, /^https:\/\/\$\{\{APP_DOMAIN\}\}\/tab\/$/)
    }
    assert.match(read('tab/vite.config.ts'), /base: '\/tab\/'/)
  })

  it('the manifest has a personal tab and a tab in every place of a meeting', () => {
    const [own, meeting, ...more] = template().staticTabs
    assert.deepEqual([own?.scopes, own?.context, more], [['personal'], ['personalTab'], []])
    assert.deepEqual(meeting?.scopes, ['groupChat'])
    for (const place of ['meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel']) {
      assert.ok(meeting?.context.includes(place), place)
    }
  })
})
