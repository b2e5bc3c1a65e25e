export const id = 88;
export const ids = [88,347,728];
export const modules = {

/***/ 1738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _adapters_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8586);
/* harmony import */ var _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2940);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8801);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5035);




/** Reads the results of a workflow's checkout, or of a commit, into a folder. */
async function main() {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.input);
    const git = { token: undefined, serverUrl: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.serverUrl };
    const ports = await (0,_adapters_results_js__WEBPACK_IMPORTED_MODULE_0__/* .resultsPorts */ .p)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.directory, {
        console: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.console,
        git,
        remote: inputs.remote,
        mask: _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.mask,
    });
    const { path } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(inputs, ports);
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .runner */ .l.output('path', path);
}


/***/ }),

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
/* harmony import */ var _core_text_amount_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9523);
/* harmony import */ var _flows_collect_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8629);
/* harmony import */ var _flows_own_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6686);




/**
 * Reads what a commit or the workspace achieved into `results.json`.
 *
 * @throws {UserError} INPUT for a revision that names nothing
 */
async function run({ commit, into }, ports) {
    const results = commit === undefined ? await (0,_flows_collect_read_js__WEBPACK_IMPORTED_MODULE_1__/* .collectWorkspace */ ._R)(ports) : await (0,_flows_collect_read_js__WEBPACK_IMPORTED_MODULE_1__/* .collectRevision */ .kB)(commit, ports);
    for (const { message } of results.problems)
        ports.console.warning(message);
    await (0,_flows_own_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .keepOutOfGit */ .h)(ports.workspace);
    await ports.workspace.write(`${into}/results.json`, (0,_core_results_encode_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeResults */ .x)(results));
    const metrics = [...results.metrics.values()].reduce((sum, values) => sum + values.size, 0);
    const of = results.source.commit?.slice(0, 7) ?? 'the workspace';
    ports.console.info(`${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_3__/* .renderCount */ .SS)(metrics, 'metric')} of ${of} in ${into}/results.json`);
    return { path: into, results };
}


/***/ }),

/***/ 130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseResults),
/* harmony export */   x: () => (/* binding */ encodeResults)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);
/* harmony import */ var _train_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3804);




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
        ['tests', results.tests.map(encodeSuite)],
        ['stages', results.stages.map(_train_record_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeStage */ .HS)],
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
    return new Map([...table].map(([file, values]) => [file, new Map([...values].map(([name, value]) => [name, encodeValue(value)]))]));
}
/** Gives a value that every JSON reader keeps. */
function encodeValue(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value))
        return value.map(encodeValue);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value))
        return new Map([...value].map(([key, item]) => [key, encodeValue(item)]));
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNumeric */ .kf)(value) && !isPlainJson(value) ? new Map([['number', String(value)]]) : value;
}
/** Whether every JSON reader gives the number back. */
function isPlainJson(value) {
    return typeof value === 'number' ? Number.isFinite(value) : value <= 2n ** 53n && value >= -(2n ** 53n);
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
        throw fault(file, `has ${text.length} characters; at most ${maxLength} are read`);
    const root = (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, file);
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(root) || root.get('schema') !== 1n)
        throw fault(file, 'is not a file of Crisol results (schema 1)');
    const known = [
        'schema',
        'commit',
        'branch',
        'dirty',
        'metrics',
        'params',
        'tests',
        'stages',
        'config',
        'environment',
        'problems',
    ];
    const stranger = [...root.keys()].find((key) => !known.includes(key));
    if (stranger !== undefined)
        throw fault(file, `has the unknown key ${JSON.stringify(stranger.slice(0, 80))}`);
    return {
        source: {
            commit: optionalText(root, 'commit', file),
            branch: optionalText(root, 'branch', file),
            dirty: root.get('dirty') === true,
        },
        metrics: parseTable(root.get('metrics'), `${file}: metrics`),
        params: parseTable(root.get('params'), `${file}: params`),
        tests: listOf(root, 'tests', file).map((suite, index) => parseSuite(suite, `${file}: tests[${index}]`)),
        stages: listOf(root, 'stages', file).map((stage, index) => (0,_train_record_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStage */ .YA)(stage, `${file}: stages[${index}]`)),
        config: optionalText(root, 'config', file),
        environment: new Map([...mappingOf(root.get('environment'), `${file}: environment`)].map(([name, version]) => [name, String(version)])),
        problems: listOf(root, 'problems', file).map((problem, index) => parseProblem(problem, `${file}: problems[${index}]`)),
    };
}
function fault(where, found) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} ${found}.`, { code: 'SYNTAX' });
}
function mappingOf(value, where) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value))
        return value;
    throw fault(where, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value)}; expected a mapping`);
}
function listOf(root, key, file) {
    const value = root.get(key);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value))
        return value;
    throw fault(`${file}: ${key}`, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value)}; expected a list`);
}
function optionalText(root, key, file) {
    const value = root.get(key);
    if (value === null || value === undefined)
        return undefined;
    if (typeof value === 'string')
        return value;
    throw fault(`${file}: ${key}`, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value)}; expected text`);
}
function parseTable(value, where) {
    return new Map([...mappingOf(value, where)].map(([file, values]) => [
        file,
        new Map([...mappingOf(values, `${where}[${JSON.stringify(file)}]`)].map(([name, item]) => [name, decodeValue(item)])),
    ]));
}
function decodeValue(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(value))
        return value.map(decodeValue);
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value))
        return value;
    const written = value.size === 1 ? value.get('number') : undefined;
    if (typeof written === 'string' && /^(?:NaN|-?Infinity)$/u.test(written))
        return Number(written);
    if (typeof written === 'string' && /^-?\d{1,4000}$/u.test(written))
        return BigInt(written);
    return new Map([...value].map(([key, item]) => [key, decodeValue(item)]));
}
function parseSuite(value, where) {
    const suite = mappingOf(value, where);
    return {
        file: text(suite, 'file', where),
        name: text(suite, 'name', where),
        passed: count(suite, 'passed', where),
        failed: count(suite, 'failed', where),
        skipped: count(suite, 'skipped', where),
        seconds: count(suite, 'seconds', where),
        failures: listOf(suite, 'failures', where).map((failure) => parseFailure(failure, where)),
    };
}
function parseFailure(value, where) {
    const failure = mappingOf(value, where);
    return { test: text(failure, 'test', where), message: text(failure, 'message', where) };
}
function parseProblem(value, where) {
    const problem = mappingOf(value, where);
    return { file: text(problem, 'file', where), message: text(problem, 'message', where) };
}
function text(mapping, key, where) {
    const value = mapping.get(key);
    if (typeof value === 'string')
        return value;
    throw fault(`${where}.${key}`, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value)}; expected text`);
}
function count(mapping, key, where) {
    const value = mapping.get(key);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNumeric */ .kf)(value) && Number(value) >= 0 && Number.isFinite(Number(value)))
        return Number(value);
    throw fault(`${where}.${key}`, `is ${(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(value)}; expected a number of at least 0`);
}


/***/ }),

/***/ 9523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SS: () => (/* binding */ renderCount),
/* harmony export */   UP: () => (/* binding */ renderBytes),
/* harmony export */   eB: () => (/* binding */ renderSeconds),
/* harmony export */   oe: () => (/* binding */ renderBar)
/* harmony export */ });
/** Writes a number of bytes for a reader: `12 B`, `1.4 MB` (powers of 1000). */
function renderBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
    let amount = bytes;
    let unit = 0;
    while (amount >= 999.5 && unit < units.length - 1) {
        amount /= 1000;
        unit++;
    }
    return `${unit === 0 ? amount : Number(amount.toPrecision(3))} ${units[unit]}`;
}
/** Writes a time for a reader: `0.42 s`, `12 s`, `3 min 05 s`. */
function renderSeconds(seconds) {
    if (seconds < 9.995)
        return `${seconds.toFixed(2)} s`;
    if (seconds < 59.5)
        return `${seconds.toFixed(0)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
/** Writes a count with its noun: `1 file`, `2 files`. */
function renderCount(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/**
 * Draws a bar: `████████░░░░ 66 %`.
 *
 * @param part in [0, 1]
 * @param width columns without the figure
 */
function renderBar(part, width) {
    const full = Math.floor(part * width);
    return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(part * 100)).padStart(3)} %`;
}


/***/ }),

/***/ 6069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
/**
 * Finds the candidate that a misspelt name most likely meant: the smallest edit distance (insert, delete,
 * replace, swap of neighbours), at most a third of the name's length and at least one edit allowed.
 * `undefined` when none is near.
 */
function nearestName(name, candidates) {
    let best;
    let least = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of candidates) {
        if (Math.abs(candidate.length - name.length) >= least)
            continue;
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance < least) {
            best = candidate;
            least = distance;
        }
    }
    return best;
}
/** Optimal string alignment distance, kept to three rows. */
function editDistance(one, other) {
    let before = [];
    let previous = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row++) {
        const current = [row];
        for (let column = 1; column <= other.length; column++) {
            const same = one[row - 1] === other[column - 1];
            const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
            current.push(Math.min(at(previous, column) + 1, at(current, column - 1) + 1, at(previous, column - 1) + (same ? 0 : 1), swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY));
        }
        before = previous;
        previous = current;
    }
    return at(previous, other.length);
}
function at(row, column) {
    return row[column] ?? Number.POSITIVE_INFINITY;
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
