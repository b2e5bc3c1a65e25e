export const id = 6038;
export const ids = [6038];
export const modules = {

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
// EXTERNAL MODULE: ./lib/adapters/digests.js + 1 modules
var digests = __webpack_require__(4691);
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

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rR: () => (/* binding */ bringIntoCache),
  i7: () => (/* binding */ isHeld),
  yy: () => (/* binding */ isListed),
  xC: () => (/* binding */ missingObjects)
});

// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/flows/data/fetch.js
var fetch = __webpack_require__(1778);
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
    const isFolder = (0,dvc_hash/* isDirectory */.wd)(hash);
    const entries = await measured.entries();
    const parts = entries.map(({ path: name, md5 }) => ({ name, value: md5, path: `${place}/${name}` }));
    const files = isFolder ? parts : [{ name: undefined, value: hash.value, path: place }];
    let objects = 0;
    let bytes = 0;
    for (const { name, value, path: what } of files) {
        const object = { algorithm: hash.algorithm, value };
        if (await cache.has(object))
            continue;
        bytes += await cache.admit(object, path.read(name), what);
        objects++;
    }
    if (isFolder)
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
    return (await cache.has(object.hash)) && (await cache.hasAll(await hashesWithin(object, cache)));
}
/** Whether the cache has an output by the names of its objects: what they hold is looked at when they are used. */
async function isListed(object, cache) {
    if (!(await cache.has(object.hash)))
        return false;
    return !(0,dvc_hash/* isDirectory */.wd)(object.hash) || (await cache.lists(object.hash, () => hashesWithin(object, cache)));
}
async function hashesWithin(object, cache) {
    return (await (0,data_objects/* objectsWithin */.m2)(object, cache)).map(({ hash }) => hash);
}
/** Gives the error for objects that are nowhere, each with its path. */
function missingObjects(missing) {
    return new core_error/* UserError */.y(`The remote lacks ${(0,amount/* renderCount */.SS)(missing.length, 'object')}: ${(0,data_objects/* renderObjects */.dP)(missing)}. Whoever has the data runs dvc push; allow-missing goes on without.`, { code: 'MISSING' });
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

/***/ 2911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ findWanted),
/* harmony export */   QQ: () => (/* binding */ findFetchable),
/* harmony export */   eL: () => (/* binding */ findCopied)
/* harmony export */ });
/* harmony import */ var _core_dvc_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1679);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7464);



/** Finds the outputs that targets name, those alone that a cache can hold. */
async function findWanted(snapshot, wanted) {
    return (0,_core_dvc_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectOutputs */ .J)(await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .trackedOutputs */ .zT)(snapshot), wanted).filter(isCached);
}
/**
 * Finds the outputs that targets name and git tracks, of which the cache has a copy where their stage ran: the run cache
 * restores a stage only with all of its outputs.
 */
async function findCopied(snapshot, wanted) {
    const selected = (0,_core_dvc_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectOutputs */ .J)(await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .trackedOutputs */ .zT)(snapshot), wanted);
    return selected.filter((one) => !one.output.cache && one.output.hash !== undefined);
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
