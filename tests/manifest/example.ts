import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AppManifest } from '../../manifest/appManifest.ts'
import { fill } from '../../manifest/fill.ts'

export const manifestFolder = join(import.meta.dirname, '../../manifest')

export const readManifestFile = (name: string): Buffer => readFileSync(join(manifestFolder, name))

/** The settings of a school that has filled in everything. */
export const settings = {
  TEAMS_APP_ID: '7d1cbb4e-22c7-4a0f-9f0e-0c4f5d1f9a01',
  AAD_APP_CLIENT_ID: '2a6f1b0c-90a4-4c11-8f57-0f6f6c1b7e02',
  APP_DOMAIN: 'lob.mijnschool.nl',
  DEVELOPER_NAME: 'Mijn School',
  DEVELOPER_WEBSITE: 'https://mijnschool.nl',
  DEVELOPER_PRIVACY: 'https://mijnschool.nl/privacy',
  DEVELOPER_TERMS: 'https://mijnschool.nl/voorwaarden',
}

export const template = (): AppManifest => JSON.parse(readManifestFile('manifest.json').toString('utf8'))

export const filledManifest = (): AppManifest => fill(template(), settings).filled
