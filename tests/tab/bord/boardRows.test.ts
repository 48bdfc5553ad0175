import assert from 'node:assert/strict'
import { type BoardRow, boardRows, columnsOf, rowFinder } from '../../../tab/bord/boardRows.ts'
import { groepView, rondeView, themaOf } from '../../builders/views.ts'

const ronde = rondeView()
const eerste = groepView(1, {
  themas: [
    themaOf('groep-1.rollen', 'rollen', 'Wie doet wat'),
    themaOf('groep-1.visie', 'visie', 'Visie op LOB'),
    themaOf('groep-1.beeld', 'visie', 'Beeld van de student'),
  ],
})
const tweede = groepView(2, { themas: [themaOf('groep-2.visie', 'visie', ' visie op lob ')] })

/** Rows as `key: groep=thema,thema groep=thema`. */
const written = (rows: readonly BoardRow[]): string[] =>
  rows.map(({ key, themas }) =>
    [`${key}:`, ...[...themas].map(([groep, own]) => `${groep}=${own.map((thema) => thema.id).join()}`)].join(
      ' ',
    ),
  )

describe('The rows and columns of the board', () => {
  it('[B1.a] by hoofdthema, every hoofdthema has a row with the themas of each groep', () => {
    assert.deepEqual(written(boardRows('hoofdthemas', ronde, [eerste, tweede])), [
      'visie: groep-1=groep-1.visie,groep-1.beeld groep-2=groep-2.visie',
      'rollen: groep-1=groep-1.rollen',
      'afsluiting: groep-1=afsluiting groep-2=afsluiting',
    ])
  })

  it('[B1.b] a hoofdthema without a thema in any groep keeps its empty row', () => {
    const rows = boardRows('hoofdthemas', ronde, [tweede])
    assert.deepEqual(written(rows), [
      'visie: groep-2=groep-2.visie',
      'rollen:',
      'afsluiting: groep-2=afsluiting',
    ])
    assert.deepEqual(
      rows.map(({ titel }) => titel),
      ['Visie', 'Rollen', 'Afsluiting'],
    )
  })

  it('[B1.a] by thema, themas with one title under one hoofdthema share a row, in the order of the hoofdthemas', () => {
    const rows = boardRows('themas', ronde, [eerste, tweede])
    assert.deepEqual(written(rows), [
      'visie/visie op lob: groep-1=groep-1.visie groep-2=groep-2.visie',
      'visie/beeld van de student: groep-1=groep-1.beeld',
      'rollen/wie doet wat: groep-1=groep-1.rollen',
      'afsluiting: groep-1=afsluiting groep-2=afsluiting',
    ])
    assert.equal(rows[0]?.titel, 'Visie op LOB')
  })

  it('[B1.a] a thema of an unknown hoofdthema has no row by hoofdthema and is the last row by thema', () => {
    const derde = groepView(3, {
      themas: [themaOf('groep-3.eigen', 'elders', 'Eigen thema'), ...tweede.themas],
    })
    assert.deepEqual(
      boardRows('themas', ronde, [derde]).map(({ key }) => key),
      ['visie/visie op lob', 'elders/eigen thema', 'afsluiting'],
    )
    assert.deepEqual(
      boardRows('hoofdthemas', ronde, [derde]).map(({ key }) => key),
      ['visie', 'rollen', 'afsluiting'],
    )
  })

  it('[B1.a] every column is a groep that takes part, by number', () => {
    const left = groepView(3, { omitted: true })
    assert.deepEqual(
      columnsOf([tweede, left, eerste]).map(({ id }) => id),
      ['groep-1', 'groep-2'],
    )
  })

  it('[B1.a] a thema is found in its row, and an unknown one in none', () => {
    const rowOf = rowFinder(boardRows('hoofdthemas', ronde, [eerste, tweede]))
    assert.deepEqual(
      ['groep-1.beeld', 'groep-2.visie', 'groep-1.rollen', 'afsluiting', 'groep-9.visie'].map(rowOf),
      ['visie', 'visie', 'rollen', 'afsluiting', undefined],
    )
  })
})
