import assert from 'node:assert/strict'
import { auditOfRonde } from '../../bot/views/privacy/audit.ts'
import { bram, joke, marleen, personIdOf } from '../builders/people.ts'
import { type BuiltRonde, buildRonde } from '../builders/ronde.ts'
import { type TestRunner, testRunner } from '../builders/runner.ts'

describe('The names of people in a ronde', () => {
  let test: TestRunner
  let ronde: BuiltRonde

  beforeEach(async () => {
    test = testRunner()
    ronde = await buildRonde(test.runner)
  })
  afterEach(() => test.runner.close())

  const nameOf = (id: string) => test.runner.read(ronde.stream, (state) => state.people.get(id)?.name)

  it('[V3.i] a gespreksleider renames neither another person nor oneself by granting a role', async () => {
    for (const { oid: personId } of [bram, marleen]) {
      await ronde.act(marleen, 'role.grant', { personId, name: 'Nadia Bouzid', role: 'meelezer' })
    }
    assert.deepEqual([await nameOf(bram.oid), await nameOf(marleen.oid)], [bram.name, marleen.name])
  })

  it('[V3.i] the name of the sign-in replaces what others called a person, and the audit keeps both', async () => {
    const personId = personIdOf('nieuw')
    await ronde.act(marleen, 'role.grant', { personId, name: 'Verzonnen Naam', role: 'verslaggever' })
    const person = { ...joke, oid: personId, name: 'Echte Naam' }
    const command = { action: 'person.recordName', stream: ronde.stream, input: {}, who: person }
    await test.runner.run({ ...command, requestId: 'record-name-1' })
    assert.equal(await nameOf(personId), 'Echte Naam')
    await ronde.act(marleen, 'role.revoke', { personId, role: 'verslaggever' })
    const acts = (await test.runner.history(ronde.stream, 0)).flatMap((entry) => entry.acts)
    const lines = await test.runner.read(ronde.stream, (state) => auditOfRonde(state, acts))
    const about = lines.filter((line) => line.about?.id === personId).map((line) => line.about?.name)
    assert.deepEqual(about, ['Verzonnen Naam', 'Echte Naam', 'Echte Naam'])
    const renamed = lines.find(({ what }) => what === 'person.nameRecorded')
    assert.deepEqual([renamed?.by?.id, renamed?.about?.name], [personId, 'Echte Naam'])
  })

  it('[V3.k] the name of the directory replaces the one that was given, until the sign-in gave another', async () => {
    const personId = personIdOf('nieuw')
    const correct = (given: string, name: string) =>
      test.runner.run({
        ...{ action: 'person.correctName', stream: ronde.stream, input: { personId, given, name } },
        ...{ who: { kind: 'system', part: 'directory' }, requestId: `correct-${given}-${name}` },
      })
    await ronde.act(marleen, 'role.grant', { personId, name: 'Verzonnen Naam', role: 'verslaggever' })
    await correct('Verzonnen Naam', 'Naam Van De School')
    assert.equal(await nameOf(personId), 'Naam Van De School')
    const who = { ...joke, oid: personId, name: 'Echte Naam' }
    const command = { action: 'person.recordName', stream: ronde.stream, input: {}, who }
    await test.runner.run({ ...command, requestId: 'record-name-2' })
    await correct('Verzonnen Naam', 'Weer Anders')
    assert.equal(await nameOf(personId), 'Echte Naam')
  })
})
