export const id = 7846;
export const ids = [7846];
export const modules = {

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

/***/ 7846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   params: () => (/* binding */ params)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4251);


const usage = `Shows how parameters differ between two revisions. Values are those of dvc params.

usage: crisol params diff [a [b]] [options]

  a, b                   revisions to compare (default: HEAD and the workspace)

      --targets FILE     only this file; may be given again
      --all              show what is equal, too
      --json             print as JSON
      --md               print as a Markdown table
      --no-path          leave out the file
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol params diff main
  crisol params diff v1.0 v1.1 --md`;
/** The command `params`. */
const params = {
    summary: 'show how parameters differ between two revisions',
    usage,
    run: async ([what = '', ...rest], terminal) => {
        if (what === 'diff')
            return await (0,_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .diffCommand */ .F)('params', rest, terminal);
        const found = what === '' ? 'crisol params needs a command' : `crisol params has no command "${what}"`;
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${found}; expected diff.`, { code: 'INPUT' });
    },
};


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


/***/ })

};
