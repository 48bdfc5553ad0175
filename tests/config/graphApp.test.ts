import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../bot/config/config.ts'
import { expiredOn } from '../../bot/config/graphApp.ts'
import { StartError } from '../../bot/ports/startError.ts'
import { makeCertificate } from '../builders/certificate.ts'

const school = {
  TENANT_ID: '11111111-2222-4333-8444-555555555555',
  CLIENT_ID: '99999999-2222-4333-8444-555555555555',
}

describe('Searching the whole school', () => {
  const own = makeCertificate()
  const { pem } = own
  const withCertificate = (GRAPH_CERTIFICATE: string) =>
    readConfig([], { ...school, GRAPH_CERTIFICATE }).graph
  const says = (expected: RegExp) => (error: unknown) =>
    error instanceof StartError && expected.test(error.message)

  it('[V3.f] searching the whole school is off until there is a certificate, and never on for demo people', () => {
    assert.equal(readConfig([], school).graph, null)
    assert.equal(readConfig([], {}).graph, null)
    const graph = { tenantId: school.TENANT_ID, clientId: school.CLIENT_ID, certificate: pem }
    assert.deepEqual(withCertificate(pem), graph)
  })

  it('the certificate is also read from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'certificaat-'))
    const file = join(folder, 'graph.pem')
    writeFileSync(file, own.certificate + own.key)
    assert.equal(withCertificate(file)?.certificate, pem)
    rmSync(folder, { recursive: true })
    assert.throws(
      () => withCertificate(file),
      says(/GRAPH_CERTIFICATE klopt niet: .*geen PEM.*leesbaar bestand/),
    )
  })

  it('half a setting refuses the start and names the setting, without repeating any part of a key', () => {
    const alone = () => readConfig([], { GRAPH_CERTIFICATE: pem })
    assert.throws(alone, says(/GRAPH_CERTIFICATE is ingevuld, maar CLIENT_ID niet/))
    const reference = '@Microsoft.KeyVault(SecretUri=https://kv-lob.vault.azure.net/secrets/graph)'
    const body = own.key.split('\n')[1] ?? ''
    const wrong: [string, RegExp][] = [
      [reference, /GRAPH_CERTIFICATE verwijst naar Key Vault, maar/],
      [own.certificate, /geen sleutel zonder wachtwoord/],
      [own.key, /geen certificaat/],
      [body, /geen PEM/],
      [own.certificate + makeCertificate().key, /horen niet bij elkaar/],
    ]
    for (const [given, expected] of wrong) {
      assert.throws(
        () => withCertificate(given),
        (error: unknown) => says(expected)(error) && error instanceof Error && !error.message.includes(body),
      )
    }
  })

  it('an expired certificate gives its date and does not refuse the start', () => {
    const day = Date.parse('2026-03-01T00:00:00Z')
    const graph = withCertificate(makeCertificate({ until: day }).pem)
    assert.ok(graph)
    assert.deepEqual([expiredOn(graph, day - 1), expiredOn(graph, day)], [null, '2026-03-01'])
  })
})
