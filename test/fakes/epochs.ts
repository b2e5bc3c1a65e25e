import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from '@jest/globals'
import { filesBelow, objectsOfRemote } from './objects.ts'

/** The example that the documents show, before a training of 6 epochs. */
const example =
  /<!-- example: checkpoint -->\n```python\n(?<code>[\s\S]*?)```/u.exec(
    readFileSync(join(import.meta.dirname, '../../docs/pipeline.md'), 'utf8'),
  )?.groups?.['code'] ?? ''
const training = `${example}
import time

parts = {saved.with_name(f"part-{n}"): f"{n}\\n" * (500000 if n == 0 else n * 90) for n in range(int(os.environ.get("PARTS", 0)))}
for part, text in parts.items():
    if not saved.exists():
        part.write_text(text)
    elif part.read_text() != text:
        sys.exit(f"{part} is not what was saved.")

for epoch in range(state["epoch"], 6):
    with open(os.environ["EPOCHS"], "a") as log:
        log.write(f"{epoch}\\n")
    while os.environ.get("HALT") == str(epoch):
        time.sleep(0.01)
    state["epoch"] = epoch + 1
    if os.environ.get("EACH"):
        saved.with_suffix(".new").write_text(json.dumps(state))
        os.replace(saved.with_suffix(".new"), saved)
open("model", "w").write("trained")
`

/** Writes a project whose one stage trains 6 epochs with this Python, saves after each and goes on from what was saved. */
export function plantEpochs(directory: string, python: string): void {
  const pipeline = `stages:
  train: {cmd: '"${python}" train.py && echo done', deps: [train.py], params: [lr], outs: [model]}
`
  mkdirSync(directory, { recursive: true })
  const files = { 'dvc.yaml': pipeline, 'train.py': training, 'params.yaml': 'lr: 1\n' }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(directory, file), text)
}

/** The file outside a project in which its stage counts, named to it by EPOCHS. */
export const logOf = (project: string): string => `${project}-epochs`

/** Epochs that were begun, each as often as it was. */
export function epochsOf(project: string): readonly number[] {
  return existsSync(logOf(project)) ? readFileSync(logOf(project), 'utf8').trim().split('\n').map(Number) : []
}

/** Kills what is left of stages that write to a log, after the run that had started them was killed: a machine ends so. */
export async function killStages(log: string): Promise<void> {
  for (let left = stagesOf(log); left.length > 0; left = stagesOf(log)) {
    for (const pid of left) process.kill(pid, 'SIGKILL')
    await sleep(20)
  }
}

function stagesOf(log: string): readonly number[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const isOurs = readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(`EPOCHS=${log}`)
      return isOurs && Number(name) > 1 ? [Number(name)] : []
    } catch {
      return []
    }
  })
}

/** Folders of runs that a remote has checkpoints of, all of them whole. */
export function savedIn(folder: string): readonly (readonly string[])[] {
  const all = join(folder, 'crisol/checkpoints')
  return (existsSync(all) ? readdirSync(all) : []).map((key) => {
    const objects = objectsOfRemote(join(all, key))
    const names = filesBelow(join(all, key, 'saved'))
    for (const name of names) expect(objects).toContain(name.slice(name.indexOf('-') + 1))
    return names
  })
}
