export const id = 4448;
export const ids = [4448];
export const modules = {

/***/ 8801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);

/**
 * Reads the inputs of `collect`.
 *
 * @throws {UserError} PATH when the folder is outside of the project
 */
function readInputs(read) {
    return {
        commit: read('commit') || undefined,
        into: (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .checkPath */ .Cg)(read('into') || '.crisol/results', 'Input into'),
        remote: read('remote') || undefined,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 5035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _core_results_encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(130);
/* harmony import */ var _core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9523);
/* harmony import */ var _flows_collect_images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5644);
/* harmony import */ var _flows_collect_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8629);
/* harmony import */ var _flows_own_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6686);





/**
 * Reads what a commit or the workspace achieved into `results.json`, with the pictures that it made beside it.
 *
 * @throws {UserError} INPUT for a revision that names nothing
 */
async function run({ commit, into }, ports) {
    const results = commit === undefined ? await (0,_flows_collect_read_js__WEBPACK_IMPORTED_MODULE_2__/* .collectWorkspace */ ._R)(ports) : await (0,_flows_collect_read_js__WEBPACK_IMPORTED_MODULE_2__/* .collectRevision */ .kB)(commit, ports);
    for (const { message } of results.problems)
        ports.console.warning(message);
    await (0,_flows_own_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .keepOutOfGit */ .h)(ports.workspace);
    await (0,_flows_collect_images_js__WEBPACK_IMPORTED_MODULE_1__/* .writeImages */ .e)(results, into, ports);
    await ports.workspace.write(`${into}/results.json`, (0,_core_results_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeResults */ .x)(results));
    const metrics = [...results.metrics.values()].reduce((sum, values) => sum + values.size, 0);
    const of = results.source.commit?.slice(0, 7) ?? 'the workspace';
    const plots = results.plots.length === 0 ? '' : ` and ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__/* .renderCount */ .SS)(results.plots.length, 'plot')}`;
    ports.console.info(`${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__/* .renderCount */ .SS)(metrics, 'metric')}${plots} of ${of} in ${into}/results.json`);
    return { path: into, results };
}


/***/ }),

/***/ 4448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collect: () => (/* binding */ collect)
/* harmony export */ });
/* harmony import */ var _actions_collect_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8801);
/* harmony import */ var _actions_collect_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5035);
/* harmony import */ var _core_results_encode_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(130);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4251);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9048);






const usage = `Reads what a commit or the workspace achieved into one JSON file: metrics, parameters, plots, tests, stages.

usage: crisol collect [options]

      --commit REV       commit to read (default: the workspace)
      --into DIR         folder for results.json (default: .crisol/results)
  -r, --remote NAME      remote for what DVC caches (default: that of .dvc/config)
      --json             print the results, too
  -C, --working-directory DIR   the project (default: the one around you)

Exit code 2 when a file does not parse; what could be read is written all the same.

examples:
  crisol collect
  crisol collect --commit main --into .crisol/base`;
/** The command `collect`. */
const collect = {
    summary: 'read what a commit achieved into one JSON file',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .parseOptions */ .A)(args, {
            commit: { type: 'string' },
            into: { type: 'string' },
            remote: { type: 'string', short: 'r' },
            json: { type: 'boolean' },
            ..._directory_js__WEBPACK_IMPORTED_MODULE_4__/* .directoryOption */ .dW,
        });
        const { results } = await (0,_actions_collect_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)((0,_actions_collect_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .K)(parsed.read), await (0,_diff_js__WEBPACK_IMPORTED_MODULE_3__/* .openResults */ .B)(parsed, terminal));
        if (parsed.isSet('json'))
            terminal.writeJson((0,_core_results_encode_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeResults */ .x)(results).trimEnd());
        return results.problems.length > 0 ? 2 : 0;
    },
};


/***/ }),

/***/ 4251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ diffCommand),
  B: () => (/* binding */ openResults)
});

// EXTERNAL MODULE: ./lib/adapters/results.js
var results = __webpack_require__(5778);
// EXTERNAL MODULE: ./lib/core/python/float.js
var python_float = __webpack_require__(8360);
// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
// EXTERNAL MODULE: ./lib/core/python/repr.js
var repr = __webpack_require__(4183);
;// CONCATENATED MODULE: ./lib/core/diff/render.js



/** Writes differences as DVC's `--json`: unrounded, `{"file": {"name": {"old": 1, "new": 2, "diff": 1}}}`. */
function renderDiffJson(differences) {
    const files = new Map();
    for (const { file, name, old, new: after, diff } of differences) {
        const values = files.get(file) ?? new Map();
        const entry = new Map([
            ['old', old],
            ['new', after],
        ]);
        values.set(name, diff === undefined ? entry : new Map([...entry, ['diff', diff]]));
        files.set(file, values);
    }
    return (0,json/* renderJson */.h)(files);
}
/** Writes differences as DVC's `--md`: a table with a blank line at its end, headed even when it is empty. */
function renderDiffMarkdown(differences, style) {
    const rows = toRows(differences, style);
    const widths = widthsOf(rows);
    const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
    const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
    const [header = [], ...body] = rows;
    return `${[line(header), rule, ...body.map(line)].join('\n')}\n`;
}
/** Writes differences as DVC does for a person; nothing when there are none. */
function renderDiffPlain(differences, style) {
    if (differences.length === 0)
        return '';
    const rows = toRows(differences, style);
    const widths = widthsOf(rows);
    return rows
        .map((cells) => cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd())
        .join('\n');
}
function toRows(differences, style) {
    const { kind, revisions, hasPath } = style;
    const name = kind === 'metrics' ? 'Metric' : 'Param';
    const header = [...(hasPath ? ['Path'] : []), name, ...revisions, ...(kind === 'metrics' ? ['Change'] : [])];
    const body = differences.map((difference) => [
        ...(hasPath ? [difference.file] : []),
        difference.name,
        cell(difference.old, style),
        cell(difference.new, style),
        ...(kind === 'metrics' ? [cell(difference.diff ?? null, style)] : []),
    ]);
    return [header, ...body];
}
function cell(value, { kind, precision }) {
    if (value === null)
        return '-';
    return (0,repr/* pythonStr */.q)(kind === 'metrics' && typeof value === 'number' ? (0,python_float/* roundFloat */.b)(value, precision) : value);
}
/** Widths of the columns; a heading takes two more, as the library under DVC counts. */
function widthsOf(rows) {
    const [header = [], ...body] = rows;
    return header.map((heading, column) => Math.max(heading.length + 2, ...body.map((cells) => cells[column]?.length ?? 0)));
}

// EXTERNAL MODULE: ./lib/core/equal.js
var equal = __webpack_require__(5967);
// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
;// CONCATENATED MODULE: ./lib/core/diff/table.js



/**
 * Compares two tables as DVC does: equal is what Python's `==` calls equal, so 1 and 1.0 are, and NaN never
 * is. `true` differs from `1`, which DVC does not show. Files and names by code point.
 *
 * @param all also gives what is equal
 */
function diffTables(base, head, all = false) {
    const files = [...new Set([...base.keys(), ...head.keys()])].sort(order/* compareCodePoints */.O);
    return files.flatMap((file) => {
        const [before, after] = [base.get(file), head.get(file)];
        const names = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort(order/* compareCodePoints */.O);
        return names
            .map((name) => toDifference({ file, name, old: before?.get(name) ?? null, new: after?.get(name) ?? null }))
            .filter((difference) => all || !(0,equal/* isEqual */.n)(difference.old, difference.new));
    });
}
function toDifference(pair) {
    return { ...pair, diff: subtract(toNumber(pair.new), toNumber(pair.old)) };
}
function toNumber(value) {
    if (typeof value === 'boolean')
        return value ? 1n : 0n;
    return (0,core_value/* isNumeric */.kf)(value) ? value : undefined;
}
function subtract(one, other) {
    if (one === undefined || other === undefined)
        return undefined;
    return typeof one === 'bigint' && typeof other === 'bigint' ? one - other : Number(one) - Number(other);
}

// EXTERNAL MODULE: ./lib/core/dvc/path.js
var path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/inputs.js
var inputs = __webpack_require__(662);
// EXTERNAL MODULE: ./lib/core/results/flatten.js
var results_flatten = __webpack_require__(4640);
// EXTERNAL MODULE: ./lib/core/text/data-file.js + 6 modules
var data_file = __webpack_require__(1908);
// EXTERNAL MODULE: ./lib/flows/collect/collect.js + 11 modules
var collect = __webpack_require__(6193);
// EXTERNAL MODULE: ./lib/flows/collect/read.js
var read = __webpack_require__(8629);
// EXTERNAL MODULE: ./lib/cli/directory.js
var directory = __webpack_require__(5385);
// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(9048);
;// CONCATENATED MODULE: ./lib/cli/diff.js














/** Decimal places that DVC shows. */
const defaultPrecision = 5;
/** Compares metrics or parameters of two revisions as DVC does, for `crisol metrics diff` and `crisol params diff`. */
async function diffCommand(kind, args, terminal) {
    const parsed = (0,options/* parseOptions */.A)(args, {
        targets: { type: 'string', multiple: true },
        all: { type: 'boolean' },
        json: { type: 'boolean' },
        md: { type: 'boolean' },
        'no-path': { type: 'boolean' },
        precision: { type: 'string' },
        ...directory/* directoryOption */.dW,
    });
    const [one = 'HEAD', other = 'workspace'] = parsed.words;
    const ports = await openResults(parsed, terminal);
    const request = { kind, targets: (0,inputs/* parseList */.E1)(parsed.read('targets')), ports };
    const [base, head] = await Promise.all([readSide(one, request), readSide(other, request)]);
    refuseAbsent(request.targets, [base.table, head.table]);
    const differences = diffTables(base.table, head.table, parsed.isSet('all'));
    const style = {
        kind,
        revisions: [one, other],
        hasPath: !parsed.isSet('no-path'),
        precision: (0,inputs/* parseCount */.zq)('precision', parsed.read('precision')) ?? defaultPrecision,
    };
    if (parsed.isSet('json'))
        terminal.writeJson(renderDiffJson(differences));
    else if (parsed.isSet('md'))
        terminal.write(`${renderDiffMarkdown(differences, style)}\n`);
    else if (differences.length > 0)
        terminal.write(`${renderDiffPlain(differences, style)}\n`);
    return tellProblems([...base.problems, ...head.problems], terminal);
}
/** Wires the reading of results for a command. */
async function openResults(parsed, terminal) {
    return await (0,results/* resultsPorts */.p)((0,directory/* projectOf */.v8)(parsed, terminal), {
        console: terminal.console,
        git: { token: undefined, serverUrl: 'https://github.com' },
        remote: parsed.read('remote') || undefined,
        mask: () => undefined,
    });
}
/** Reads metrics or parameters as DVC shows them: parameters with lists as text, metrics without lists. */
async function readSide(revision, { kind, targets, ports }) {
    const snapshot = revision === 'workspace' ? ports.snapshot : await (0,read/* openRevision */.k3)(revision, ports);
    if (targets.length > 0)
        return { table: shown(kind, await readTargets(targets, kind, snapshot)), problems: [] };
    const { table, problems } = await (0,collect/* collectTable */.D)(kind, snapshot, ports);
    return { table: shown(kind, table), problems };
}
/** Says what could not be read, a fault on both sides once. Gives the exit code. */
function tellProblems(problems, { console }) {
    for (const message of new Set(problems.map((problem) => problem.message)))
        console.warning(message);
    return problems.length > 0 ? 2 : 0;
}
async function readTargets(files, kind, snapshot) {
    const flatten = kind === 'metrics' ? results_flatten/* flattenMetrics */.g8 : results_flatten/* flattenParams */.V9;
    const table = new Map();
    for (const file of files) {
        const text = await snapshot.readText((0,path/* checkPath */.Cg)(file, 'Option --targets'));
        if (text !== undefined)
            table.set(file, flatten((0,data_file/* parseDataFile */.c)(text, file)));
    }
    return table;
}
function shown(kind, table) {
    return new Map([...table].map(([file, values]) => [
        file,
        kind === 'metrics'
            ? new Map([...values].filter(([, value]) => !(0,core_value/* isList */.Lv)(value)))
            : new Map([...values].map(([name, value]) => [name, (0,core_value/* isList */.Lv)(value) ? (0,repr/* pythonStr */.q)(value) : value])),
    ]));
}
function refuseAbsent(targets, tables) {
    const absent = targets.find((file) => tables.every((table) => !table.has(file)));
    if (absent === undefined)
        return;
    throw new error/* UserError */.y(`Option --targets names ${absent}, which neither side has.`, { code: 'INPUT' });
}


/***/ }),

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dW: () => (/* binding */ directoryOption),
/* harmony export */   qV: () => (/* binding */ standingIn),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8756);


/** The option that every command has. */
const directoryOption = { 'working-directory': { type: 'string', short: 'C' } };
/** Absolute path of the project that a command works on: the one given, or the one around the user. */
function projectOf(args, terminal) {
    const given = args.read('working-directory');
    return given === '' ? (0,_adapters_project_js__WEBPACK_IMPORTED_MODULE_1__/* .findProjectRoot */ .pj)(terminal.directory) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, given);
}
/** Where the user stands in the project, from its root; '' for the root itself, or where the project was given. */
function standingIn(args, terminal) {
    return args.read('working-directory') === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(projectOf(args, terminal), terminal.directory) : '';
}


/***/ }),

/***/ 9048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6069);



/**
 * Splits a command line by the options of a command.
 *
 * @throws {UserError} INPUT for an option that the command does not have, with the nearest one it has
 */
function parseOptions(args, options) {
    const { values, positionals } = parse(args, options);
    const read = (name) => {
        const value = values[name];
        if (Array.isArray(value))
            return value.join('\n');
        return value === undefined ? '' : String(value);
    };
    return { read, isSet: (name) => values[name] === true, words: positionals, names: Object.keys(values) };
}
function parse(args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(explain(error, [...Object.keys(options), 'help']), { code: 'INPUT', cause: error });
    }
}
function explain(error, names) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(-{1,2})([^']+)'/u.exec(message);
    if (unknown === null)
        return explainValue(message);
    const nearest = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(unknown[2] ?? '', names);
    const hint = nearest === undefined ? '' : ` The nearest one is --${nearest}.`;
    return `Option ${unknown[1]}${unknown[2]} is not one of this command's.${hint}`;
}
/** What Node says of a value that is missing or too much, in one sentence. */
function explainValue(message) {
    const name = /Option '(?:-\w, )?(-{1,2}[\w-]+)/u.exec(message)?.[1];
    if (message.includes('does not take an argument'))
        return `Option ${name} takes no value.`;
    return `Option ${name} has no value; expected one after it, or after = where it begins with a dash.`;
}


/***/ }),

/***/ 130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseResults),
/* harmony export */   x: () => (/* binding */ encodeResults)
/* harmony export */ });
/* harmony import */ var _plots_encode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8608);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(733);
/* harmony import */ var _flatten_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4640);
/* harmony import */ var _train_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3804);






/** Results beyond this many characters are refused: they can come from a stranger. */
const maxLength = 20_000_000;
/**
 * Writes Results as JSON, `schema: 1`. Floats have a point or an exponent and integers have none; NaN,
 * infinities and integers beyond 2^53 are `{"number": "NaN"}`. Ends with a newline.
 */
function encodeResults(results) {
    const { source } = results;
    const entries = [
        ['schema', 1n],
        ['commit', source.commit ?? null],
        ['branch', source.branch ?? null],
        ['dirty', source.dirty],
        ['metrics', encodeTable(results.metrics)],
        ['params', encodeTable(results.params)],
        ['plots', results.plots.map(_plots_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .encodePlot */ .a)],
        ['tests', results.tests.map(encodeSuite)],
        ['stages', results.stages.map(_train_record_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeStage */ .HS)],
        ['config', results.config ?? null],
        ['environment', results.environment],
        [
            'problems',
            results.problems.map(({ file, message }) => new Map([
                ['file', file],
                ['message', message],
            ])),
        ],
    ];
    return `${(0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJson */ .h)(new Map(entries))}\n`;
}
function encodeTable(table) {
    return new Map([...table].map(([file, values]) => [file, new Map([...values].map(([name, value]) => [name, (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeValue */ .It)(value)]))]));
}
function encodeSuite({ file, name, passed, failed, skipped, seconds, failures }) {
    return new Map([
        ['file', file],
        ['name', name],
        ['passed', BigInt(passed)],
        ['failed', BigInt(failed)],
        ['skipped', BigInt(skipped)],
        ['seconds', seconds],
        [
            'failures',
            failures.map(({ test, message }) => new Map([
                ['test', test],
                ['message', message],
            ])),
        ],
    ]);
}
/**
 * Reads Results. The text may come from a stranger: sizes are limited, and nothing but what belongs is taken.
 *
 * @throws {UserError} SYNTAX
 */
function parseResults(text, file) {
    if (text.length > maxLength)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(file, `has ${text.length} characters; at most ${maxLength} are read`);
    const root = (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, file);
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(root) || root.get('schema') !== 1n)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(file, 'is not a file of Crisol results (schema 1)');
    const known = [
        'schema',
        'commit',
        'branch',
        'dirty',
        'metrics',
        'params',
        'plots',
        'tests',
        'stages',
        'config',
        'environment',
        'problems',
    ];
    const stranger = [...root.keys()].find((key) => !known.includes(key));
    if (stranger !== undefined)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(file, `has the unknown key ${JSON.stringify(stranger.slice(0, 80))}`);
    return {
        source: {
            commit: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)(root, 'commit', file),
            branch: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)(root, 'branch', file),
            dirty: root.get('dirty') === true,
        },
        metrics: parseTable(root.get('metrics'), `${file}: metrics`),
        params: parseTable(root.get('params'), `${file}: params`),
        // What was collected before there were plots has none.
        plots: root.has('plots') ? (0,_plots_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlots */ .Q)((0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'plots', file), `${file}: plots`) : [],
        tests: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'tests', file).map((suite, index) => parseSuite(suite, `${file}: tests[${index}]`)),
        stages: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'stages', file).map((stage, index) => (0,_train_record_js__WEBPACK_IMPORTED_MODULE_5__/* .parseStage */ .YA)(stage, `${file}: stages[${index}]`)),
        config: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)(root, 'config', file),
        environment: new Map([...(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(root.get('environment'), `${file}: environment`)].map(([name, version]) => [name, String(version)])),
        problems: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'problems', file).map((problem, index) => parseProblem(problem, `${file}: problems[${index}]`)),
    };
}
function parseTable(value, where) {
    const files = [...(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where)].map(([file, values]) => [file, (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(values, `${where}[${JSON.stringify(file)}]`)]);
    const count = files.reduce((sum, [, { size }]) => sum + size, 0);
    if (count > _flatten_js__WEBPACK_IMPORTED_MODULE_4__/* .mostValues */ .Yz)
        throw (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .fault */ .DG)(where, `hold ${count} values; at most ${_flatten_js__WEBPACK_IMPORTED_MODULE_4__/* .mostValues */ .Yz} are read`);
    return new Map(files.map(([file, values]) => [file, new Map([...values].map(([name, item]) => [name, (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeValue */ .wz)(item)]))]));
}
function parseSuite(value, where) {
    const suite = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where);
    return {
        file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(suite, 'file', where),
        name: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(suite, 'name', where),
        passed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'passed', where),
        failed: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'failed', where),
        skipped: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'skipped', where),
        seconds: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .amountOf */ .MT)(suite, 'seconds', where),
        failures: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(suite, 'failures', where).map((failure) => parseFailure(failure, where)),
    };
}
function parseFailure(value, where) {
    const failure = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where);
    return { test: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(failure, 'test', where), message: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(failure, 'message', where) };
}
function parseProblem(value, where) {
    const problem = (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where);
    return { file: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(problem, 'file', where), message: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(problem, 'message', where) };
}


/***/ }),

/***/ 5644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages),
/* harmony export */   e: () => (/* binding */ writeImages)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_plots_room_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5593);
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5765);



/** Writes the pictures of results into a folder, each under its MD5. */
async function writeImages({ plots }, folder, { workspace, images }) {
    for (const { md5 } of imagesOf(plots)) {
        const bytes = images.get(md5);
        if (bytes !== undefined)
            await workspace.write(`${folder}/${md5}`, bytes);
    }
}
/**
 * Reads the pictures of results from the folder that these were read from, which may come from a stranger. One that is
 * not there, or not what the results say, is a problem, and no plot.
 */
async function readImages(results, folder, ports) {
    const problems = [...results.problems];
    const plots = [];
    let room = _core_plots_room_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesLimit */ .GB;
    for (const plot of results.plots) {
        if (plot.kind === 'data')
            plots.push(plot);
        else if (await (0,_attempt_js__WEBPACK_IMPORTED_MODULE_2__/* .attempt */ .C)(plot.id, problems, () => readImage(plot, { folder, room }, ports))) {
            plots.push(plot);
            room -= plot.size;
        }
    }
    return { ...results, plots, problems };
}
function imagesOf(plots) {
    return plots.filter((plot) => plot.kind === 'image');
}
async function readImage({ id, md5, size }, { folder, room }, { workspace, digests, images }) {
    const file = `${folder}/${md5}`;
    // Nothing that is larger than the results say is read, and no link is followed.
    const entry = await workspace.stat(file);
    const bytes = entry?.kind === 'file' && entry.size === size && size <= room ? await workspace.readBytes(file) : undefined;
    if (bytes === undefined || digests.bytes(bytes).md5 !== md5) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The picture ${id} of the results is not in ${file} as they say; collect them once more.`, {
            code: 'MISSING',
        });
    }
    images.set(md5, bytes);
    return true;
}


/***/ }),

/***/ 8629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _R: () => (/* binding */ collectWorkspace),
/* harmony export */   k3: () => (/* binding */ openRevision),
/* harmony export */   kB: () => (/* binding */ collectRevision),
/* harmony export */   op: () => (/* binding */ collectCommit)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6193);


/** Reads the results of the workspace. */
async function collectWorkspace(ports) {
    const { repository } = ports;
    const source = { commit: await repository.head(), branch: await repository.branch(), dirty: await repository.dirty() };
    return await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .F)(ports.snapshot, source, ports);
}
/** Reads the results of a commit that is readable here. */
async function collectCommit(snapshot, sha, ports) {
    return await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .F)(snapshot, { commit: sha, branch: undefined, dirty: false }, ports);
}
/**
 * Reads the results of a revision.
 *
 * @throws {UserError} INPUT when it names no commit here or on the server
 */
async function collectRevision(revision, ports) {
    const snapshot = await openRevision(revision, ports);
    return await collectCommit(snapshot, snapshot.commit ?? revision, ports);
}
/**
 * Opens the files of a revision.
 *
 * @throws {UserError} INPUT when it names no commit here or on the server
 */
async function openRevision(revision, ports) {
    const sha = (await ports.repository.resolve(revision)) ?? revision;
    if (await ports.repository.ensure(sha))
        return ports.openCommit(sha);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`"${revision}" names no commit here or on the server; expected a branch, a tag or a full SHA.`, {
        code: 'INPUT',
    });
}


/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ keepOutOfGit)
/* harmony export */ });
/** Makes `.crisol/`, where Crisol leaves its results, invisible to git. */
async function keepOutOfGit(workspace) {
    const file = '.crisol/.gitignore';
    if ((await workspace.stat(file)) === undefined)
        await workspace.write(file, '*\n');
}


/***/ })

};
