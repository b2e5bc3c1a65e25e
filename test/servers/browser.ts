import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** A page under test, with what it did that it must not do. */
export interface OpenedPage {
  readonly page: Page
  /** Errors and warnings of the console, and exceptions. */
  readonly complaints: readonly string[]
  /** Addresses that were asked for, the page itself left out. */
  readonly requests: readonly string[]
}

/** A browser of its own. */
export interface OpenedBrowser {
  /** Opens a file in a fresh profile. */
  open(file: string, options?: BrowserContextOptions): Promise<OpenedPage>
  close(): Promise<void>
}

/** What keeps Chromium from speaking to anybody. */
const quiet = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
]

/** Starts a headless Chromium. */
export async function startBrowser(executablePath: string): Promise<OpenedBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'crisol-browser-'))
  const env = { HOME: home, PATH: process.env['PATH'] ?? '' }
  const browser = await chromium.launch({ executablePath, args: quiet, env })
  const contexts: BrowserContext[] = []
  return {
    open: async (file, options = {}) => {
      const context = await browser.newContext(options)
      contexts.push(context)
      return await openPage(await context.newPage(), pathToFileURL(file).href)
    },
    close: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function openPage(page: Page, address: string): Promise<OpenedPage> {
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) requests.push(request.url())
  })
  await page.goto(address)
  return { page, complaints, requests }
}
