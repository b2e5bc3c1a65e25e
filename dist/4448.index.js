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
        if (parsed.read('json') === 'true')
            terminal.write((0,_core_results_encode_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeResults */ .x)(results));
        return results.problems.length > 0 ? 2 : 0;
    },
};


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
/* harmony import */ var _train_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3804);





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
        ['stages', results.stages.map(_train_record_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeStage */ .HS)],
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
        stages: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'stages', file).map((stage, index) => (0,_train_record_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStage */ .YA)(stage, `${file}: stages[${index}]`)),
        config: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalText */ .mR)(root, 'config', file),
        environment: new Map([...(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(root.get('environment'), `${file}: environment`)].map(([name, version]) => [name, String(version)])),
        problems: (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(root, 'problems', file).map((problem, index) => parseProblem(problem, `${file}: problems[${index}]`)),
    };
}
function parseTable(value, where) {
    return new Map([...(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(value, where)].map(([file, values]) => [
        file,
        new Map([...(0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .mappingOf */ .GS)(values, `${where}[${JSON.stringify(file)}]`)].map(([name, item]) => [name, (0,_fields_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeValue */ .wz)(item)])),
    ]));
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
