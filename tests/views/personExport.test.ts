import assert from 'node:assert/strict'
import type { Act } from '../../bot/domain/stream.ts'
import type { TenantEvent } from '../../bot/domain/tenant/tenant.ts'
import { personExport } from '../../bot/views/privacy/personExport.ts'
import { bram, joke, karin, marleen } from '../builders/people.ts'

const act = (by: string, ...events: TenantEvent[]): Act<TenantEvent> => ({
  ...{ requestId: 'q', action: 'a', by, at: 0, events },
})

describe('What the directory adds to the export of a person', () => {
  it('[X3.a] [X3.j] who requested data about the person is in it; whose data the person requested is not', () => {
    const recorded = (about: string, by: { oid: string; name: string }): TenantEvent => ({
      ...{ type: 'export.recorded', v: 1, personId: about, askedBy: by.oid, askedByName: by.name },
      rondeId: 'r-1',
    })
    const school = [
      act('system:export', recorded(joke.oid, marleen)),
      act('system:export', recorded(bram.oid, joke)),
      act('system:clock', { type: 'tenant.personLinked', v: 1, personId: joke.oid, rondeId: 'r-2' }),
      act('system:clock', { type: 'tenant.personLinked', v: 1, personId: bram.oid, rondeId: 'r-2' }),
      act(karin.oid, {
        ...{ type: 'erasure.started', v: 1, erasureId: 'w-1', personId: joke.oid },
        ...{ byName: karin.name, salt: 's', until: null },
      }),
    ]
    const { over } = personExport(joke.oid, 0, [], school)
    assert.deepEqual(
      over.regels.map(({ handeling, door, ronde }) => [handeling, door, ronde]),
      [
        ['export.recorded', marleen.name, 'r-1'],
        ['tenant.personLinked', 'de app', 'r-2'],
      ],
    )
    assert.deepEqual(personExport(joke.oid, 0, [], null).over.regels, [])
  })
})
