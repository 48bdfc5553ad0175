import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

describe('The page about leaving botbuilder', () => {
  const page = read('bot/teams/leaving-botbuilder.md')
  const project = JSON.parse(read('package.json'))

  it('names each import of botbuilder and its file', () => {
    const found = readdirSync(join(ROOT, 'bot'), { recursive: true, encoding: 'utf8' })
      .map((name) => `bot/${name}`)
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        // `import { … } from 'botbuilder'`, or `const { … } = await import('botbuilder')`.
        const imports = read(file).matchAll(
          /\b(?:import|const) (?:type )?\{([^}]*)\} (?:from|= await import\()\s*'bot(?:builder|framework)[^']*'/g,
        )
        return [...imports].map(([, names = '']) => [file, names.split(',').map((name) => name.trim())])
      })
    const listed = [...page.matchAll(/^\| `(bot\/[^`]+\.ts)` \| ((?:`\w+`(?:, )?)+) \|$/gm)]
    const told = listed.map(([, file, names = '']) => [file, names.replaceAll('`', '').split(', ')])
    assert.deepEqual(told, found)
  })

  it('gives the versions that are installed', () => {
    assert.match(page, new RegExp(`botbuilder ${project.dependencies.botbuilder} is the last release`))
    assert.match(
      page,
      new RegExp(`@microsoft/teams.apps\` ${project.devDependencies['@microsoft/teams.apps']}`),
    )
    assert.match(page, new RegExp(`uuid ${project.overrides.uuid.slice(1)} or later`))
  })

  it('names files that exist', () => {
    const named = [...page.matchAll(/`((?:bot|tests)\/[\w./-]+\.(?:ts|json|md))`/g)].map(
      ([, file = '']) => file,
    )
    assert.ok(named.length > 5)
    for (const file of named) assert.doesNotThrow(() => read(file), file)
    const rooms = ['bot/teams', 'bot/teams/connector', 'tests/teamsSdk']
    for (const [, file = ''] of page.matchAll(/`((?:receiving\/|connector\/)?\w+\.ts)`/g))
      assert.ok(
        rooms.some((room) => existsSync(join(ROOT, room, file))),
        file,
      )
  })
})
