import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import {
  type Activity,
  type Attachment,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationParameters,
  type ConversationReference,
  TurnContext,
} from 'botbuilder'
import restify from 'restify'

type Handler = (context: TurnContext) => Promise<void>

/** A minimal bot to test the local chat: it records incoming activities and passes them to a handler. */
export class TinyBot {
  readonly received: Activity[] = []
  readonly #adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  readonly #server = restify.createServer()
  readonly #waiting = new Set<() => void>()

  /** Listens on a free port of this machine. */
  static async start(handle: Handler): Promise<TinyBot> {
    const bot = new TinyBot()
    bot.#server.use(restify.plugins.bodyParser())
    bot.#server.post('/api/messages', async (request, response) => {
      const { body, headers } = request
      await bot.#adapter.process({ body, headers, method: 'POST' }, response, async (context) => {
        bot.#record(context.activity)
        await handle(context)
      })
    })
    bot.#server.listen(0, '127.0.0.1')
    await once(bot.#server.server, 'listening')
    return bot
  }

  get url(): string {
    const { port } = this.#server.server.address() as AddressInfo
    return `http://127.0.0.1:${port}/api/messages`
  }

  /** The first activity that fits, now or as soon as it comes in. */
  async receives(fits: (activity: Activity) => boolean): Promise<Activity> {
    for (;;) {
      const found = this.received.find(fits)
      if (found) return found
      await new Promise<void>((resolve) => this.#waiting.add(resolve))
    }
  }

  /** Sends a proactive message in a conversation. */
  async act(where: Partial<ConversationReference>, what: Handler): Promise<void> {
    await this.#adapter.continueConversationAsync('', where, what)
  }

  /** Sends a message in the personal chat of one person with the bot. */
  async writeTo(teamsId: string, asked: Activity, text: string): Promise<void> {
    const tenantId = asked.conversation.tenantId ?? ''
    const parameters = {
      isGroup: false,
      bot: asked.recipient,
      members: [{ id: teamsId }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    } as ConversationParameters
    await this.#adapter.createConversationAsync(
      '',
      'msteams',
      asked.serviceUrl,
      '',
      parameters,
      async (context) => {
        await context.sendActivity(text)
      },
    )
  }

  async stop(): Promise<void> {
    this.#server.server.closeAllConnections()
    await new Promise<void>((resolve) => this.#server.close(resolve))
  }

  #record(activity: Activity): void {
    this.received.push(activity)
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }
}

/** A card with a heading and, per label, an input with that label as its id too. */
export function tinyCard(heading: string, labels: string[] = [], actions: unknown[] = []): Attachment {
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: heading, style: 'heading', wrap: true },
      ...labels.map((label) => ({ type: 'Input.Text', id: label, label, isMultiline: true })),
    ],
    actions,
  })
}

/** Answers a card's button with a card for the one who pressed it. */
export async function replyWithCard(context: TurnContext, card: Attachment): Promise<void> {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card.content }
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } })
}

export const referenceTo = (activity: Activity) => TurnContext.getConversationReference(activity)
