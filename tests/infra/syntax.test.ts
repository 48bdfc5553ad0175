import assert from 'node:assert/strict'
import { at, Expression, parseBicep, templateNamed, templates, type Value } from './bicep.ts'

/** The functions and types of Bicep that the templates use. */
const KNOWN = new Set([
  ...['bool', 'concat', 'empty', 'environment', 'guid', 'int', 'resourceGroup', 'resourceId', 'subscription'],
  ...['subscriptionResourceId', 'take', 'tenant', 'toLower', 'uniqueString', 'allowed', 'description'],
  ...['maxLength', 'maxValue', 'minLength', 'minValue', 'secure', 'targetScope'],
])

const namesIn = (value: Value | undefined): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Expression)
    ? Object.keys(value)
    : []

describe('The Azure templates', () => {
  const all = templates()

  it('the templates parse as Bicep', () => {
    assert.ok(all.length >= 8)
    for (const { file, errors } of all) assert.deepEqual(errors, [], file)
    assert.notDeepEqual(parseBicep('wrong', 'param x string = \nresource a {').errors, [])
  })

  it('the templates use every name they declare, and declare every name they use', () => {
    for (const { file, used, params, vars, resources, modules } of all) {
      const declared = [params, vars, resources, modules].flatMap((names) => [...names.keys()])
      const unknown = [...used].filter((name) => !declared.includes(name) && !KNOWN.has(name))
      assert.deepEqual(unknown, [], file)
      const idle = [...params.keys(), ...vars.keys()].filter((name) => !used.has(name))
      assert.deepEqual(idle, [], file)
    }
  })

  it('the templates declare each name once', () => {
    for (const { file, text } of all) {
      // Outputs may be called as what they come from.
      for (const kinds of ['param|var|resource|module', 'output']) {
        const found = [...text.matchAll(new RegExp(`^(?:${kinds}) (\\w+)`, 'gm'))].map(([, name]) => name)
        assert.equal(new Set(found).size, found.length, `${file}: ${found.sort().join(' ')}`)
      }
    }
  })

  it('each module gets the parameters it needs, and only existing outputs are used', () => {
    const main = templateNamed('main.bicep')
    // All but main.bicep itself, and health.bicep, which is placed by the deployment of the server.
    assert.equal(main.modules.size, all.length - 2)
    for (const [name, { type, value }] of main.modules) {
      const module = templateNamed(type)
      const given = namesIn(at(value, 'params'))
      const needed = [...module.params].filter(([, { hasDefault }]) => !hasDefault).map(([param]) => param)
      assert.deepEqual(
        given.filter((param) => !module.params.has(param)),
        [],
        `${name}: not asked`,
      )
      assert.deepEqual(
        needed.filter((param) => !given.includes(param)),
        [],
        `${name}: asked and not given`,
      )
      for (const [, output] of main.text.matchAll(new RegExp(`\\b${name}!?\\.outputs\\.(\\w+)`, 'g'))) {
        assert.ok(module.outputs.has(output ?? ''), `${name} has no output ${output}`)
      }
    }
  })

  it('outputs of a conditional module are used under the same condition only', () => {
    const main = templateNamed('main.bicep')
    for (const [name, { condition }] of main.modules) {
      const bang = new RegExp(`\\b${name}!\\.outputs`).test(main.text)
      const plain = new RegExp(`\\b${name}\\.outputs`).test(main.text)
      assert.ok(condition === null ? !bang : !plain, name)
    }
  })

  it('every resource that can have a name and tags has them', () => {
    const unlabelled =
      /sqlDatabases|sqlRoleAssignments|roleAssignments|diagnosticSettings|locks|Policies|secrets@|channels@|DnsZoneGroups/
    for (const { file, resources } of all) {
      for (const [name, { type, existing, value }] of resources) {
        assert.match(type, /^[A-Z]\w+(\.\w+)+\/[\w/]+@\d{4}-\d{2}-\d{2}(-preview)?$/, `${file} ${name}`)
        if (existing || unlabelled.test(type)) continue
        assert.ok(at(value, 'tags') instanceof Expression, `${file} ${name} has no tags`)
      }
    }
  })
})
