/** A pipeline file that names a metric file and trains nothing. */
export const pipeline = 'metrics:\n- metrics.json\n'

/** Gates of its accuracy. */
export const config = 'metrics:\n  accuracy: { better: higher, tolerance: 0.01 }\n'

/** Text of the metric file, with a note that Markdown, HTML and mentions must not come out of. */
export const metrics = (accuracy: number): string => `{"accuracy": ${accuracy}, "note": "a | b @octocat <img src=x>"}\n`
