import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { StartError } from '../ports/startError.ts'

/**
 * Starts listening.
 * @param variable the setting for the port, named in the error
 * @returns the port, which the system chooses when `port` is 0
 * @throws StartError when the port cannot be opened
 */
export async function listen(server: Server, host: string, port: number, variable: string): Promise<number> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw new StartError(messageFor(error, host, port, variable))
  }
  const address = server.address() as AddressInfo
  return address.port
}

/** Checks a port before the slow part of the start. @throws StartError when the port is taken */
export async function checkPortFree(host: string, port: number, variable: string): Promise<void> {
  if (port === 0) return
  const probe = createServer()
  await listen(probe, host, port, variable)
  probe.close()
  await once(probe, 'close')
}

function messageFor(error: unknown, host: string, port: number, variable: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const other = `kies een andere met ${variable}, bijvoorbeeld ${variable}=${port + 1}`
  if (code === 'EADDRINUSE') {
    return `Poort ${port} is al bezet, misschien door een eerdere start. Sluit wat daar draait, of ${other}.`
  }
  if (code === 'EACCES') return `Poort ${port} mag deze gebruiker niet openen; ${other}.`
  return `Op ${host}, poort ${port}, kan de app niet luisteren (${code}). Kies met HOST een adres van deze machine, of ${other}.`
}
