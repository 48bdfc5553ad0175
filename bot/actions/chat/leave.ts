import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { type Action, happens } from '../action.ts'

const input = z.strictObject({})

/** The bot was removed from the chat. */
const leave: Action<'chat', typeof input> = {
  name: 'chat.leave',
  kind: 'chat',
  open: false,
  input,
  may: theAppItself(),
  decide: ({ state }) => (state.present ? happens({ type: 'chat.left', v: 1 }) : happens()),
  result: () => ({}),
}

export default leave
