import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { isIP } from 'node:net'

export interface Made {
  /** The certificate alone. */
  certificate: string
  /** Its key alone. */
  key: string
  /** Both, as a school fills them in. */
  pem: string
}

const DAY = 86_400_000

/** A self-signed certificate, by default for this machine and valid from yesterday. Encoded here, because Node cannot make one. */
export function makeCertificate({
  name = 'LOB-portret',
  until = Date.now() + 365 * DAY,
  hosts = ['localhost', '127.0.0.1'],
} = {}): Made {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const subject = sequence(set(sequence(oid(0x55, 0x04, 0x03), tagged(0x0c, Buffer.from(name)))))
  const sha256Rsa = sequence(oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b), tagged(0x05))
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(Date.now() % 0x7fffffff),
    sha256Rsa,
    subject,
    sequence(time(Math.min(Date.now(), until) - DAY), time(until)),
    subject,
    publicKeyOf(publicKey),
    tagged(0xa3, sequence(altNames(hosts))),
  )
  const signature = sign('sha256', body, privateKey)
  const whole = sequence(body, sha256Rsa, tagged(0x03, Buffer.from([0]), signature))
  const certificate = pemOf('CERTIFICATE', whole)
  const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return { certificate, key, pem: `${key}${certificate}` }
}

function tagged(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const bytes = length < 0x100 ? [length] : [length >> 8, length & 0xff]
  return Buffer.from([0x80 | bytes.length, ...bytes])
}

const sequence = (...parts: Buffer[]): Buffer => tagged(0x30, ...parts)
const set = (...parts: Buffer[]): Buffer => tagged(0x31, ...parts)
const oid = (...bytes: number[]): Buffer => tagged(0x06, Buffer.from(bytes))
const time = (at: number): Buffer =>
  tagged(0x18, Buffer.from(`${new Date(at).toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`))

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(5)
  bytes.writeUInt32BE(value, 1)
  const first = bytes.findIndex((byte, at) => byte !== 0 || at === 4)
  // A leading zero keeps a high bit from reading as a minus.
  return tagged(0x02, bytes.subarray((bytes[first] ?? 0) >= 0x80 ? first - 1 : first))
}

const publicKeyOf = (key: KeyObject): Buffer => Buffer.from(key.export({ type: 'spki', format: 'der' }))

function altNames(hosts: readonly string[]): Buffer {
  const one = (host: string): Buffer =>
    isIP(host) === 4
      ? tagged(0x87, Buffer.from(host.split('.').map(Number)))
      : tagged(0x82, Buffer.from(host))
  const names = sequence(...hosts.map(one))
  return sequence(oid(0x55, 0x1d, 0x11), tagged(0x04, names))
}

function pemOf(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}
