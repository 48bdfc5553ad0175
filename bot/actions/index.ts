import type { z } from 'zod'
import type { Action } from './action.ts'
import * as all from './all.ts'

export type { Action, DoorCheck, NamedPerson } from './action.ts'

type AnyAction = (typeof all)[keyof typeof all]
type OpenAction = Extract<AnyAction, { open: true }>

/** What people can call through the API, by name. */
export type OpenActions = { readonly [A in OpenAction as A['name']]: A }
export type ActionName = keyof OpenActions
/** The input as a caller sends it: fields with a default may be left out. */
export type ActionInput<N extends ActionName> = z.input<OpenActions[N]['input']>
export type ActionResult<N extends ActionName> = ReturnType<OpenActions[N]['result']>

/** Every action by its name. */
export type Registry = ReadonlyMap<string, Action>

export const registry: Registry = new Map(Object.values<Action>(all).map((action) => [action.name, action]))
