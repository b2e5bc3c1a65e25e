export const id = 1264;
export const ids = [1264];
export const modules = {

/***/ 1010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);
/* harmony import */ var _flows_data_transfer_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2225);


/**
 * Reads the inputs of `pull`.
 *
 * @throws {UserError} INPUT
 */
function readInputs(read) {
    return {
        ...(0,_flows_data_transfer_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readTransferInputs */ .L)(read, false),
        allowMissing: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('allow-missing', read('allow-missing')) ?? false,
        force: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('force', read('force')) ?? false,
    };
}


/***/ }),

/***/ 5429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/flows/data/bring.js + 1 modules
var bring = __webpack_require__(1773);
// EXTERNAL MODULE: ./lib/flows/data/hand-over.js + 1 modules
var hand_over = __webpack_require__(6795);
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
        await (0,run_cache/* fetchRuns */.X1)(inputs, ports);
    const wanted = await (0,data_wanted/* findFetchable */.QQ)(ports.snapshot, inputs);
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
    return [...lost].some((path) => (0,dvc_path/* isWithin */.UO)(path, place));
}
function toCall({ remote, jobs, allowMissing, force, runCache, withDeps, glob, targets, }) {
    const options = {
        ...{ remote, jobs: jobs?.toString(), 'allow-missing': allowMissing, force },
        ...{ 'run-cache': runCache, 'with-deps': withDeps, glob },
    };
    return { command: 'pull', options, targets };
}


/***/ }),

/***/ 9942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pt: () => (/* binding */ checkout)
});

// UNUSED EXPORTS: missing, readManifest

// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/core/dvc/manifest.js
var manifest = __webpack_require__(7958);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/flows/pool.js
var pool = __webpack_require__(6879);
// EXTERNAL MODULE: ./lib/flows/data/objects.js
var data_objects = __webpack_require__(5518);
;// CONCATENATED MODULE: ./lib/flows/data/obstacles.js


/**
 * Looks for what stands where files are to be written, before anything is touched.
 *
 * @returns files below directories that a file takes the place of
 * @throws {UserError} PATH when a directory that is needed is a file that stays, or lies behind a symlink
 */
async function findObstacles({ target, writes, removals }, workspace) {
    const known = new Map([['', Promise.resolve(true)]]);
    const gone = new Set(removals);
    const isThere = (directory, path) => {
        const found = known.get(directory) ?? look(directory, path);
        known.set(directory, found);
        return found;
    };
    const look = async (directory, path) => {
        if (!(await isThere((0,dvc_path/* directoryOf */.jt)(directory), path)) || gone.has(directory))
            return false;
        const entry = await workspace.stat(directory);
        if (entry === undefined || entry.kind === 'directory')
            return entry !== undefined;
        // This refuses what lies behind a symlink.
        await workspace.stat(path);
        throw new error/* UserError */.y(`${path} needs the directory ${directory}, where a file stands; move it away.`, {
            code: 'PATH',
        });
    };
    await isThere((0,dvc_path/* directoryOf */.jt)(target.path), target.path);
    const found = [];
    for (const { path } of writes) {
        if (gone.has(path) || !(await isThere((0,dvc_path/* directoryOf */.jt)(path), path)))
            continue;
        if ((await workspace.stat(path))?.kind !== 'directory')
            continue;
        const below = await workspace.files(path);
        found.push(...below.map((file) => `${path}/${file.path}`).filter((file) => !gone.has(file)));
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/flows/data/checkout.js








/** Files read or written at once. */
const concurrency = 16;
const none = { modified: 0, added: 0, deleted: 0 };
/**
 * Brings files and directories from the cache into the workspace: each file whole or not at all, and none of them
 * before all can be.
 *
 * @returns what is other than before, in the order of the targets
 * @throws {UserError} MISSING when the cache lacks an object; PATH when something is in the way that nothing else
 * holds; ENVIRONMENT when the disk has no room
 */
async function checkout(targets, ports, { force, relink = false }) {
    const plans = [];
    for (const target of targets)
        plans.push(await planCheckout(target, ports, relink));
    await requireObjects(plans, ports);
    const losses = [];
    for (const plan of plans) {
        const inTheWay = await findObstacles(plan, ports.workspace);
        for (const path of [...plan.losses, ...inTheWay])
            losses.push({ path, algorithm: plan.target.hash.algorithm });
    }
    if (!force)
        await refuseLosses(losses, ports);
    for (const plan of plans)
        await apply(plan, ports);
    return plans.flatMap(({ change }) => (change === undefined ? [] : [change]));
}
async function planCheckout(target, ports, relink) {
    return (0,hash/* isDirectory */.wd)(target.hash) ? await planDirectory(target, ports, relink) : await planFile(target, ports, relink);
}
async function planFile(target, ports, relink) {
    const { path, hash, executable, isCopied = false } = target;
    const write = { path, hash, executable, isCopied };
    const toChange = (kind) => ({
        ...{ path, kind, isDirectory: false },
        files: { ...none, [kind]: 1 },
    });
    const entry = await ports.workspace.stat(path);
    if (entry === undefined)
        return { target, change: toChange('added'), writes: [write], removals: [], losses: [] };
    if (entry.kind === 'directory') {
        const files = await ports.workspace.files(path);
        const losses = files.map((file) => `${path}/${file.path}`);
        return { target, change: toChange('modified'), writes: [write], removals: [path], losses };
    }
    const found = await ports.digests.file(path, hash.algorithm);
    if (found?.md5 === hash.value) {
        const change = isAsExecutable(entry, executable) ? undefined : toChange('modified');
        return { target, change, writes: relink || change !== undefined ? [write] : [], removals: [], losses: [] };
    }
    // A link that leads nowhere holds nothing.
    const losses = entry.kind === 'symlink' && found === undefined ? [] : [path];
    return { target, change: toChange('modified'), writes: [write], removals: [], losses };
}
/** As under DVC, what need not be executable may be. */
function isAsExecutable({ mode }, executable) {
    return !executable || (mode & 0o100) !== 0;
}
async function planDirectory(target, ports, relink) {
    const { path, hash, within } = target;
    const entries = (await readManifest(hash, path, ports)).filter((entry) => isWanted(entry.path, within));
    const there = await ports.workspace.stat(path);
    const isFolder = there?.kind === 'directory';
    const inTheWay = there === undefined || isFolder ? [] : [path];
    const present = new Map((isFolder ? await ports.workspace.files(path, ports.isIgnored) : []).map((file) => [file.path, file.stamp]));
    const wanted = new Set(entries.map((entry) => entry.path));
    const extra = [...present.keys()].filter((name) => !wanted.has(name) && within === undefined);
    const found = await (0,pool/* mapPool */.P)(entries, concurrency, async (entry) => {
        const stamp = present.get(entry.path);
        return stamp === undefined ? undefined : await ports.digests.file(`${path}/${entry.path}`, hash.algorithm, stamp);
    });
    const stale = entries.filter((entry, index) => found[index]?.md5 !== entry.md5);
    const modified = stale.filter((entry) => present.has(entry.path)).map((entry) => entry.path);
    const files = { modified: modified.length, added: stale.length - modified.length, deleted: extra.length };
    const isSame = stale.length === 0 && extra.length === 0 && isFolder;
    return {
        target,
        change: isSame ? undefined : { path, kind: there === undefined ? 'added' : 'modified', isDirectory: true, files },
        writes: (relink ? entries : stale).map((entry) => ({
            path: `${path}/${entry.path}`,
            hash: { algorithm: hash.algorithm, value: entry.md5 },
            ...{ executable: false, isCopied: target.isCopied === true },
        })),
        removals: [...inTheWay, ...extra.map((name) => `${path}/${name}`)],
        losses: [...inTheWay, ...[...extra, ...modified].map((name) => `${path}/${name}`)],
    };
}
function isWanted(path, within) {
    return within === undefined || within.some((part) => (0,dvc_path/* isWithin */.UO)(path, part));
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
    return (0,manifest/* parseManifest */.N)(text, `${path} (${hash.value})`);
}
async function requireObjects(plans, { cache }) {
    const writes = plans.flatMap((plan) => plan.writes);
    const sizes = await (0,pool/* mapPool */.P)(writes, concurrency, (write) => cache.size(write.hash));
    const absent = writes.filter((_, index) => sizes[index] === undefined);
    if (absent.length > 0)
        throw missing(absent);
    const bytes = sizes.reduce((sum, size) => sum + (size ?? 0), 0);
    if (writes[0] !== undefined)
        await cache.requireRoom(bytes, writes[0].hash);
}
/** Gives the error for objects that the cache lacks. */
function missing(objects) {
    return new error/* UserError */.y(`The cache lacks ${(0,data_objects/* renderObjects */.dP)(objects)}; run crisol pull.`, { code: 'MISSING' });
}
/** Refuses to remove or overwrite what the cache does not hold too. */
async function refuseLosses(losses, ports) {
    const lost = [];
    for (const { path, algorithm } of losses) {
        const digest = await ports.digests.file(path, algorithm);
        if (digest === undefined || !(await ports.cache.has({ algorithm, value: digest.md5 })))
            lost.push(path);
    }
    if (lost.length === 0)
        return;
    const shown = lost.slice(0, 10).join(', ');
    const more = lost.length > 10 ? ` and ${(0,amount/* renderCount */.SS)(lost.length - 10, 'more file')}` : '';
    const [holds, them] = lost.length === 1 ? ['holds', 'it'] : ['hold', 'them'];
    throw new error/* UserError */.y(`${shown}${more} ${holds} what nothing else does; move ${them} away, or use force to replace ${them}.`, {
        code: 'PATH',
    });
}
async function apply({ target, removals, writes, change }, ports) {
    for (const path of removals)
        await ports.workspace.remove(path);
    const isWhole = (0,hash/* isDirectory */.wd)(target.hash) && target.within === undefined;
    if (isWhole && change !== undefined && writes.length === 0)
        await ports.workspace.makeDirectory(target.path);
    await (0,pool/* mapPool */.P)(writes, concurrency, async ({ path, hash, executable, isCopied }) => {
        await ports.cache.materialise(hash, path, { executable, isCopied });
        ports.digests.learn(path, hash);
    });
    for (const path of removals)
        await removeEmptyAbove(path, target.path, ports);
}
/** Removes the directories that a removed file leaves empty, up to that of the output, which stays. */
async function removeEmptyAbove(path, top, { workspace }) {
    for (let above = (0,dvc_path/* directoryOf */.jt)(path); above !== top && (0,dvc_path/* isWithin */.UO)(above, top); above = (0,dvc_path/* directoryOf */.jt)(above)) {
        if (!(await workspace.removeEmpty(above)))
            return;
    }
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

/***/ 3697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ placeOutputs)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2055);
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _bring_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1773);
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9942);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9254);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7464);






/**
 * Brings outputs from the cache into the workspace, and keeps what was learnt of the files.
 *
 * @returns what is other than before
 * @throws {UserError} MISSING, PATH, ENVIRONMENT
 */
async function placeOutputs(outputs, { everything, ...options }, ports) {
    const targets = outputs.map(({ output: { place, hash, executable }, within }) => ({
        ...{ path: place, hash, executable, within },
    }));
    const changes = await (0,_checkout_js__WEBPACK_IMPORTED_MODULE_2__/* .checkout */ .Pt)(targets, ports, options);
    const untracked = everything ? await findUntracked(ports) : new Map();
    const deleted = await removeUntracked(untracked, ports);
    const placed = targets.flatMap(({ path, hash, within }) => (within === undefined ? [[path, hash]] : []));
    ports.placements.keep(new Map(placed), [...untracked.keys()]);
    ports.digests.keep();
    return [...changes, ...deleted];
}
/** Takes away what was placed once and is no longer tracked, where it is as it was placed and the cache holds it. */
async function removeUntracked(untracked, ports) {
    const changes = [];
    for (const [path, hash] of untracked) {
        const found = await (0,_measure_js__WEBPACK_IMPORTED_MODULE_3__/* .measure */ .x)(path, ports, hash.algorithm);
        if (!(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameHash */ .VR)(found?.hash, hash) || !(await (0,_bring_js__WEBPACK_IMPORTED_MODULE_1__/* .isHeld */ .i7)({ hash, path }, ports.cache)))
            continue;
        await removeMeasured(path, found, ports);
        const files = { modified: 0, added: 0, deleted: 1 };
        changes.push({ path, kind: 'deleted', isDirectory: (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_5__/* .isDirectory */ .wd)(hash), files });
    }
    return changes;
}
/** Takes away what was measured, and leaves what is in a directory beside that: `.dvcignore` may pass over it. */
async function removeMeasured(path, found, { workspace }) {
    for (const entry of (await found?.entries()) ?? [])
        await workspace.remove(`${path}/${entry.path}`);
    const isLeft = (await workspace.stat(path))?.kind === 'directory' && (await workspace.files(path)).length > 0;
    if (!isLeft)
        await workspace.remove(path);
}
/** What was placed by an earlier run and is neither an output now, nor in or around one. */
async function findUntracked({ placements, snapshot }) {
    const placed = placements.all();
    if (placed.size === 0)
        return placed;
    const tracked = (await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .trackedOutputs */ .zT)(snapshot)).map(({ place }) => place);
    const known = new Set(tracked);
    return new Map([...placed].filter(([path]) => !known.has(path) && !tracked.some((place) => (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(place, path) || (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(path, place))));
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
async function storeInCache(path, { hash, ...measured }, ports) {
    if (!(0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .isDirectory */ .wd)(hash))
        return await adopt(path, hash, ports);
    const entries = await measured.entries();
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


/***/ }),

/***/ 2225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readTransferInputs)
/* harmony export */ });
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(662);

/**
 * Reads the inputs of an action that moves data.
 *
 * @param movesRuns whether the run cache moves too where nobody says otherwise
 * @throws {UserError} INPUT
 */
function readTransferInputs(read, movesRuns) {
    return {
        targets: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseList */ .E1)(read('targets')),
        glob: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('glob', read('glob')) ?? false,
        withDeps: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-deps', read('with-deps')) ?? false,
        remote: read('remote') || undefined,
        jobs: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCount */ .zq)('jobs', read('jobs')),
        runCache: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('run-cache', read('run-cache')) ?? movesRuns,
        withDvc: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSwitch */ .SI)('with-dvc', read('with-dvc')) ?? false,
        workingDirectory: read('working-directory'),
    };
}


/***/ })

};
