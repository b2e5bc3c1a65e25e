import { describe, expect, it } from '@jest/globals'
import { planScaffold } from '../../../src/core/scaffold/plan.ts'
import { writePlan } from '../../../src/flows/scaffold/write.ts'
import { aSurvey, plain } from '../../fakes/survey.ts'
import { openWorkspace } from '../../fakes/workspace.ts'

describe('writePlan', () => {
  const plan = planScaffold(aSurvey(), plain)
  const [review, config] = plan.files.map(({ path }) => path)

  it('writes what is not there', async () => {
    const repository = openWorkspace()
    expect(await writePlan(plan, false, repository)).toEqual({ written: [review, config], left: [] })
    expect(repository.tree()).toEqual(Object.fromEntries(plan.files.map(({ path, text }) => [path, text])))
  })

  it('leaves alone what is there, and says whether it is the same', async () => {
    const repository = openWorkspace({ 'crisol.yaml': 'gate: { tests: warn }\n' })
    await writePlan(plan, false, repository)
    const before = repository.tree()
    expect(await writePlan(plan, false, repository)).toEqual({
      written: [],
      left: [
        { path: review, why: 'is there already' },
        { path: config, why: 'is there, and is another: it was left as it is' },
      ],
    })
    expect(repository.tree()).toEqual(before)
  })

  it('writes over no symlink, wherever it leads', async () => {
    const repository = openWorkspace()
    repository.link('crisol.yaml', '/etc/passwd')
    expect((await writePlan(plan, false, repository)).written).toEqual([review])
    expect(repository.tree()['crisol.yaml']).toBe('-> /etc/passwd')
  })

  it('writes nothing when it is dry, and says what it would', async () => {
    const repository = openWorkspace()
    expect(await writePlan(plan, true, repository)).toEqual({ written: [review, config], left: [] })
    expect(repository.tree()).toEqual({})
  })
})
