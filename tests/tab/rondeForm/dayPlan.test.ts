import assert from 'node:assert/strict'
import {
  clashes,
  endOf,
  isPlanned,
  likelyDay,
  proposeDay,
  slotAt,
  slotsFor,
  spansLong,
} from '../../../tab/shared/rondeForm/dayPlan.ts'
import type { DraftGrant, DraftRole, DraftSlot } from '../../../tab/shared/rondeForm/rondeDraft.ts'
import { draftGroep } from '../../builders/rondeDraft.ts'

const DAY = '2026-12-08'
const slot = (sleutel: string, start: string, part: Partial<DraftSlot> = {}): DraftSlot => ({
  sleutel,
  day: DAY,
  start,
  minutes: 90,
  room: '',
  ...part,
})
const grant = (name: string, role: DraftRole, sleutel: string | null = null): DraftGrant => ({
  personId: `p-${name}`,
  name,
  role,
  sleutel,
})
const groepen = ['een', 'twee', 'drie', 'vier', 'vijf'].map((sleutel) => draftGroep(sleutel))

describe('The proposed day', () => {
  it('[V4.a] gesprekken of 90 minutes follow each other, with 15 minutes between them and 45 at noon', () => {
    const starts = (start: string) => proposeDay(groepen, DAY, start).map((one) => one.start)
    assert.deepEqual(starts('09:00'), ['09:00', '10:45', '13:00', '14:45', '16:30'])
    assert.deepEqual(starts('08:30'), ['08:30', '10:15', '12:00', '14:15', '16:00'])
    assert.deepEqual(starts('10:30'), ['10:30', '12:45', '14:30', '16:15', '18:00'])
    assert.deepEqual(starts('12:00'), ['12:00', '13:45', '15:30', '17:15', '19:00'])
    assert.deepEqual(proposeDay(groepen, DAY, '09:00')[0], slot('een', '09:00'))
  })

  it('[V4.a] a groep that is left out takes no time', () => {
    const some = [draftGroep('een'), draftGroep('twee', { on: false }), draftGroep('drie')]
    assert.deepEqual(
      proposeDay(some, DAY, '09:00').map(({ sleutel, start }) => `${sleutel} ${start}`),
      ['een 09:00', 'drie 10:45'],
    )
  })

  it('[V4.a] a day that runs past midnight keeps clock times', () => {
    const starts = proposeDay(groepen, DAY, '22:05').map((one) => one.start)
    assert.deepEqual(starts.slice(0, 3), ['22:05', '23:50', '01:35'])
  })

  it('[V4.a] every groep that takes part has a slot, empty when it was added after the proposal', () => {
    const some = [draftGroep('een'), draftGroep('twee', { on: false }), draftGroep('drie')]
    const known = slot('drie', '10:45', { room: 'B2' })
    assert.deepEqual(slotsFor(some, [known, slot('twee', '09:00')]), [
      { sleutel: 'een', day: '', start: '', minutes: 90, room: '' },
      known,
    ])
    assert.equal(slotsFor(some, null).length, 2)
  })

  it('[V4.a] a slot is planned when it has a day and a time, and ends after its minutes', () => {
    assert.equal(isPlanned(slot('een', '09:00')), true)
    assert.equal(isPlanned(slot('een', '')), false)
    assert.equal(isPlanned(slot('een', '09:00', { day: '' })), false)
    assert.equal(endOf(slot('een', '09:05')), '10:35')
    assert.equal(endOf(slot('een', '23:00')), '00:30')
    assert.equal(endOf(slot('een', '')), '')
  })

  it('[V4.a] the likely day is two weeks from now, or the Monday after when that is in a weekend', () => {
    assert.equal(likelyDay(new Date(2026, 10, 25, 1)), '2026-12-09')
    assert.equal(likelyDay(new Date(2026, 10, 27, 23, 59)), '2026-12-11')
    assert.equal(likelyDay(new Date(2026, 10, 28)), '2026-12-14')
    assert.equal(likelyDay(new Date(2026, 10, 29)), '2026-12-14')
    assert.equal(likelyDay(new Date(2026, 11, 23)), '2027-01-06')
  })

  it('[V4.a] a planned gesprek is a slot in local time; one without a plan begins at nine on the day given', () => {
    const gesprek = { groepId: 'groep-2', minutes: 60, room: 'B2' }
    assert.deepEqual(slotAt({ ...gesprek, start: new Date(2027, 0, 6, 8, 5).toISOString() }, DAY), {
      sleutel: 'groep-2',
      day: '2027-01-06',
      start: '08:05',
      minutes: 60,
      room: 'B2',
    })
    assert.deepEqual(slotAt({ ...gesprek, start: null }, DAY), {
      sleutel: 'groep-2',
      day: DAY,
      start: '09:00',
      minutes: 60,
      room: 'B2',
    })
  })
})

describe('Overlaps in the plan of a day', () => {
  const [one, other] = [slot('een', '09:00'), slot('twee', '10:00')]
  const about = (...given: Parameters<typeof clashes>): string[] =>
    clashes(...given).map((clash) => `${clash.one} ${clash.other} ${clash.who ?? `room ${clash.room}`}`)

  it('[V4.b] the one gespreksleider cannot lead two gesprekken at once', () => {
    assert.deepEqual(about([one, other], [], 'Marleen'), ['een twee Marleen'])
    assert.deepEqual(about([one, other], [grant('Anna', 'gespreksleider')], 'Marleen'), [])
  })

  it('[V4.b] the one verslaggever cannot note two gesprekken at once', () => {
    const leader = grant('Anna', 'gespreksleider')
    assert.deepEqual(about([one, other], [leader, grant('Bram', 'verslaggever')], 'Marleen'), [
      'een twee Bram',
    ])
    const two = [leader, grant('Bram', 'verslaggever'), grant('Sanne', 'verslaggever')]
    assert.deepEqual(about([one, other], two, 'Marleen'), [])
  })

  it('[V4.b] a deelnemer of two groepen cannot be in both at once, and is named once', () => {
    const leader = grant('Anna', 'gespreksleider')
    const joke = [grant('Joke', 'deelnemer', 'een'), grant('Joke', 'deelnemer', 'twee')]
    assert.deepEqual(about([one, other], [leader, ...joke], 'Marleen'), ['een twee Joke'])
    assert.deepEqual(
      about(
        [one, other],
        [leader, grant('Joke', 'deelnemer', 'een'), grant('Fatma', 'deelnemer', 'twee')],
        'Marleen',
      ),
      [],
    )
    assert.deepEqual(
      about(
        [one, other],
        [leader, grant('Joke', 'deelnemer', 'een'), grant('Joke', 'deelnemer', 'drie')],
        'Marleen',
      ),
      [],
    )
  })

  it('[V4.b] a room cannot hold two gesprekken at once, however it is spelled', () => {
    const leader = [grant('Anna', 'gespreksleider')]
    const inRoom = (a: string, b: string) =>
      about(
        [
          { ...one, room: a },
          { ...other, room: b },
        ],
        leader,
        'Marleen',
      )
    assert.deepEqual(inRoom(' B2.14', 'b2.14 '), ['een twee room B2.14'])
    assert.deepEqual(inRoom('B2.14', 'B2.15'), [])
    assert.deepEqual(inRoom('', ''), [])
  })

  it('[V4.b] gesprekken that only touch, are on other days, or have no time do not overlap', () => {
    const who = (second: DraftSlot) => about([one, second], [], 'Marleen').length
    assert.equal(who(slot('twee', '10:30')), 0)
    assert.equal(who(slot('twee', '10:29')), 1)
    assert.equal(who(slot('twee', '07:30')), 0)
    assert.equal(who(slot('twee', '07:31')), 1)
    assert.equal(who(slot('twee', '09:00')), 1)
    assert.equal(who(slot('twee', '09:30', { minutes: 15 })), 1)
    assert.equal(who(slot('twee', '10:00', { day: '2026-12-09' })), 0)
    assert.equal(who(slot('twee', '')), 0)
    assert.equal(about([slot('een', ''), slot('twee', '')], [], 'Marleen').length, 0)
  })

  it('[V4.b] every pair of three is compared once', () => {
    const three = [one, other, slot('drie', '10:15')]
    assert.deepEqual(about(three, [], 'M'), ['een twee M', 'een drie M', 'twee drie M'])
  })

  it('[V4.c] a plan is long when its first and last day are more than a week apart', () => {
    const days = (...given: string[]) => spansLong(given.map((day) => slot('een', '09:00', { day })))
    assert.equal(days(), false)
    assert.equal(days('2026-12-08'), false)
    assert.equal(days('2026-12-15', '2026-12-08', '2026-12-10'), false)
    assert.equal(days('2026-12-16', '2026-12-08'), true)
    assert.equal(spansLong([slot('een', '09:00'), slot('twee', '', { day: '2027-01-01' })]), false)
  })
})
