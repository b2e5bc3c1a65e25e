export const id = 697;
export const ids = [697];
export const modules = {

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
    const held = await (0,pool/* mapPool */.P)(writes, concurrency, (write) => cache.has(write.hash));
    const absent = writes.filter((_, index) => !held[index]);
    if (absent.length > 0)
        throw missing(absent);
    await cache.requireRoom(writes.map(({ hash }) => hash));
}
/** Gives the error for objects that the cache lacks. */
function missing(objects) {
    const shown = objects.slice(0, 10).map(({ path, hash }) => `${path} (${hash.value})`);
    const more = objects.length > shown.length ? ` and ${objects.length - shown.length} more` : '';
    return new error/* UserError */.y(`The cache lacks ${shown.join(', ')}${more}; run crisol pull.`, { code: 'MISSING' });
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
    for (const entry of found?.entries ?? [])
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


/***/ })

};
