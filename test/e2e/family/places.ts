import { posix } from 'node:path'
import type { Member, Project } from './project.ts'

const parts: Readonly<Record<Member['each'], readonly string[]>> = {
  once: [''],
  list: ['-a', '-b'],
  mapping: ['-small', '-large'],
  matrix: ['-a-2.5', '-b-2.5'],
}

/** What a stage that is made for each of several values adds to the names of its outputs, as a template. */
export const partTemplates: Readonly<Record<Member['each'], string>> = {
  once: '',
  list: `-\${item}`,
  mapping: `-\${key}`,
  matrix: `-\${item.name}-\${item.size}`,
}

/** Gives the paths of all that a stage makes, from the root. */
export function outputsOf(member: Member): readonly string[] {
  return member.outs.flatMap((_, index) => parts[member.each].map((part) => placeOf(member, index, part)))
}

/** Gives the directory that a stage works in, from the root. */
export function baseOf({ folder, wdir }: Member): string {
  return posix.normalize(posix.join(folder, wdir)).replace(/^\.$/u, '')
}

/** Gives the name of an output in that directory. */
export function nameOf({ rank, outs }: Member, index: number, part: string): string {
  const form = outs[index]?.form ?? 'file'
  return `o${rank}${index}${part}${form === 'file' || form === 'folder' ? '' : `.${form}`}`
}

function placeOf(member: Member, index: number, part: string): string {
  return posix.join(baseOf(member), nameOf(member, index, part))
}

/** Gives the paths of the metrics that a stage takes for parameters, from the root. */
export function tuningOf({ isTuned, needs }: Member, { members }: Project): readonly string[] {
  return needs.flatMap((rank) => {
    const maker = members[rank]
    const isMetric = ['json', 'yaml', 'toml'].includes(maker?.outs[0]?.form ?? '')
    return isTuned && isMetric && maker?.each === 'once' ? [placeOf(maker, 0, '')] : []
  })
}

/** Gives the paths of all that a stage depends on beside parameters, from the root. */
export function inputsOf(member: Member, project: Project): readonly string[] {
  const tuning = tuningOf(member, project)
  const made = member.needs.flatMap((rank) => {
    const maker = project.members[rank]
    return maker === undefined || maker.outs.length === 0
      ? []
      : parts[maker.each].map((part) => placeOf(maker, 0, part))
  })
  return [...member.sources, ...made.filter((path) => !tuning.includes(path))]
}
