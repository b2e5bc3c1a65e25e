export const id = 458;
export const ids = [458];
export const modules = {

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dE: () => (/* binding */ withTargets),
/* harmony export */   dW: () => (/* binding */ directoryOption),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1656);


/** The option that every command has. */
const directoryOption = { 'working-directory': { type: 'string', short: 'C' } };
/** Absolute path of the project that a command works on: the one given, or the one around the user. */
function projectOf(args, terminal) {
    const given = args.read('working-directory');
    return given === '' ? (0,_adapters_project_js__WEBPACK_IMPORTED_MODULE_1__/* .findProjectRoot */ .pj)(terminal.directory) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, given);
}
/** Reads the words of a command line as `targets`, every other name as an option. */
function withTargets(args) {
    return (name) => (name === 'targets' ? args.words.join('\n') : args.read(name));
}


/***/ }),

/***/ 7458:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetch: () => (/* binding */ fetch)
/* harmony export */ });
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3647);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(662);
/* harmony import */ var _core_text_amount_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9523);
/* harmony import */ var _flows_data_bring_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6622);
/* harmony import */ var _flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2911);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9048);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4096);








const usage = `Brings DVC-versioned data into the cache, every object checked. The workspace stays as it is.

usage: crisol fetch [target ...] [options]

${_targets_js__WEBPACK_IMPORTED_MODULE_6__/* .targetUsage */ .Ti}
  -r, --remote NAME      remote to fetch from (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: 32)
      --allow-missing    go on where an object is missing
      --json             print the result as JSON
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol fetch
  crisol fetch train --with-deps`;
/** The command `fetch`. */
const fetch = {
    summary: 'bring DVC-versioned data into the cache alone',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .parseOptions */ .A)(args, {
            remote: { type: 'string', short: 'r' },
            jobs: { type: 'string', short: 'j' },
            'allow-missing': { type: 'boolean' },
            json: { type: 'boolean' },
            ..._targets_js__WEBPACK_IMPORTED_MODULE_6__/* .targetOptions */ .Gl,
            ..._directory_js__WEBPACK_IMPORTED_MODULE_4__/* .directoryOption */ .dW,
        });
        const ports = await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .transferPorts */ .q)((0,_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .projectOf */ .v8)(parsed, terminal), terminal.console, () => undefined);
        const wanted = await (0,_flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .findWanted */ .B)(ports.snapshot, (0,_targets_js__WEBPACK_IMPORTED_MODULE_6__/* .readTargets */ .R0)((0,_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .withTargets */ .dE)(parsed)));
        const jobs = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCount */ .zq)('jobs', parsed.read('jobs')) ?? 32;
        const fetched = await (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_2__/* .bringIntoCache */ .rR)(wanted, { remote: parsed.read('remote') || undefined, jobs }, ports);
        const mayLack = (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseSwitch */ .SI)('allow-missing', parsed.read('allow-missing')) ?? false;
        if (fetched.missing.length > 0 && !mayLack)
            throw (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_2__/* .missingObjects */ .xC)(fetched.missing);
        tell(fetched.objects, fetched.bytes, terminal.console.info);
        const result = { fetched: fetched.objects, bytes: fetched.bytes, missing: fetched.missing.map(({ path }) => path) };
        if (parsed.read('json') === 'true')
            terminal.write(`${JSON.stringify(result)}\n`);
        return 0;
    },
};
function tell(objects, bytes, say) {
    if (objects === 0)
        say('Everything is up to date.');
    else
        say(`${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_7__/* .renderCount */ .SS)(objects, 'file')} fetched (${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_7__/* .renderBytes */ .UP)(bytes)})`);
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
    return { read, words: positionals };
}
function parse(args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(explain(error, Object.keys(options)), { code: 'INPUT', cause: error });
    }
}
function explain(error, names) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(-{1,2})([^']+)'/u.exec(message);
    if (unknown === null)
        return `${message.replace(/\.? To specify.*$/su, '').replace(/\.?$/u, '')}.`;
    const nearest = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(unknown[2] ?? '', names);
    const hint = nearest === undefined ? '' : ` The nearest one is --${nearest}.`;
    return `Option ${unknown[1]}${unknown[2]} is not one of this command's.${hint}`;
}


/***/ }),

/***/ 4096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   R0: () => (/* binding */ readTargets),
/* harmony export */   Ti: () => (/* binding */ targetUsage)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/** The options of commands that take targets. */
const targetOptions = {
    glob: { type: 'boolean' },
    'with-deps': { type: 'boolean', short: 'd' },
    recursive: { type: 'boolean', short: 'R' },
};
/** What `--help` says of targets. */
const targetUsage = `  target                 a .dvc file, a dvc.yaml, a stage (train, sub/dvc.yaml:train), the path of an output, of a
                         directory above it or of something inside it; everything without one

      --glob             targets are patterns: * and ? for anything but a slash, ** for anything
  -d, --with-deps        what the stages of the targets depend on too
  -R, --recursive        taken for DVC's sake: a directory always stands for what is below it`;
/** Reads targets and how they are meant. */
function readTargets(read) {
    return {
        targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(read('targets')),
        glob: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('glob', read('glob')) ?? false,
        withDeps: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-deps', read('with-deps')) ?? false,
    };
}


/***/ }),

/***/ 6622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rR: () => (/* binding */ bringIntoCache),
  i7: () => (/* binding */ isHeld),
  xC: () => (/* binding */ missingObjects)
});

// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var data_objects = __webpack_require__(5518);
;// CONCATENATED MODULE: ./lib/flows/data/fetch.js



/**
 * Brings objects from the remote into the cache: manifests first, then all files at once, each object one
 * time, checked while it streams.
 *
 * @throws {UserError} CORRUPT, REMOTE
 */
async function fetchObjects(wanted, ports) {
    const tally = { objects: 0, bytes: 0, missing: [] };
    const fetchAll = async (objects) => {
        const lacking = [];
        for (const object of (0,data_objects/* distinct */.dM)(objects))
            if (!(await ports.cache.has(object.hash)))
                lacking.push(object);
        ports.progress?.expect(lacking.length);
        await (0,pool/* mapPool */.P)(lacking, ports.jobs, (object) => fetchOne(object, ports, tally));
    };
    await fetchAll(wanted.filter(({ hash }) => (0,dvc_hash/* isDirectory */.wd)(hash)));
    const within = await Promise.all(wanted.map((object) => (0,data_objects/* objectsWithin */.m2)(object, ports.cache)));
    await fetchAll([...wanted.filter(({ hash }) => !(0,dvc_hash/* isDirectory */.wd)(hash)), ...within.flat()]);
    return tally;
}
async function fetchOne(object, { cache, remote, progress }, tally) {
    const bytes = await remote.read((0,dvc_hash/* objectKey */.T5)(object.hash));
    if (bytes === undefined) {
        tally.missing.push(object);
        return;
    }
    const counted = progress === undefined ? bytes : count(bytes, progress);
    const size = await cache.admit(object.hash, counted, `${object.path} from ${remote.name}`);
    tally.objects++;
    tally.bytes += size;
    progress?.done();
}
async function* count(bytes, progress) {
    for await (const chunk of bytes) {
        yield chunk;
        progress.moved(chunk.length);
    }
}

// EXTERNAL MODULE: ./lib/flows/data/progress.js
var data_progress = __webpack_require__(6311);
// EXTERNAL MODULE: ./lib/flows/data/remotes.js
var remotes = __webpack_require__(2333);
;// CONCATENATED MODULE: ./lib/flows/data/bring.js







/**
 * Brings into the cache what it lacks of some outputs: from their remotes, and what was imported from the repository
 * that it came from.
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
    const fetchFrom = async (store, objects) => {
        fetched.push(await fetchObjects(objects, { cache: ports.cache, remote: store, jobs, progress }));
    };
    for (const group of await (0,remotes/* groupByRemote */.$)(absent.filter(isOwn), remote, ports)) {
        await fetchFrom(group.remote, group.outputs.map(data_objects/* objectOf */.Xy));
    }
    for (const one of absent.filter((selected) => !isOwn(selected)))
        fetched.push(await bringImport(one, progress, ports));
    return {
        objects: fetched.reduce((sum, { objects }) => sum + objects, 0),
        bytes: fetched.reduce((sum, one) => sum + one.bytes, 0),
        missing: fetched.flatMap(({ missing }) => missing),
    };
}
/** What was imported from an address is pushed like what was added here; what came from a repository is not. */
function isOwn({ output }) {
    return output.source?.kind !== 'repository';
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
/** Brings an import: from the remote of the repository that it came from, or from its git where DVC does not track it. */
async function bringImport(selected, progress, ports) {
    const { source } = selected.output;
    if (source?.kind !== 'repository')
        throw new Error('Not an import.');
    const origin = await ports.openSource(source);
    if (origin.remote === undefined)
        return await adoptFromGit(selected, source, { ports, readBytes: origin.readBytes });
    const fetched = await fetchObjects([(0,data_objects/* objectOf */.Xy)(selected)], {
        cache: ports.cache,
        remote: origin.remote,
        jobs: 32,
        progress,
    });
    if (fetched.missing.length === 0)
        return fetched;
    return await adoptFromGit(selected, source, { ports, readBytes: origin.readBytes });
}
async function adoptFromGit({ output, within }, source, { ports, readBytes }) {
    const object = { hash: output.hash, path: output.place, within };
    const bytes = (0,dvc_hash/* isDirectory */.wd)(output.hash) ? undefined : await readBytes(source.path);
    if (bytes === undefined)
        return { objects: 0, bytes: 0, missing: [object] };
    await ports.cache.admit(output.hash, once(bytes), `${source.path} of ${source.url}`);
    return { objects: 1, bytes: bytes.length, missing: [] };
}
async function* once(bytes) {
    yield bytes;
}
/** Gives the error for objects that are nowhere, each with its path. */
function missingObjects(missing) {
    const shown = missing.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`);
    const more = missing.length > shown.length ? ` and ${missing.length - shown.length} more` : '';
    return new error/* UserError */.y(`The remote lacks ${(0,amount/* renderCount */.SS)(missing.length, 'object')}: ${shown.join(', ')}${more}. Whoever has the data runs dvc push; allow-missing goes on without.`, { code: 'MISSING' });
}


/***/ })

};
