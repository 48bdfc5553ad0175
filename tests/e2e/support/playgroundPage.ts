import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { chatUser, type DemoPerson, otherChatMembers } from '../../../bot/local/people.ts'
import { demoPlaces } from '../../../bot/local/playground.config.ts'
import type { InvokeReply } from './playgroundHttp.ts'

const patience = 10_000
const message = 'div:has(> [aria-label="Message header"])'
const composeBox = '[data-lexical-editor]'

/** The Playground's chat page, as one person sees it. Every wait gives up after ten seconds. */
export class PlaygroundPage {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #contents = new Map<string, string>()

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context
    this.page = page
    page.setDefaultTimeout(patience)
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => this.#remember(String(payload))),
    )
  }

  /**
   * Opens the page in a context of its own and waits for its list of chats. As another person than the chat user,
   * buttons on cards count as theirs; what they type, and the app's installation, still count as the chat user's.
   */
  static async open(
    browser: Browser,
    playgroundUrl: string,
    as: DemoPerson = chatUser,
    deviceScaleFactor = 1,
  ): Promise<PlaygroundPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, deviceScaleFactor })
    if (as !== chatUser) await becomeSomebodyElse(context, as)
    const opened = new PlaygroundPage(context, await context.newPage())
    await opened.page.goto(playgroundUrl)
    await opened.page.getByRole('treeitem', { name: demoPlaces.meetingTitle }).waitFor()
    return opened
  }

  /** Goes to the meeting's chat. The first time, the Playground tells the bot that it was installed there. */
  async goToMeetingChat(): Promise<void> {
    await this.page.getByRole('treeitem', { name: demoPlaces.meetingTitle }).click()
    await this.page.locator(composeBox).waitFor()
  }

  /** Goes to the one-to-one chat with the bot. */
  async goToPersonalChat(): Promise<void> {
    await this.page.getByRole('treeitem', { name: 'Personal Chat' }).click()
    await this.page.locator(composeBox).waitFor()
  }

  /** The newest message whose card has this heading; waits for it. */
  async card(heading: string): Promise<Locator> {
    const found = this.page
      .locator(message)
      .filter({ has: this.page.getByRole('heading', { name: heading, exact: true }) })
      .last()
    await found.waitFor()
    return found
  }

  /** The message id of the newest card with this heading, as the bot got it when it sent the card. */
  async cardId(heading: string): Promise<string> {
    await this.card(heading)
    const text = JSON.stringify(heading)
    const ids = [...this.#contents]
      .filter(([, content]) => content.includes(`"text":${text}`))
      .map(([id]) => id)
    const newest = ids.at(-1)
    if (!newest) throw new Error(`No message with the card ${text} has come in`)
    return newest
  }

  /**
   * Types in the inputs of a card and presses a button, and gives what the bot answered.
   * @param fields text by the label of its input
   * @throws Error when the bot did not answer, or when the page lost a text: it empties every card of a chat
   * as soon as a message comes in there.
   */
  async answer(heading: string, fields: Record<string, string>, button: string): Promise<InvokeReply> {
    const card = await this.card(heading)
    // The page rebuilds a card when the mouse first comes over it, and forgets what was filled in before.
    await card.hover()
    for (const [label, text] of Object.entries(fields))
      await card.getByLabel(label, { exact: true }).fill(text)

    const answered = this.page.waitForResponse((response) =>
      response.url().endsWith('/_conversation/v1/invoke'),
    )
    await card.getByRole('button', { name: button, exact: true }).click()
    const response = await answered
    if (!response.ok())
      throw new Error(`The bot did not answer: ${response.status()} ${await response.text()}`)

    const sent: unknown[] = Object.values(response.request().postDataJSON().value.action.data)
    const lost = Object.values(fields).filter((text) => !sent.includes(text))
    if (lost.length > 0) throw new Error(`The page lost what was typed: ${lost.join(', ')}`)
    return response.json()
  }

  /** Presses a button of a card that sends nothing, such as one that folds out. */
  async unfold(heading: string, button: string): Promise<void> {
    const card = await this.card(heading)
    await card.getByRole('button', { name: button, exact: true }).click()
  }

  /** Says something to the bot in the open chat, with the mention that a group needs. */
  async sayToBot(text: string): Promise<void> {
    await this.page.locator(composeBox).click()
    await this.page.keyboard.type('@')
    await this.page.getByRole('menuitem', { name: 'LOB-portret' }).click()
    await this.page.keyboard.type(` ${text}`)
    await this.page.getByRole('button', { name: 'Send Message' }).click()
  }

  /** Says something in the one-to-one chat, where no mention is needed. */
  async say(text: string): Promise<void> {
    await this.page.locator(composeBox).click()
    await this.page.keyboard.type(text)
    await this.page.getByRole('button', { name: 'Send Message' }).click()
  }

  /** Waits until a message contains this text. */
  async sees(text: string): Promise<void> {
    await this.page.locator(message).getByText(text).last().waitFor()
  }

  /** What every message in the open chat shows, oldest first, without its author, its time and the page's own note. */
  async messages(): Promise<string[]> {
    const shown = await this.page.locator(`${message} > :nth-child(2)`).allInnerTexts()
    return shown.map((text) => text.replace(/\s*Your response was sent to the app$/, ''))
  }

  async close(): Promise<void> {
    await this.#context.close()
  }

  #remember(frame: string): void {
    const arrived = (JSON.parse(frame) as { message?: { messageId: string } }).message
    if (arrived) this.#contents.set(arrived.messageId, JSON.stringify(arrived))
  }
}

async function becomeSomebodyElse(context: BrowserContext, person: DemoPerson): Promise<void> {
  const others = [chatUser, ...otherChatMembers].filter((other) => other !== person)
  await context.route('**/_internal/v1/config', async (route) => {
    const response = await route.fetch()
    const answer = await response.json()
    const { config } = answer
    const users = [config.currentUser, ...config.users]
    config.currentUser = users.find(({ id }) => id === person.teamsId)
    config.users = users.filter(({ id }) => id !== person.teamsId)
    for (const place of [...config.groupChats, ...config.teams])
      place.members = others.map(({ teamsId }) => teamsId)
    await route.fulfill({ response, json: answer })
  })
}
