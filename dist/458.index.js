export const id = 458;
export const ids = [458];
export const modules = {

/***/ 7458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetch: () => (/* binding */ fetch)
/* harmony export */ });
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);
/* harmony import */ var _flows_data_bring_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1773);
/* harmony import */ var _flows_data_jobs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1700);
/* harmony import */ var _flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4062);
/* harmony import */ var _flows_data_remotes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2333);
/* harmony import */ var _flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6320);
/* harmony import */ var _flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2911);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9048);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9374);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4096);
/* harmony import */ var _with_dvc_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7170);













const usage = `Brings DVC-versioned data into the cache, every object checked. The workspace stays as it is.

usage: crisol fetch [target ...] [options]

${_targets_js__WEBPACK_IMPORTED_MODULE_8__/* .targetUsage */ .Ti}
  -r, --remote NAME      remote to fetch from (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: the remote's jobs, or 32)
      --allow-missing    go on where an object is missing
      --run-cache        bring the run cache too: what stages ran with, and what came of it
${_with_dvc_js__WEBPACK_IMPORTED_MODULE_9__/* .dvcUsage */ .h}
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol fetch
  crisol fetch train --with-deps`;
/** The command `fetch`. */
const fetch = {
    summary: 'bring DVC-versioned data into the cache alone',
    usage,
    isOfDvc: true,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .parseOptions */ .A)(args, {
            remote: { type: 'string', short: 'r' },
            jobs: { type: 'string', short: 'j' },
            'allow-missing': { type: 'boolean' },
            'run-cache': { type: 'boolean' },
            json: { type: 'boolean' },
            ..._targets_js__WEBPACK_IMPORTED_MODULE_8__/* .targetOptions */ .Gl,
            ..._with_dvc_js__WEBPACK_IMPORTED_MODULE_9__/* .dvcOption */ .N,
            ..._directory_js__WEBPACK_IMPORTED_MODULE_6__/* .directoryOption */ .dW,
        });
        return await fetchHere(parsed, terminal);
    },
};
async function fetchHere(parsed, terminal) {
    const ports = await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .transferPorts */ .q)((0,_directory_js__WEBPACK_IMPORTED_MODULE_6__/* .projectOf */ .v8)(parsed, terminal), terminal.console, () => undefined);
    const started = ports.clock.now();
    const remote = parsed.read('remote') || undefined;
    const jobs = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCount */ .zq)('jobs', parsed.read('jobs'));
    if (parsed.read('run-cache') === 'true') {
        const from = await (0,_flows_data_remotes_js__WEBPACK_IMPORTED_MODULE_3__/* .requireRemote */ .E)(remote, ports);
        await (0,_flows_data_run_cache_js__WEBPACK_IMPORTED_MODULE_4__/* .copyRuns */ .ci)({
            from,
            to: ports.runCache,
            jobs: (0,_flows_data_jobs_js__WEBPACK_IMPORTED_MODULE_10__/* .jobsFor */ .c)(from, jobs),
            digests: ports.digests,
            console: ports.console,
        });
    }
    const wanted = await (0,_flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_5__/* .findFetchable */ .Q)(ports.snapshot, (0,_targets_js__WEBPACK_IMPORTED_MODULE_8__/* .readTargets */ .R0)(parsed, terminal));
    const { objects, bytes, missing } = await (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_2__/* .bringIntoCache */ .rR)(wanted, { remote, jobs }, ports);
    if (missing.length > 0 && parsed.read('allow-missing') !== 'true')
        throw (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_2__/* .missingObjects */ .xC)(missing);
    const seconds = (ports.clock.now() - started) / 1000;
    return (0,_outcome_js__WEBPACK_IMPORTED_MODULE_11__/* .writeOutcome */ .g)((0,_flows_data_outcome_js__WEBPACK_IMPORTED_MODULE_12__/* .toOutcome */ .K)({ moved: { verb: 'fetched', objects, bytes }, changes: [], seconds }), parsed, terminal);
}


/***/ }),

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rR: () => (/* binding */ bringIntoCache),
  i7: () => (/* binding */ isHeld),
  xC: () => (/* binding */ missingObjects)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/flows/data/fetch.js
var fetch = __webpack_require__(1778);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/core/dvc/manifest.js
var manifest = __webpack_require__(7958);
// EXTERNAL MODULE: ./lib/flows/data/bytes.js
var data_bytes = __webpack_require__(1269);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var data_objects = __webpack_require__(5518);
;// CONCATENATED MODULE: ./lib/flows/data/imports.js





/** Objects on their way at once from another repository's remote. */
const jobs = 32;
/**
 * Brings an import from where it came from: from the remote of another repository or from its git, from a path of this
 * machine that still holds what it held. `undefined` for what is no import, or is to be had from our own remote alone.
 *
 * @throws {UserError} GIT, CORRUPT, REMOTE
 */
async function bringImport(selected, progress, ports) {
    const { source } = selected.output;
    if (source?.kind === 'repository')
        return await bringFromRepository(selected, source, { progress, ports });
    if (source === undefined || /^\w+:\/\//u.test(source.url))
        return undefined;
    return await bringFromPath(selected, ports.openPath(source.url), ports.cache);
}
async function bringFromRepository(selected, source, { progress, ports }) {
    const { remote, readBytes } = await ports.openSource(source);
    const object = (0,data_objects/* objectOf */.Xy)(selected);
    if (remote !== undefined) {
        const fetched = await (0,fetch/* fetchObjects */.r)([object], { cache: ports.cache, remote, jobs, progress });
        if (fetched.missing.length === 0)
            return fetched;
    }
    const bytes = (0,dvc_hash/* isDirectory */.wd)(object.hash) ? undefined : await readBytes(source.path);
    if (bytes === undefined)
        return { objects: 0, bytes: 0, missing: [object] };
    await ports.cache.admit(object.hash, (0,data_bytes/* once */.Oo)(bytes), `${source.path} of ${source.url}`);
    return { objects: 1, bytes: bytes.length, missing: [] };
}
async function bringFromPath({ output: { hash, place } }, path, cache) {
    const measured = await path.measure(hash.algorithm);
    if (measured === undefined || !(0,dvc_hash/* isSameHash */.VR)(measured.hash, hash))
        return undefined;
    const { entries } = measured;
    const parts = (entries ?? []).map(({ path: name, md5 }) => ({ name, value: md5, path: `${place}/${name}` }));
    const files = entries === undefined ? [{ name: undefined, value: hash.value, path: place }] : parts;
    let objects = 0;
    let bytes = 0;
    for (const { name, value, path: what } of files) {
        const object = { algorithm: hash.algorithm, value };
        if (await cache.has(object))
            continue;
        bytes += await cache.admit(object, path.read(name), what);
        objects++;
    }
    if (entries !== undefined)
        await cache.admit(hash, (0,data_bytes/* once */.Oo)(new TextEncoder().encode((0,manifest/* renderManifest */.s)(entries))), place);
    return { objects, bytes, missing: [] };
}

// EXTERNAL MODULE: ./lib/flows/data/jobs.js
var data_jobs = __webpack_require__(1700);
// EXTERNAL MODULE: ./lib/flows/data/progress.js
var data_progress = __webpack_require__(6311);
// EXTERNAL MODULE: ./lib/flows/data/remotes.js
var remotes = __webpack_require__(2333);
;// CONCATENATED MODULE: ./lib/flows/data/bring.js








/**
 * Brings into the cache what it lacks of some outputs: from their remotes, and what was imported from where it came
 * from.
 *
 * @throws {UserError} INPUT without a remote; CORRUPT, REMOTE
 */
async function bringIntoCache(wanted, { remote, jobs }, ports) {
    const absent = [];
    for (const one of wanted)
        if (!(await isHeld((0,data_objects/* objectOf */.Xy)(one), ports.cache)))
            absent.push(one);
    const bytes = absent.reduce((sum, { output, within }) => sum + (within === undefined ? (output.size ?? 0) : 0), 0);
    const progress = (0,data_progress/* openProgress */.m)({ what: 'fetched', bytes }, ports);
    const fetched = [];
    const own = [];
    for (const one of absent) {
        const imported = await bringImport(one, progress, ports);
        if (imported === undefined)
            own.push(one);
        else
            fetched.push(imported);
    }
    for (const group of await (0,remotes/* groupByRemote */.$)(own, remote, ports)) {
        const objects = group.outputs.map(data_objects/* objectOf */.Xy);
        const digests = (await isAnyThere(objects, ports.workspace)) ? ports.digests : undefined;
        fetched.push(await (0,fetch/* fetchObjects */.r)(objects, {
            cache: ports.cache,
            remote: group.remote,
            jobs: (0,data_jobs/* jobsFor */.c)(group.remote, jobs),
            progress,
            digests,
        }));
    }
    return {
        objects: fetched.reduce((sum, { objects }) => sum + objects, 0),
        bytes: fetched.reduce((sum, one) => sum + one.bytes, 0),
        missing: fetched.flatMap(({ missing }) => missing),
    };
}
/** Whether any of what is wanted may stand in the workspace already: in a fresh copy of a repository nothing does. */
async function isAnyThere(objects, workspace) {
    for (const { path } of objects)
        if (await isThere(path, workspace))
            return true;
    return false;
}
/** What lies behind a symlink is not looked at. */
async function isThere(path, workspace) {
    try {
        return (await workspace.stat(path)) !== undefined;
    }
    catch (error) {
        if (error instanceof core_error/* UserError */.y && error.code === 'PATH')
            return false;
        throw error;
    }
}
/** Whether the cache holds an object and, of a directory, all that is wanted of it. */
async function isHeld(object, cache) {
    if (!(await cache.has(object.hash)))
        return false;
    for (const { hash } of await (0,data_objects/* objectsWithin */.m2)(object, cache))
        if (!(await cache.has(hash)))
            return false;
    return true;
}
/** Gives the error for objects that are nowhere, each with its path. */
function missingObjects(missing) {
    const shown = missing.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`);
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
    return new core_error/* UserError */.y(`The remote lacks ${(0,amount/* renderCount */.SS)(missing.length, 'object')}: ${shown.join(', ')}${more}. Whoever has the data runs dvc push; allow-missing goes on without.`, { code: 'MISSING' });
}


/***/ }),

/***/ 1778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ fetchObjects)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2055);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6879);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5518);




/**
 * Brings objects into the cache: manifests first, then all files at once, each object one time, checked while it
 * streams. What the workspace holds at its path is taken from there, everything else from the remote.
 *
 * @throws {UserError} CORRUPT, REMOTE
 */
async function fetchObjects(wanted, ports) {
    const tally = { objects: 0, bytes: 0, missing: [] };
    const fetchAll = async (objects) => {
        const lacking = [];
        for (const object of (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .distinct */ .dM)(objects))
            if (!(await ports.cache.has(object.hash)))
                lacking.push(object);
        ports.progress?.expect(lacking.length);
        await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapPool */ .P)(lacking, ports.jobs, (object) => fetchOne(object, ports, tally));
    };
    await fetchAll(wanted.filter(({ hash }) => (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .isDirectory */ .wd)(hash)));
    const within = await Promise.all(wanted.map((object) => (0,_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .objectsWithin */ .m2)(object, ports.cache)));
    await fetchAll([...wanted.filter(({ hash }) => !(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .isDirectory */ .wd)(hash)), ...within.flat()]);
    return tally;
}
async function fetchOne(object, { cache, remote, progress, digests }, tally) {
    if (await adopt(object, cache, digests)) {
        progress?.done();
        return;
    }
    const bring = async () => {
        const bytes = await remote.read((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKey */ .T5)(object.hash));
        if (bytes === undefined)
            return undefined;
        const counted = progress === undefined ? bytes : count(bytes, progress);
        return await cache.admit(object.hash, counted, `${object.path} from ${remote.name}`);
    };
    const size = await bring().catch(async (error) => {
        // What was altered on its way is right the next time; what is wrong twice is what the remote holds.
        if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y && error.code === 'CORRUPT')
            return await bring();
        throw error;
    });
    if (size === undefined) {
        tally.missing.push(object);
        return;
    }
    tally.objects++;
    tally.bytes += size;
    progress?.done();
}
/** Takes an object from where it is wanted, if it stands there already. */
async function adopt({ hash, path }, cache, digests) {
    const found = (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .isDirectory */ .wd)(hash) ? undefined : await digests?.file(path, hash.algorithm);
    if (found?.md5 !== hash.value)
        return false;
    await cache.adopt(hash, path);
    return true;
}
async function* count(bytes, progress) {
    for await (const chunk of bytes) {
        yield chunk;
        progress.moved(chunk.length);
    }
}


/***/ })

};
