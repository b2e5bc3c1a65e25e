export const id = 6609;
export const ids = [6609];
export const modules = {

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


/***/ })

};
