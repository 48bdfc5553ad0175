import { ERROR_STATUS, type ErrorCode } from './codes.ts'

/** An expected error. `detail` says where the input is wrong; it never holds what a person wrote. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: string | null

  constructor(code: ErrorCode, detail: string | null = null) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.detail = detail
  }

  get status(): number {
    return ERROR_STATUS[this.code]
  }
}
