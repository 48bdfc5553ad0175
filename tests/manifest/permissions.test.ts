import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { template } from './example.ts'

const ROOT = join(import.meta.dirname, '../..')

/**
 * What in the code needs a permission of a chat, meeting or team. Who is in a chat (`/members/`) is asked of the Bot
 * Connector, where being in the chat is enough.
 */
const uses: Record<string, { type: 'Application' | 'Delegated'; code: RegExp }> = {
  'OnlineMeeting.ReadBasic.Chat': {
    type: 'Application',
    code: /vnd\.microsoft\.meeting(Start|End)|v1\/meetings\/\$\{encodeURIComponent\(meetingId\)\}`/,
  },
  'OnlineMeetingParticipant.Read.Chat': {
    type: 'Application',
    code: /vnd\.microsoft\.meetingParticipant|v1\/meetings\/[^`]*\/participants/,
  },
  'OnlineMeetingNotification.Send.Chat': { type: 'Application', code: /v1\/meetings\/[^`]*\/notification/ },
  'OnlineMeetingTranscript.Read.Chat': { type: 'Application', code: /onlineMeetings\/[^`]*\/transcripts/ },
  'ChatMember.Read.Chat': { type: 'Application', code: /graph[^`]*\/chats\/[^`]*\/members/ },
  'ChatMessage.Read.Chat': { type: 'Application', code: /graph[^`]*\/chats\/[^`]*\/messages/ },
  'TeamsTab.Create.Group': { type: 'Application', code: /\/channels\/[^`]*\/tabs/ },
  'MeetingStage.Write.Chat': { type: 'Delegated', code: /shareAppContentToStage/ },
}

function sources(): string[] {
  return ['bot', 'tab'].flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('dist'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  )
}

describe('Permissions that the Teams app asks', () => {
  const asked = template().authorization.permissions.resourceSpecific

  it('are those that the code uses, and no others', () => {
    const code = sources()
    const used = Object.entries(uses).filter(([, use]) => code.some((text) => use.code.test(text)))
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
    assert.deepEqual([...asked].sort(byName), used.map(([name, { type }]) => ({ name, type })).sort(byName))
  })

  it('are all known here, so that a new one says where it is used', () => {
    for (const { name } of asked) assert.ok(Object.hasOwn(uses, name), name)
  })
})
