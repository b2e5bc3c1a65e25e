import type { WorkflowRun } from '../../core/github/run.ts'
import type { Annotation } from '../../core/report/annotations.ts'
import type { Clock } from '../../ports/clock.ts'
import type { GitHub } from '../../ports/github.ts'
import type { ResultsPorts } from '../collect/ports.ts'
import type { DrawPorts } from './draw.ts'

/** What reporting asks of the world. */
export interface ReportPorts extends ResultsPorts, Pick<DrawPorts, 'drawPictures'> {
  readonly clock: Clock
  /** The workflow run around this process; `undefined` on a terminal. */
  readonly workflow: WorkflowRun | undefined
  /** The repository on GitHub; `undefined` without a token. */
  readonly github: GitHub | undefined
  /** Heading where nobody gave one: the name of the repository. */
  readonly defaultTitle: string
  /** Shows a line on a file. */
  readonly annotate: (annotation: Annotation) => void
  /** Has `work` done when this process is told to end early (a cancelled run). Gives what takes that back. */
  readonly onCancel: (work: () => Promise<void>) => () => void
}
