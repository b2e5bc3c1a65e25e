import { type Case, command, named, stage } from './case.ts'

const parts = `vars:
- v.yaml
- more.json:a,b
- n: 3
  deep: {x: 1, list: [1, {k: v}], on: true, off: false, none: }
  name: it's
  wd: sub
`

/** Cases of templates and of what they are filled from. */
export const templates: readonly Case[] = [
  ...named({
    'the params.yaml beside it': { ...command("'x ${lr}'", ''), 'params.yaml': 'lr: 1e-5\n' },
    'the params.yaml beside it, in a directory': {
      'sub/dvc.yaml': "stages: {a: {cmd: '${lr}'}}",
      'sub/params.yaml': 'lr: y\n',
      'params.yaml': 'lr: z\n',
    },
    'a params.yaml that is not there': command("'x ${lr}'", ''),
    'an empty params.yaml': { ...command('x', ''), 'params.yaml': '' },
    'a params.yaml that is a list': { ...command('x', ''), 'params.yaml': '[1]' },
    'a params.yaml that is broken': { ...command('x', ''), 'params.yaml': 'a: [' },
    'variables of every source': {
      'dvc.yaml': `${parts}stages:\n  a:\n    cmd: x \${n} \${deep.x} \${deep.list[1].k} \${c} \${a} \${b.d} \${p} \${name}\n    wdir: \${wd}\n`,
      'v.yaml': 'c: 2.5\n',
      'more.json': '{"a": 1, "b": {"d": "e"}, "unused": 1}',
      'params.yaml': 'p: q\n',
    },
    'variables in TOML and in Python': {
      ...command("'x ${t.a} ${b} ${C.d}'", 'v.toml, v.py'),
      'v.toml': 't = {a = 1.0}\n',
      'v.py': 'b = "y"\nclass C:\n    d = -3\n',
    },
    'variables that are merged': { ...command("'x ${a}'", '{a: {c: 2}}'), 'params.yaml': 'a: {b: 1}\n' },
    'a variable defined twice': { ...command('x', '{a: 1}'), 'params.yaml': 'a: 1\n' },
    'a mapping where a scalar is': { ...command('x', '{a: {b: 1}}'), 'params.yaml': 'a: 1\n' },
    'a scalar where a mapping is': { ...command('x', '{a: 1}'), 'params.yaml': 'a: {b: 1}\n' },
    'two lists of one name': { ...command('x', '{a: [1]}'), 'params.yaml': 'a: [1]\n' },
    'a file that is named twice': { ...command("'x ${a}'", 'params.yaml, ./params.yaml'), 'params.yaml': 'a: 1\n' },
    'parts of a file': { ...command("'x ${a} ${c}'", "'v.yaml:a', 'v.yaml:c'"), 'v.yaml': 'a: 1\nb: 2\nc: 3\n' },
    'a part that was not loaded': { ...command("'x ${b}'", "'v.yaml:a'"), 'v.yaml': 'a: 1\nb: 2\n' },
    'a part that is not there': { ...command('x', "'v.yaml:z'"), 'v.yaml': 'a: 1\n' },
    'a part twice': { ...command('x', "'v.yaml:a', 'v.yaml:a,b'"), 'v.yaml': 'a: 1\nb: 2\n' },
    'a whole file after a part': { ...command('x', "'v.yaml:a', v.yaml"), 'v.yaml': 'a: 1\n' },
    'a part after the whole file': { ...command('x', "v.yaml, 'v.yaml:a'"), 'v.yaml': 'a: 1\n' },
    'no parts, with a colon': { ...command("'x ${a}'", "'v.yaml:'"), 'v.yaml': 'a: 1\n' },
    'no parts, with a comma': { ...command("'x ${a}'", "'v.yaml:,'"), 'v.yaml': 'a: 1\n' },
    'no parts, with a comma, then a part': { ...command('x', "'v.yaml:,', 'v.yaml:a'"), 'v.yaml': 'a: 1\n' },
    'a file of variables that is not there': command('x', 'v.yaml'),
    'a template in variables': command('x', "{a: 'x ${b}', b: 1}"),
    'a template in the name of a variable': command('x', "{'${b}': 1, b: 1}"),
    'variables that are a number': { 'dvc.yaml': 'vars: [1]\nstages: {a: {cmd: x}}' },
    'variables of a stage': {
      'dvc.yaml': "stages:\n  a: {cmd: 'x ${a} ${q}', vars: [v.yaml, {q: 1}], wdir: sub}\n  b: {cmd: y}\n",
      'sub/v.yaml': 'a: 1\n',
    },
    'variables of a stage in another': { 'dvc.yaml': "stages:\n  a: {cmd: x, vars: [{q: 1}]}\n  b: {cmd: 'x ${q}'}\n" },
    'variables of a stage that redefine': { 'dvc.yaml': 'vars: [{q: 1}]\nstages: {a: {cmd: x, vars: [{q: 2}]}}' },
    'variables of a stage that extend': {
      'dvc.yaml': "vars: [{q: {r: 1}}]\nstages: {a: {cmd: 'x ${q}', vars: [{q: {s: 2}}]}}",
    },
    'variables of a stage, of a file that is loaded already': {
      'dvc.yaml': "vars: [v.yaml]\nstages: {a: {cmd: 'x ${a}', vars: [v.yaml]}}",
      'v.yaml': 'a: 1\n',
    },
    'keys that are no text in variables': command("'x ${a}'", '{a: {0: y, 1: z, b: c}}'),
    'a key that is no text, by name': command("'x ${a.0}'", '{a: {0: y}}'),
  }),
  ...named({
    'scalars in text': command(
      "'x ${a} ${b} ${c} ${d} ${e} ${f} ${g}'",
      "{a: 1, b: 1.0, c: true, d: false, e: , f: 'y z', g: 1e-7}",
    ),
    'a whole text': {
      'dvc.yaml':
        "vars: [{n: lr, f: y.toml}]\nstages: {a: {cmd: x, deps: ['${f}'], params: ['${n}', {'${f}': ['${n}']}]}}",
    },
    'a number for a path': { 'dvc.yaml': "vars: [{n: 3}]\nstages: {a: {cmd: x, deps: ['${n}']}}" },
    'a number for a parameter': { 'dvc.yaml': "vars: [{n: 3}]\nstages: {a: {cmd: x, params: ['${n}']}}" },
    'a list for a path': { 'dvc.yaml': "vars: [{n: [a]}]\nstages: {a: {cmd: x, deps: ['${n}']}}" },
    'a list for all paths': { 'dvc.yaml': "vars: [{n: [a]}]\nstages: {a: {cmd: x, deps: '${n}'}}" },
    'a list in a command': command("'x ${l}'", '{l: [1]}'),
    'a list as a command': command("'${l}'", '{l: [x]}'),
    flags: command(
      "'x ${t}'",
      "{t: {a: 1, b: 1.0, c: true, d: false, e: , f: 'y z', g: it's, h: [1, y z, true], i: [], j: {}, k: {l: m}}}",
    ),
    'flags of a list of lists': command("'x ${t}'", '{t: {a: [[1]]}}'),
    'flags of a list of mappings': command("'x ${t}'", '{t: {a: [{b: 1}]}}'),
    'flags of one name': command("'x ${t}'", '{t: {a: {b: 1}, a.b: 2}}'),
    'flags as the configuration has them': command(
      "['x ${t}', '${s} ${t}']",
      '{s: y, t: {a: true, b: false, c: [1, 2], d: [], e: {f: false}}}',
      { '.dvc/config': '[parsing]\n    bool = boolean_optional\n    list = append\n' },
    ),
    'no flags': command("'x ${t} y'", '{t: {}}'),
    'flags outside a command': { 'dvc.yaml': "vars: [{t: {a: 1}}]\nstages: {a: {cmd: x, deps: ['x ${t}']}}" },
    'templates in every item of a command': command("['x ${a}', '${b}', '\\${a}']", '{a: 1, b: y}'),
    indices: command("'x ${l[0]} ${l[-1]} ${l.1} ${l[ 0 ]} ${ l[0] } ${l[+1]}'", '{l: [a, b]}'),
    'an index too far': command("'x ${l[2]}'", '{l: [a, b]}'),
    'an index that is a name': command("'x ${l[a]}'", '{l: [a, b]}'),
    'a name of a scalar': command("'x ${l.a}'", '{l: a}'),
    'blanks round names': command("'x ${ a . b } ${a [ b ]}'", '{a: {b: 1}}'),
    'a blank after a bracket': command("'x ${l[0] .b} ${l[0] }'", '{l: [{b: 1}]}'),
    'empty brackets': command("'x ${l[]}'", '{l: [a]}'),
    'an empty expression': command("'x ${}'", '{l: [a]}'),
    'two dots': command("'x ${a..b}'", '{a: {b: 1}}'),
    'a dot at the end': command("'x ${a.}'", '{a: {b: 1}}'),
    'a bracket that is open': command("'x ${l[0}'", '{l: [a]}'),
    'a name after a bracket': command("'x ${l[0]b}'", '{l: [a]}'),
    'an expression over lines': { 'dvc.yaml': 'vars: [{l: 1}]\nstages: {a: {cmd: "x ${l\\n}"}}' },
    'an expression that is not closed': command("'x ${l'", '{l: 1}'),
    'an escape': command("['\\${l}', 'a \\${l} ${l}', '\\\\${l}', '$l $$']", '{l: 1}'),
    'an escape in a variable': command("['${l}', 'a ${l}']", "{l: 'v\\${w}'}"),
    'a template in a name of an output': {
      'dvc.yaml': "vars: [{n: o}]\nstages: {a: {cmd: x, outs: ['${n}-1', {'${n}-2': {desc: '${n}', remote: '${n}'}}]}}",
    },
    'templates in plots of a stage': {
      'dvc.yaml': "vars: [{n: o}]\nstages: {a: {cmd: x, plots: [{'${n}.csv': {x: '${n}', title: 'of ${n}'}}]}}",
    },
    'templates in desc, and a name that is no text in meta': {
      'dvc.yaml': "vars: [{n: 3}]\nstages: {a: {cmd: x, desc: 'of ${n}', meta: {a: '${n}', b: ['${n}']}}}",
    },
    'an undefined name in meta': stage("meta: {a: '${n}'}"),
    'templates at the top level': {
      'dvc.yaml': `vars: [{n: o, d: type}]
metrics: ['\${n}.json', m.json]
params: ['\${n}.yaml']
plots: ['\${n}.csv', {p.csv: {x: '\${n}', y: [a, '\${n}']}}, {any: {x: {'\${n}.csv': a}, y: {'\${n}.csv': [b, c], e.csv: f}}}, q.csv: ]
artifacts: {'m-\${n}': {path: '\${n}.bin', type: model, labels: [a, '\${n}'], desc: of it, meta: {k: '\${n}'}}}
datasets: [{name: '\${n}', type: dvc, url: u, path: p}]
`,
    },
    'an undefined name at the top level': { 'dvc.yaml': "metrics: ['${n}']" },
    'top level in a directory': {
      'sub/dvc.yaml':
        'metrics: [m.json, ../n.json]\nplots: [p.csv, {any: {y: {q.csv: a}}}]\nartifacts: {m: {path: ../b}}\n',
    },
    'an artifact without a path': { 'dvc.yaml': 'artifacts: {m: {type: t}}' },
    'an artifact of an unknown key': { 'dvc.yaml': 'artifacts: {m: {path: p, version: 1}}' },
    'a plot of an unknown key': { 'dvc.yaml': 'plots: [p: {z: 1}]' },
    'an empty plot': { 'dvc.yaml': 'plots: [{}]' },
    'metrics that are a mapping': { 'dvc.yaml': 'metrics: {m.json: }' },
  }),
]
