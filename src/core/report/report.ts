import type { Direction, ImageMode } from '../config/config.ts'
import type { Outcome } from '../gate/judge.ts'
import type { ComparedPlot } from '../plots/compare.ts'
import type { Problem, Source, StageResult, TestSuite } from '../results/results.ts'

/** What the report says of the whole. `neutral`: there was nothing to judge by. */
export type Verdict = 'pass' | 'warn' | 'fail' | 'neutral'

/** Weight of one finding. */
export type Severity = 'fail' | 'warn' | 'none'

/** A comparison of two Results, ready to be shown: renderers decide nothing. */
export interface Report {
  readonly title: string
  readonly verdict: Verdict
  /** Conclusion of the check run. */
  readonly conclusion: 'success' | 'failure' | 'neutral'
  /** The verdict in words, without a full stop: `1 regression, 3 better`. */
  readonly headline: string
  readonly head: Source
  readonly base: {
    /** Full SHA; `undefined` when there is no base. */
    readonly commit: string | undefined
    /** How it was found, in words: `the commit that this pull request was built on`. */
    readonly sentence: string
    /** Sentences on commits that were passed over. */
    readonly notes: readonly string[]
  }
  /** Those that weigh most first. */
  readonly metrics: readonly MetricRow[]
  readonly params: readonly ParamRow[]
  readonly tests: readonly TestSuite[]
  readonly stages: readonly StageResult[]
  /** In the order of Results, those that changed and those that did not. */
  readonly plots: readonly PlotRow[]
  readonly problems: readonly Problem[]
  /** Sentences that a reviewer must see: gates that change, who accepted. */
  readonly remarks: readonly string[]
  /** Whether a `crisol.yaml` says what fails; without one only a failed stage does. */
  readonly isGated: boolean
  /** Lines of `crisol.yaml` that would gate this pull request; `undefined` where there is such a file. */
  readonly suggestion: string | undefined
  /** How `crisol.yaml` wants plots to reach a reader of Markdown. */
  readonly images: ImageMode
  readonly environment: ReadonlyMap<string, string>
  /** Of the metrics that are judged, in their order; none where there is nothing to look back on. */
  readonly trends: readonly Trend[]
}

/** What every renderer says of one plot. */
export interface PlotSummary {
  readonly id: string
  readonly title: string
  /** What it shows in words, with the numbers that count. */
  readonly alt: string
  /** Whether base and head hold the same. */
  readonly isUnchanged: boolean
  /** Sentences for the reader: that points were thinned, that a file could not be read. */
  readonly notes: readonly string[]
}

/** One plot, ready to be shown. */
export interface PlotRow extends PlotSummary {
  /** What it was made of, for what is drawn in words. */
  readonly compared: ComparedPlot
  readonly picture: PlotPicture
  /** What a terminal can draw of it: the lines of a line plot, none for any other. */
  readonly lines: readonly PlotLine[]
}

/** Whether a drawing of a plot bears its title and the notes itself; one by the user's own template may not. */
export function bearsNotes({ compared: { base, head } }: PlotRow): boolean {
  const plot = head ?? base
  return plot?.kind === 'data' && plot.ownTemplate === undefined
}

/** What there is to see of a plot. */
export type PlotPicture =
  /** Base and head over each other, as text of an SVG for each theme. */
  | { readonly kind: 'drawn'; readonly light: string; readonly dark: string }
  /** Pictures that the project made; a side that has none is `undefined`. */
  | { readonly kind: 'images'; readonly base: Image | undefined; readonly head: Image | undefined }
  /** One sentence: why it could not be drawn. */
  | { readonly kind: 'problem'; readonly problem: string }
  /** Nobody asked for a picture. */
  | { readonly kind: 'none' }

/** A picture as a file holds it. */
export interface Image {
  /** Media type by the content: `image/png`. */
  readonly type: string
  readonly bytes: Uint8Array
}

/** One line of a line plot on both sides. */
export interface PlotLine {
  readonly name: string
  /** Values by ascending x; empty where the side has none. */
  readonly base: readonly number[]
  readonly head: readonly number[]
}

/** A metric over the commits before the head. */
export interface Trend {
  readonly file: string
  readonly name: string
  /** Oldest first, the base last; at most 20. */
  readonly values: readonly { readonly commit: string; readonly value: number }[]
  /** `undefined` where the head has no number. */
  readonly head: number | undefined
}

/** One metric on both sides, as text. */
export interface MetricRow {
  readonly file: string
  readonly name: string
  readonly base: string
  readonly head: string
  /** Signed; empty where there is none. */
  readonly change: string
  /** Signed percentage; empty where there is none. */
  readonly relative: string
  readonly direction: Direction
  readonly outcome: Outcome
  readonly severity: Severity
  /** Why, without a full stop; empty where the numbers say it. */
  readonly reason: string
}

/** One parameter that differs, as text. */
export interface ParamRow {
  readonly file: string
  readonly name: string
  readonly base: string
  readonly head: string
}

/** Who took responsibility for the regressions of a head commit. */
export interface Acceptance {
  /** Login. */
  readonly by: string
}
