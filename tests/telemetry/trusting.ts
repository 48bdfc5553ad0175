import tls from 'node:tls'

/** Runs with one more certificate to trust in this process, and without it again afterwards. */
export async function trusting<T>(cert: string, work: () => Promise<T>): Promise<T> {
  const before = tls.getCACertificates('default')
  tls.setDefaultCACertificates([...before, cert])
  try {
    return await work()
  } finally {
    tls.setDefaultCACertificates(before)
  }
}
