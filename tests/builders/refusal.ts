import assert from 'node:assert/strict'
import { AppError } from '../../bot/errors/appError.ts'
import type { ErrorCode } from '../../bot/errors/codes.ts'

/** For `assert.rejects`: this refusal from the closed list, and no other. */
export const refusal = (code: ErrorCode) => (error: unknown) => {
  assert.ok(error instanceof AppError, String(error))
  assert.equal(error.code, code)
  return true
}
