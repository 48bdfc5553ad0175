import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { registry } from '../../bot/actions/index.ts'
import { rightsOnRonde } from '../../bot/api/actionRights.ts'
import { mayRead, mayReadOfSchool } from '../../bot/domain/reading.ts'
import { viewAll } from '../../bot/views/index.ts'
import { testRunner } from '../builders/runner.ts'
import { actionRows } from './actions.ts'
import { cast, setStage } from './cast.ts'

const ROOT = new URL('../../', import.meta.url)
const ROLES = /'(opdrachtgever|gespreksleider|verslaggever|deelnemer|meelezer|Beheerder|Ronde\.Maken)'/

/** Files of this folder that match, by path from the root. */
function filesWith(folder: string, pattern: RegExp): string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(nl|en)\.ts$|\.(nl|en)\.ts$|texts\//.test(file))
    .map((file) => `${folder}${file}`)
    .filter((file) => pattern.test(readFileSync(new URL(file, ROOT), 'utf8')))
}

/** Whether a person may do these depends on the words that it is about. */
const OF_ONES_OWN_WORDS = new Set(['antwoord.withdraw', 'correctie.takeBack'])

describe('Rights as data', () => {
  it('[X2.c] every right for reading has a sentence in Dutch and English', () => {
    for (const { says } of [...Object.values(mayRead), ...Object.values(mayReadOfSchool)]) {
      assert.match(says.nl, /^(wie|een|iedereen) /)
      assert.match(says.en, /^(who|a|anyone) /)
    }
  })

  it('[X2.c] the API decides nothing by role: it asks the rights for reading', () => {
    assert.deepEqual(filesWith('bot/api/', ROLES), ['bot/api/token/check.ts'], 'the token has app roles')
  })

  it('[X2.d] "me" names for every role exactly the actions that this person may do here', async () => {
    const stage = await setStage()
    const { rows } = await actionRows(stage)
    const actions = rightsOnRonde(registry)
    const people = Object.values(cast)
    const { runner } = testRunner(stage.journal)
    await runner.read(stage.ronde.stream, (state) => {
      for (const [column, who] of people.entries()) {
        if (who.kind !== 'person') continue
        const me = viewAll(state, who, { actions }).find(({ kind }) => kind === 'me')
        if (me?.kind !== 'me' || me.value === null) continue
        for (const { name, cells } of rows) {
          // Only the decision, or the correctie itself, knows whose words they are.
          if (!actions.has(name) || OF_ONES_OWN_WORDS.has(name)) continue
          const cell = cells[column] ?? '–'
          const told: boolean = me.value.acts.some((act) => act === name)
          assert.equal(told, cell !== '–' && cell !== 'own', `${name} for ${who.name}: ${cell}`)
          if (cell === 'own') assert.ok(me.value.actsOnSelf.some((act) => act === name))
        }
      }
    })
  })

  it('[X2.d] the tab names a role only where roles are given to people', () => {
    const giving = /^tab\/(rondeNieuw|shared\/rondeForm)\/|^tab\/ronde\/useRoleHolders\.ts$/
    assert.deepEqual(
      filesWith('tab/', ROLES).filter((file) => !giving.test(file)),
      [],
    )
  })

  it('[X2.e] the door knows no action by its name', () => {
    const names = new RegExp([...registry.keys()].map((name) => `'${name.replace('.', '\\.')}'`).join('|'))
    const door = ['bot/api/actions.ts', 'bot/api/doorChecks.ts', 'bot/api/actionRights.ts']
    assert.deepEqual(
      filesWith('bot/api/', names).filter((file) => door.includes(file)),
      [],
    )
  })
})
