import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { systemClock } from '../../../src/adapters/clock.ts'
import { mintToken } from '../../../src/adapters/github/app-token.ts'
import { openRunners } from '../../../src/adapters/github/runners.ts'
import { faultOf } from '../../fakes/fault.ts'
import { type StandIn, startGitHub } from '../../fakes/github/stand-in.ts'
import { openInstantClock } from '../../fakes/instant-clock.ts'

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

let github: StandIn
beforeEach(async () => {
  const tokens = {
    all: { permissions: { administration: 'write', 'organization-self-hosted-runners': 'write' } },
    poor: { permissions: { contents: 'write' } },
  } as const
  github = await startGitHub({ tokens, apps: { 12: keys.publicKey } })
})
afterEach(async () => {
  await github.stop()
})

const access = (token = 'all') => ({
  ...{ apiUrl: github.url, graphqlUrl: `${github.url}/graphql`, token, clock: openInstantClock() },
})
const scope = { repository: 'octocat/breast-cancer' }
const needs = 'administration: write, which a fine-grained token or a GitHub App can have and GITHUB_TOKEN cannot'

describe('runners', () => {
  it('are found and listed page by page', async () => {
    const runners = openRunners(scope, access())
    for (let index = 0; index < 101; index++) await runners.register(`crisol-${index}`, ['gpu', 'big'])
    const all = await runners.list()
    expect([all.length, all.at(-1)]).toEqual([
      101,
      { id: 1100, name: 'crisol-100', isOnline: false, isBusy: false, labels: ['gpu', 'big'] },
    ])
    const [first] = github.state.runners
    if (first !== undefined) Object.assign(first, { status: 'online', busy: true })
    expect(await runners.find(1000)).toMatchObject({ isOnline: true, isBusy: true })
  })

  it('are gone only when GitHub says so: a refusal and a fault are thrown', async () => {
    const runners = openRunners(scope, access())
    expect(await runners.find(5)).toBeUndefined()
    github.fail({ on: /GET .*\/runners\/5/u, times: 9, does: { status: 500, json: {} } })
    expect(await faultOf(() => runners.find(5))).toMatchObject({ code: 'GITHUB' })
    expect(await faultOf(() => openRunners(scope, access('poor')).find(5))).toEqual({
      code: 'PERMISSION',
      message: `The token may not read a runner (Resource not accessible by integration); it needs ${needs}.`,
    })
  })

  it('are not gone for a token that is told that there is nothing at all', async () => {
    github.fail({ on: /GET/u, times: 2, does: { status: 404, json: { message: 'Not Found' } } })
    expect(await faultOf(() => openRunners(scope, access()).find(5))).toEqual({
      code: 'PERMISSION',
      message: `GitHub finds no runners at /repos/octocat/breast-cancer: it is not there, or the token may not see it; it needs ${needs}.`,
    })
  })

  it.each([
    { does: 'reset-after', left: 1 },
    { does: 'reset-before', left: 0 },
    { does: { status: 502, json: {} }, left: 0 },
  ] as const)('may or may not have been registered after $does, which is said', async ({ does, left }) => {
    github.fail({ on: /POST/u, does })
    expect(await faultOf(() => openRunners(scope, access()).register('crisol-1', ['gpu']))).toMatchObject({
      code: 'AMBIGUOUS',
    })
    expect(github.state.runners.length).toBe(left)
  })

  it.each([
    { group: 2, code: 'PERMISSION' },
    { group: 9, code: 'MISSING' },
  ])('join no group that is not theirs: $group', async ({ group, code }) => {
    const fault = await faultOf(() => openRunners(scope, access(), group).register('crisol-1', ['gpu']))
    expect(fault).toMatchObject({ code })
  })

  it.each([null, [], { runners: [null] }, { runners: [{ id: 1, busy: 'no' }] }])(
    'are not made up from %j',
    async (json) => {
      github.fail({ on: /GET/u, does: { status: 200, json } })
      expect(await faultOf(() => openRunners(scope, access()).list())).toMatchObject({ code: 'GITHUB' })
    },
  )

  it('need no labels, nor a name', async () => {
    const runner = { id: 1, name: { toString: null }, busy: true, labels: [null] }
    github.fail({ on: /GET/u, does: { status: 200, json: { runners: [runner] } } })
    expect(await openRunners(scope, access()).list()).toEqual([
      { id: 1, name: '', isOnline: false, isBusy: true, labels: [] },
    ])
  })

  it('are refused to a page of a sign-in that answers 200', async () => {
    github.fail({ on: /POST/u, does: 'html' })
    const fault = await faultOf(() => openRunners(scope, access()).register('crisol-1', ['gpu']))
    expect([fault?.code, /that is not GitHub/u.test(fault?.message ?? '')]).toEqual(['GITHUB', true])
  })
})

describe('a token of an app', () => {
  const mint = async (id: string, privateKey: string): Promise<string> =>
    await mintToken({ id, privateKey }, scope, { ...access(), clock: systemClock })

  it.each([
    { form: 'as it is', key: keys.privateKey },
    { form: 'on one line', key: keys.privateKey.replaceAll('\n', '\\n') },
  ])('is made for one repository and one permission, with the key $form', async ({ key }) => {
    github.state.installation = 77
    expect(github.state.minted[await mint('12', key)]).toEqual({ administration: 'write' })
  })

  it('is not made where the app is not installed', async () => {
    expect(await faultOf(() => mint('12', keys.privateKey))).toEqual({
      code: 'MISSING',
      message: 'The GitHub App 12 is not installed on octocat/breast-cancer; install it in the settings of the app.',
    })
  })

  it.each(['', 'hunter2', keys.publicKey])('is not made with a key that is none, which is not shown', async (key) => {
    expect(await faultOf(() => mint('12', key))).toEqual({
      code: 'INPUT',
      message: 'Input app-private-key is no RSA private key; expected the whole PEM file that GitHub gave for the app.',
    })
  })

  it('is not made for another app', async () => {
    expect(await faultOf(() => mint('13', keys.privateKey))).toMatchObject({ code: 'GITHUB' })
  })
})
