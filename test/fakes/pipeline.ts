import type { FlagStyle } from '../../src/core/pipeline/flags.ts'
import { parsePipeline } from '../../src/core/pipeline/parse.ts'
import type { Pipeline, Stage, StageOutput } from '../../src/core/pipeline/pipeline.ts'
import type { Place } from '../../src/core/pipeline/place.ts'
import { readWith } from '../../src/core/pipeline/reading.ts'
import { readYaml } from '../../src/core/text/yaml.ts'
import type { Value } from '../../src/core/value.ts'
import type { Files } from './workspace.ts'

/** Reads the text of a `dvc.yaml` with the files that it names. */
export function parseText(text: string, files: Files = {}, file = 'dvc.yaml', flags?: FlagStyle): Pipeline {
  return readWith(parsePipeline(text, file, flags), (path) => files[path])
}

/** The value of a text with its place, as if it stood in `dvc.yaml` at the top. */
export function atTop(text: string): { readonly value: Value; readonly place: Place } {
  const { value, lineOf } = readYaml(text, 'dvc.yaml')
  return { value, place: { file: 'dvc.yaml', lineOf, path: [] } }
}

/** A place in a file all of whose values stand on line 7. */
export const somewhere: Place = { file: 'dvc.yaml', lineOf: () => 7, path: ['stages', 'a'] }

/** A stage without anything but a command. */
export const bareStage: Stage = {
  ...{ name: 'a', file: 'dvc.yaml', line: 1, directory: '', command: 'run', deps: [], params: new Map(), outs: [] },
  ...{ plots: [], frozen: false, alwaysChanged: false, desc: undefined, meta: null, group: undefined },
  variables: new Map(),
}

/** What is said of an output of which nothing is said. */
export const plainOutput: Omit<StageOutput, 'path'> = {
  ...{ kind: 'out' as const, cache: true, persist: false, push: true, remote: undefined },
  annotation: { desc: undefined, type: undefined, labels: [], meta: null },
}
