import type { Request, RequestHandler } from 'restify'
import { AppError } from '../errors/appError.ts'

/**
 * Refuses an address that is none. restify reads it again where nothing catches what that throws, and one request of
 * anybody at all would end the server.
 */
export const refuseBadAddress: RequestHandler = (request, _response, next) => {
  next(isAddress(request) ? undefined : new AppError('bad-request'))
}

function isAddress(request: Request): boolean {
  try {
    request.getUrl()
    return true
  } catch {
    return false
  }
}
