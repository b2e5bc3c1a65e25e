import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseLock } from '../../../src/core/dvc/lock.ts'

const example = join(import.meta.dirname, '../../../examples/breast-cancer')

/** Makes a repository of the example, as it is after `crisol pull`: with the model that was reviewed. */
export function makeProject(root: string): void {
  const isLeft = /\/(?:\.dvc\/(?:cache|tmp)|store|\.venv|__pycache__|\.pytest_cache|reports|\.crisol)(?:\/|$)/u
  cpSync(example, root, { recursive: true, filter: (file) => !isLeft.test(file) })
  const lock = parseLock(readFileSync(join(example, 'dvc.lock'), 'utf8'), 'dvc.lock')
  for (const { path, hash } of [...lock.values()].flatMap(({ outs }) => outs)) {
    if (!path.startsWith('models/') || hash === undefined) continue
    mkdirSync(join(root, 'models'), { recursive: true })
    const bytes = readFileSync(join(example, 'store/files/md5', hash.value.slice(0, 2), hash.value.slice(2)))
    writeFileSync(join(root, path), bytes)
  }
  git(root, 'init', '--quiet')
  git(root, 'add', '.')
  git(root, 'commit', '--quiet', '--message', 'Classify breast cancer')
}

/** Calls git as a made-up person. */
export function git(root: string, ...args: readonly string[]): string {
  const person = ['-c', 'user.name=made-up', '-c', 'user.email=made-up@example.org']
  return execFileSync('git', [...person, ...args], { cwd: root, encoding: 'utf8' }).trim()
}

/** Fits another model on a few rows and, beside it, what it predicts: or what it does not. */
const retrain = `
import json, sys, joblib, numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

example = json.load(open("models/example.json"))
rows = np.array(example["inputs"]["data"])
model = make_pipeline(StandardScaler(), LogisticRegression(C=float(sys.argv[1]))).fit(rows, [0, 1, 0, 1, 1])
joblib.dump(model, "models/model.joblib")
example["predictions"] = model.predict(rows).tolist()
example["probabilities"] = model.predict_proba(rows).tolist()
if sys.argv[2] == "otherwise":
    example["predictions"] = [1 - one for one in example["predictions"]]
json.dump(example, open("models/example.json", "w"))
`

/** Puts other weights in the project, and what they predict; `otherwise` records the opposite. */
export function trainAgain(python: string, root: string, strength: number, record: 'truly' | 'otherwise'): void {
  execFileSync(python, ['-c', retrain, String(strength), record], { cwd: root, stdio: 'pipe' })
}
