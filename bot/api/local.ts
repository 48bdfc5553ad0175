import type { Server } from 'restify'
import { z } from 'zod'
import { AppError } from '../errors/appError.ts'
import type { LocalSignIn } from '../ports/localSignIn.ts'
import { sendJson } from './reply.ts'

const body = z.object({ person: z.string().max(100) })

/** Routes of the demo to sign in without a password, and the guard that refuses other machines (X1.i). */
export function mountLocal(server: Server, { people, tokenFor, isFromHere }: LocalSignIn): void {
  server.pre(({ socket, headers }, _response, next) => {
    const { host = '', origin } = headers
    const fromHere = isFromHere({ address: socket.remoteAddress ?? '', host, origin })
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
