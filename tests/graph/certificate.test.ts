import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { readCertificate } from '../../bot/graph/certificate.ts'
import { makeCertificate } from '../builders/certificate.ts'

describe('The certificate for searching in the school', () => {
  const own = makeCertificate()
  const whole = readCertificate(own.pem)

  it('certificate and key are read in either order, also without their line breaks', () => {
    for (const text of [
      own.certificate + own.key,
      whole.replaceAll('\n', '\\n'),
      whole.replaceAll('\n', ' '),
    ]) {
      assert.equal(readCertificate(text), whole)
    }
    // A key vault writes attributes before each part.
    assert.equal(readCertificate(`Bag Attributes\n  x: y\n${own.key}subject=CN\n${own.certificate}`), whole)
  })

  it('an invalid certificate is refused with what is wrong', () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    })
    const wrong: [string, RegExp][] = [
      [own.key, /geen certificaat/],
      ['MIIKcAIBAzCCCi', /geen certificaat/],
      [own.certificate, /geen sleutel zonder wachtwoord/],
      [
        own.certificate + own.key.replaceAll('PRIVATE', 'ENCRYPTED PRIVATE'),
        /geen sleutel zonder wachtwoord/,
      ],
      [own.certificate + makeCertificate().key, /horen niet bij elkaar/],
      [own.certificate + ec, /geen RSA/],
    ]
    for (const [text, expected] of wrong) assert.throws(() => readCertificate(text), expected)
  })
})
