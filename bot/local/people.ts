import type { AppRole, PersonWho } from '../domain/who.ts'

/** A person's role in the demo ronde; the beheerder has none in it. */
export type DemoRole = 'gespreksleider' | 'verslaggever' | 'deelnemer' | 'opdrachtgever' | 'beheerder'

export interface DemoPerson {
  /** Entra object id: `aadObjectId` in activities of the bot, `oid` in tokens of the tab. */
  oid: string
  /** The same person's id in the bot's conversations. */
  teamsId: string
  name: string
  email: string
  functie: string
  /** Null for a colleague who may not see the ronde. */
  role: DemoRole | null
}

/** The tenant of the demo people. */
export const demoTenantId = '6f0c2a8e-51d7-4b0e-9a43-0d5be1f7c210'

/** The current user of the local chat page. */
export const chatUser: DemoPerson = {
  oid: '0b7c1f52-8a1e-4d0c-9b6e-2f6f3a7d1001',
  teamsId: '29:joke-vermeulen',
  name: 'Joke Vermeulen',
  email: 'joke.vermeulen@school.example',
  functie: 'Mentor',
  role: 'deelnemer',
}

/** The other members of the local chat, whose page takes exactly five. The remaining people use only the tab. */
export const otherChatMembers: readonly DemoPerson[] = [
  {
    oid: '0b7c1f52-8a1e-4d0c-9b6e-2f6f3a7d1002',
    teamsId: '29:marleen-hoekstra',
    name: 'Marleen Hoekstra',
    email: 'marleen.hoekstra@school.example',
    functie: 'Adviseur onderwijs',
    role: 'gespreksleider',
  },
  {
    oid: '0b7c1f52-8a1e-4d0c-9b6e-2f6f3a7d1003',
    teamsId: '29:wouter-de-groot',
    name: 'Wouter de Groot',
    email: 'wouter.degroot@school.example',
    functie: 'Instructeur werkplaats',
    role: 'deelnemer',
  },
  {
    oid: '0b7c1f52-8a1e-4d0c-9b6e-2f6f3a7d1004',
    teamsId: '29:fatma-yildiz',
    name: 'Fatma Yıldız',
    email: 'fatma.yildiz@school.example',
    functie: 'Docent Entree',
    role: 'deelnemer',
  },
  {
    oid: '0b7c1f52-8a1e-4d0c-9b6e-2f6f3a7d1005',
    teamsId: '29:pieter-jan-kuipers',
    name: 'Pieter-Jan Kuipers',
    email: 'pieterjan.kuipers@school.example',
    functie: 'Docent en examinator',
    role: 'deelnemer',
  },
  {
    oid: '0b7c1f52-8a1e-4d0c-9b6e-2f6f3a7d1006',
    teamsId: '29:samira-idrissi',
    name: 'Samira Idrissi',
    email: 'samira.idrissi@school.example',
    functie: 'BPV-begeleider',
    role: 'deelnemer',
  },
]

const onlyInTheTab: readonly DemoPerson[] = [
  {
    oid: '0b7c1f52-8a1e-4d0c-9b6e-2f6f3a7d1007',
    teamsId: '29:bram-schouten',
    name: 'Bram Schouten',
    email: 'bram.schouten@school.example',
    functie: 'Medewerker kwaliteitszorg',
    role: 'verslaggever',
  },
  {
    oid: '0b7c1f52-8a1e-4d0c-9b6e-2f6f3a7d1008',
    teamsId: '29:nadia-bouzid',
    name: 'Nadia Bouzid',
    email: 'nadia.bouzid@school.example',
    functie: 'Opleidingsmanager',
    role: 'opdrachtgever',
  },
  {
    oid: '0b7c1f52-8a1e-4d0c-9b6e-2f6f3a7d1009',
    teamsId: '29:sanne-willems',
    name: 'Sanne Willems',
    email: 'sanne.willems@school.example',
    functie: 'Docent',
    role: null,
  },
  {
    oid: '0b7c1f52-8a1e-4d0c-9b6e-2f6f3a7d1010',
    teamsId: '29:ingrid-peeters',
    name: 'Ingrid Peeters',
    email: 'ingrid.peeters@school.example',
    functie: 'Functioneel beheerder',
    role: 'beheerder',
  },
]

/** The people who can sign in to the tab. */
export const demoPeople: readonly DemoPerson[] = [chatUser, ...otherChatMembers, ...onlyInTheTab]

/** App roles as a tenant would assign them: gespreksleider and opdrachtgever may make rondes, one person is Beheerder (V1). */
export function appRolesOf({ role }: DemoPerson): AppRole[] {
  if (role === 'beheerder') return ['Beheerder']
  return role === 'gespreksleider' || role === 'opdrachtgever' ? ['Ronde.Maken'] : []
}

/** A demo person as a signed-in person. */
export function whoOf(person: DemoPerson): PersonWho {
  const { oid, name } = person
  return { kind: 'person', tid: demoTenantId, oid, name, appRoles: appRolesOf(person) }
}
