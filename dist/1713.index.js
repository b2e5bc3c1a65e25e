export const id = 1713;
export const ids = [1713];
export const modules = {

/***/ 2386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ openRunCache)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _storage_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5217);



/**
 * Opens the local run cache, which lies beside the objects of the cache.
 *
 * @param directory absolute path of the cache; where there is none, there are no entries
 * @param isShared whether the group may write into directories that are new
 */
function openRunCache(directory, isShared = false) {
    const folder = (0,_storage_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .openFolder */ .N)(directory, isShared);
    const list = async (prefix) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(directory) ? await folder.list(prefix) : [];
    const writtenAt = (key) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, key)).mtimeMs;
    return {
        ...folder,
        list,
        newest: async (prefix) => {
            const keys = await list(prefix);
            return keys.length < 2 ? keys[0] : keys.toSorted((one, other) => writtenAt(other) - writtenAt(one))[0];
        },
    };
}


/***/ }),

/***/ 5217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openFolder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: ./lib/adapters/directories.js
var directories = __webpack_require__(1231);
// EXTERNAL MODULE: ./lib/adapters/incoming-file.js
var incoming_file = __webpack_require__(8713);
// EXTERNAL MODULE: ./lib/adapters/incoming-folder.js
var incoming_folder = __webpack_require__(483);
// EXTERNAL MODULE: ./lib/adapters/temporary.js
var adapters_temporary = __webpack_require__(9215);
// EXTERNAL MODULE: ./lib/adapters/workspace.js
var workspace = __webpack_require__(5213);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
;// CONCATENATED MODULE: ./lib/adapters/storage/folder-errors.js



/** What the system says when it will not: code -> what that means. */
const reasons = {
    EACCES: 'this user may not do that',
    EPERM: 'this user may not do that',
    EROFS: 'it is read-only',
    EDQUOT: 'the quota of this user is used up',
    ELOOP: 'symlinks in it lead round in circles',
    ENOTDIR: 'a part of its path is a file',
    EEXIST: 'a part of its path is a file',
    EIO: 'the disk does not read or write any more',
    ESTALE: 'the mount is not valid any more; mount it again',
    ENAMETOOLONG: 'its path is too long',
};
const denials = new Set(['EACCES', 'EPERM', 'EROFS']);
/** Tells in a sentence what the system refused. What is a sentence already stays as it is, and so does a fault of ours. */
function explainFolder(error, doing) {
    const { code } = error;
    if (error instanceof core_error/* UserError */.y || typeof code !== 'string' || !/^E[A-Z]+$/u.test(code))
        return error;
    const { directory, verb, key } = doing;
    const reason = code === 'ENOSPC' ? fullness(doing) : (reasons[code] ?? `the system says ${code}`);
    const what = key === '' ? `to ${verb} it` : `to ${verb} ${key}`;
    return new core_error/* UserError */.y(`The remote ${directory} refuses ${what}: ${reason}.`, {
        code: verb === 'write' && denials.has(code) ? 'READ-ONLY' : 'REMOTE',
        cause: error,
    });
}
/** What was needed and what is left. */
function fullness({ directory, size = 0 }) {
    const needed = `the disk is full; ${(0,amount/* renderBytes */.UP)(size)} is needed`;
    try {
        const { bavail, bsize } = (0,external_node_fs_.statfsSync)(directory);
        return `${needed} and ${(0,amount/* renderBytes */.UP)(bavail * bsize)} is left`;
    }
    catch {
        return needed;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/storage/folder-keys.js


/**
 * Gives the keys of the files of a folder that start with a prefix, in no order. What is not whole yet is none; a link is
 * followed to a file and not to a directory, which could be one around it.
 *
 * @throws {NodeJS.ErrnoException} when a directory cannot be read
 */
function keysBelow(directory, prefix) {
    const parent = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    return filesBelow(directory, parent, prefix);
}
function filesBelow(directory, parent, prefix) {
    return entriesOf(`${directory}/${parent}`).flatMap((entry) => {
        const key = parent + entry.name;
        if (entry.name.endsWith('.crisol-tmp') || !(key.startsWith(prefix) || prefix.startsWith(`${key}/`)))
            return [];
        if (entry.isDirectory())
            return filesBelow(directory, `${key}/`, prefix);
        return entry.isFile() || leadsToFile(`${directory}/${key}`) ? [key] : [];
    });
}
function entriesOf(directory) {
    try {
        return readEntries(directory);
    }
    catch (error) {
        if ((0,workspace/* isAbsence */.Md)(error))
            return [];
        throw error;
    }
}
function readEntries(directory) {
    return (0,external_node_fs_.readdirSync)(directory, { withFileTypes: true });
}
function leadsToFile(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.isFile() === true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/adapters/storage/stored-md5.js
var stored_md5 = __webpack_require__(6854);
;// CONCATENATED MODULE: ./lib/adapters/storage/folder.js












/**
 * Opens a remote that is a folder of this machine or of a mounted disk. What is written lies under a name of its own
 * until it is whole, in a folder that whoever writes next sweeps.
 *
 * @param isShared whether the group may write into directories that are new
 */
function openFolder(directory, isShared = false) {
    const newName = openIncoming(directory, isShared);
    const attempt = (verb, key, work) => {
        try {
            return work(`${directory}/${key}`);
        }
        catch (error) {
            throw explainFolder(error, { directory, verb, key });
        }
    };
    return {
        name: directory,
        has: async (key) => attempt('read', key, sizeOf) !== undefined,
        read: async (key) => {
            const size = attempt('read', key, sizeOf);
            if (size === undefined)
                requireFolder(directory);
            return size === undefined ? undefined : readBytes(directory, key, size);
        },
        write: async (key, object) => {
            if (attempt('write', key, sizeOf) !== undefined)
                return false;
            const file = `${directory}/${key}`;
            try {
                return await writeObject(file, object, { temporary: newName(), isShared });
            }
            catch (error) {
                throw explainFolder(error, { directory, verb: 'write', key, size: object.size });
            }
        },
        list: async (prefix) => {
            requireFolder(directory);
            const keys = attempt('list', prefix, () => keysBelow(directory, prefix));
            return [...keys].sort(order/* compareCodePoints */.O);
        },
    };
}
/** Gives names for what is not whole yet. Whoever may write to the remote may write there, too. */
function openIncoming(directory, isShared) {
    const folder = (0,external_node_path_.join)(directory, 'crisol-incoming');
    const incoming = (0,incoming_folder/* openIncomingFolder */.v)(folder);
    let isOpen = false;
    return () => {
        if (!isOpen && makeDirectory(folder, isShared))
            (0,external_node_fs_.chmodSync)(folder, (0,external_node_fs_.statSync)(directory).mode & 0o7777);
        isOpen = true;
        return incoming();
    };
}
/** Makes a directory where there is none; tells whether it did. Of a disk that is read-only the plain way alone says so. */
function makeDirectory(directory, isShared) {
    try {
        (0,external_node_fs_.mkdirSync)(directory);
        return true;
    }
    catch (error) {
        const { code } = error;
        if (code === 'EEXIST')
            return false;
        if (code !== 'ENOENT')
            throw error;
        (0,directories/* makeDirectories */.K)(directory, isShared);
        return true;
    }
}
/** Bytes of a file, a link followed; `undefined` when there is none. */
function sizeOf(file) {
    try {
        const stats = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
        return stats?.isFile() ? stats.size : undefined;
    }
    catch (error) {
        const fault = error;
        // A link that leads round in circles may stand before a whole remote: that is no absence.
        if (fault.code !== 'ELOOP' && (0,workspace/* isAbsence */.Md)(fault))
            return undefined;
        throw error;
    }
}
/** A disk that is not mounted must not look like one that is empty. */
function requireFolder(directory) {
    const stats = (0,external_node_fs_.statSync)(directory, { throwIfNoEntry: false });
    if (stats?.isDirectory())
        return;
    const found = stats === undefined ? 'which is not there; mount it, or' : 'which is a file;';
    throw new core_error/* UserError */.y(`The remote is the folder ${directory}, ${found} set its url with dvc remote modify.`, {
        code: 'REMOTE',
    });
}
/** Opens the bytes of an object; those of a small one at one go. */
async function* readBytes(directory, key, size) {
    const file = `${directory}/${key}`;
    try {
        if (size <= incoming_file/* smallFile */.u$)
            yield (0,external_node_fs_.readFileSync)(file);
        else
            yield* (0,external_node_fs_.createReadStream)(file);
    }
    catch (error) {
        throw explainFolder(error, { directory, verb: 'read', key });
    }
}
async function writeObject(file, object, arrival) {
    const incoming = new incoming_file/* IncomingFile */.zo(arrival.temporary, object.hash.algorithm);
    try {
        for await (const chunk of object.open())
            await incoming.write(chunk);
        (0,stored_md5/* requireMd5 */.Y)(object.hash, (await incoming.end()).md5);
        return publish(file, arrival);
    }
    catch (error) {
        await incoming.abandon();
        throw error;
    }
}
/** Gives a whole file its name; false when somebody else's has it already. */
function publish(file, { temporary, isShared }) {
    try {
        folder_link(temporary, file, isShared);
    }
    catch (error) {
        const isTaken = error.code === 'EEXIST' && sizeOf(file) !== undefined;
        if (!isTaken)
            return move(temporary, file);
        (0,external_node_fs_.rmSync)(temporary);
        return false;
    }
    (0,external_node_fs_.rmSync)(temporary);
    return true;
}
/** Links a file to where the directory may have to be made first. A link, other than a move, overwrites nothing. */
function folder_link(temporary, file, isShared) {
    (0,directories/* putInto */.i)(file, isShared, () => (0,external_node_fs_.linkSync)(temporary, file));
}
/** Moves a file into place where its disk knows no links, where a link leads to another disk, or over a broken link. */
function move(temporary, file) {
    try {
        (0,external_node_fs_.renameSync)(temporary, file);
    }
    catch (error) {
        if (error.code !== 'EXDEV')
            throw error;
        copyBeside(temporary, file);
        (0,external_node_fs_.rmSync)(temporary);
    }
    return true;
}
function copyBeside(temporary, file) {
    const beside = (0,adapters_temporary/* temporaryBeside */.w6)(file);
    try {
        (0,external_node_fs_.copyFileSync)(temporary, beside);
        (0,external_node_fs_.chmodSync)(beside, incoming_file/* checkedMode */.zf);
        (0,external_node_fs_.renameSync)(beside, file);
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(beside, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ openRemote)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6069);
/* harmony import */ var _folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5217);



/**
 * Opens a remote of a project; `undefined` when none is named and there is no default one. The client of
 * S3 loads only for an S3 remote.
 *
 * @throws {UserError} INPUT for a name that no remote has; UNSUPPORTED for a kind of remote that is not ours; SYNTAX for
 * options that do not go together
 */
async function openRemote(config, name, listener) {
    const wanted = name?.toLowerCase() ?? config.remote;
    if (wanted === undefined)
        return undefined;
    const remote = config.remotes.get(wanted);
    if (remote === undefined)
        throw unknownRemote(wanted, config);
    refuseUnsupported(remote);
    // Its form was checked as the configuration was read.
    const jobs = Number(remote.options.get('jobs')) || undefined;
    return { ...(await openStore(remote, listener)), jobs };
}
async function openStore(remote, listener) {
    if (!remote.url.startsWith('s3://'))
        return (0,_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .openFolder */ .N)(remote.url, remote.options.has('shared'));
    const { openS3 } = await Promise.all(/* import() */[__webpack_require__.e(334), __webpack_require__.e(1284), __webpack_require__.e(8586)]).then(__webpack_require__.bind(__webpack_require__, 8586));
    return openS3(remote, listener);
}
function unknownRemote(name, config) {
    const nearest = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(name, config.remotes.keys());
    const hint = nearest === undefined ? `Add it with dvc remote add ${name} <url>.` : `The nearest one is "${nearest}".`;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`DVC's configuration has no remote "${name}". ${hint}`, { code: 'INPUT' });
}
const works = 'Crisol works with folders and s3:// (and what is compatible with it, by endpointurl), and --with-dvc hands the call to an installed dvc';
function refuseUnsupported({ name, url, options }) {
    const scheme = /^([\w+.-]+):\/\//u.exec(url)?.[1];
    if (scheme !== undefined && scheme !== 's3') {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The remote "${name}" is ${scheme}://; ${works}.`, { code: 'UNSUPPORTED' });
    }
    for (const option of ['version_aware', 'worktree', 'sse_customer_key']) {
        if (options.has(option) && options.get(option)?.toLowerCase() !== 'false') {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The remote "${name}" has ${option}, which Crisol does not read; ${works}.`, {
                code: 'UNSUPPORTED',
            });
        }
    }
}


/***/ }),

/***/ 6854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ requireMd5)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/**
 * Refuses bytes on their way into a store that are not those of their name.
 *
 * @param found md5 of the bytes
 * @throws {UserError} CORRUPT
 */
function requireMd5(hash, found) {
    if (hash.value.startsWith(found))
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The cache has bytes of the md5 ${found} under the name ${hash.value}, and nothing was stored; remove that object from the cache and bring it back with crisol pull, or add its data anew.`, { code: 'CORRUPT' });
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

/***/ 6320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pv: () => (/* binding */ findRunByKey),
/* harmony export */   X1: () => (/* binding */ fetchRuns),
/* harmony export */   ci: () => (/* binding */ copyRuns)
/* harmony export */ });
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


/***/ })

};
