export const id = 246;
export const ids = [246];
export const modules = {

/***/ 8895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/**
 * Reads the inputs of `push`.
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
        runCache: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('run-cache', read('run-cache')) ?? true,
        withDvc: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-dvc', read('with-dvc')) ?? false,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 8741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_text_amount_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9523);
/* harmony import */ var _flows_data_hand_over_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6795);
/* harmony import */ var _flows_data_jobs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1700);
/* harmony import */ var _flows_data_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5518);
/* harmony import */ var _flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4062);
/* harmony import */ var _flows_data_progress_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6311);
/* harmony import */ var _flows_data_push_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1224);
/* harmony import */ var _flows_data_remotes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2333);
/* harmony import */ var _flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6320);
/* harmony import */ var _flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2911);











/**
 * Sends what the cache holds of the tracked outputs to the remote. Where the remote takes no writes (a pull
 * request's read-only credentials), one notice says so and nothing fails.
 *
 * @throws {UserError} MISSING, REMOTE, SYNTAX, UNSUPPORTED, ENVIRONMENT
 */
async function run(inputs, ports) {
    if (inputs.withDvc)
        return await (0,_flows_data_hand_over_js__WEBPACK_IMPORTED_MODULE_6__/* .handToDvc */ .G)(toCall(inputs), ports.dvc);
    const started = ports.clock.now();
    const tally = { objects: 0, bytes: 0, missing: [] };
    const refusal = await send(inputs, ports, tally).catch(refusalOf);
    if (refusal !== undefined)
        ports.console.notice(`The data stays here: ${refusal.message}`);
    if (tally.missing.length > 0)
        throw missingObjects(tally.missing);
    const { objects, bytes } = tally;
    const seconds = (ports.clock.now() - started) / 1000;
    const outcome = (0,_flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_7__/* .toOutcome */ .K)({ moved: { verb: 'pushed', objects, bytes }, changes: [], seconds });
    if (refusal === undefined || objects > 0)
        return outcome;
    const summary = 'Nothing was pushed.';
    return { ...outcome, summary, markdown: `**Data:** ${summary} ${refusal.message}` };
}
/** An entry of the run cache goes after the objects that it names. */
async function send(inputs, ports, tally) {
    const wanted = await (0,_flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_5__/* .findWanted */ .B)(ports.snapshot, inputs);
    const pushable = wanted.filter(({ output }) => output.push && output.source?.kind !== 'repository');
    const progress = (0,_flows_data_progress_js__WEBPACK_IMPORTED_MODULE_8__/* .openProgress */ .m)({ what: 'checked', bytes: 0 }, ports);
    for (const { remote, outputs } of await (0,_flows_data_remotes_js__WEBPACK_IMPORTED_MODULE_3__/* .groupByRemote */ .$)(pushable, inputs.remote, ports)) {
        const request = { cache: ports.cache, remote, jobs: (0,_flows_data_jobs_js__WEBPACK_IMPORTED_MODULE_9__/* .jobsFor */ .c)(remote, inputs.jobs), progress };
        const { bytes, objects, missing } = await (0,_flows_data_push_js__WEBPACK_IMPORTED_MODULE_2__/* .pushObjects */ .X)(outputs.map(_flows_data_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .objectOf */ .Xy), request);
        tally.objects += objects;
        tally.bytes += bytes;
        tally.missing.push(...missing);
    }
    if (inputs.runCache && (await ports.runCache.list('runs/')).length > 0) {
        const to = await (0,_flows_data_remotes_js__WEBPACK_IMPORTED_MODULE_3__/* .requireRemote */ .E)(inputs.remote, ports);
        tally.objects += await (0,_flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .copyRuns */ .ci)({
            from: ports.runCache,
            to,
            jobs: (0,_flows_data_jobs_js__WEBPACK_IMPORTED_MODULE_9__/* .jobsFor */ .c)(to, inputs.jobs),
            digests: ports.digests,
            console: ports.console,
        });
    }
}
/** Credentials that may read and not write end the push, and not the job. */
function refusalOf(error) {
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y && error.code === 'READ-ONLY')
        return error;
    throw error;
}
function missingObjects(missing) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Neither the cache nor the remote has ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_10__/* .renderCount */ .SS)(missing.length, 'object')}: ${(0,_flows_data_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .renderObjects */ .dP)(missing)}. Run crisol train or dvc pull where the data is.`, { code: 'MISSING' });
}
function toCall({ remote, jobs, runCache, withDeps, glob, targets }) {
    const options = { remote, jobs: jobs?.toString(), 'run-cache': runCache, 'with-deps': withDeps, glob };
    return { command: 'push', options, targets };
}


/***/ }),

/***/ 1642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The clock of this machine. */
const systemClock = {
    now: () => Date.now(),
    sleep: async (milliseconds) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds);
    },
};


/***/ }),

/***/ 1831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openDvc)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(481);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1105);



/** Opens the `dvc` of the PATH in a project. On a terminal its progress bars are its own. */
function openDvc(root, console) {
    return {
        run: async (args) => {
            const stderr = process.stderr.isTTY ? 'inherit' : 'pipe';
            const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('dvc', args, { cwd: root, env: process.env, stdio: ['ignore', 'pipe', stderr] });
            // Line by line through the console, which lets no line become a command of the workflow.
            const told = child.stderr === null ? Promise.resolve() : tellLines(child.stderr, console);
            const [stdout, status] = await Promise.all([textOf(child.stdout), statusOf(child), told]);
            if (status === 0)
                return stdout;
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`dvc ${args[0]} exited with ${status ?? 'a signal'}; what it said is above.`, {
                code: 'REMOTE',
            });
        },
    };
}
async function textOf(stream) {
    let text = '';
    for await (const chunk of stream?.setEncoding('utf8') ?? [])
        text += String(chunk);
    return text;
}
async function tellLines(stream, console) {
    for await (const line of (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)(stream))
        console.info(line);
}
async function statusOf(child) {
    return await new Promise((resolve, reject) => {
        child.once('error', (cause) => reject(absent(cause))).once('close', resolve);
    });
}
function absent(cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y('dvc was not found on the PATH; install it (pip install dvc), or leave out with-dvc.', {
        code: 'ENVIRONMENT',
        cause,
    });
}


/***/ }),

/***/ 1940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ transferPorts)
});

// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(1642);
// EXTERNAL MODULE: ./lib/adapters/dvc.js
var dvc = __webpack_require__(1831);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/flows/data/measure.js
var measure = __webpack_require__(9254);
// EXTERNAL MODULE: ./lib/adapters/digests.js + 3 modules
var digests = __webpack_require__(3558);
// EXTERNAL MODULE: ./lib/adapters/workspace.js
var workspace = __webpack_require__(5213);
;// CONCATENATED MODULE: ./lib/adapters/imported-path.js





/**
 * Opens what data was imported from on this machine.
 *
 * @param path relative to the project's root, or absolute
 */
function openImportedPath(root, path) {
    const place = (0,external_node_path_.resolve)(root, path);
    const [directory, name] = [(0,external_node_path_.dirname)(place), (0,external_node_path_.basename)(place)];
    return {
        measure: async (algorithm) => await (0,measure/* measure */.x)(name, { workspace: (0,workspace/* openWorkspace */.OH)(directory), digests: (0,digests/* openDigests */.i)(directory) }, algorithm),
        read: (below) => (0,external_node_fs_.createReadStream)(below === undefined ? place : (0,external_node_path_.join)(place, below)),
    };
}

// EXTERNAL MODULE: ./lib/adapters/project.js + 1 modules
var project = __webpack_require__(8756);
// EXTERNAL MODULE: ./lib/adapters/run-cache.js
var run_cache = __webpack_require__(2386);
// EXTERNAL MODULE: ./lib/adapters/snapshot.js
var adapters_snapshot = __webpack_require__(3226);
// EXTERNAL MODULE: ./lib/adapters/storage/remote.js
var storage_remote = __webpack_require__(758);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/core/dvc/config.js + 2 modules
var dvc_config = __webpack_require__(9084);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/adapters/storage/folder.js + 2 modules
var storage_folder = __webpack_require__(5217);
;// CONCATENATED MODULE: ./lib/adapters/storage/source-repository.js










const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** Bytes of a file in git, at the most. */
const maxBytes = 2 ** 31 - 1;
/**
 * Opens the repository that data was imported from: its git is brought below `.dvc/tmp/crisol/`, its configuration is
 * that of the commit that was locked.
 *
 * @throws {UserError} GIT when the repository or the commit cannot be had
 */
async function openSourceRepository(source, { root, ...listener }) {
    const local = (0,external_node_path_.resolve)(root, source.url);
    const isLocal = (0,external_node_fs_.existsSync)(local);
    const clone = await bringGit(isLocal ? local : source.url, root);
    const revision = source.revision ?? 'HEAD';
    const readBytes = async (path) => await readAt(clone, revision, path);
    await requireCommit(clone, revision, source.url);
    const text = new TextDecoder().decode(await readBytes('.dvc/config'));
    const file = `.dvc/config of ${source.url}`;
    const config = (0,dvc_config/* parseDvcConfig */.b)([{ file, directory: (0,external_node_path_.join)(isLocal ? local : clone, '.dvc'), home: (0,external_node_os_.homedir)(), text }]);
    const remote = await (0,storage_remote/* openRemote */.d)(config, source.remote, listener);
    return { remote: remote ?? (isLocal ? cacheOf(local) : undefined), readBytes };
}
function cacheOf(repository) {
    const folder = (0,external_node_path_.join)(repository, '.dvc', 'cache');
    return (0,external_node_fs_.existsSync)(folder) ? (0,storage_folder/* openFolder */.N)(folder) : undefined;
}
async function bringGit(address, root) {
    const name = (0,external_node_crypto_.createHash)('md5').update(address).digest('hex');
    const clone = (0,external_node_path_.join)(root, '.dvc', 'tmp', 'crisol', 'sources', name);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(clone, '..'), { recursive: true });
    const args = (0,external_node_fs_.existsSync)(clone)
        ? ['-C', clone, 'fetch', '--quiet', 'origin', '+refs/*:refs/*']
        : ['clone', '--quiet', '--mirror', '--', address, clone];
    try {
        await git(args);
        return clone;
    }
    catch (cause) {
        if (args[0] === 'clone')
            (0,external_node_fs_.rmSync)(clone, { recursive: true, force: true });
        const said = String(cause.stderr ?? '').trim();
        const reason = said.split('\n').at(-1) || 'git could not be run';
        throw new error/* UserError */.y(`The repository ${address}, which data is imported from, cannot be had: ${reason}.`, {
            code: 'GIT',
            cause,
        });
    }
}
async function requireCommit(clone, revision, url) {
    try {
        await git(['-C', clone, 'cat-file', '-e', `${revision}^{commit}`]);
    }
    catch (cause) {
        throw new error/* UserError */.y(`The repository ${url}, which data is imported from, has no commit ${revision}.`, {
            code: 'GIT',
            cause,
        });
    }
}
async function readAt(clone, revision, path) {
    const options = { encoding: 'buffer', maxBuffer: maxBytes };
    const found = await run('git', ['-C', clone, 'cat-file', 'blob', `${revision}:${path}`], options).catch(() => undefined);
    return found?.stdout;
}
async function git(args) {
    await run('git', args, { env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } });
}

;// CONCATENATED MODULE: ./lib/adapters/storage/transfer.js








/**
 * Wires what moving data asks of the world.
 *
 * @param mask told of each secret in DVC's configuration
 * @throws {UserError} SYNTAX
 */
async function transferPorts(root, console, mask) {
    const config = await (0,project/* readDvcConfig */.oK)(root);
    const data = (0,project/* openData */.$H)(root, config);
    const snapshot = (0,adapters_snapshot/* workspaceSnapshot */.m)(data.workspace);
    return {
        ...data,
        console,
        clock: clock/* systemClock */.m,
        snapshot,
        isIgnored: await (0,project/* readIgnore */.RT)(snapshot),
        defaultRemote: config.remote,
        runCache: (0,run_cache/* openRunCache */.e)((0,project/* cacheDirectoryOf */.N2)(root, config), config.isCacheShared),
        dvc: (0,dvc/* openDvc */.g)(root, console),
        openRemote: async (name) => await (0,storage_remote/* openRemote */.d)(config, name, { mask, notice: console.notice }),
        openPath: (path) => openImportedPath(root, path),
        openSource: async (source) => await openSourceRepository(source, { root, mask, notice: console.notice }),
    };
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
/**
 * Tells whether a run may be saved: git holds none of its outputs but metrics and plots, and it was one. What a frozen
 * stage holds came of no run of what it names now; DVC saves that too.
 */
function maySaveRun(node) {
    return (isRunCacheable(node) && !node.stage.frozen && node.stage.outs.every(({ kind, cache }) => cache || kind !== 'out'));
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

/***/ 1679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ selectOutputs)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6069);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2564);



/**
 * Picks the outputs that targets name: a `.dvc` file, a `dvc.yaml`, a stage (`train`, `dvc.yaml:train`, all of
 * `train@...`), the path of an output, of a directory above it, or of something inside it.
 *
 * @returns in the order of the outputs
 * @throws {UserError} INPUT for a target that names nothing, with the nearest name
 */
function selectOutputs(outputs, wanted) {
    if (wanted.targets.length === 0)
        return outputs.map((output) => ({ output, within: undefined }));
    const whole = new Set();
    const parts = new Map();
    for (const target of wanted.targets)
        take(target, { outputs, wanted, whole, parts });
    if (wanted.withDeps === true)
        addDeps(outputs, whole);
    return outputs
        .filter((output) => whole.has(output) || parts.has(output))
        .map((output) => ({ output, within: whole.has(output) ? undefined : parts.get(output) }));
}
function take(written, { outputs, wanted, whole, parts }) {
    const { directory = '', glob = false } = wanted;
    const target = (0,_path_js__WEBPACK_IMPORTED_MODULE_1__/* .joinPath */ .uJ)(directory, written);
    const stage = directory === '' ? written : `${directory}/dvc.yaml:${written}`;
    const matches = outputs.filter((output) => isNamed(output, [target, stage], glob));
    const around = outputs.filter(({ place }) => place !== target && (0,_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(target, place));
    if (matches.length + around.length === 0)
        throw unknownTarget(written, outputs);
    for (const match of matches)
        whole.add(match);
    for (const one of around)
        parts.set(one, [...(parts.get(one) ?? []), target.slice(one.place.length + 1)]);
}
/** @param targets a target read as a path, and as the name of a stage */
function isNamed({ place, owner }, targets, isGlob) {
    const names = namesOf(owner);
    if (isGlob) {
        const patterns = targets.map(toPattern);
        return [place, ...names].some((name) => patterns.some((pattern) => pattern.test(name)));
    }
    return targets.some((target) => names.includes(target)) || (0,_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(place, targets[0]);
}
/** Names of an owner: `dvc.yaml:train@a` -> itself, `train@a`, `dvc.yaml:train`, `train`, `dvc.yaml`. */
function namesOf(owner) {
    const [, file = '', stage = ''] = /^(.*dvc\.yaml):(.*)$/su.exec(owner) ?? [];
    if (file === '')
        return [owner];
    const group = stage.replace(/@.*$/su, '');
    const short = file === 'dvc.yaml' ? [stage, group] : [];
    return [owner, `${file}:${group}`, file, ...short];
}
function toPattern(glob) {
    const parts = glob.split(/(\*\*\/?|\*|\?)/u).map((part) => {
        if (part.startsWith('**'))
            return '.*';
        if (part === '*')
            return '[^/]*';
        return part === '?' ? '[^/]' : part.replaceAll(/[.+^${}()|[\]\\/]/gu, '\\$&');
    });
    return new RegExp(`^${parts.join('')}$`, 'su');
}
/** Adds what the stages of outputs depend on, directly or not. */
function addDeps(outputs, whole) {
    for (const { deps } of whole) {
        for (const output of outputs) {
            if (deps.some((dep) => (0,_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(dep, output.place) || (0,_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(output.place, dep)))
                whole.add(output);
        }
    }
}
function unknownTarget(target, outputs) {
    const nearest = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(target, outputs.flatMap(({ place, owner }) => [place, ...namesOf(owner)]));
    const hint = nearest === undefined
        ? 'expected a .dvc file, a stage or the path of an output'
        : `the nearest name is "${nearest}"`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The target "${target}" names nothing that DVC tracks here; ${hint}.`, { code: 'INPUT' });
}


/***/ }),

/***/ 662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   HU: () => (/* binding */ parseChoice),
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   rO: () => (/* binding */ withDefaults),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Gives inputs of which those that are empty are taken from elsewhere: name -> text. */
function withDefaults(read, defaults) {
    return (name) => read(name) || (defaults.get(name) ?? '');
}
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
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`Input ${name} is "${text}"; expected ${choices.join(', ')}.`, { code: 'INPUT' });
}


/***/ }),

/***/ 1876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ isChanged),
/* harmony export */   JN: () => (/* binding */ tolerateMissing),
/* harmony export */   cG: () => (/* binding */ findDifferences),
/* harmony export */   mP: () => (/* binding */ isCallback)
/* harmony export */ });
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
        const isSame = isUnknown ? output.isLocked === (locked !== undefined) : (0,_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameHash */ .VR)(output.hash, recorded);
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

/***/ 9254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var _core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7958);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6879);


/** Files hashed at once. */
const concurrency = 16;
/**
 * Hashes a file or a directory as DVC does. `undefined` when there is none.
 *
 * @param algorithm by which it was recorded, so that what DVC 2 recorded is judged as DVC 2 would
 */
async function measure(path, ports, algorithm = 'md5') {
    const entry = await ports.workspace.stat(path);
    if (entry === undefined)
        return undefined;
    if (entry.kind === 'directory')
        return await measureDirectory(path, ports, algorithm);
    const digest = await ports.digests.file(path, algorithm);
    if (digest === undefined)
        return undefined;
    return {
        hash: { algorithm, value: digest.md5 },
        size: digest.size,
        files: undefined,
        executable: (entry.mode & 0o100) !== 0,
        entries: async () => [],
    };
}
async function measureDirectory(path, ports, algorithm) {
    const files = await ports.workspace.files(path, ports.isIgnored);
    const toMeasured = ({ md5, size }, hashed) => ({
        ...{ hash: { algorithm, value: `${md5}.dir` }, size, executable: false },
        files: (hashed?.entries ?? files).length,
        entries: async () => (hashed ?? (await hashFiles(path, { files, algorithm }, ports))).entries,
    });
    const known = ports.digests.directory(path, algorithm, files);
    if (known !== undefined)
        return toMeasured(known);
    const hashed = await hashFiles(path, { files, algorithm }, ports);
    const { md5 } = ports.digests.bytes((0,_core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .renderManifest */ .s)(hashed.entries));
    if (hashed.entries.length === files.length) {
        ports.digests.learnDirectory(path, algorithm, { md5, size: hashed.size, files });
    }
    return toMeasured({ md5, size: hashed.size }, hashed);
}
async function hashFiles(path, { files, algorithm }, { digests }) {
    const found = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_1__/* .mapPool */ .P)(files, concurrency, (file) => digests.file(`${path}/${file.path}`, algorithm, file.stamp));
    const entries = [];
    let size = 0;
    for (const [index, digest] of found.entries()) {
        if (digest === undefined)
            continue;
        entries.push({ path: files[index]?.path ?? '', md5: digest.md5 });
        size += digest.size;
    }
    return { entries, size };
}


/***/ }),

/***/ 5518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   dP: () => (/* binding */ renderObjects),
/* harmony export */   m2: () => (/* binding */ objectsWithin)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2055);
/* harmony import */ var _core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7958);
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2564);



/** Names some of many objects, each by its path with its hash: `data/a (0cc1…), data/b (92eb…) and 3 more`. */
function renderObjects(objects) {
    const shown = objects.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`);
    return shown.join(', ') + (objects.length > shown.length ? ` and ${objects.length - shown.length} more` : '');
}
/** Gives the object of an output. */
function objectOf({ output, within }) {
    return { hash: output.hash, path: output.place, within };
}
/** Gives the objects of a directory's files, by its manifest in the cache; nothing for a file or without a manifest. */
async function objectsWithin(object, cache) {
    if (!(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .isDirectory */ .wd)(object.hash))
        return [];
    const text = await cache.readText(object.hash);
    if (text === undefined)
        return [];
    return (0,_core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .N)(text, `${object.path} (${object.hash.value})`)
        .filter(({ path }) => object.within === undefined || object.within.some((part) => (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(path, part)))
        .map(({ path, md5 }) => ({
        hash: { algorithm: object.hash.algorithm, value: md5 },
        path: `${object.path}/${path}`,
    }));
}
/** Leaves one of each object, whatever the number of paths that want it. */
function distinct(objects) {
    return [...new Map(objects.map((object) => [(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .objectKey */ .T5)(object.hash), object])).values()];
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

/***/ 6311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ openProgress)
/* harmony export */ });
/* harmony import */ var _core_text_amount_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9523);

/** Shows on the console how many objects and bytes have moved, how fast, and how long the rest will take. */
function openProgress(amount, { console, clock }) {
    const started = clock.now();
    const tally = { expected: 0, done: 0, bytes: 0 };
    const look = () => toStanding(amount, tally, (clock.now() - started) / 1000);
    return {
        expect: (objects) => {
            tally.expected += objects;
        },
        moved: (bytes) => {
            tally.bytes += bytes;
            console.progress(look);
        },
        done: () => {
            tally.done++;
            console.progress(look);
        },
    };
}
function toStanding({ what, bytes: all }, { expected, done, bytes }, seconds) {
    const rate = seconds > 0 ? bytes / seconds : 0;
    const files = `${done} of ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .renderCount */ .SS)(expected, 'file')} ${what}`;
    const speed = `${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .UP)(Math.round(rate))}/s`;
    if (all <= bytes)
        return { text: `${files}, ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .UP)(bytes)}, ${speed}`, part: partOf(done, expected) };
    const left = rate > 0 ? `, ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .renderSeconds */ .eB)((all - bytes) / rate)} left` : '';
    const text = `${files}, ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .UP)(bytes)} of ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_0__/* .renderBytes */ .UP)(all)}, ${speed}${left}`;
    return { text, part: partOf(bytes, all) };
}
function partOf(done, whole) {
    return whole > 0 ? Math.min(1, done / whole) : undefined;
}


/***/ }),

/***/ 1224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pushObjects)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2055);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6879);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5518);



/**
 * Sends objects from the cache to the remote. A manifest goes only after all files that it names, so that
 * a remote never promises what it does not have; nothing that is there is sent again.
 *
 * @throws {UserError} REMOTE
 */
async function pushObjects(wanted, ports) {
    const tally = { objects: 0, bytes: 0, missing: [] };
    const lacking = await withoutPromised(wanted, ports);
    const within = await Promise.all(lacking.map((object) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsWithin */ .m2)(object, ports.cache)));
    const files = (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)([...lacking.filter(({ hash }) => !(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(hash)), ...within.flat()]);
    const absent = await withoutThere(files, ports);
    ports.progress?.expect(absent.length);
    await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(absent, ports.jobs, (object) => pushOne(object, ports, tally));
    const incomplete = new Set(tally.missing.map(({ hash }) => hash.value));
    const complete = lacking.filter((object, index) => (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(object.hash) &&
        object.within === undefined &&
        (within[index] ?? []).every(({ hash }) => !incomplete.has(hash.value)));
    await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)((0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)(complete), ports.jobs, (object) => pushOne(object, ports, tally));
    return tally;
}
/** A manifest on the remote promises all files that it names. */
async function withoutPromised(wanted, { remote, jobs }) {
    const promised = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(wanted, jobs, async ({ hash }) => (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(hash) && (await remote.has((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectKey */ .T5)(hash))));
    return wanted.filter((_, index) => !promised[index]);
}
/** Objects from which on a look at a few of them is worth it, and how many those are. */
const [many, few] = [64, 8];
/**
 * Leaves out what the remote has, where it has any of a few: a store may hear of an object only with all its bytes, and
 * of a large directory with a small change nearly all would be sent for nothing.
 */
async function withoutThere(objects, { remote, jobs }) {
    const ask = async (some) => await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(some, jobs, async ({ hash }) => await remote.has((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectKey */ .T5)(hash)));
    const step = Math.floor(objects.length / few);
    if (objects.length < many || !(await ask(objects.filter((_, index) => index % step === 0))).includes(true))
        return objects;
    const found = await ask(objects);
    return objects.filter((_, index) => !found[index]);
}
async function pushOne(object, { cache, remote, progress }, tally) {
    const key = (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .objectKey */ .T5)(object.hash);
    const stored = await cache.open(object.hash);
    if (stored === undefined) {
        if (!(await remote.has(key)))
            tally.missing.push(object);
    }
    else if (await remote.write(key, stored)) {
        tally.objects++;
        tally.bytes += stored.size;
        progress?.moved(stored.size);
    }
    progress?.done();
}


/***/ }),

/***/ 6320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ findRunByKey),
/* harmony export */   X1: () => (/* binding */ fetchRuns),
/* harmony export */   ci: () => (/* binding */ copyRuns)
/* harmony export */ });
/* unused harmony exports copyRun, readRun */
/* harmony import */ var _core_dvc_run_cache_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7573);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6879);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1269);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1700);
/* harmony import */ var _remotes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2333);






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
    const copied = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_3__/* .mapPool */ .P)(lacking, jobs, async (key) => await copyRun(key, transfer));
    return copied.filter(Boolean).length;
}
/**
 * Brings the entries of the run cache that a remote has and that are not here.
 *
 * @throws {UserError} INPUT without a remote; REMOTE
 */
async function fetchRuns({ remote, jobs }, ports) {
    const from = await (0,_remotes_js__WEBPACK_IMPORTED_MODULE_2__/* .requireRemote */ .E)(remote, ports);
    await copyRuns({ ...ports, from, to: ports.runCache, jobs: (0,_jobs_js__WEBPACK_IMPORTED_MODULE_4__/* .jobsFor */ .c)(from, jobs) });
}
/** Copies one entry; false where it is not there, or not what it is called. */
async function copyRun(key, { from, to, digests, console }) {
    const stream = await from.read(key);
    if (stream === undefined)
        return false;
    const bytes = await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .gather */ .kg)(stream);
    if (readRun(new TextDecoder().decode(bytes), key, digests) === undefined) {
        console.warning(`${from.name} has the entry ${key} of the run cache, which is not what it is called; it was left out.`);
        return false;
    }
    return await to.write(key, (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .toStored */ .z4)(bytes, digests));
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
    return readRun(new TextDecoder().decode(await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_5__/* .gather */ .kg)(stream)), entry, search.digests);
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

/***/ 2911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ findWanted),
/* harmony export */   Q: () => (/* binding */ findFetchable)
/* harmony export */ });
/* harmony import */ var _core_dvc_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1679);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7464);



/** Finds the outputs that targets name, those alone that a cache can hold. */
async function findWanted(snapshot, wanted) {
    return (0,_core_dvc_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectOutputs */ .J)(await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .trackedOutputs */ .zT)(snapshot), wanted).filter(isCached);
}
function isCached(selected) {
    return selected.output.cache && selected.output.hash !== undefined;
}
/**
 * Finds the outputs that targets name to bring them here.
 *
 * @throws {UserError} UNSUPPORTED for one that was imported without being downloaded, from where we cannot read
 */
async function findFetchable(snapshot, wanted) {
    const selected = (0,_core_dvc_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectOutputs */ .J)(await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .trackedOutputs */ .zT)(snapshot), wanted);
    for (const { output } of selected)
        if (output.cache && output.hash === undefined)
            refusePartial(output);
    return selected.filter(isCached);
}
function refusePartial({ owner, source }) {
    if (source?.kind !== 'address')
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${owner} was imported from ${source.url} and never downloaded; Crisol downloads such data from paths of this machine. Use with-dvc, or run dvc update ${owner} and dvc push once.`, { code: 'UNSUPPORTED' });
}


/***/ })

};
