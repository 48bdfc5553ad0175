import assert from 'node:assert/strict'
import { workplaceIn } from '../../../tab/shared/gesprek/workplace.ts'

describe('Where a gesprek opens', () => {
  it('[G1.i] who leads opens Regie, who notes Noteren, who answers Antwoorden, and anybody else the ronde', () => {
    const [ronde, gesprek] = ['r-1', 'g-1']
    assert.deepEqual(workplaceIn(ronde, gesprek, 'lead'), { screen: 'regie', ronde, gesprek })
    assert.deepEqual(workplaceIn(ronde, gesprek, 'note'), { screen: 'noteren', ronde, gesprek })
    assert.deepEqual(workplaceIn(ronde, gesprek, 'answer'), { screen: 'antwoorden', ronde, gesprek })
    assert.deepEqual(workplaceIn(ronde, gesprek, null), { screen: 'ronde', ronde })
  })
})
