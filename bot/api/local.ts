import type { Server } from 'restify'
import { z } from 'zod'
import { AppError } from '../errors/appError.ts'
import type { LocalSignIn } from '../ports/localSignIn.ts'
import { sendJson } from './reply.ts'

const body = z.object({ person: z.string().max(100) })

/** Headers that proxies and tunnels add to what they forward. */
const FORWARDED =
  /^(forwarded|via|x-forwarded(-.+)?|x-original-.+|x-(real|client|cluster-client|arr-client)-ip|x-proxyuser-ip|x-arr-.+|cf-.+|true-client-ip|fastly-client-ip)$/

/** Routes of the demo to sign in without a password, and the guard that refuses other machines (X1.i). */
export function mountLocal(server: Server, { people, tokenFor, isFromHere }: LocalSignIn): void {
  server.pre(({ socket, headers }, _response, next) => {
    const { host = '', origin } = headers
    const forwarded = Object.keys(headers).some((name) => FORWARDED.test(name))
    const fromHere = isFromHere({ address: socket.remoteAddress ?? '', host, origin, forwarded })
    next(fromHere ? undefined : new AppError('not-signed-in'))
  })
  server.get('/local/people', async (_request, response) => {
    sendJson(response, 200, { people })
  })
  server.post('/local/token', async (request, response) => {
    const asked = body.safeParse(request.body)
    if (!asked.success) throw new AppError('bad-request', '(person)')
    const token = await tokenFor(asked.data.person)
    if (token === null) throw new AppError('not-found')
    sendJson(response, 200, { token })
  })
}
