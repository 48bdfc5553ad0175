import { chatUser, type DemoPerson, demoTenantId, otherChatMembers } from './people.ts'

/** The ids of the bot, chats, team and channel in the local Teams. */
export const demoPlaces = {
  botId: '28:4e6f1c3a-7d52-4c8b-8f0e-3b9a6d2c5e10',
  meetingChatId: '19:meeting_TG9ict-groep-2-eerste-lijn@thread.v2',
  meetingTitle: 'Groep 2: Loopbaanbegeleiders in de eerste lijn',
  personalChatId: 'a:joke-vermeulen',
  teamId: '19:zorg-en-welzijn@thread.tacv2',
  channelId: '19:lob@thread.tacv2',
} as const

/** The configuration file of the Agents Playground. It expects YAML, of which JSON is a subset. */
export function playgroundConfig(): string {
  const { botId, meetingChatId, meetingTitle, personalChatId, teamId, channelId } = demoPlaces
  const config = {
    version: '0.1.1',
    tenantId: demoTenantId,
    bot: { id: botId, name: 'LOB-portret' },
    currentUser: user(chatUser),
    users: otherChatMembers.map(user),
    personalChat: { id: personalChatId },
    groupChat: { id: meetingChatId, name: meetingTitle },
    team: {
      id: teamId,
      name: 'Zorg en Welzijn, locatie Oost',
      aadGroupId: 'd2b9f3a4-6c1e-4f75-8a20-5e7c9b1d3f40',
      channels: [{ id: channelId, name: 'LOB' }],
    },
  }
  return JSON.stringify(config, null, 2)
}

function user({ teamsId, name, email, oid }: DemoPerson) {
  const [givenName = name, ...rest] = name.split(' ')
  return {
    id: teamsId,
    name,
    userPrincipleName: email,
    aadObjectId: oid,
    givenName,
    surname: rest.join(' '),
    email,
  }
}
