import assert from 'node:assert/strict'
import type { PersonWho } from '../../bot/domain/who.ts'
import { AppError } from '../../bot/errors/appError.ts'
import { createGraphDirectory } from '../../bot/graph/directory.ts'
import type { Directory } from '../../bot/ports/directory.ts'
import { joke, marleen, personIdOf } from '../builders/people.ts'
import { GraphDouble } from '../doubles/graph.ts'

describe('The people of the school, from Microsoft Graph', () => {
  let graph: GraphDouble
  let directory: Directory
  let clock: { time: number; now(): number }
  let exchanged: string[]
  let lines: string[]
  let tokenFor: (sso: string) => Promise<string>

  before(async () => {
    graph = await GraphDouble.start()
  })

  beforeEach(() => {
    graph.users = [
      { id: personIdOf('marleen'), displayName: 'Marleen Hoekstra', mail: 'm.hoekstra@school.example' },
      { id: personIdOf('marit'), displayName: 'Marit Öztürk-de Vries', mail: 'm.ozturk@school.example' },
      {
        id: personIdOf('gast'),
        displayName: 'Martin van Elders',
        mail: 'martin@elders.example',
        userPrincipalName: 'martin_elders.example#EXT#@school.onmicrosoft.com',
      },
    ]
    graph.mood = {}
    graph.asked.length = 0
    exchanged = []
    lines = []
    clock = { time: 1_000_000, now: () => clock.time }
    tokenFor = async (sso) => {
      exchanged.push(sso)
      return `graph for ${sso}`
    }
    directory = createGraphDirectory({
      tokenFor: (sso) => tokenFor(sso),
      clock,
      log: { info: (event, fields = {}) => void lines.push(JSON.stringify({ event, ...fields })) },
      base: graph.base,
      timeout: 200,
    })
  })

  after(() => graph.stop())

  const find = (words: string, who: PersonWho = marleen) =>
    directory.find({ who, token: `sso of ${who.oid}` }, words)
  const refuses = (code: string) => (error: unknown) => error instanceof AppError && error.code === code

  it('[V3.f] people are found by the beginning of any part of a name or by address, and guests are marked', async () => {
    assert.deepEqual(await find('mar'), [
      {
        id: personIdOf('marleen'),
        name: 'Marleen Hoekstra',
        guest: false,
        mail: 'm.hoekstra@school.example',
      },
      {
        id: personIdOf('marit'),
        name: 'Marit Öztürk-de Vries',
        guest: false,
        mail: 'm.ozturk@school.example',
      },
      { id: personIdOf('gast'), name: 'Martin van Elders', guest: true, mail: 'martin@elders.example' },
    ])
    assert.deepEqual(
      (await find('hoek mar')).map(({ id }) => id),
      [personIdOf('marleen')],
    )
    assert.deepEqual(
      (await find('m.ozt')).map(({ id }) => id),
      [personIdOf('marit')],
    )
    assert.deepEqual(
      (await find('öztürk')).map(({ id }) => id),
      [personIdOf('marit')],
    )
  })

  it('[V3.g] Graph is asked with the searcher’s own token, for a short page, and only what the permission gives', async () => {
    await find('mar')
    const [{ url, headers } = assert.fail()] = graph.asked
    assert.equal(headers.authorization, `Bearer graph for sso of ${personIdOf('marleen')}`)
    assert.equal(headers.consistencylevel, 'eventual')
    assert.equal(url.pathname, '/v1.0/users')
    assert.deepEqual(Object.fromEntries(url.searchParams), {
      $search: '"displayName:mar" OR "mail:mar"',
      $select: 'id,displayName,mail,userPrincipalName',
      $top: '25',
    })
  })

  it('[X5.a] search words cannot become another query', async () => {
    await find('mar" OR "displayName:a\\&$top=999#')
    const [{ url } = assert.fail()] = graph.asked
    assert.equal(
      url.searchParams.get('$search'),
      '"displayName:mar OR displayName a top 999" OR "mail:mar OR displayName a top 999"',
    )
    assert.equal(url.searchParams.get('$top'), '25')
  })

  it('fewer than two letters are not searched for', async () => {
    for (const words of ['', 'm', ' " ', '&&&']) assert.deepEqual(await find(words), [], words)
    assert.deepEqual([exchanged, graph.asked], [[], []])
  })

  it('a repeated search within the time to live uses the cache, which is not shared between people', async () => {
    await Promise.all([find('mar'), find('mar'), find('MAR ')])
    assert.equal(graph.asked.length, 1)
    await find('mar', joke)
    assert.deepEqual(
      graph.asked.map(({ headers }) => headers.authorization),
      [`Bearer graph for sso of ${personIdOf('marleen')}`, `Bearer graph for sso of ${personIdOf('joke')}`],
    )
    clock.time += 31_000
    await find('mar')
    assert.equal(graph.asked.length, 3)
    assert.deepEqual(exchanged, [`sso of ${personIdOf('marleen')}`, `sso of ${personIdOf('joke')}`])
    clock.time += 5 * 60_000
    await find('mar')
    assert.equal(exchanged.length, 3)
  })

  it('[V3.f] a refusal has its own sentence and is not cached; only its number is logged', async () => {
    for (const [status, code] of [
      [403, 'people-consent'],
      [401, 'people-refused'],
      [400, 'people-unreachable'],
      [503, 'people-unreachable'],
    ] as const) {
      graph.mood = { status }
      lines.length = 0
      await assert.rejects(find('mar'), refuses(code))
      assert.deepEqual(lines, [JSON.stringify({ event: 'graph', step: 'users', status })])
      graph.mood = {}
      assert.equal((await find('mar')).length, 3)
      clock.time += 60_000
    }
  })

  it('a token that Graph refuses is evicted', async () => {
    graph.mood = { status: 401 }
    await assert.rejects(find('mar'))
    graph.mood = {}
    await find('mar')
    assert.equal(exchanged.length, 2)
  })

  it('[V3.f] when Graph throttles no request is sent until its retry time, and people read why', async () => {
    for (const [retryAfter, ms] of [
      ['7', 7_000],
      ['soon', 10_000],
      ['86400', 300_000],
    ] as const) {
      graph.mood = { status: 429, retryAfter }
      await assert.rejects(find('mar'), refuses('people-later'))
      graph.mood = {}
      const asked = graph.asked.length
      clock.time += ms - 1
      await assert.rejects(find('mar', joke), refuses('people-later'))
      assert.equal(graph.asked.length, asked)
      clock.time += 1
      assert.equal((await find('mar', joke)).length, 3)
      clock.time += 60_000
    }
  })

  it('[V3.f] a Graph that is silent, gone or failing is unreachable', async () => {
    for (const mood of [{ silent: true }, { body: '<html>' }, { body: '{"value":7}' }] as const) {
      graph.mood = mood
      await assert.rejects(find('mar'), refuses('people-unreachable'))
    }
    const gone = createGraphDirectory({
      tokenFor,
      clock,
      log: { info: assert.fail },
      base: 'http://127.0.0.1:1/v1.0',
    })
    await assert.rejects(gone.find({ who: marleen, token: 'sso' }, 'mar'), refuses('people-unreachable'))
  })

  it('[X5.a] answers of Graph are checked: no person without a name, one line, and no more than requested', async () => {
    const odd = [
      { id: personIdOf('zonder'), displayName: null },
      { id: '../users', displayName: 'Mark' },
      { id: personIdOf('lang'), displayName: `Marc\n${'a'.repeat(500)}`, mail: '' },
      null,
    ]
    const many = Array.from({ length: 40 }, (_, at) => ({
      id: personIdOf(`${at}`),
      displayName: `Mara ${at}`,
    }))
    graph.mood = { body: JSON.stringify({ value: [...odd, ...many] }) }
    const found = await find('mar')
    assert.deepEqual(
      [found.length, found[0]?.id, found[0]?.name.length, found[0]?.mail],
      [22, personIdOf('lang'), 200, null],
    )
    assert.match(found[0]?.name ?? '', /^Marc aaa/)
  })

  it('an error while getting the token is passed on', async () => {
    tokenFor = () => Promise.reject(new AppError('people-consent'))
    await assert.rejects(find('mar'), refuses('people-consent'))
    tokenFor = async () => 'later'
    assert.equal((await find('mar')).length, 3)
  })

  it('[V3.k] the name of one person is read by id; someone who is not in the school has none', async () => {
    const nameOf = (id: string) => directory.nameOf?.({ who: marleen, token: 'sso' }, id)
    assert.equal(await nameOf(personIdOf('marit')), 'Marit Öztürk-de Vries')
    assert.equal(await nameOf(personIdOf('nergens')), null)
    assert.equal(graph.asked[0]?.url.pathname, `/v1.0/users/${personIdOf('marit')}`)
    graph.mood = { status: 503 }
    await assert.rejects(async () => nameOf(personIdOf('marit')), refuses('people-unreachable'))
  })
})
