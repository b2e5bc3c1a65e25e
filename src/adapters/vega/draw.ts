import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { longestSpec, refusalOfSpec } from '../../core/plots/refusal.ts'
import type { Drawing, DrawPictures, Picture } from '../../ports/pictures.ts'
import { type Painter, startPainter } from './painter.ts'
import type { DrawAnswer } from './serve.ts'

/** What drawing may cost. */
export interface DrawingLimits {
  /** Seconds for all plots of a report; each plot adds one. */
  readonly seconds: number
  /** Seconds for one plot, the start of a process included. */
  readonly plotSeconds: number
  /** MiB of JavaScript's heap. */
  readonly heap: number
}

/** Draws all plots of a report in one process of their own, which is started when there is one to draw. */
export const drawPictures: DrawPictures = drawWithin({ seconds: 20, plotSeconds: 10, heap: 384 })

/**
 * Draws within limits. A plot that takes too long, or ends its process, costs itself alone: it has a problem, and a new
 * process draws the next one.
 */
export function drawWithin(limits: DrawingLimits): DrawPictures {
  return async (drawings, options) => {
    const folder = mkdtempSync(join(tmpdir(), 'crisol-plots-'))
    const deadline = Date.now() + 1000 * (limits.seconds + drawings.length)
    let painter: Painter | undefined
    const draw = async (spec: string): Promise<DrawAnswer> => {
      const left = (deadline - Date.now()) / 1000
      if (left <= 0) return { problem: 'No time was left for it: the plots before it took too long.', isBroken: false }
      if (painter?.isAlive() !== true) painter = startPainter(folder, limits.heap)
      return await painter.draw({ spec, ...options }, Math.min(left, limits.plotSeconds))
    }
    try {
      const pictures: Picture[] = []
      for (const drawing of drawings) pictures.push(await pictureOf(drawing, draw))
      return pictures
    } finally {
      await painter?.end()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

async function pictureOf({ id, spec }: Drawing, draw: (spec: string) => Promise<DrawAnswer>): Promise<Picture> {
  const text = JSON.stringify(spec)
  const problem = refusalOf(spec, text)
  if (problem !== undefined) return { id, problem }
  const answer = await draw(text)
  return 'svg' in answer ? { id, ...answer } : { id, problem: answer.problem }
}

function refusalOf(spec: unknown, text: string): string | undefined {
  return text.length <= longestSpec
    ? refusalOfSpec(spec)
    : `The specification has ${text.length} characters of JSON; at most ${longestSpec} are drawn.`
}
