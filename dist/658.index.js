export const id = 658;
export const ids = [658,69,450];
export const modules = {

/***/ 464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   main: () => (/* binding */ main)
/* harmony export */ });
/* harmony import */ var _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2940);
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3647);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8895);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7732);




/** Sends the data of a workflow's checkout. */
async function main() {
    const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .readInputs */ .K)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.input);
    const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .e)(inputs, await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_1__/* .transferPorts */ .q)(_adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.directory, _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.console, _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.mask));
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.output('pushed', result.pushed);
    _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.output('bytes', result.bytes);
    await _adapters_runner_js__WEBPACK_IMPORTED_MODULE_0__/* .runner */ .l.summarize(result.markdown);
}


/***/ }),

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
        jobs: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', read('jobs')) ?? 32,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 7732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var data_objects = __webpack_require__(5518);
// EXTERNAL MODULE: ./lib/flows/data/progress.js
var data_progress = __webpack_require__(6311);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
;// CONCATENATED MODULE: ./lib/flows/data/push.js



/**
 * Sends objects from the cache to the remote. A manifest goes only after all files that it names, so that
 * a remote never promises what it does not have; nothing that is there is sent again.
 *
 * @throws {UserError} REMOTE
 */
async function pushObjects(wanted, ports) {
    const tally = { objects: 0, bytes: 0, missing: [] };
    const lacking = await withoutPromised(wanted, ports);
    const within = await Promise.all(lacking.map((object) => (0,data_objects/* objectsWithin */.m2)(object, ports.cache)));
    const files = (0,data_objects/* distinct */.dM)([...lacking.filter(({ hash }) => !(0,dvc_hash/* isDirectory */.wd)(hash)), ...within.flat()]);
    ports.progress?.expect(files.length);
    await (0,pool/* mapPool */.P)(files, ports.jobs, (object) => pushOne(object, ports, tally));
    const incomplete = new Set(tally.missing.map(({ hash }) => hash.value));
    const complete = lacking.filter((object, index) => (0,dvc_hash/* isDirectory */.wd)(object.hash) &&
        object.within === undefined &&
        (within[index] ?? []).every(({ hash }) => !incomplete.has(hash.value)));
    await (0,pool/* mapPool */.P)((0,data_objects/* distinct */.dM)(complete), ports.jobs, (object) => pushOne(object, ports, tally));
    return tally;
}
/** A manifest on the remote promises all files that it names. */
async function withoutPromised(wanted, { remote, jobs }) {
    const promised = await (0,pool/* mapPool */.P)(wanted, jobs, async ({ hash }) => (0,dvc_hash/* isDirectory */.wd)(hash) && (await remote.has((0,dvc_hash/* objectKey */.T5)(hash))));
    return wanted.filter((_, index) => !promised[index]);
}
async function pushOne(object, { cache, remote, progress }, tally) {
    const key = (0,dvc_hash/* objectKey */.T5)(object.hash);
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

// EXTERNAL MODULE: ./lib/flows/data/remotes.js
var remotes = __webpack_require__(2333);
// EXTERNAL MODULE: ./lib/flows/data/wanted.js
var data_wanted = __webpack_require__(2911);
;// CONCATENATED MODULE: ./lib/actions/push/run.js







/**
 * Sends what the cache holds of the tracked outputs to the remote. Where the remote takes no writes (a pull
 * request's read-only credentials), one notice says so and nothing fails.
 *
 * @throws {UserError} MISSING, REMOTE, SYNTAX, UNSUPPORTED
 */
async function run(inputs, ports) {
    const started = ports.clock.now();
    const wanted = await (0,data_wanted/* findWanted */.B)(ports.snapshot, inputs);
    const pushable = wanted.filter(({ output }) => output.push && output.source?.kind !== 'repository');
    const progress = (0,data_progress/* openProgress */.m)({ what: 'checked', bytes: 0 }, ports);
    const total = { pushed: 0, bytes: 0, missing: [] };
    try {
        for (const { remote, outputs } of await (0,remotes/* groupByRemote */.$)(pushable, inputs.remote, ports)) {
            const request = { cache: ports.cache, remote, jobs: inputs.jobs, progress };
            const { bytes, objects, missing } = await pushObjects(outputs.map(data_objects/* objectOf */.Xy), request);
            total.pushed += objects;
            total.bytes += bytes;
            total.missing.push(...missing);
        }
    }
    catch (error) {
        if (!isReadOnly(error))
            throw error;
        ports.console.notice(`Nothing was pushed: ${error.message}`);
    }
    if (total.missing.length > 0)
        throw missingObjects(total.missing);
    const summary = total.pushed === 0 ? 'Everything is up to date.' : `${(0,amount/* renderCount */.SS)(total.pushed, 'file')} pushed`;
    ports.console.info(summary);
    const seconds = (ports.clock.now() - started) / 1000;
    return {
        pushed: total.pushed,
        bytes: total.bytes,
        summary,
        markdown: `**Data:** ${summary} (${(0,amount/* renderBytes */.UP)(total.bytes)} in ${(0,amount/* renderSeconds */.eB)(seconds)})`,
    };
}
function isReadOnly(error) {
    return error instanceof core_error/* UserError */.y && error.code === 'READ-ONLY';
}
function missingObjects(missing) {
    const shown = missing.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`);
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
    return new core_error/* UserError */.y(`Neither the cache nor the remote has ${(0,amount/* renderCount */.SS)(missing.length, 'object')}: ${shown.join(', ')}${more}. Run crisol train or dvc pull where the data is.`, { code: 'MISSING' });
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


/***/ })

};
