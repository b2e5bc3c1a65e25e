import type { Files } from '../../fakes/workspace.ts'

/** Files of a repository that DVC and Crisol are both given. */
export interface Case {
  readonly name: string
  readonly files: Files
}

function stage(body: string, more: Files = {}): Files {
  return { 'dvc.yaml': `stages:\n  a: {cmd: x${body === '' ? '' : `, ${body}`}}\n`, ...more }
}

function command(text: string, vars: string, more: Files = {}): Files {
  return { 'dvc.yaml': `vars: [${vars}]\nstages:\n  a:\n    cmd: ${text}\n`, ...more }
}

function foreach(data: string, vars = '', body = "cmd: 'x ${item}'"): Files {
  return { 'dvc.yaml': `vars: [${vars}]\nstages:\n  a:\n    foreach: ${data}\n    do: {${body}}\n` }
}

function matrix(data: string, vars = '', body = "cmd: 'x ${item} ${key}'"): Files {
  return { 'dvc.yaml': `vars: [${vars}]\nstages:\n  a: {matrix: ${data}, ${body}}\n` }
}

const parts = `vars:
- v.yaml
- more.json:a,b
- n: 3
  deep: {x: 1, list: [1, {k: v}], on: true, off: false, none: }
  name: it's
  wd: sub
`

/** Both accept or both refuse; what is accepted means the same to both. */
export const agreeing: readonly Case[] = [
  ...named({
    'an empty file': { 'dvc.yaml': '' },
    'no stages': { 'dvc.yaml': 'stages: {}\n' },
    'a command': stage(''),
    'a list of commands': { 'dvc.yaml': 'stages: {a: {cmd: [x, "y\\nz"]}}' },
    'a text of several lines': { 'dvc.yaml': 'stages:\n  a:\n    cmd: |\n      x\n      y\n' },
    'everything that a stage can say': {
      'dvc.yaml': `stages:
  a:
    cmd: x
    wdir: sub
    deps: [b, ../c, ./d, b]
    params: [lr, train.opt, {o.toml: [a, b]}, {w.json: }, lr, {o.toml: [c]}]
    outs: [o, p: {cache: false, persist: true, push: false, remote: Store, checkpoint: true}]
    metrics: [m.json: {cache: false, desc: of it, type: t, labels: [l, m], meta: {x: [1]}}]
    plots: [p.csv, q.csv: {x: a, y: b, x_label: c, y_label: d, title: e, template: f, header: false}]
    frozen: true
    always_changed: true
    desc: a stage
    meta: {any: [thing, 1]}
`,
    },
    'the same output twice, its flags put together': stage('outs: [o, {o: {cache: false}}, {o: {push: false}}]'),
    'parameters of the default file as a whole': stage('params: [lr, {params.yaml: }, n]'),
    'parameters with no names': stage('params: [{f.yaml: []}, {g.yaml: {}}]'),
    'parameters in text': stage('params: [{f.yaml: lr}]'),
    'addresses and paths outside': stage(
      "deps: ['s3://b/k', /etc/x, ../../y, 'ds://n'], outs: [/tmp/zz: {cache: false}]",
    ),
    'wdir that is empty': stage("wdir: ''"),
    'wdir in a directory': { 'sub/dvc.yaml': 'stages: {a: {cmd: x, wdir: .., deps: [d], outs: [sub/o]}}' },
    'an unknown key at the top': { 'dvc.yaml': 'stage: {}' },
    'an unknown key of a stage': stage('dep: [x]'),
    'an unknown flag': stage('outs: [o: {cached: true}]'),
    'a flag of a plot on an output': stage('outs: [o: {x: a}]'),
    'nothing for a list': stage('deps: '),
    'nothing for flags': stage('outs: [o: ]'),
    'text for truth': stage('frozen: "yes"'),
    'a template for truth': { 'dvc.yaml': 'vars: [{f: true}]\nstages: {a: {cmd: x, frozen: "${f}"}}' },
    'a number for text': stage('desc: 3'),
    'a list for a command that is a number': { 'dvc.yaml': 'stages: {a: {cmd: 3}}' },
    'no command': { 'dvc.yaml': 'stages: {a: {deps: [x]}}' },
    'a stage that is a list': { 'dvc.yaml': 'stages: {a: [x]}' },
    'stages that are a list': { 'dvc.yaml': 'stages: [x]' },
    'a file that is a list': { 'dvc.yaml': '- x' },
    'a name that is a number': { 'dvc.yaml': 'stages: {1: {cmd: x}}' },
    'an empty name': { 'dvc.yaml': "stages: {'': {cmd: x}}" },
    'a name with an @': { 'dvc.yaml': "stages: {'a@b': {cmd: x}}" },
    'any other name': { 'dvc.yaml': "stages: {'we!rd.name': {cmd: x}, 'a b': {cmd: x}, ä: {cmd: x}}" },
    'a file of DVC as a dependency': stage('deps: [x.dvc]'),
    'dvc.yaml as a dependency': stage('deps: [sub/dvc.yaml]'),
    'a file of DVC as an output': stage('outs: [x.dvc]'),
    'a file of DVC as parameters': stage('params: [{x.dvc: [a]}]'),
    'an output twice in two lists': stage('outs: [o], metrics: [o]'),
    'an output twice, spelt in two ways': stage('outs: [o, ./o]'),
    'what is needed and made': stage('deps: [o], outs: [o]'),
    'what is needed inside what is made': stage('deps: [o/x], outs: [o]'),
    'what is needed around what is made': stage('deps: [o], outs: [o/x]'),
    'parameters that the stage itself makes': stage('params: [{o: [a]}], outs: [o]'),
    'plots of a stage with a list of properties': stage('plots: [o: [{x: a}]]'),
    'two documents': { 'dvc.yaml': 'stages: {}\n---\nstages: {}\n' },
    'bad YAML': { 'dvc.yaml': 'stages: {' },
    'a name given twice': { 'dvc.yaml': 'stages: {a: {cmd: x}, a: {cmd: y}}' },
    'a YAML anchor and merge': { 'dvc.yaml': 'stages:\n  a: &a {cmd: x, deps: [d]}\n  b: {<<: *a, outs: [o]}\n' },
  }),
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
  ...named({
    'foreach of scalars': foreach('[a, 1, 1.0, 1e-5, true, false, null, "x y"]'),
    'foreach of scalars of a variable': foreach("'${l}'", '{l: [a, 1, 1.0, 1e-5, true, false, null]}'),
    'foreach of scalars of both': foreach("['${t}', false, 'a${t}', '${l[0]}']", '{t: true, l: [false]}'),
    'foreach of equal names': foreach('[1, "1", 2, 1]'),
    'foreach of parts': foreach('[true, {a: 1}, [2]]', '', "cmd: x, deps: ['${item}x']"),
    'foreach of mappings': foreach(
      '[{a: 1, b: {c: 2}}, {a: y, b: {c: z}}]',
      '',
      "cmd: 'x ${item.a} ${item.b.c} ${item.b}'",
    ),
    'foreach of mappings of a variable': foreach("'${l}'", '{l: [{a: 1}, {a: y}]}', "cmd: 'x ${item.a}'"),
    'foreach of lists': foreach('[[1, 2], [3]]', '', "cmd: 'x ${item[0]}'"),
    'foreach of a mapping': foreach('{x: 1, y: {a: 2}, 3: z, true: q, null: r, 1.5: s}', '', "cmd: 'x ${key}'"),
    'foreach of a mapping of a variable': foreach("'${d}'", '{d: {x: 1, y: {a: 2}, 3: z}}', "cmd: 'x ${key}'"),
    'foreach of a mapping with templates': foreach(
      "{x: '${n}', 'y${n}': '${d}'}",
      '{n: 1, d: {a: 2}}',
      "cmd: 'x ${item} ${key}'",
    ),
    'foreach of nothing': foreach('[]'),
    'foreach of no names': foreach('{}'),
    'foreach of nothing, with a bad template': foreach('[]', '', "cmd: 'x ${a[}'"),
    'foreach of text': foreach('abc'),
    'foreach of a scalar': foreach("'${n}'", '{n: 1}'),
    'foreach of text with a template': foreach("'a${n}'", '{n: 1}'),
    'foreach of an undefined name': foreach("'${z}'"),
    'foreach of a value with an @': foreach("['a@b']"),
    'foreach of an empty value': foreach("['']"),
    'foreach without do': { 'dvc.yaml': 'stages: {a: {foreach: [1]}}' },
    'do without foreach': { 'dvc.yaml': 'stages: {a: {do: {cmd: x}}}' },
    'foreach with a command beside it': { 'dvc.yaml': 'stages: {a: {foreach: [1], do: {cmd: x}, cmd: y}}' },
    'foreach with a matrix beside it': { 'dvc.yaml': 'stages: {a: {foreach: [1], do: {cmd: x}, matrix: {a: [1]}}}' },
    'foreach with a matrix in it, which DVC passes over': foreach('[1]', '', "matrix: {k: [1]}, cmd: 'x ${item}'"),
    'foreach of a name with an @': { 'dvc.yaml': "stages: {'a@b': {foreach: [1], do: {cmd: x}}}" },
    'foreach in everything': foreach(
      '[a, b]',
      '{d: sub}',
      "cmd: x, wdir: '${d}', deps: ['${item}.in'], params: [{'${item}.yaml': [lr]}], outs: ['${item}.out'], desc: 'of ${item}'",
    ),
    'foreach of one output': foreach('[a, b]', '', 'cmd: x, outs: [o]'),
    'item and key that are variables': foreach('[1]', '{item: 3, key: 4}', "cmd: 'x ${item} ${key}'"),
    'item after a foreach': {
      'dvc.yaml': "vars: [{item: 3}]\nstages:\n  a: {foreach: [1], do: {cmd: 'x ${item}'}}\n  b: {cmd: 'x ${item}'}\n",
    },
    'key of a list': foreach('[1]', '', "cmd: 'x ${key}'"),
    'variables of a stage in foreach': foreach('[a, b]', '', "cmd: 'x ${item} ${q}', vars: [{q: 1}]"),
    'variables of a file by item': {
      ...foreach('[s, t]', '', "cmd: 'x ${q}', vars: [v.yaml], wdir: '${item}'"),
      's/v.yaml': 'q: 1\n',
      't/v.yaml': 'q: 2\n',
    },
    'variables that take item': foreach('[1]', '', 'cmd: x, vars: [{item: 3}]'),
    'variables that take key, of a list': foreach('[1]', '', "cmd: 'x ${key}', vars: [{key: 3}]"),
    'variables that take key, of a mapping': foreach('{a: 1}', '', 'cmd: x, vars: [{key: 3}]'),
    'variables that use item': foreach('[1]', '', "cmd: x, vars: [{q: '${item}'}]"),
    'names of item that are no text': foreach('[{0: a, b: c}]', '', "cmd: 'x ${item}'"),
  }),
  ...named({
    'a matrix': matrix('{a: [x, y], b: [1, 2.0, true, null]}'),
    'a matrix of variables': matrix(
      "{k: '${l}', m: ['${l[0]}', true, [1]], n: '${d}'}",
      '{l: [true, {a: 1}], d: {x: 1, y: 2}}',
      "cmd: 'x ${item.n} ${key}'",
    ),
    'a matrix of parts': matrix('{a: [{b: 1}, [2]]}', '', "cmd: 'x ${key}'"),
    'a matrix of text': matrix('{k: aé😀, l: [1, true]}'),
    'a matrix of text with a template': matrix("{k: 'a${n}'}", '{n: 12}'),
    'a matrix of a scalar': matrix("{k: '${n}'}", '{n: 12}'),
    'a matrix of a text of a variable': matrix("{k: '${n}'}", '{n: ab}'),
    'a matrix without names': matrix('{}'),
    'a matrix of nothing': matrix('{a: [], b: [1]}'),
    'a matrix that is a template': matrix("'${l}'", '{l: {a: [1]}}'),
    'a matrix of equal names': matrix("{a: ['x-y', x], b: [z, 'y-z']}"),
    'a matrix with an @': matrix("{a: ['x@y']}"),
    'a matrix with flags': matrix('{a: [x], b: [{c: 1}]}', '', "cmd: 'x ${item}', outs: ['${item.a}-${key}']"),
    'a matrix with a name of a template': matrix("{'a${n}': [1]}", '{n: 1}'),
    'a matrix with variables that take key': matrix('{a: [1]}', '', 'cmd: x, vars: [{key: 1}]'),
    'a matrix with do': { 'dvc.yaml': 'stages: {a: {matrix: {a: [1]}, do: {cmd: x}}}' },
  }),
  ...named({
    'several files': {
      'dvc.yaml': 'stages: {a: {cmd: x, deps: [sub/o], outs: [p]}}',
      'sub/dvc.yaml': 'stages: {a: {cmd: x, deps: [../d.csv], outs: [o]}, b: {cmd: y, deps: [../p]}}',
      'sub/deep/dvc.yaml': 'stages: {c: {cmd: x}}',
      'd.csv.dvc': 'outs: [{md5: d41d8cd98f00b204e9800998ecf8427e, size: 0, hash: md5, path: d.csv}]',
    },
    'files in an output': {
      'dvc.yaml': 'stages: {a: {cmd: x, outs: [data]}}',
      'data/dvc.yaml': 'stages: {b: {cmd: }}',
      'data/deep/x.dvc': 'nonsense',
    },
    'files in an output of a .dvc file': {
      'data.dvc': 'outs: [{md5: d751713988987e9331980363e24189ce.dir, size: 0, nfiles: 0, hash: md5, path: data}]',
      'data/dvc.yaml': 'stages: {b: {cmd: }}',
    },
    'files that are passed over': {
      '.dvcignore': '/skipped\n*.tmp.dvc\n',
      'dvc.yaml': 'stages: {a: {cmd: x}}',
      'skipped/dvc.yaml': 'stages: {b: {cmd: }}',
      'x.tmp.dvc': 'nonsense',
      'sub/.dvcignore': 'dvc.yaml\n',
      'sub/dvc.yaml': 'stages: {b: {cmd: }}',
    },
    'a project in the project': {
      'dvc.yaml': 'stages: {a: {cmd: x}}',
      'other/.dvc/config': '',
      'other/dvc.yaml': 'stages: {b: {cmd: }}',
      'other/deep/dvc.yaml': 'stages: {b: {cmd: }}',
    },
    'a file that an output is made over': { 'sub/dvc.yaml': 'stages: {a: {cmd: x, outs: [../sub]}}' },
    'one output of two files': {
      'dvc.yaml': 'stages: {a: {cmd: x, outs: [sub/o]}}',
      'sub/dvc.yaml': 'stages: {a: {cmd: x, outs: [o]}}',
    },
    'one output of a stage and a .dvc file': {
      'dvc.yaml': 'stages: {a: {cmd: x, outs: [d]}}',
      'd.dvc': 'outs: [{md5: d41d8cd98f00b204e9800998ecf8427e, size: 0, hash: md5, path: d}]',
    },
    'an output inside another': { 'dvc.yaml': 'stages: {a: {cmd: x, outs: [d]}, b: {cmd: x, outs: [d/e/f]}}' },
    'an output around another': { 'dvc.yaml': 'stages: {a: {cmd: x, outs: [d/e/f]}, b: {cmd: x, outs: [d]}}' },
    'outputs that begin alike': { 'dvc.yaml': 'stages: {a: {cmd: x, outs: [d]}, b: {cmd: x, deps: [dd], outs: [de]}}' },
    'a cycle': { 'dvc.yaml': 'stages: {a: {cmd: x, deps: [p], outs: [o]}, b: {cmd: x, deps: [o], outs: [p]}}' },
    'a cycle through a frozen stage': {
      'dvc.yaml': 'stages: {a: {cmd: x, deps: [p], outs: [o], frozen: true}, b: {cmd: x, deps: [o], outs: [p]}}',
    },
    'a cycle through parameters': {
      'dvc.yaml': 'stages: {a: {cmd: x, params: [{p: [k]}], outs: [o]}, b: {cmd: x, deps: [o], outs: [p]}}',
    },
    'a cycle over files': {
      'dvc.yaml': 'stages: {a: {cmd: x, deps: [s/p], outs: [o]}}',
      's/dvc.yaml': 'stages: {a: {cmd: x, deps: [../o], outs: [p]}}',
    },
    'an output that is passed over': { '.dvcignore': 'o\n', 'dvc.yaml': 'stages: {a: {cmd: x, outs: [o]}}' },
    'a dependency that is passed over': { '.dvcignore': 'o\n', 'dvc.yaml': 'stages: {a: {cmd: x, deps: [o]}}' },
    'a merge conflict': { 'dvc.yaml': '<<<<<<< HEAD\nstages: {}\n=======\nstages: {}\n>>>>>>> x\n' },
    'a lock from before 2.0': { 'dvc.yaml': 'stages: {a: {cmd: x}}', 'dvc.lock': 'a: {cmd: x}\n' },
  }),
]

function named(cases: Readonly<Record<string, Files>>): readonly Case[] {
  return Object.entries(cases).map(([name, files]) => ({ name, files }))
}

/** What one of both accepts alone, and why that is wanted. */
export const differing: readonly (Case & { readonly accepts: 'Crisol' | 'DVC' })[] = [
  // DVC reads these and fails when it runs them.
  { name: 'a mapping as a command', accepts: 'DVC', files: command("'${t}'", '{t: {a: 1}}') },
  { name: 'a number as a command', accepts: 'DVC', files: command("'${t}'", '{t: 1}') },
  { name: 'an empty command', accepts: 'DVC', files: command("''", '') },
  { name: 'an empty list of commands', accepts: 'DVC', files: command('[]', '') },
  { name: 'a list of numbers for a command', accepts: 'DVC', files: command('[1]', '') },
  {
    name: 'a list in the list of metrics',
    accepts: 'DVC',
    files: { 'dvc.yaml': "vars: [{l: [a]}]\nmetrics: ['${l}']" },
  },
  {
    name: 'a number that a template gives for a flag',
    accepts: 'DVC',
    files: { 'dvc.yaml': "vars: [{n: 1}]\nstages: {a: {cmd: x, outs: [o: {desc: '${n}'}]}}" },
  },
  // Nothing is read or written outside the repository.
  { name: 'a directory outside', accepts: 'DVC', files: stage('wdir: ../..') },
  { name: 'two outputs that macOS takes for one', accepts: 'DVC', files: stage('outs: [o, O]') },
  // A number for wdir is an error to DVC, but for 0, which it takes for nothing.
  {
    name: 'a wdir that is 0',
    accepts: 'DVC',
    files: { 'dvc.yaml': "vars: [{n: 0}]\nstages: {a: {cmd: x, wdir: '${n}'}}" },
  },
  // A date is text; DVC has no use for one in params.yaml.
  { name: 'a date', accepts: 'Crisol', files: { ...command('x', ''), 'params.yaml': 'd: 2020-01-01\n' } },
  { name: 'an address of an unknown kind', accepts: 'Crisol', files: stage("deps: ['foo://x']") },
]
