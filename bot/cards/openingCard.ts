import { type CardTexts, cardTexts, fill, type Lang, teksten } from '../content/index.ts'
import {
  actionSet,
  card,
  emphasis,
  folded,
  heading,
  openUrl,
  paragraph,
  small,
  subtitle,
  toggleAction,
} from './elements.ts'
import { fewPeople } from './fewPeople.ts'
import type { AdaptiveCard, Element } from './model.ts'
import { own, plainLine } from './text.ts'

export interface OpeningCardProps {
  readonly lang: Lang
  readonly groepNumber: number
  readonly minutes: number
  readonly reikwijdte: string
  readonly gespreksleider: RoleHolder
  readonly verslaggever?: RoleHolder
  readonly deelnemerCount: number
  readonly reactiedagen: number
  readonly retentionMonths: number
  readonly anonymous: boolean
  /** Only some thema's are anonymous; their own cards say which. */
  readonly partlyAnonymous?: boolean
  readonly unlisted?: boolean
  /** False where the verslaggever notes and no thema cards come. */
  readonly withCards?: boolean
  readonly appUrl?: string
}

export interface RoleHolder {
  readonly name: string
  readonly isOpdrachtgever: boolean
}

/** The opening: welcome, purpose, way of working, who sees an answer; what happens with it afterwards is folded (G2.b, X7.a). */
export function openingCard(props: OpeningCardProps): AdaptiveCard {
  const texts = cardTexts[props.lang]
  const tekst = teksten[props.lang]
  const welcome = welcomeOf(props, texts)
  return card(`${tekst.welkom.titel}. ${welcome}`, [
    small(own(`${texts.app} · ${texts.opening.groep(props.groepNumber)}`)),
    heading(plainLine(tekst.welkom.titel)),
    paragraph(plainLine(welcome)),
    subtitle(plainLine(tekst.doel.titel)),
    paragraph(plainLine(fill(tekst.doel.tekst, { reikwijdte: props.reikwijdte })), 'None'),
    subtitle(plainLine(tekst.werkwijze.titel)),
    paragraph(
      props.withCards === false ? own(texts.opening.withoutCards) : plainLine(tekst.werkwijze.tekst),
      'None',
    ),
    emphasis([...whoSeesWhat(props, texts), ...alsoOpdrachtgever(props, texts)]),
    subtitle(plainLine(tekst.vrijwillig.titel)),
    paragraph(plainLine(tekst.vrijwillig.tekst), 'None'),
    actionSet(
      toggleAction(tekst.daarna.titel, texts.showOrHide(tekst.daarna.titel), 'daarna'),
      ...openUrl(texts.openApp, props.appUrl),
    ),
    folded('daarna', [
      paragraph(plainLine(fill(tekst.daarna.tekst, { reactiedagen: props.reactiedagen }))),
      subtitle(plainLine(tekst.bewaren.titel)),
      paragraph(
        plainLine(
          fill(tekst.bewaren.tekst, { bewaartermijn: texts.opening.retention(props.retentionMonths) }),
        ),
        'None',
      ),
      ...(props.anonymous || props.partlyAnonymous
        ? [paragraph(own(texts.opening.anonymousIsFinal), 'Small')]
        : []),
    ]),
  ])
}

function welcomeOf(
  { lang, minutes, gespreksleider, verslaggever }: OpeningCardProps,
  texts: CardTexts,
): string {
  if (verslaggever === undefined)
    return texts.opening.welcomeWithoutVerslaggever(minutes, gespreksleider.name)
  return fill(teksten[lang].welkom.tekst, {
    duur: minutes,
    gespreksleider: gespreksleider.name,
    verslaggever: verslaggever.name,
  })
}

function whoSeesWhat(props: OpeningCardProps, texts: CardTexts): Element[] {
  const tekst = teksten[props.lang]
  if (!props.anonymous) {
    return [
      subtitle(plainLine(tekst['wie-ziet-wat'].titel), 'None'),
      paragraph(plainLine(tekst['wie-ziet-wat'].tekst), 'Small'),
      ...(props.partlyAnonymous ? [paragraph(own(texts.opening.partlyAnonymous), 'Small')] : []),
    ]
  }
  return [
    subtitle(own(texts.opening.anonymousTitle), 'None'),
    paragraph(plainLine(tekst['wie-ziet-wat-anoniem'].tekst), 'Small'),
    paragraph(own(texts.opening.anonymousWhoSees), 'Small'),
    ...fewPeople(props, texts).map((line) => paragraph(own(line), 'Small')),
  ]
}

/** Names an opdrachtgever who is also gespreksleider or verslaggever, since that person does see answers (X1.d). */
function alsoOpdrachtgever({ gespreksleider, verslaggever }: OpeningCardProps, texts: CardTexts): Element[] {
  return [gespreksleider, ...(verslaggever === undefined ? [] : [verslaggever])]
    .filter(({ isOpdrachtgever }) => isOpdrachtgever)
    .map(({ name }) => paragraph(plainLine(texts.opening.alsoOpdrachtgever(name)), 'Small'))
}
