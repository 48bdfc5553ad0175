import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'

const SEQUENCE = 0x30
const SET = 0x31
const ecdsaWithSha256 = tagged(SEQUENCE, tagged(0x06, Buffer.from('2a8648ce3d040302', 'hex')))
const commonName = Buffer.from('550403', 'hex')
const subjectAltName = Buffer.from('551d11', 'hex')
const basicConstraints = Buffer.from('551d13', 'hex')

/** One piece of DER: what it is, how long, and what is in it. */
function tagged(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const { length } = body
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

const utcTime = (at: number): Buffer =>
  tagged(0x17, Buffer.from(`${new Date(at).toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`))

const name = (words: string): Buffer =>
  tagged(SEQUENCE, tagged(SET, tagged(SEQUENCE, tagged(0x06, commonName), tagged(0x0c, Buffer.from(words)))))

const extension = (id: Buffer, value: Buffer): Buffer =>
  tagged(SEQUENCE, tagged(0x06, id), tagged(0x04, value))

/** A host by its name, or by its address. */
const host = (one: string): Buffer =>
  isIP(one) === 4 ? tagged(0x87, Buffer.from(one.split('.').map(Number))) : tagged(0x82, Buffer.from(one))

/** A certificate of our own for these hosts, made at the spot, so that no key need be kept anywhere; both in PEM. */
export function certificateFor(hosts: readonly string[], days = 1): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const own = name('LOB-portret tests')
  const day = 24 * 3_600_000
  const from = Date.now() - day
  const alternatives = tagged(SEQUENCE, ...hosts.map(host))
  const isAuthority = tagged(SEQUENCE, tagged(0x01, Buffer.from([0xff])))
  const body = tagged(
    SEQUENCE,
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    own,
    tagged(SEQUENCE, utcTime(from), utcTime(from + (days + 1) * day)),
    own,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(
      0xa3,
      tagged(SEQUENCE, extension(subjectAltName, alternatives), extension(basicConstraints, isAuthority)),
    ),
  )
  const signature = createSign('sha256').update(body).sign(privateKey)
  const whole = tagged(SEQUENCE, body, ecdsaWithSha256, tagged(0x03, Buffer.from([0]), signature))
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? []
  return {
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
