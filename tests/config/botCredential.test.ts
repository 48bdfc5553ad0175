import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { warningOf } from '../../bot/config/botCredential.ts'
import { readConfig } from '../../bot/config/config.ts'
import { StartError } from '../../bot/ports/startError.ts'
import { makeCertificate } from '../builders/certificate.ts'

const TEAMS_APP_ID = '77777777-2222-4333-8444-555555555555'
const IDENTITY = '88888888-2222-4333-8444-555555555555'
const school = {
  NODE_ENV: 'production',
  CLIENT_ID: '99999999-2222-4333-8444-555555555555',
  TENANT_ID: '11111111-2222-4333-8444-555555555555',
  TEAMS_APP_ID,
}

describe('How the bot authenticates', () => {
  const own = makeCertificate()
  const bot = (env: NodeJS.ProcessEnv) => {
    const { signIn } = readConfig([], { ...school, ...env })
    return signIn.kind === 'entra' ? signIn.bot : null
  }
  const refuses = (env: NodeJS.ProcessEnv, sentence: RegExp) =>
    assert.throws(
      () => bot(env),
      (error) => error instanceof StartError && sentence.test(error.message),
      sentence.source,
    )

  it('[X1.j] the server’s identity needs no secret: its own one, or the one that is named', () => {
    const CLIENT_CREDENTIAL = 'managed-identity'
    assert.deepEqual(bot({ CLIENT_CREDENTIAL, AZURE_CLIENT_ID: IDENTITY }), {
      credential: { kind: 'managed-identity', identityId: IDENTITY },
      teamsAppId: TEAMS_APP_ID,
    })
    assert.deepEqual(bot({ CLIENT_CREDENTIAL })?.credential, { kind: CLIENT_CREDENTIAL, identityId: null })
  })

  it('[X1.j] a certificate is read from text, on one line or more, or from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lob-portret-'))
    const file = join(folder, 'bot.pem')
    await writeFile(file, own.pem)
    const CLIENT_CREDENTIAL = 'certificate'
    const expected = { kind: CLIENT_CREDENTIAL, pem: own.pem }
    try {
      assert.deepEqual(bot({ CLIENT_CREDENTIAL, CLIENT_CERTIFICATE: own.pem })?.credential, expected)
      const line = own.pem.replaceAll('\n', '\\n')
      assert.deepEqual(bot({ CLIENT_CREDENTIAL, CLIENT_CERTIFICATE: line })?.credential, expected)
      assert.deepEqual(bot({ CLIENT_CREDENTIAL, CLIENT_CERTIFICATE_FILE: file })?.credential, expected)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('[X1.j] a secret is still possible, and without any choice there is no bot', () => {
    const settings = { CLIENT_CREDENTIAL: 'secret', CLIENT_SECRET: 's' }
    assert.deepEqual(bot(settings)?.credential, { kind: 'secret', secret: 's' })
    assert.equal(bot({}), null)
  })

  it('[X1.j] a half choice stops the start and names the setting to correct', () => {
    refuses({ CLIENT_CREDENTIAL: 'geheim' }, /CLIENT_CREDENTIAL klopt niet.*managed-identity/)
    refuses({ CLIENT_CREDENTIAL: 'secret' }, /CLIENT_SECRET niet ingevuld/)
    refuses({ CLIENT_CREDENTIAL: 'certificate' }, /CLIENT_CERTIFICATE of CLIENT_CERTIFICATE_FILE niet/)
    refuses(
      { CLIENT_CREDENTIAL: 'managed-identity', AZURE_CLIENT_ID: 'de eerste' },
      /AZURE_CLIENT_ID klopt niet/,
    )
    refuses({ CLIENT_CREDENTIAL: 'managed-identity', TEAMS_APP_ID: '' }, /maar TEAMS_APP_ID niet/)
    refuses({ CLIENT_CREDENTIAL: 'managed-identity', TEAMS_APP_ID: 'lob' }, /TEAMS_APP_ID klopt niet/)
    refuses({ CLIENT_CREDENTIAL: 'managed-identity', TENANT_ID: '' }, /maar TENANT_ID niet/)
  })

  it('[X1.j] a contradictory choice stops the start: a secret beside another choice is not ignored', () => {
    refuses({ CLIENT_SECRET: 's' }, /CLIENT_SECRET is ingevuld, maar CLIENT_CREDENTIAL niet/)
    refuses(
      { CLIENT_CREDENTIAL: 'managed-identity', CLIENT_SECRET: 's' },
      /CLIENT_SECRET is ingevuld, maar CLIENT_CREDENTIAL is managed-identity/,
    )
    refuses(
      { CLIENT_CREDENTIAL: 'secret', CLIENT_SECRET: 's', CLIENT_CERTIFICATE: own.pem },
      /CLIENT_CERTIFICATE is ingevuld, maar CLIENT_CREDENTIAL is secret/,
    )
    refuses(
      { CLIENT_CREDENTIAL: 'certificate', CLIENT_CERTIFICATE: own.pem, CLIENT_CERTIFICATE_FILE: 'x' },
      /allebei ingevuld/,
    )
  })

  it('[X1.j] a certificate that Microsoft would refuse stops the start', () => {
    const certificate = (CLIENT_CERTIFICATE: string) => ({
      CLIENT_CREDENTIAL: 'certificate',
      CLIENT_CERTIFICATE,
    })
    refuses(
      certificate('geen certificaat'),
      /CLIENT_CERTIFICATE klopt niet: er staat geen certificaat in.*PEM/,
    )
    refuses(certificate(own.certificate), /CLIENT_CERTIFICATE klopt niet: er staat geen sleutel/)
    refuses(
      certificate(own.key + makeCertificate().certificate),
      /certificaat en sleutel horen niet bij elkaar/,
    )
    const away = { CLIENT_CREDENTIAL: 'certificate', CLIENT_CERTIFICATE_FILE: '/er/is/niets.pem' }
    refuses(away, /niets\.pem is niet te lezen.*CLIENT_CERTIFICATE_FILE/)
  })
  it('[X1.j] an unresolved reference to Key Vault is no secret and no certificate', () => {
    const reference = '@Microsoft.KeyVault(SecretUri=https://kv-lob.vault.azure.net/secrets/client-secret)'
    refuses(
      { CLIENT_CREDENTIAL: 'secret', CLIENT_SECRET: reference },
      /CLIENT_SECRET verwijst naar Key Vault/,
    )
    refuses(
      { CLIENT_CREDENTIAL: 'certificate', CLIENT_CERTIFICATE: reference },
      /CLIENT_CERTIFICATE verwijst naar Key Vault/,
    )
  })

  it('[G14.d] an expiry date is reported at every start, and an expired credential keeps nobody from the screens', () => {
    const now = Date.UTC(2026, 11, 8)
    const until = (day: number) => ({
      kind: 'certificate' as const,
      pem: makeCertificate({ until: Date.UTC(2026, 11, day) }).pem,
    })
    assert.equal(warningOf({ kind: 'managed-identity', identityId: null }, now), null)
    assert.match(
      warningOf({ kind: 'secret', secret: 's' }, now) ?? '',
      /geheim, dat verloopt.*managed-identity/,
    )
    assert.equal(warningOf(until(8 + 60), now), null)
    assert.match(warningOf(until(20), now) ?? '', /verloopt op 2026-12-20/)
    assert.match(warningOf(until(1), now) ?? '', /is verlopen op 2026-12-01; de schermen werken/)
    const ended = { CLIENT_CREDENTIAL: 'certificate', CLIENT_CERTIFICATE: until(1).pem }
    assert.equal(bot(ended)?.credential.kind, 'certificate')
  })
})
