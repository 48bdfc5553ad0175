import assert from 'node:assert/strict'
import { closesSays } from '../../../tab/antwoorden/closesSays.ts'
import { antwoorden as en } from '../../../tab/antwoorden/en.ts'
import { antwoorden as nl } from '../../../tab/antwoorden/nl.ts'

const NOW = Date.UTC(2026, 10, 28, 10, 0)
const says = (left: number | null, warnedSecondsAgo: number | null = null, texts: typeof nl = nl): string => {
  const warnedAt = warnedSecondsAgo === null ? null : NOW - warnedSecondsAgo * 1000
  return closesSays(texts, { warnedAt }, left, NOW).replace(`${texts.intro} `, '')
}

describe('Until when an answer can be changed', () => {
  it('[G6.f] an answer can be changed until the thema closes, and the minutes are said to be planned', () => {
    assert.equal(says(6), 'Je kunt aanpassen tot het thema sluit; gepland is over 6 minuten.')
    assert.equal(says(1), 'Je kunt aanpassen tot het thema sluit; gepland is over 1 minuut.')
    assert.match(says(6, null, en), /^You can change it until the theme closes/)
  })

  it('[G6.f] without a schedule, and past it, no minutes are named', () => {
    for (const left of [null, 0, -4]) assert.equal(says(left), 'Je kunt aanpassen tot het thema sluit.')
  })

  it('[G6.f] the thema closes in a minute is said for the minute after the warning of the server, and no longer', () => {
    assert.equal(says(1, 0), 'Dit thema sluit over een minuut.')
    assert.equal(says(1, 59), 'Dit thema sluit over een minuut.')
    assert.equal(says(0, 60), 'Je kunt aanpassen tot het thema sluit.')
    assert.equal(says(9, 61), 'Je kunt aanpassen tot het thema sluit; gepland is over 9 minuten.')
  })
})
