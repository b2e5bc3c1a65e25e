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
        jobs: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', read('jobs')) ?? 32,
        allowMissing: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('allow-missing', read('allow-missing')) ?? false,
        force: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('force', read('force')) ?? false,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 3282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9523);
/* harmony import */ var _flows_data_bring_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6622);
/* harmony import */ var _flows_data_measure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9254);
/* harmony import */ var _flows_data_place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3697);
/* harmony import */ var _flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2911);





/**
 * Brings the tracked outputs into the workspace: from the remote what the cache lacks, then from the cache
 * what the workspace lacks.
 *
 * @throws {UserError} MISSING with every object that is nowhere; CORRUPT, REMOTE, PATH, SYNTAX, UNSUPPORTED
 */
async function run(inputs, ports) {
    const started = ports.clock.now();
    const wanted = await (0,_flows_data_wanted_js__WEBPACK_IMPORTED_MODULE_3__/* .findWanted */ .B)(ports.snapshot, inputs);
    if (wanted.length === 0)
        ports.console.info('This repository has no data that DVC tracks; there is nothing to pull.');
    const needed = await withoutPresent(wanted, ports);
    const { objects, bytes, missing } = await (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_0__/* .bringIntoCache */ .rR)(needed, inputs, ports);
    if (missing.length > 0 && !inputs.allowMissing)
        throw (0,_flows_data_bring_js__WEBPACK_IMPORTED_MODULE_0__/* .missingObjects */ .xC)(missing);
    const lost = new Set(missing.map(({ path }) => path));
    const whole = needed.filter(({ output }) => !isLost(output.place, lost));
    const { changed, parts } = await (0,_flows_data_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOutputs */ .W)(whole, inputs.force, ports);
    const seconds = (ports.clock.now() - started) / 1000;
    const summary = summarize([...(objects > 0 ? [`${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__/* .renderCount */ .SS)(objects, 'file')} fetched`] : []), ...parts]);
    ports.console.info(summary);
    return {
        fetched: objects,
        bytes,
        changed,
        summary,
        markdown: `**Data:** ${summary} (${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__/* .renderBytes */ .UP)(bytes)} in ${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_4__/* .renderSeconds */ .eB)(seconds)})`,
    };
}
/** What the workspace holds already, whole, needs neither remote nor cache. */
async function withoutPresent(wanted, ports) {
    const needed = [];
    for (const one of wanted) {
        const measured = await (0,_flows_data_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .measure */ .x)(one.output.place, ports, one.output.hash.algorithm);
        if (measured?.hash.value !== one.output.hash.value)
            needed.push(one);
    }
    return needed;
}
function isLost(place, lost) {
    return [...lost].some((path) => path === place || path.startsWith(`${place}/`));
}
function summarize(said) {
    if (said.length === 0)
        return 'Everything is up to date.';
    return said.length === 1 ? `${said[0]}` : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
}


/***/ }),

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

/***/ 8231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pull: () => (/* binding */ pull)
/* harmony export */ });
/* harmony import */ var _actions_pull_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1010);
/* harmony import */ var _actions_pull_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3282);
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3647);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5385);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9048);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4096);






const usage = `Brings DVC-versioned data into the workspace, every object checked.

usage: crisol pull [target ...] [options]

${_targets_js__WEBPACK_IMPORTED_MODULE_5__/* .targetUsage */ .Ti}
  -r, --remote NAME      remote to pull from (default: that of .dvc/config)
  -j, --jobs N           objects on their way at once (default: 32)
      --allow-missing    go on where an object is missing
  -f, --force            remove files from a tracked directory even where nothing else holds them
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
    run: async (args, terminal) => {
        const parsed = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .parseOptions */ .A)(args, {
            remote: { type: 'string', short: 'r' },
            jobs: { type: 'string', short: 'j' },
            'allow-missing': { type: 'boolean' },
            force: { type: 'boolean', short: 'f' },
            json: { type: 'boolean' },
            ..._targets_js__WEBPACK_IMPORTED_MODULE_5__/* .targetOptions */ .Gl,
            ..._directory_js__WEBPACK_IMPORTED_MODULE_3__/* .directoryOption */ .dW,
        });
        const ports = await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_2__/* .transferPorts */ .q)((0,_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .projectOf */ .v8)(parsed, terminal), terminal.console, () => undefined);
        const { fetched, bytes, changed } = await (0,_actions_pull_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)((0,_actions_pull_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .K)((0,_directory_js__WEBPACK_IMPORTED_MODULE_3__/* .withTargets */ .dE)(parsed)), ports);
        if (parsed.read('json') === 'true')
            terminal.write(`${JSON.stringify({ fetched, bytes, changed })}\n`);
        return 0;
    },
};


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


/***/ }),

/***/ 720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ checkout)
/* harmony export */ });
/* unused harmony exports readManifest, missing */
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2055);
/* harmony import */ var _core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7958);
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2564);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1105);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6879);





/** Files read or written at once. */
const concurrency = 16;
/**
 * Brings files and directories from the cache into the workspace: each file whole or not at all, and none of them
 * before all can be.
 *
 * @param force removes even what nothing else holds
 * @returns what became of each target, in their order
 * @throws {UserError} MISSING when the cache lacks an object; PATH when something is in the way that nothing else holds
 */
async function checkout(targets, ports, force) {
    const plans = [];
    for (const target of targets)
        plans.push(await planCheckout(target, ports));
    await requireObjects(plans, ports);
    if (!force)
        await refuseLosses(plans, ports);
    for (const plan of plans)
        await apply(plan, ports);
    return plans.map(({ change }) => change);
}
async function planCheckout(target, ports) {
    return (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .isDirectory */ .wd)(target.hash) ? await planDirectory(target, ports) : await planFile(target, ports);
}
async function planFile(target, ports) {
    const { path, hash, executable } = target;
    const write = { path, hash, executable };
    const entry = await ports.workspace.stat(path);
    if (entry === undefined)
        return { target, change: 'added', writes: [write], removals: [], losses: [] };
    if (entry.kind === 'directory') {
        const files = await ports.workspace.files(path);
        const losses = files.map((file) => `${path}/${file.path}`);
        return { target, change: 'modified', writes: [write], removals: [path], losses };
    }
    const found = await ports.digests.file(path, hash.algorithm);
    if (found?.md5 === hash.value)
        return { target, change: 'unchanged', writes: [], removals: [], losses: [] };
    // A link that leads nowhere holds nothing.
    const losses = entry.kind === 'symlink' && found === undefined ? [] : [path];
    return { target, change: 'modified', writes: [write], removals: [], losses };
}
async function planDirectory(target, ports) {
    const { path, hash, within } = target;
    const entries = (await readManifest(hash, path, ports)).filter((entry) => isWanted(entry.path, within));
    const there = await ports.workspace.stat(path);
    const isFolder = there?.kind === 'directory';
    const inTheWay = there === undefined || isFolder ? [] : [path];
    const present = new Map((isFolder ? await ports.workspace.files(path, ports.isIgnored) : []).map((file) => [file.path, file.stamp]));
    const wanted = new Set(entries.map((entry) => entry.path));
    const extra = [...present.keys()].filter((name) => !wanted.has(name) && within === undefined);
    const found = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_4__/* .mapPool */ .P)(entries, concurrency, async (entry) => {
        const stamp = present.get(entry.path);
        return stamp === undefined ? undefined : await ports.digests.file(`${path}/${entry.path}`, hash.algorithm, stamp);
    });
    const stale = entries.filter((entry, index) => found[index]?.md5 !== entry.md5);
    const other = [...extra, ...stale.filter((entry) => present.has(entry.path)).map((entry) => entry.path)];
    const isSame = stale.length === 0 && extra.length === 0 && isFolder;
    return {
        target,
        change: there === undefined ? 'added' : isSame ? 'unchanged' : 'modified',
        writes: stale.map((entry) => ({
            path: `${path}/${entry.path}`,
            hash: { algorithm: hash.algorithm, value: entry.md5 },
            executable: false,
        })),
        removals: [...inTheWay, ...extra.map((name) => `${path}/${name}`)],
        losses: [...inTheWay, ...other.map((name) => `${path}/${name}`)],
    };
}
function isWanted(path, within) {
    return within === undefined || within.some((part) => (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_1__/* .isWithin */ .UO)(path, part));
}
/**
 * Reads the manifest of a directory from the cache.
 *
 * @throws {UserError} MISSING, CORRUPT, PATH
 */
async function readManifest(hash, path, { cache }) {
    const text = await cache.readText(hash);
    if (text === undefined)
        throw missing([{ path, hash }]);
    return (0,_core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .N)(text, `${path} (${hash.value})`);
}
async function requireObjects(plans, { cache }) {
    const writes = plans.flatMap((plan) => plan.writes);
    const held = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_4__/* .mapPool */ .P)(writes, concurrency, (write) => cache.has(write.hash));
    const absent = writes.filter((_, index) => !held[index]);
    if (absent.length > 0)
        throw missing(absent);
}
/** Gives the error for objects that the cache lacks. */
function missing(objects) {
    const shown = objects.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`);
    const more = objects.length > shown.length ? ` and ${objects.length - shown.length} more` : '';
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`The cache lacks ${shown.join(', ')}${more}; run crisol pull.`, { code: 'MISSING' });
}
/** Refuses to remove or overwrite what the cache does not hold too. */
async function refuseLosses(plans, ports) {
    for (const { target, losses } of plans) {
        for (const path of losses) {
            const digest = await ports.digests.file(path, target.hash.algorithm);
            const isKept = digest !== undefined && (await ports.cache.has({ algorithm: target.hash.algorithm, value: digest.md5 }));
            if (isKept)
                continue;
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${path} holds what nothing else does; move it away, or use force to replace it.`, {
                code: 'PATH',
            });
        }
    }
}
async function apply({ removals, writes }, ports) {
    for (const path of removals)
        await ports.workspace.remove(path);
    await (0,_pool_js__WEBPACK_IMPORTED_MODULE_4__/* .mapPool */ .P)(writes, concurrency, async ({ path, hash, executable }) => {
        await ports.cache.materialise(hash, path, { executable });
        ports.digests.learn(path, hash);
    });
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
        entries: undefined,
    };
}
async function measureDirectory(path, ports, algorithm) {
    const files = await ports.workspace.files(path, ports.isIgnored);
    const digests = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_1__/* .mapPool */ .P)(files, concurrency, (file) => ports.digests.file(`${path}/${file.path}`, algorithm, file.stamp));
    const entries = [];
    let size = 0;
    for (const [index, digest] of digests.entries()) {
        if (digest === undefined)
            continue;
        entries.push({ path: files[index]?.path ?? '', md5: digest.md5 });
        size += digest.size;
    }
    const { md5 } = ports.digests.bytes((0,_core_dvc_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .renderManifest */ .s)(entries));
    return { hash: { algorithm, value: `${md5}.dir` }, size, files: entries.length, executable: false, entries };
}


/***/ }),

/***/ 3697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ placeOutputs)
/* harmony export */ });
/* harmony import */ var _core_text_amount_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9523);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(720);


/**
 * Brings outputs from the cache into the workspace, tells each that changed, and keeps what was learnt of the files.
 *
 * @param force removes even what nothing else holds
 * @throws {UserError} MISSING, PATH
 */
async function placeOutputs(outputs, force, ports) {
    const targets = outputs.map(({ output: { place, hash, executable }, within }) => ({
        ...{ path: place, hash, executable, within },
    }));
    const changes = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .checkout */ .Pt)(targets, ports, force);
    ports.digests.keep();
    const changed = targets.flatMap(({ path }, index) => (changes[index] === 'unchanged' ? [] : [path]));
    if (changed.length > 0) {
        await ports.console.group(`${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCount */ .SS)(changed.length, 'path')} changed`, async () => {
            for (const [index, { path }] of targets.entries())
                tell(path, changes[index] ?? 'unchanged', ports.console);
        });
    }
    const count = (change) => changes.filter((one) => one === change).length;
    const parts = ['modified', 'added'].filter((change) => count(change) > 0);
    return { changed, parts: parts.map((change) => `${(0,_core_text_amount_js__WEBPACK_IMPORTED_MODULE_1__/* .renderCount */ .SS)(count(change), 'file')} ${change}`) };
}
function tell(path, change, console) {
    if (change !== 'unchanged')
        console.info(`${change === 'added' ? 'A' : 'M'}       ${path}`);
}


/***/ })

};
