export const id = 367;
export const ids = [367,347,728];
export const modules = {

/***/ 9983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2940);
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1940);
/* harmony import */ var _flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4062);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1010);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5429);





/** Brings the data of a workflow's checkout. */
async function main() {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.input);
    const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(inputs, await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .transferPorts */ .q)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.directory, _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.console, _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.mask));
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.output('fetched', result.moved);
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.output('bytes', result.bytes ?? '');
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.output('changed', result.changed.join('\n'));
    await (0,_flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .tellOutcome */ .G)(result, _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.console);
    await _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.summarize(result.markdown);
}


/***/ }),

/***/ 1010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/**
 * Reads the inputs of `pull`.
 *
 * @throws {UserError} INPUT
 */
function readInputs(read) {
    return {
        targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(read('targets')),
        glob: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('glob', read('glob')) ?? false,
        withDeps: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-deps', read('with-deps')) ?? false,
        remote: read('remote') || undefined,
        jobs: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', read('jobs')),
        allowMissing: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('allow-missing', read('allow-missing')) ?? false,
        force: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('force', read('force')) ?? false,
        runCache: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('run-cache', read('run-cache')) ?? false,
        withDvc: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-dvc', read('with-dvc')) ?? false,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 5429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/flows/data/bring.js + 1 modules
var bring = __webpack_require__(1773);
// EXTERNAL MODULE: ./lib/flows/data/hand-over.js + 1 modules
var hand_over = __webpack_require__(6795);
// EXTERNAL MODULE: ./lib/flows/data/jobs.js
var data_jobs = __webpack_require__(1700);
// EXTERNAL MODULE: ./lib/flows/data/outcome.js + 1 modules
var outcome = __webpack_require__(4062);
// EXTERNAL MODULE: ./lib/flows/data/place.js
var place = __webpack_require__(3697);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/flows/data/measure.js
var measure = __webpack_require__(9254);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var objects = __webpack_require__(5518);
// EXTERNAL MODULE: ./lib/flows/data/store.js
var store = __webpack_require__(1287);
;// CONCATENATED MODULE: ./lib/flows/data/present.js





/**
 * Leaves out the outputs that the workspace holds already, whole: they need no remote. What of them the cache lacks, as
 * after a cache that was thrown away, is taken from the workspace.
 */
async function withoutPresent(wanted, ports) {
    const needed = [];
    for (const one of wanted) {
        const { place, hash, executable } = one.output;
        const measured = await (0,measure/* measure */.x)(place, ports, hash.algorithm);
        if (measured === undefined || !(0,dvc_hash/* isSameHash */.VR)(measured.hash, hash))
            needed.push(one);
        else if (executable && !measured.executable)
            needed.push(one);
        else if (!(await (0,bring/* isHeld */.i7)((0,objects/* objectOf */.Xy)(one), ports.cache)))
            await (0,store/* storeInCache */.N)(place, measured, ports);
    }
    return needed;
}

// EXTERNAL MODULE: ./lib/flows/data/remotes.js
var remotes = __webpack_require__(2333);
// EXTERNAL MODULE: ./lib/flows/data/run-cache.js
var run_cache = __webpack_require__(6320);
// EXTERNAL MODULE: ./lib/flows/data/wanted.js
var data_wanted = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/actions/pull/run.js









/**
 * Brings the tracked outputs into the workspace: from the remote what the cache lacks, then from the cache
 * what the workspace lacks.
 *
 * @throws {UserError} MISSING with every object that is nowhere; CORRUPT, REMOTE, PATH, SYNTAX, UNSUPPORTED,
 * ENVIRONMENT
 */
async function run(inputs, ports) {
    if (inputs.withDvc)
        return await (0,hand_over/* handToDvc */.G)(toCall(inputs), ports.dvc);
    const started = ports.clock.now();
    if (inputs.runCache)
        await fetchRuns(inputs, ports);
    const wanted = await (0,data_wanted/* findFetchable */.Q)(ports.snapshot, inputs);
    if (wanted.length === 0)
        ports.console.info('This repository has no data that DVC tracks; there is nothing to pull.');
    const needed = await withoutPresent(wanted, ports);
    const { objects, bytes, missing } = await (0,bring/* bringIntoCache */.rR)(needed, inputs, ports);
    if (missing.length > 0 && !inputs.allowMissing)
        throw (0,bring/* missingObjects */.xC)(missing);
    const lost = new Set(missing.map(({ path }) => path));
    const whole = needed.filter((one) => !isLost(one, lost));
    const options = { force: inputs.force, everything: inputs.targets.length === 0 };
    const changes = await (0,place/* placeOutputs */.W)(whole, options, ports);
    const seconds = (ports.clock.now() - started) / 1000;
    return (0,outcome/* toOutcome */.K)({ moved: { verb: 'fetched', objects, bytes }, changes, seconds });
}
function isLost({ output: { place } }, lost) {
    return [...lost].some((path) => path === place || path.startsWith(`${place}/`));
}
async function fetchRuns({ remote, jobs }, ports) {
    const from = await (0,remotes/* requireRemote */.E)(remote, ports);
    await (0,run_cache/* copyRuns */.ci)({
        from,
        to: ports.runCache,
        jobs: (0,data_jobs/* jobsFor */.c)(from, jobs),
        digests: ports.digests,
        console: ports.console,
    });
}
function toCall({ remote, jobs, allowMissing, force, runCache, withDeps, glob, targets, }) {
    const options = {
        ...{ remote, jobs: jobs?.toString(), 'allow-missing': allowMissing, force },
        ...{ 'run-cache': runCache, 'with-deps': withDeps, glob },
    };
    return { command: 'pull', options, targets };
}


/***/ }),

/***/ 7573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ nameRun),
/* harmony export */   NY: () => (/* binding */ mayRestoreRun),
/* harmony export */   _m: () => (/* binding */ maySaveRun),
/* harmony export */   dp: () => (/* binding */ parseRunFile),
/* harmony export */   eJ: () => (/* binding */ renderRun),
/* harmony export */   kQ: () => (/* binding */ runFolder),
/* harmony export */   y6: () => (/* binding */ runFile),
/* harmony export */   zZ: () => (/* binding */ parseRun)
/* harmony export */ });
/* unused harmony export isRunCacheable */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _pipeline_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1876);
/* harmony import */ var _pipeline_location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1547);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5694);
/* harmony import */ var _python_mapping_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40);
/* harmony import */ var _text_yaml_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2948);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7994);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4229);
/* harmony import */ var _emit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3406);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9756);










/** Names that DVC leaves out wherever they stand, in parameters too. */
const leftOut = new Set(['size', 'nfiles']);
/** Names a run by what `dvc.lock` records of it. */
function nameRun(stage, sha256) {
    return nameOf((0,_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .toMapping */ .c_)(stage), sha256);
}
function nameOf(stage, sha256) {
    const hashOf = (value) => sha256((0,_python_json_js__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .h)(withoutSizes(value), { sortKeys: true }));
    const outs = stage.get('outs');
    const paths = (0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isList */ .Lv)(outs) ? outs.map((out) => ((0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isMapping */ .pi)(out) ? (out.get('path') ?? null) : null)) : [];
    return { key: hashOf(new Map([...stage, ['outs', paths]])), value: hashOf(stage) };
}
function withoutSizes(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isList */ .Lv)(value))
        return value.map(withoutSizes);
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isMapping */ .pi)(value))
        return value;
    return (0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingOf */ .G)((0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .M)(value).flatMap(([key, item]) => (isLeftOut(key) ? [] : [[key, withoutSizes(item)]])));
}
function isLeftOut(key) {
    return typeof key === 'string' && leftOut.has(key);
}
/** Gives the folder of all runs with the same inputs, below the root of a cache or remote. */
function runFolder(key) {
    return `runs/${key.slice(0, 2)}/${key}`;
}
/** Gives the file of a run, below the root of a cache or remote. */
function runFile({ key, value }) {
    return `${runFolder(key)}/${value}`;
}
/** Tells the run that a path below the root of a cache or remote is the file of; `undefined` for any other path. */
function parseRunFile(path) {
    const [, start, key, value] = /^runs\/([\da-f]{2})\/([\da-f]{64})\/([\da-f]{64})$/u.exec(path) ?? [];
    return key === undefined || value === undefined || !key.startsWith(start ?? '') ? undefined : { key, value };
}
/** Writes the file of a run in DVC's own bytes. */
function renderRun(stage) {
    return (0,_emit_js__WEBPACK_IMPORTED_MODULE_8__/* .renderYaml */ .W)((0,_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .toMapping */ .c_)(stage));
}
/**
 * Reads the file of a run and holds it against its name, which DVC does not.
 *
 * @throws {UserError} SYNTAX when it is no YAML or says something else; CORRUPT when it belongs to another name
 */
function parseRun(text, name, sha256) {
    const file = runFile(name);
    const value = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_7__/* .expectMapping */ .O)((0,_text_yaml_js__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .hN)(text, file), file);
    const { key, value: found } = nameOf(value, sha256);
    if (key === name.key && found === name.value)
        return (0,_lock_js__WEBPACK_IMPORTED_MODULE_9__/* .parseLockedStage */ .Qp)(value, file);
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${file} holds the run ${runFile({ key, value: found })}; remove the file, which somebody changed.`, {
        code: 'CORRUPT',
    });
}
/**
 * Tells whether the run cache may know runs of a stage at all: it has a command, dependencies or parameters, and outputs;
 * it does not run each time; no output stays between runs or lies outside; and nothing that it needs is an address.
 */
function isRunCacheable({ stage, deps, outs }) {
    if (stage.alwaysChanged || (0,_pipeline_change_js__WEBPACK_IMPORTED_MODULE_1__/* .isCallback */ .mP)(stage) || stage.outs.length === 0)
        return false;
    if (stage.deps.length === 0 && stage.params.size === 0)
        return false;
    if (stage.outs.some(({ persist }) => persist))
        return false;
    // A path outside the repository is hashed as any other; an address is not.
    return !outs.some(_pipeline_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge) && !deps.some(_pipeline_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isAddress */ .PW);
}
/** Tells whether a run may be saved: git holds none of its outputs but metrics and plots. */
function maySaveRun(node) {
    return isRunCacheable(node) && node.stage.outs.every(({ kind, cache }) => cache || kind !== 'out');
}
/**
 * Tells whether a run may be restored by its key. Where a parameter is called `size` or `nfiles`, at any depth, the key
 * is the same whatever its value: DVC restores the outputs of another run then.
 */
function mayRestoreRun(node, locked) {
    return isRunCacheable(node) && !hidesSomething(locked.params);
}
function hidesSomething(value) {
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isList */ .Lv)(value))
        return value.some(hidesSomething);
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_6__/* .isMapping */ .pi)(value) && (0,_python_mapping_js__WEBPACK_IMPORTED_MODULE_4__/* .entriesOf */ .M)(value).some(([key, item]) => isLeftOut(key) || hidesSomething(item));
}


/***/ }),

/***/ 662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* unused harmony export parseChoice */
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Splits a list input on commas, spaces and newlines; empty parts vanish. */
function parseList(text) {
    return text.split(/[\s,]+/u).filter((part) => part !== '');
}
/**
 * Reads a switch. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything but `true` or `false`
 */
function parseSwitch(name, text) {
    if (text === '')
        return undefined;
    if (text === 'true')
        return true;
    if (text === 'false')
        return false;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected true or false.`, { code: 'INPUT' });
}
/**
 * Reads a whole number >= 1. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for anything else
 */
function parseCount(name, text) {
    if (text === '')
        return undefined;
    if (/^[1-9]\d{0,8}$/u.test(text))
        return Number(text);
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected a whole number of at least 1.`, { code: 'INPUT' });
}
/**
 * Reads one of a few words. `undefined` when the input is empty.
 *
 * @throws {UserError} INPUT for any other word
 */
function parseChoice(name, text, choices) {
    if (text === '')
        return undefined;
    const choice = choices.find((one) => one === text);
    if (choice !== undefined)
        return choice;
    throw new UserError(`Input ${name} is "${text}"; expected ${choices.join(', ')}.`, { code: 'INPUT' });
}


/***/ }),

/***/ 1876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ isChanged),
/* harmony export */   cG: () => (/* binding */ findDifferences),
/* harmony export */   mP: () => (/* binding */ isCallback)
/* harmony export */ });
/* unused harmony export tolerateMissing */
/* harmony import */ var _dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2055);
/* harmony import */ var _equal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5967);


/**
 * Compares what `dvc.lock` says with what is there, as DVC does: what was locked and is no longer named does not count.
 *
 * @param locked `undefined` for a stage that never ran
 */
function findDifferences(stage, locked, observed) {
    const outs = stage.outs.map(({ path, cache }) => {
        const hash = hashOf(locked?.outs, path);
        const isLost = hash !== undefined && cache && observed.notInCache?.has(path) === true;
        return [path, isLost ? 'not in cache' : compare(observed.outs.get(path), hash)];
    });
    const deps = stage.deps.map((path) => [path, compare(observed.deps.get(path), hashOf(locked?.deps, path))]);
    return {
        command: locked !== undefined && !(0,_equal_js__WEBPACK_IMPORTED_MODULE_0__/* .isEqual */ .n)(locked.command, stage.command),
        always: stage.alwaysChanged || isCallback(stage),
        deps: differing(stage.frozen ? [] : deps),
        params: stage.frozen ? new Map() : compareParams(stage, locked?.params, observed.params),
        outs: differing(outs),
    };
}
/** Tells whether a stage runs each time because it has nothing that could change. */
function isCallback({ deps, params, outs }) {
    return deps.length === 0 && params.size === 0 && outs.length === 0;
}
function hashOf(artifacts, path) {
    return artifacts?.find((artifact) => artifact.path === path)?.hash;
}
function compare(found, recorded) {
    if (found === undefined)
        return 'deleted';
    return (0,_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameHash */ .VR)(found, recorded) ? undefined : 'modified';
}
function differing(entries) {
    return new Map(entries.flatMap(([name, status]) => (status === undefined ? [] : [[name, status]])));
}
function compareParams(stage, locked, observed) {
    return differing([...stage.params].map(([file, names]) => {
        const [found, recorded] = [observed.get(file), locked?.get(file)];
        if (found === undefined)
            return [file, 'deleted'];
        if (recorded === undefined)
            return [file, 'new'];
        const wanted = names ?? new Set([...found.keys(), ...recorded.keys()]);
        const statuses = differing([...wanted].map((name) => [name, compareParam(name, found, recorded)]));
        return [file, statuses.size === 0 ? undefined : statuses];
    }));
}
function compareParam(name, found, recorded) {
    const [after, before] = [found.get(name), recorded.get(name)];
    if (after === undefined)
        return 'deleted';
    if (before === undefined)
        return 'new';
    return (0,_equal_js__WEBPACK_IMPORTED_MODULE_0__/* .isEqual */ .n)(before, after) ? undefined : 'modified';
}
/**
 * Leaves out what `--allow-missing` tolerates: outputs that are not there, and dependencies that are not there, unless a
 * stage that makes one has made something else than what was recorded.
 *
 * @param made dependency or file of parameters as written -> what a stage that is needed directly makes there
 */
function tolerateMissing(differences, locked, made) {
    const judge = (path) => {
        const [output, recorded] = [made.get(path), hashOf(locked?.deps, path)];
        if (output === undefined)
            return undefined;
        const isUnknown = output.hash === undefined && recorded === undefined;
        const isSame = isUnknown ? output.isLocked === (locked !== undefined) : isSameHash(output.hash, recorded);
        return isSame ? undefined : 'modified';
    };
    const deps = [...differences.deps].map(([path, status]) => [path, status === 'deleted' ? judge(path) : status]);
    const params = [...differences.params].map(([file, status]) => {
        // No hash is that of parameters: what a stage makes is always something else.
        if (status !== 'deleted')
            return [file, status];
        return [file, made.has(file) ? 'modified' : undefined];
    });
    const outs = [...differences.outs].filter(([, status]) => status !== 'not in cache' && status !== 'deleted');
    return { ...differences, deps: differing(deps), params: differing(params), outs: new Map(outs) };
}
/** Tells whether a stage has to run, or to be restored. */
function isChanged({ command, always, deps, params, outs }, { frozen }) {
    return command || (always && !frozen) || deps.size > 0 || params.size > 0 || outs.size > 0;
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

/***/ 6795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ handToDvc)
});

;// CONCATENATED MODULE: ./lib/core/dvc/command-line.js
/** Gives the arguments of `dvc` for a command with options and targets. */
function dvcArguments(command, options, targets) {
    const written = Object.entries(options).flatMap(([name, value]) => {
        if (value === true)
            return [`--${name}`];
        return value === undefined || value === false || value === '' ? [] : [`--${name}`, value];
    });
    return [command, ...written, ...(targets.length === 0 ? [] : ['--', ...targets])];
}
/** Reads what `dvc pull` and `dvc push` print: lines such as `A       data/`, and `3 files fetched and 1 file added`. */
function parseDvcReport(stdout) {
    const moved = /(\d+) files? (?:fetched|pushed)/u.exec(stdout)?.[1] ?? '0';
    const changed = [...stdout.matchAll(/^[MAD](?:\t| {7})(.+?)\/?$/gmu)].map(([, path]) => path ?? '');
    return { moved: Number(moved), changed };
}
/** Tells whether a line that `dvc` prints names a path that changed. */
function isChangeLine(line) {
    return /^[MAD](?:\t| {7})/u.test(line);
}

;// CONCATENATED MODULE: ./lib/flows/data/hand-over.js

/**
 * Hands a call to an installed DVC and reads what it says that it did.
 *
 * @throws {UserError} ENVIRONMENT without a `dvc`; REMOTE when it fails
 */
async function handToDvc({ command, options, targets }, dvc) {
    const stdout = await dvc.run(dvcArguments(command, options, targets));
    const lines = stdout.split('\n').filter((line) => line !== '');
    const { moved, changed } = parseDvcReport(stdout);
    const summary = lines.findLast((line) => !isChangeLine(line)) ?? 'Everything is up to date.';
    return {
        ...{ moved, bytes: undefined, changed, summary },
        lines: lines.filter(isChangeLine),
        markdown: `**Data:** ${summary} (by DVC)`,
        json: { moved, changed },
    };
}


/***/ }),

/***/ 4062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ tellOutcome),
  K: () => (/* binding */ toOutcome)
});

// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
;// CONCATENATED MODULE: ./lib/core/dvc/changes.js


const kinds = ['modified', 'added', 'deleted'];
/** Columns before a path. */
const width = 8;
/**
 * Writes changes as DVC does, a line each: `M       data/`, `A       model.bin`. What was modified comes first, then what was
 * added and deleted; directories, with a slash at their end, before files.
 */
function renderChanges(changes) {
    return kinds.flatMap((kind) => pathsOf(changes, kind).map((path) => kind.charAt(0).toUpperCase().padEnd(width) + path));
}
/** Gives the paths that one thing happened to, as DVC lists them. */
function pathsOf(changes, kind) {
    const rank = ({ isDirectory }) => (isDirectory ? 0 : 1);
    return changes
        .filter((change) => change.kind === kind)
        .toSorted((one, other) => rank(one) - rank(other) || (0,order/* compareCodePoints */.O)(one.path, other.path))
        .map(({ path, isDirectory }) => (isDirectory ? `${path}/` : path));
}
/** Adds up the files of all changes. */
function countFiles(changes) {
    const sum = (kind) => changes.reduce((total, { files }) => total + files[kind], 0);
    return { modified: sum('modified'), added: sum('added'), deleted: sum('deleted') };
}
/** Sums up in one line as DVC does: `3 files fetched, 1 file modified and 2 files added`. */
function renderCounts(counts) {
    const parts = Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([what, count]) => `${(0,amount/* renderCount */.SS)(count, 'file')} ${what}`);
    if (parts.length === 0)
        return 'Everything is up to date.';
    return parts.length === 1 ? `${parts[0]}` : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
/** Gives what `Repo.pull()` and `Repo.checkout()` of DVC's Python API give, for `--json`. */
function toDvcResult(changes, fetched) {
    const lists = Object.fromEntries(kinds.map((kind) => [kind, pathsOf(changes, kind)]));
    const stats = { ...(fetched === undefined ? {} : { fetched }), ...countFiles(changes) };
    return { ...lists, stats };
}

;// CONCATENATED MODULE: ./lib/flows/data/outcome.js


/** Puts what was done in DVC's words. */
function toOutcome({ moved, changes, seconds }) {
    const counts = moved === undefined ? {} : { [moved.verb]: moved.objects };
    const summary = renderCounts({ ...counts, ...countFiles(changes) });
    const bytes = moved?.bytes ?? 0;
    return {
        moved: moved?.objects ?? 0,
        bytes,
        changed: changes.map(({ path }) => path),
        lines: renderChanges(changes),
        summary,
        markdown: `**Data:** ${summary} (${(0,amount/* renderBytes */.UP)(bytes)} in ${(0,amount/* renderSeconds */.eB)(seconds)})`,
        json: moved?.verb === 'pushed'
            ? { pushed: moved.objects, bytes }
            : { ...toDvcResult(changes, moved?.objects), ...(moved === undefined ? {} : { bytes }) },
    };
}
/** Tells what changed, folded away, and below it what it comes to. */
async function tellOutcome({ lines, summary }, console) {
    if (lines.length > 0) {
        await console.group(`${(0,amount/* renderCount */.SS)(lines.length, 'path')} changed`, async () => {
            for (const line of lines)
                console.info(line);
        });
    }
    console.info(summary);
}


/***/ }),

/***/ 6320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ findRunByKey),
/* harmony export */   ci: () => (/* binding */ copyRuns)
/* harmony export */ });
/* unused harmony exports copyRun, readRun */
/* harmony import */ var _core_dvc_run_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7573);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6879);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1269);




/**
 * Copies the entries of the run cache that the other side lacks, those that are not what they are called left out. Gives
 * their number.
 *
 * @throws {UserError} REMOTE, READ-ONLY
 */
async function copyRuns(transfer) {
    const { from, to, jobs } = transfer;
    const known = new Set(await to.list('runs/'));
    const lacking = (await from.list('runs/')).filter((key) => (0,_core_dvc_run_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRunFile */ .dp)(key) !== undefined && !known.has(key));
    const copied = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(lacking, jobs, async (key) => await copyRun(key, transfer));
    return copied.filter(Boolean).length;
}
/** Copies one entry; false where it is not there, or not what it is called. */
async function copyRun(key, { from, to, digests, console }) {
    const stream = await from.read(key);
    if (stream === undefined)
        return false;
    const bytes = await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .gather */ .kg)(stream);
    if (readRun(new TextDecoder().decode(bytes), key, digests) === undefined) {
        console.warning(`${from.name} has the entry ${key} of the run cache, which is not what it is called; it was left out.`);
        return false;
    }
    return await to.write(key, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .toStored */ .z4)(bytes, digests));
}
/**
 * Finds what came of a stage by the key of its run: the entry that was written last here, or else one of the remote,
 * which is brought here. A remote that fails costs the finding, and nothing else.
 */
async function findRunByKey(key, search) {
    const folder = `${(0,_core_dvc_run_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .runFolder */ .kQ)(key)}/`;
    const entry = (await search.runCache.newest(folder)) ?? (await bringRun(folder, search));
    const stream = entry === undefined ? undefined : await search.runCache.read(entry);
    if (entry === undefined || stream === undefined)
        return undefined;
    return readRun(new TextDecoder().decode(await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .gather */ .kg)(stream)), entry, search.digests);
}
async function bringRun(folder, { runCache, openRemote, digests, console }) {
    try {
        const from = await openRemote();
        const there = (await from?.list(folder)) ?? [];
        for (const key of there)
            if (from !== undefined)
                await copyRun(key, { from, to: runCache, jobs: 1, digests, console });
        return await runCache.newest(folder);
    }
    catch (error) {
        if (!(error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y) || error.code !== 'REMOTE')
            throw error;
        console.warning(`${error.message} What it holds is not restored.`);
        return undefined;
    }
}
/** Reads an entry; `undefined` where it is not what its path says. */
function readRun(text, key, { sha256 }) {
    const name = (0,_core_dvc_run_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRunFile */ .dp)(key);
    if (name === undefined)
        return undefined;
    try {
        return (0,_core_dvc_run_cache_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRun */ .zZ)(text, name, sha256);
    }
    catch (error) {
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 1287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ storeInCache)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2055);
/* harmony import */ var _core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7958);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6879);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1269);




/** Copies at once. */
const concurrency = 8;
/** Puts a measured file or directory into the cache: all files of a directory before its manifest. */
async function storeInCache(path, { hash, entries = [] }, ports) {
    if (!(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(hash))
        return await adopt(path, hash, ports);
    await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(entries, concurrency, (entry) => adopt(`${path}/${entry.path}`, { algorithm: hash.algorithm, value: entry.md5 }, ports));
    if (await ports.cache.has(hash))
        return;
    const manifest = new TextEncoder().encode((0,_core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .renderManifest */ .s)(entries));
    // The bytes of a manifest have no line ends to fold: either algorithm gives the same hash.
    await ports.cache.admit(hash, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .Oo)(manifest), path);
}
async function adopt(path, hash, { cache }) {
    if (!(await cache.has(hash)))
        await cache.adopt(hash, path);
}


/***/ })

};
