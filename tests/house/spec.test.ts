import assert from 'node:assert/strict'
import { quotedInTitles, readSpec } from './promises.ts'

const promiseOf = (clause: string): string => clause.split('.')[0] ?? ''

describe('The promises in tests/SPEC.md', () => {
  const { promises, clauses, listed } = readSpec()
  const quoted = quotedInTitles()
  const built = new Set(listed.filter(({ status }) => status === 'built').map(({ clause }) => clause))

  it('each has clauses, lettered from a on without a gap', () => {
    assert.equal(new Set(promises).size, promises.length)
    const expected = promises.flatMap((promise) => {
      const count = Math.max(clauses.filter((clause) => promiseOf(clause) === promise).length, 1)
      return Array.from({ length: count }, (_, index) => `${promise}.${String.fromCharCode(97 + index)}`)
    })
    assert.deepEqual(clauses, expected)
  })

  it('each clause is listed once in "What is built": built, not proven, in part, or not yet', () => {
    assert.deepEqual(listed.map(({ clause }) => clause).toSorted(), clauses.toSorted())
  })

  it('every built clause is quoted by a test title', () => {
    const missing = [...built].filter((clause) => !quoted.has(clause))
    assert.deepEqual(missing, [], 'write the test, or list the clause as not proven')
  })

  it('a test title quotes clauses that exist, and no promise as a whole', () => {
    const known = new Set(clauses)
    assert.deepEqual(
      [...quoted].filter((id) => !known.has(id)),
      [],
    )
  })

  it('a clause that a test title quotes is listed as built or in part', () => {
    const wrong = listed.filter(
      ({ clause, status }) => quoted.has(clause) && (status === 'not proven' || status === 'not yet'),
    )
    assert.deepEqual(wrong, [], 'list it as built when the test fails without its feature')
  })
})
