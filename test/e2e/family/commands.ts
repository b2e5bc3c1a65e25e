import { posix } from 'node:path'
import { baseOf, inputsOf, nameOf, outputsOf, partTemplates } from './places.ts'
import type { Member, Out, Project } from './project.ts'

/** Gives the command of a stage: cheap, the same each time, and a function of all that the stage depends on. */
export function commandOf(member: Member, project: Project): string | readonly string[] {
  const part = partTemplates[member.each]
  const input = readingOf(member, project)
  const steps = member.outs.flatMap((out, index) => stepsOf(out, nameOf(member, index, part), { input, member }))
  const all = [`: v${member.version}`, ...(steps.length > 0 ? steps : [`${input} > /dev/null`])]
  if (member.cmd === 'list') return all
  return all.join(member.cmd === 'text' ? ' && ' : '\n')
}

/** A command that writes all that a stage depends on. */
function readingOf(member: Member, project: Project): string {
  const base = baseOf(member)
  const isFolder = (path: string): boolean =>
    path === 'data/in' || project.members.some((one) => outputsOf(one).includes(path) && one.outs[0]?.form === 'folder')
  const words = inputsOf(member, project).map((path) => {
    const relative = posix.relative(base, path)
    return isFolder(path) ? `${relative}/*.txt` : `'${relative}'`
  })
  return ['cat', ...words, '/dev/null'].join(' ')
}

interface Making {
  readonly input: string
  readonly member: Member
}

function stepsOf(out: Out, name: string, { input, member }: Making): readonly string[] {
  const words = wordsOf(member)
  const into = out.persist === 'grows' ? '>>' : '>'
  const count = `"$(${input} | wc -c | tr -d ' ')"`
  switch (out.form) {
    case 'folder':
      return [`mkdir -p ${name}/in`, `${input} ${into} ${name}/a.txt`, `echo ${words} > ${name}/in/b.txt`]
    case 'json':
      return [`printf '{"n": %s, "deep": {"v": ${member.version}.5}, "text": "x"}' ${count} > ${name}`]
    case 'yaml':
      return [`{ echo n: ${count}; echo deep:; echo '  v: ${member.version}'; } > ${name}`]
    case 'toml':
      return [`{ echo n = ${count}; echo '[deep]'; echo v = ${member.version}.5; } > ${name}`]
    case 'csv':
      return [`{ echo x,y; echo 0,1; echo 1,${count}; } > ${name}`]
    default:
      return [`${input} ${into} ${name}`, `echo ${words} >> ${name}`, ...(out.isExecutable ? [`chmod +x ${name}`] : [])]
  }
}

/** What a stage says beside its inputs. */
function wordsOf({ templates, folder, each, version, rank }: Member): string {
  const ofFile = folder === 'sub' ? `\${rate}` : `\${depth}`
  const byTemplate = {
    file: `${folder === '' ? `\${lr} \${train.layers[1]} \${train.deep.on}` : ofFile} \${size}`,
    own: `\${own}`,
    flags: `\${flags}`,
  }
  const ofPart = { once: '', list: `\${item}`, mapping: `\${key} \${item.rate}`, matrix: `\${key}` }[each]
  const changing = rank % 2 === 0 ? `v${version}` : ''
  return [...templates.map((one) => byTemplate[one]), ofPart, changing].filter((one) => one !== '').join(' ')
}
