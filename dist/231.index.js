export const id = 231;
export const ids = [231];
export const modules = {

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

/***/ 8231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pull: () => (/* binding */ pull)
/* harmony export */ });
/* harmony import */ var _actions_pull_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1010);
/* harmony import */ var _actions_pull_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5429);
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1940);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9374);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4096);
/* harmony import */ var _with_dvc_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7170);








const usage = `Brings DVC-versioned data into the workspace, every object checked.

usage: crisol pull [target ...] [options]

${_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .targetUsage */ .Ti}
  -r, --remote NAME      remote to pull from (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: the remote's jobs, or 32)
      --allow-missing    go on where an object is missing
  -f, --force            remove and replace even what nothing else holds
      --run-cache        bring the run cache too: what stages ran with, and what came of it
${_with_dvc_js__WEBPACK_IMPORTED_MODULE_6__/* .dvcUsage */ .h}
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol pull
  crisol pull data/train.csv.dvc evaluate
  crisol pull --remote backup --jobs 64`;
/** The command `pull`. */
const pull = {
    summary: 'bring DVC-versioned data into the workspace',
    usage,
    isOfDvc: true,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOptions */ .A)(args, {
            remote: { type: 'string', short: 'r' },
            jobs: { type: 'string', short: 'j' },
            'allow-missing': { type: 'boolean' },
            force: { type: 'boolean', short: 'f' },
            'run-cache': { type: 'boolean' },
            json: { type: 'boolean' },
            ..._targets_js__WEBPACK_IMPORTED_MODULE_5__/* .targetOptions */ .Gl,
            ..._with_dvc_js__WEBPACK_IMPORTED_MODULE_6__/* .dvcOption */ .N,
            ..._directory_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryOption */ .dW,
        });
        const ports = await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_2__/* .transferPorts */ .q)((0,_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .projectOf */ .v8)(parsed, terminal), terminal.console, () => undefined);
        const inputs = { ...(0,_actions_pull_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .K)(parsed.read), ...(0,_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .readTargets */ .R0)(parsed, terminal) };
        return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_7__/* .writeOutcome */ .g)(await (0,_actions_pull_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, ports), parsed, terminal);
    },
};


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
