import { z } from 'zod'
import { StartError } from '../ports/startError.ts'

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(65_535))

/** Lower case, as in tokens. */
const guid = z.guid().toLowerCase()

/** Every setting, with its type and the cure (in Dutch) when its value is invalid. */
export const variables = {
  PORT: { type: port.default(3978), cure: 'Kies een getal tot 65535, bijvoorbeeld PORT=3978.' },
  PLAYGROUND_PORT: {
    type: port.default(56150),
    cure: 'Kies een getal tot 65535, bijvoorbeeld PLAYGROUND_PORT=56150.',
  },
  HOST: {
    type: z
      .string()
      .regex(/^[A-Za-z0-9.:-]+$/)
      .optional(),
    cure: 'Kies een adres van deze machine, bijvoorbeeld HOST=127.0.0.1.',
  },
  DATA_DIR: {
    type: z.string().default('.data'),
    cure: 'Kies een map waarin de app mag schrijven, bijvoorbeeld DATA_DIR=.data.',
  },
  COSMOS_ENDPOINT: {
    type: z.url({ protocol: /^https?$/ }).optional(),
    cure: 'Neem het adres (URI) van het Cosmos DB-account over uit Azure, bijvoorbeeld COSMOS_ENDPOINT=https://mijnschool.documents.azure.com:443/, of laat het weg om op deze machine op te slaan.',
  },
  COSMOS_DATABASE: {
    type: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,100}$/)
      .default('lob-portret'),
    cure: 'Kies de naam van de database in Cosmos DB, bijvoorbeeld COSMOS_DATABASE=lob-portret.',
  },
  COSMOS_KEY: {
    type: z.string().optional(),
    cure: 'Laat COSMOS_KEY weg; de app meldt zich bij Azure aan met zijn eigen identiteit.',
  },
  COPY_DAYS: {
    type: z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(3650)).default(14),
    cure: 'Kies een aantal dagen, bijvoorbeeld COPY_DAYS=14, of COPY_DAYS=0 voor geen kopieën.',
  },
  TENANT_ID: {
    type: guid.optional(),
    cure: 'Neem de map-id (tenant) van de school over uit Microsoft Entra.',
  },
  CLIENT_ID: {
    type: guid.optional(),
    cure: 'Neem de toepassings-id (client) over uit Microsoft Entra.',
  },
  CLIENT_CREDENTIAL: {
    type: z.enum(['managed-identity', 'certificate', 'secret']).optional(),
    cure: 'Kies waarmee de bot zich aanmeldt: CLIENT_CREDENTIAL=managed-identity, certificate of secret.',
  },
  CLIENT_CERTIFICATE: {
    type: z.string().optional(),
    cure: 'Geef het certificaat van de app-registratie met zijn sleutel, in PEM.',
  },
  CLIENT_CERTIFICATE_FILE: {
    type: z.string().optional(),
    cure: 'Geef de plaats van een PEM-bestand met certificaat en sleutel.',
  },
  CLIENT_SECRET: {
    type: z.string().optional(),
    cure: 'Neem het geheim van de app-registratie over uit Microsoft Entra.',
  },
  GRAPH_CERTIFICATE: {
    type: z.string().max(100_000).optional(),
    cure: 'Geef het certificaat van de app-registratie met zijn sleutel in PEM, of de plaats van een bestand daarmee; of laat GRAPH_CERTIFICATE weg, dan zoekt niemand in de hele school.',
  },
  AZURE_CLIENT_ID: {
    type: z.guid().optional(),
    cure: 'Neem de client-id van de beheerde identiteit van deze server over uit Azure, of laat AZURE_CLIENT_ID weg als de server er maar één heeft.',
  },
  TEAMS_APP_ID: {
    type: z.guid().optional(),
    cure: 'Neem het id van de app over uit het beheercentrum van Teams.',
  },
  APPLICATIONINSIGHTS_CONNECTION_STRING: {
    type: z
      .string()
      .regex(/(^|;)InstrumentationKey=[0-9a-f-]{36}(;|$)/)
      .optional(),
    cure: 'Neem de verbindingsreeks (connection string) van Application Insights over uit Azure, of laat hem weg: dan meet de app niets.',
  },
  NODE_ENV: {
    type: z.enum(['production', 'development', 'test']).optional(),
    cure: 'Laat NODE_ENV weg, of kies production, development of test; voor een school NODE_ENV=production.',
  },
} as const

type Variable = keyof typeof variables

/** Reads one setting. @throws StartError that names the variable and the cure */
export function readerOf(env: NodeJS.ProcessEnv) {
  return <V extends Variable>(name: V): z.output<(typeof variables)[V]['type']> => {
    const checked = variables[name].type.safeParse(env[name] || undefined)
    if (checked.success) return checked.data as z.output<(typeof variables)[V]['type']>
    throw new StartError(`De instelling ${name} klopt niet. ${variables[name].cure}`)
  }
}

export type Get = ReturnType<typeof readerOf>
