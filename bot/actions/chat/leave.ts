import { z } from 'zod'
import { theAppItself } from '../../domain/rights.ts'
import { chatAction, happens } from '../action.ts'

const input = z.strictObject({})

/** The bot was removed from the chat. */
export default chatAction({
  name: 'chat.leave',
  input,
  may: theAppItself(),
  decide: ({ state }) => (state.present ? happens({ type: 'chat.left', v: 1 }) : happens()),
})
