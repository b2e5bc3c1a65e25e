import type { Parser } from './parser.ts'
import { awsParsers } from './parsers/aws.ts'
import { dataParsers } from './parsers/data.ts'
import { githubParsers } from './parsers/github.ts'
import { imageParsers } from './parsers/images.ts'
import { modelParsers } from './parsers/models.ts'
import { resultParsers } from './parsers/results.ts'
import { storeParsers } from './parsers/stores.ts'

/** Everything that reads bytes which somebody else wrote. */
export const parsers: readonly Parser[] = [
  ...[dataParsers, resultParsers, modelParsers, imageParsers, githubParsers, awsParsers, storeParsers].flat(),
]
