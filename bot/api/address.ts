import type { Request, RequestHandler } from 'restify'
import { AppError } from '../errors/appError.ts'

/**
 * Refuses a malformed url. restify parses it again where an exception is not caught, so one such request would end the
 * process.
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
