/**
 * Loaded before the server in its own process (`--import`): what it sends over TLS to any machine outside comes to one
 * place on this machine, under the name that it was sent to; and nothing else can leave. The server itself knows
 * nothing of it, and needs no setting that could be turned against a school.
 */
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

const place = Number(process.env.OUTSIDE_PORT)
const isHere = (host: unknown): boolean => /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/.test(String(host))

const connectSafely = tls.connect
tls.connect = (...args: unknown[]) => {
  const given = args.find((one): one is tls.ConnectionOptions => typeof one === 'object' && one !== null)
  const { host } = given ?? {}
  if (given === undefined || host === undefined) throw new Error('outside: a connection to nobody')
  const secured = args.find((one): one is () => void => typeof one === 'function')
  if (isHere(host)) return connectSafely(given, secured)
  const servername = given.servername || host
  return connectSafely({ ...given, host: '127.0.0.1', port: place, servername, lookup: undefined }, secured)
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [first] = args.flat()
  const host = typeof first === 'object' && first !== null && 'host' in first ? first.host : undefined
  if (host !== undefined && host !== null && !isHere(host)) {
    process.stderr.write(`outside: ${String(host)} in the clear\n`)
    throw new Error('outside: not over TLS')
  }
  return Reflect.apply(connect, this, args)
}
syncBuiltinESMExports()
