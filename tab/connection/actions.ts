import type { AntwoordStatus, Reikwijdte, RondePhase, Speaker } from '../../bot/domain/ronde/events.ts'
import type { RondeRole } from '../../bot/domain/who.ts'

interface InGesprek {
  gesprekId: string
}
interface InThema extends InGesprek {
  themaId: string
}

interface Acts {
  'ronde.create': {
    input: {
      rondeId?: string
      title: string
      school: string
      scope: { kind: Reikwijdte; name: string }
      reasons: string[]
      goals: string[]
      use?: { forWhom: string; where: string; renewal: string }
      period?: { from: string; to: string } | null
      lang?: 'nl' | 'en'
      vernieuwing?: string
      groepen?: { sleutel: string; titel?: string; kort?: string; kaarten?: boolean }[]
    }
    result: { rondeId: string }
  }
  'ronde.grant': {
    input: { personId: string; name: string; role: RondeRole; gesprekId?: string }
    result: unknown
  }
  'ronde.revoke': { input: { personId: string; role: RondeRole; gesprekId?: string }; result: unknown }
  'ronde.advance': { input: { phase: RondePhase }; result: unknown }
  'groep.add': {
    input: { from?: string; titel?: string; kort?: string; kaarten?: boolean }
    result: { groepId: string; gesprekId: string }
  }
  'groep.change': {
    input: { groepId: string; titel?: string; kort?: string; kaarten?: boolean }
    result: unknown
  }
  'groep.omit': { input: { groepId: string; omitted: boolean }; result: unknown }
  'gesprek.plan': { input: InGesprek & { start: string; minutes?: number; room?: string }; result: unknown }
  'gesprek.link': { input: InGesprek & { chatId: string; meetingId?: string }; result: unknown }
  'gesprek.start': { input: InGesprek; result: unknown }
  'gesprek.end': { input: InGesprek; result: unknown }
  'thema.open': { input: InThema & { vragen?: string[] }; result: unknown }
  'thema.close': { input: InThema; result: unknown }
  'thema.warn': { input: InThema; result: unknown }
  'vraag.tick': { input: InThema & { vraagId: string; ticked: boolean }; result: unknown }
  'deelnemer.heard': { input: InThema & { personId: string; heard: boolean }; result: unknown }
  'deelnemer.accept': { input: InGesprek & { personId: string }; result: unknown }
  'antwoord.give': {
    input: InThema & { answers: { vraagId: string; text: string }[]; edits?: boolean }
    result: { status: AntwoordStatus | 'onveranderd'; antwoordIds: string[] }
  }
  'antwoord.setAside': { input: { antwoordId: string; aside: boolean }; result: unknown }
  'antwoord.withdraw': { input: { antwoordId: string }; result: unknown }
  'antwoord.include': { input: { antwoordId: string }; result: unknown }
  'notitie.add': {
    input: InGesprek & {
      notitieId?: string
      text: string
      tags?: string[]
      speaker?: Speaker
      labels?: string[]
      toWhom?: string
    }
    result: { notitieId: string }
  }
  'notitie.edit': {
    input: {
      notitieId: string
      text?: string
      speaker?: Speaker | null
      labels?: string[]
      toWhom?: string | null
    }
    result: unknown
  }
  'notitie.tag': { input: { notitieIds: string[]; add?: string[]; remove?: string[] }; result: unknown }
  'notitie.remove': { input: { notitieId: string; removed: boolean }; result: unknown }
  'samenvatting.post': {
    input: InGesprek & { notitieId?: string; themaId?: string; text: string }
    result: unknown
  }
}

export type ActionName = keyof Acts
export type ActionInput<N extends ActionName> = Acts[N]['input']
export type ActionResult<N extends ActionName> = Acts[N]['result']
