import { createPrivateKey, X509Certificate } from 'node:crypto'

const BLOCK = /-----BEGIN ([A-Z ]+)-----(.*?)-----END \1-----/gs

/**
 * Normalises a certificate with its key to PEM with lines of 64 characters, the form that the library reads. In an
 * environment variable line breaks are often lost, or written as `\n`.
 * @throws Error with what is wrong, in Dutch
 */
export function readCertificate(text: string): string {
  const blocks = [...text.replaceAll('\\n', '\n').matchAll(BLOCK)].map(([, kind = '', body = '']) => {
    const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? []
    return { kind, pem: `-----BEGIN ${kind}-----\n${lines.join('\n')}\n-----END ${kind}-----\n` }
  })
  const certificate = blocks.find(({ kind }) => kind === 'CERTIFICATE')
  const key = blocks.find(({ kind }) => kind === 'PRIVATE KEY' || kind === 'RSA PRIVATE KEY')
  if (certificate === undefined) throw new Error('er staat geen certificaat in')
  if (key === undefined) throw new Error('er staat geen sleutel zonder wachtwoord in')
  if (!belongTogether(certificate.pem, key.pem)) {
    throw new Error('certificaat en sleutel horen niet bij elkaar, of de sleutel is geen RSA')
  }
  return key.pem + certificate.pem
}

function belongTogether(certificate: string, key: string): boolean {
  try {
    const privateKey = createPrivateKey(key)
    return (
      privateKey.asymmetricKeyType === 'rsa' && new X509Certificate(certificate).checkPrivateKey(privateKey)
    )
  } catch {
    return false
  }
}
