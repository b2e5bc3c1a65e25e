export const id = 1005;
export const ids = [1005];
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

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dW: () => (/* binding */ directoryOption),
/* harmony export */   qV: () => (/* binding */ standingIn),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8756);


/** The option that every command has. */
const directoryOption = { 'working-directory': { type: 'string', short: 'C' } };
/** Absolute path of the project that a command works on: the one given, or the one around the user. */
function projectOf(args, terminal) {
    const given = args.read('working-directory');
    return given === '' ? (0,_adapters_project_js__WEBPACK_IMPORTED_MODULE_1__/* .findProjectRoot */ .pj)(terminal.directory) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, given);
}
/** Where the user stands in the project, from its root; '' for the root itself, or where the project was given. */
function standingIn(args, terminal) {
    return args.read('working-directory') === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(projectOf(args, terminal), terminal.directory) : '';
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
    return { read, isSet: (name) => values[name] === true, words: positionals, names: Object.keys(values) };
}
function parse(args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(explain(error, [...Object.keys(options), 'help']), { code: 'INPUT', cause: error });
    }
}
function explain(error, names) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(-{1,2})([^']+)'/u.exec(message);
    if (unknown === null)
        return explainValue(message);
    const nearest = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(unknown[2] ?? '', names);
    const hint = nearest === undefined ? '' : ` The nearest one is --${nearest}.`;
    return `Option ${unknown[1]}${unknown[2]} is not one of this command's.${hint}`;
}
/** What Node says of a value that is missing or too much, in one sentence. */
function explainValue(message) {
    const name = /Option '(?:-\w, )?(-{1,2}[\w-]+)/u.exec(message)?.[1];
    if (message.includes('does not take an argument'))
        return `Option ${name} takes no value.`;
    return `Option ${name} has no value; expected one after it, or after = where it begins with a dash.`;
}


/***/ }),

/***/ 3199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  status: () => (/* binding */ status_status)
});

// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
;// CONCATENATED MODULE: ./lib/core/dvc/status.js

/** Tells whether nothing differs. */
function isClean({ deps, outs, isAlwaysChanged, isCommandChanged }) {
    return deps.size === 0 && outs.size === 0 && !isAlwaysChanged && !isCommandChanged;
}
/** Writes the status as `dvc status --json` does: `{"train": [{"changed deps": {"data": "modified"}}]}`. */
function renderStatusJson(statuses) {
    return (0,json/* renderJson */.h)(new Map(statuses.filter((status) => !isClean(status)).map((one) => [one.owner, entriesOf(one)])));
}
/** Writes the status as `dvc status` does for a person; `Data and pipelines are up to date.` when nothing differs. */
function renderStatus(statuses) {
    const lines = statuses
        .filter((status) => !isClean(status))
        .flatMap((status) => [`${status.owner}:`, ...entriesOf(status).flatMap((entry) => linesOf(entry, 1))]);
    return lines.length === 0 ? 'Data and pipelines are up to date.' : lines.join('\n');
}
function entriesOf(status) {
    const { deps, outs, isAlwaysChanged, isCommandChanged } = status;
    return [
        ...(deps.size > 0 ? [new Map([['changed deps', deps]])] : []),
        ...(outs.size > 0 ? [new Map([['changed outs', outs]])] : []),
        ...(isAlwaysChanged ? ['always changed'] : []),
        ...(isCommandChanged ? ['changed command'] : []),
    ];
}
/** Columns of a state and its colon. */
const width = 20;
function linesOf(entry, depth) {
    const indent = '\t'.repeat(depth);
    if (!(entry instanceof Map))
        return [`${indent}${String(entry)}`];
    return [...entry].flatMap(([key, value]) => typeof value === 'string'
        ? [`${indent}${`${value}:`.padEnd(width)}${key}`]
        : [`${indent}${key}:`, ...linesOf(value, depth + 1)]);
}
/** Writes what cache and remote do not share as `dvc status --cloud` does for a person. */
function renderCloudStatus(statuses, remote) {
    if (statuses.size === 0)
        return `Cache and remote '${remote}' are in sync.`;
    return [...statuses].map(([path, status]) => `\t${`${status}:`.padEnd(width)}${path}`).join('\n');
}

// EXTERNAL MODULE: ./lib/core/inputs.js
var inputs = __webpack_require__(662);
// EXTERNAL MODULE: ./lib/flows/data/cloud-status.js
var cloud_status = __webpack_require__(6166);
// EXTERNAL MODULE: ./lib/flows/data/status.js
var data_status = __webpack_require__(2826);
// EXTERNAL MODULE: ./lib/flows/data/wanted.js
var data_wanted = __webpack_require__(2911);
// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(9048);
// EXTERNAL MODULE: ./lib/cli/targets.js
var targets = __webpack_require__(4096);
// EXTERNAL MODULE: ./lib/cli/transfer.js
var transfer = __webpack_require__(2315);
// EXTERNAL MODULE: ./lib/cli/with-dvc.js
var with_dvc = __webpack_require__(7170);
;// CONCATENATED MODULE: ./lib/cli/status.js









const usage = `Says what differs: the workspace from dvc.lock and .dvc files, or with --cloud the cache from the remote.

usage: crisol status [target ...] [options]

${targets/* targetUsage */.Ti}
  -c, --cloud            compare the cache with the remote
  -r, --remote NAME      the remote to compare with, which means --cloud
  -j, --jobs N           objects asked for at once (default: the remote's jobs, or 32)
  -q, --quiet            say nothing; exit with 1 where something differs
${with_dvc/* dvcUsage */.h}
      --json             print the result as JSON, as DVC writes it
  -C, --working-directory DIR   the project (default: the one around you)

examples:
  crisol status
  crisol status --cloud --json`;
/** The command `status`. */
const status_status = {
    summary: 'say what differs from dvc.lock, or from the remote',
    usage,
    isOfDvc: true,
    run: async (args, terminal) => {
        const parsed = (0,options/* parseOptions */.A)(args, {
            cloud: { type: 'boolean', short: 'c' },
            quiet: { type: 'boolean', short: 'q' },
            ...transfer/* transferOptions */.Uh,
        });
        const ports = await (0,transfer/* openTransfer */.ij)(parsed, terminal);
        const isCloud = parsed.isSet('cloud') || parsed.read('remote') !== '';
        const differs = isCloud ? await tellCloud(parsed, ports, terminal) : await tellWorkspace(parsed, ports, terminal);
        return parsed.isSet('quiet') && differs ? 1 : 0;
    },
};
async function tellWorkspace(parsed, ports, terminal) {
    const statuses = await (0,data_status/* findStatus */.G)((0,targets/* readTargets */.R0)(parsed, terminal), ports);
    write(parsed, terminal, { json: () => renderStatusJson(statuses), text: () => renderStatus(statuses) });
    return statuses.some((one) => !isClean(one));
}
async function tellCloud(parsed, ports, terminal) {
    const named = parsed.read('remote') || undefined;
    const wanted = await (0,data_wanted/* findWanted */.Bu)(ports.snapshot, (0,targets/* readTargets */.R0)(parsed, terminal));
    const jobs = (0,inputs/* parseCount */.zq)('jobs', parsed.read('jobs'));
    const statuses = await (0,cloud_status/* findCloudStatus */.$)(wanted, { remote: named, jobs }, ports);
    write(parsed, terminal, {
        json: () => JSON.stringify(Object.fromEntries(statuses)),
        text: () => renderCloudStatus(statuses, named ?? ports.defaultRemote ?? ''),
    });
    return statuses.size > 0;
}
function write(parsed, terminal, { json, text }) {
    if (parsed.isSet('quiet'))
        return;
    if (parsed.isSet('json'))
        terminal.writeJson(json());
    else
        terminal.write(`${text()}\n`);
}


/***/ }),

/***/ 4096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gl: () => (/* binding */ targetOptions),
/* harmony export */   R0: () => (/* binding */ readTargets),
/* harmony export */   Ti: () => (/* binding */ targetUsage)
/* harmony export */ });
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5385);

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
/** Reads targets, from where the user stands, and how they are meant. */
function readTargets(args, terminal) {
    return {
        targets: args.words,
        glob: args.isSet('glob'),
        withDeps: args.isSet('with-deps'),
        directory: (0,_directory_js__WEBPACK_IMPORTED_MODULE_0__/* .standingIn */ .qV)(args, terminal),
    };
}


/***/ }),

/***/ 2315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uh: () => (/* binding */ transferOptions),
/* harmony export */   VW: () => (/* binding */ dataOptions),
/* harmony export */   ij: () => (/* binding */ openTransfer)
/* harmony export */ });
/* harmony import */ var _adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1940);
/* harmony import */ var _directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5385);
/* harmony import */ var _targets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4096);
/* harmony import */ var _with_dvc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7170);




/** Options of every command on data. */
const dataOptions = {
    json: { type: 'boolean' },
    ..._targets_js__WEBPACK_IMPORTED_MODULE_2__/* .targetOptions */ .Gl,
    ..._with_dvc_js__WEBPACK_IMPORTED_MODULE_3__/* .dvcOption */ .N,
    ..._directory_js__WEBPACK_IMPORTED_MODULE_1__/* .directoryOption */ .dW,
};
/** Those of a command that speaks with a remote, too. */
const transferOptions = {
    remote: { type: 'string', short: 'r' },
    jobs: { type: 'string', short: 'j' },
    ...dataOptions,
};
/**
 * Wires the data of the project that a command works on.
 *
 * @throws {UserError} SYNTAX for DVC's configuration
 */
async function openTransfer(args, terminal) {
    return await (0,_adapters_storage_transfer_js__WEBPACK_IMPORTED_MODULE_0__/* .transferPorts */ .q)((0,_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .projectOf */ .v8)(args, terminal), terminal.console, () => undefined);
}


/***/ }),

/***/ 7170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ dvcOption),
/* harmony export */   h: () => (/* binding */ dvcUsage),
/* harmony export */   runWithDvc: () => (/* binding */ runWithDvc)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_dvc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1831);


/** The option of commands that an installed DVC can do in our place. */
const dvcOption = { 'with-dvc': { type: 'boolean' } };
/** What `--help` says of it. */
const dvcUsage = `      --with-dvc         hand the call as it is to the dvc on the PATH, for remotes, layouts and options not ours`;
/** Hands a command to an installed DVC as it was written, options that are ours alone left out. What it prints is the result. */
async function runWithDvc(command, args, terminal) {
    const { directory, rest } = split(args);
    const dvc = (0,_adapters_dvc_js__WEBPACK_IMPORTED_MODULE_1__/* .openDvc */ .g)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, directory), terminal.console);
    terminal.write(await dvc.run([command, ...rest]));
    return 0;
}
/** Tells the directory that the command line names from what is DVC's. */
function split(args) {
    const rest = [];
    let directory = '.';
    for (let index = 0; index < args.length; index++) {
        const word = args[index] ?? '';
        const value = /^--working-directory=(.*)$/su.exec(word)?.[1];
        if (word === '-C' || word === '--working-directory')
            directory = args[++index] ?? '.';
        else if (value !== undefined)
            directory = value;
        else if (word !== '--with-dvc')
            rest.push(word);
    }
    return { directory, rest };
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

/***/ 4258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ buildGraph),
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/* harmony import */ var _dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _location_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1547);
/* harmony import */ var _out_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6207);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3936);





/**
 * Links stages and `.dvc` files by their outputs and dependencies.
 *
 * @param isIgnored what `.dvcignore` passes over, where no output may lie; nothing by default
 * @throws {UserError} PIPELINE for a cycle, an output with two owners, an output inside another or ignored, a file of
 *   DVC inside an output; PATH
 */
function buildGraph(members, isIgnored = () => false) {
    const nodes = members.map((member) => ('kind' in member ? placeSource(member) : placeStage(member)));
    const graph = new Map();
    for (const node of nodes) {
        const twin = graph.get(node.address);
        if (twin !== undefined)
            throw fault(`${tell(twin)} and ${tell(node)} have the same name; call one something else.`);
        graph.set(node.address, node);
    }
    const outs = plantOuts(nodes);
    refuseIgnored(nodes, isIgnored);
    refuseInside(nodes, outs);
    const linked = new Map(nodes.map((node) => [node.address, { ...node, needs: needsOf(node, outs) }]));
    refuseCycle(linked);
    return new Map([...linked].map(([address, node]) => [address, isFrozen(node) ? { ...node, needs: [] } : node]));
}
/** Gives the address of a stage. */
function addressOf({ name, file }) {
    return file === 'dvc.yaml' ? name : `${file}:${name}`;
}
function placeStage(stage) {
    const where = `${stage.file}:${stage.line}: stages.${stage.name}`;
    const at = (path, key) => (0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .locate */ .x5)(stage.directory, path, `${where}.${key}`);
    return {
        kind: 'stage',
        address: addressOf(stage),
        stage,
        deps: stage.deps.map((path) => at(path, 'deps')),
        paramFiles: [...stage.params.keys()].map((path) => at(path, 'params')),
        outs: stage.outs.map(({ path }) => at(path, 'outs')),
        needs: [],
    };
}
function placeSource(source) {
    return { kind: 'source', address: source.file, source, deps: source.deps, outs: source.outs, needs: [] };
}
function fileOf(node) {
    return node.kind === 'stage' ? node.stage.file : node.source.file;
}
function isFrozen(node) {
    return node.kind === 'stage' ? node.stage.frozen : node.source.frozen;
}
/** Tells a node as `the stage train (dvc.yaml:3)` or `data.csv.dvc`. */
function tell(node) {
    return node.kind === 'source' ? node.address : `the stage ${node.stage.name} (${node.stage.file}:${node.stage.line})`;
}
function plantOuts(nodes) {
    const tree = (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyTree */ ["in"])();
    for (const node of nodes) {
        for (const out of node.outs) {
            const [other] = (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwners */ .Gr)(tree, out);
            if (other !== undefined)
                throw overlap(other, { node, out });
            (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .addOut */ .Ex)(tree, out, { node, out });
        }
    }
    (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .checkNames */ .LN)(nodes.flatMap(({ outs }) => outs.filter((out) => !(0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge)(out))), 'The repository');
    return tree;
}
function overlap(one, other) {
    if (one.out === other.out) {
        if (one.node === other.node)
            return fault(`${tell(one.node)} names its output ${one.out} twice; name it once.`);
        return fault(`${tell(one.node)} and ${tell(other.node)} both make ${one.out}; only one may.`);
    }
    const [inner, outer] = one.out.length > other.out.length ? [one, other] : [other, one];
    return fault(`the output ${inner.out} of ${tell(inner.node)} lies inside ${outer.out} of ${tell(outer.node)}; move one out.`);
}
function refuseIgnored(nodes, isIgnored) {
    for (const node of nodes) {
        const out = node.outs.find((one) => !(0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge)(one) && (isIgnored(one, false) || isIgnored(one, true)));
        if (out !== undefined)
            throw fault(`the output ${out} of ${tell(node)} is passed over by .dvcignore; take it out of there.`);
    }
}
function refuseInside(nodes, outs) {
    for (const node of nodes) {
        const [owner] = (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwners */ .Gr)(outs, fileOf(node));
        if (owner === undefined)
            continue;
        throw fault(`the file ${fileOf(node)} lies inside ${owner.out}, which ${tell(owner.node)} makes; move it out.`);
    }
}
function needsOf(node, outs) {
    const paths = node.kind === 'stage' ? [...node.deps, ...node.paramFiles] : node.deps;
    const owners = paths
        .filter((dep) => !(0,_location_js__WEBPACK_IMPORTED_MODULE_2__/* .isDataset */ .TI)(dep))
        .flatMap((dep) => (0,_out_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwners */ .Gr)(outs, dep).map((owner) => ({ dep, owner })));
    const own = owners.find(({ owner }) => owner.node.address === node.address);
    if (own === undefined)
        return [...new Set(owners.map(({ owner }) => owner.node.address))];
    const { dep, owner } = own;
    if (dep === owner.out)
        throw fault(`${tell(node)} both needs and makes ${dep}; it may do one of both.`);
    throw fault(`${tell(node)} needs ${dep} and makes ${owner.out}, one inside the other; move one out.`);
}
function refuseCycle(graph) {
    const { cycle } = (0,_search_js__WEBPACK_IMPORTED_MODULE_4__/* .postOrder */ .b)(graph.keys(), (address) => graph.get(address)?.needs ?? []);
    if (cycle === undefined)
        return;
    const nodes = cycle.slice(1).flatMap((address) => graph.get(address) ?? []);
    const places = nodes.map((node) => (node.kind === 'stage' ? `${node.stage.file}:${node.stage.line}` : node.address));
    throw fault(`the stages ${cycle.join(' -> ')} need each other (${places.join(', ')}); break the cycle.`);
}
function fault(message) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(message.replace(/^the /u, 'The '), { code: 'PIPELINE' });
}


/***/ }),

/***/ 6207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ex: () => (/* binding */ addOut),
/* harmony export */   Gr: () => (/* binding */ findOwners),
/* harmony export */   "in": () => (/* binding */ emptyTree),
/* harmony export */   qx: () => (/* binding */ ownersIn)
/* harmony export */ });
/** Gives a tree without outputs. */
function emptyTree() {
    return { branches: new Map(), owner: undefined };
}
/** Adds an output. */
function addOut(tree, place, owner) {
    let at = tree;
    for (const name of place.split('/')) {
        const next = at.branches.get(name) ?? emptyTree();
        at.branches.set(name, next);
        at = next;
    }
    at.owner = owner;
}
/** Finds who makes an output that a path is, lies in or holds: the outermost first, then in the order of their adding. */
function findOwners(tree, place) {
    const owners = [];
    let at = tree;
    for (const name of place.split('/')) {
        at = at.branches.get(name);
        if (at === undefined)
            return owners;
        if (at.owner !== undefined)
            owners.push(at.owner);
    }
    for (const branch of at.branches.values())
        owners.push(...ownersIn(branch));
    return owners;
}
/** Gives who makes the outputs of a tree: those of a directory side by side, otherwise in the order of their adding. */
function ownersIn({ owner, branches }) {
    const below = [...branches.values()].flatMap(ownersIn);
    return owner === undefined ? below : [owner, ...below];
}


/***/ }),

/***/ 3936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ postOrder)
/* harmony export */ });
/**
 * Searches a graph depth first and gives its names as they are left: each after all that it leads to, otherwise in the
 * order of the starts. Without recursion, since a chain may be long.
 *
 * @param next what a name leads to, in order
 */
function postOrder(starts, next) {
    const walk = new Walk(next);
    for (const start of starts)
        walk.from(start);
    return walk;
}
/** Walks a graph. A class because it has a life: the path that it is on. */
class Walk {
    order = [];
    cycle;
    #next;
    #seen = new Set();
    #left = new Set();
    #path = [];
    constructor(next) {
        this.#next = next;
    }
    from(start) {
        this.#enter(start);
        for (let top = this.#path.at(-1); top !== undefined; top = this.#path.at(-1)) {
            const { done, value } = top.rest.next();
            if (done === true)
                this.#leave();
            else
                this.#enter(value);
        }
    }
    #enter(name) {
        if (this.#seen.has(name)) {
            if (!this.#left.has(name))
                this.cycle ??= this.#cycleTo(name);
            return;
        }
        this.#seen.add(name);
        this.#path.push({ name, rest: this.#next(name)[Symbol.iterator]() });
    }
    #leave() {
        const visit = this.#path.pop();
        if (visit === undefined)
            return;
        this.#left.add(visit.name);
        this.order.push(visit.name);
    }
    #cycleTo(name) {
        const names = this.#path.map((visit) => visit.name);
        return [...names.slice(names.indexOf(name)), name];
    }
}


/***/ }),

/***/ 6166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findCloudStatus)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2055);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6879);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1700);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5518);
/* harmony import */ var _remotes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2333);





/**
 * Compares the cache with the remote: `new` has not been pushed, `deleted` is on the remote alone, `missing` is nowhere.
 *
 * @returns path -> state, what they share left out
 * @throws {UserError} INPUT without a remote; REMOTE
 */
async function findCloudStatus(wanted, { remote, jobs }, ports) {
    const statuses = new Map();
    const own = wanted.filter(({ output }) => output.source?.kind !== 'repository' && output.push);
    for (const group of await (0,_remotes_js__WEBPACK_IMPORTED_MODULE_1__/* .groupByRemote */ .$)(own, remote, ports)) {
        for (const object of group.outputs.map(_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .objectOf */ .Xy)) {
            for (const [path, status] of await compare(object, group.remote, { jobs: (0,_jobs_js__WEBPACK_IMPORTED_MODULE_2__/* .jobsFor */ .c)(group.remote, jobs), ports }))
                statuses.set(path, status);
        }
    }
    return statuses;
}
async function compare(object, remote, { jobs, ports: { cache } }) {
    const isThere = await remote.has((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKey */ .T5)(object.hash));
    const within = (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .isDirectory */ .wd)(object.hash) ? await objectsOf(object, remote, { isThere, cache }) : [];
    // A manifest on the remote promises all files that it names.
    const ask = async ({ hash }) => (isThere && (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .isDirectory */ .wd)(object.hash)) || (await remote.has((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKey */ .T5)(hash)));
    const found = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_4__/* .mapPool */ .P)((0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)(within), jobs, async (one) => await toStatus(one, await cache.has(one.hash), ask));
    const own = await toStatus(object, await cache.has(object.hash), async () => isThere);
    const hasParts = within.length > 0;
    return [
        ...(own === undefined || (hasParts && own === 'deleted') ? [] : [[object.path, own]]),
        ...pairs(within, found),
    ];
}
function pairs(objects, found) {
    return (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .distinct */ .dM)(objects).flatMap(({ path }, index) => {
        const status = found[index];
        return status === undefined ? [] : [[path, status]];
    });
}
async function toStatus(object, isHere, ask) {
    const isThere = await ask(object);
    if (isHere)
        return isThere ? undefined : 'new';
    return isThere ? 'deleted' : 'missing';
}
/** The files of a directory, by its manifest in the cache or else on the remote, which then is brought here. */
async function objectsOf(object, remote, { isThere, cache }) {
    if (isThere && !(await cache.has(object.hash))) {
        const bytes = await remote.read((0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .objectKey */ .T5)(object.hash));
        if (bytes !== undefined)
            await cache.admit(object.hash, bytes, `${object.path} from ${remote.name}`);
    }
    return await (0,_objects_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsWithin */ .m2)(object, cache);
}


/***/ }),

/***/ 2826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findStatus)
/* harmony export */ });
/* harmony import */ var _core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2055);
/* harmony import */ var _core_dvc_select_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1679);
/* harmony import */ var _core_pipeline_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1876);
/* harmony import */ var _core_pipeline_graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4258);
/* harmony import */ var _core_pipeline_location_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1547);
/* harmony import */ var _core_pipeline_params_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8482);
/* harmony import */ var _core_text_data_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1908);
/* harmony import */ var _bring_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1773);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9254);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7464);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5147);











/**
 * Compares the workspace with what `.dvc` files and `dvc.lock` say, as `dvc status` does: every stage and `.dvc` file,
 * or those that targets name.
 *
 * @throws {UserError} INPUT for a target that names nothing; SYNTAX, PIPELINE
 */
async function findStatus(targets, ports) {
    const project = await (0,_project_js__WEBPACK_IMPORTED_MODULE_9__/* .readProject */ .W)(ports.snapshot);
    const outputs = await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .outputsOf */ .Yz)(project, ports.snapshot);
    const stages = await stagesOf(project, ports.snapshot);
    const known = [...outputs, ...stages.map(({ owner, deps }) => ({ place: owner, owner, deps }))];
    const wanted = new Set((0,_core_dvc_select_js__WEBPACK_IMPORTED_MODULE_0__/* .selectOutputs */ .J)(known, targets).map(({ output }) => output.owner));
    const judged = [];
    for (const owner of ownersOf(project).filter((one) => wanted.has(one))) {
        const stage = stages.find((one) => one.owner === owner);
        const outs = outputs.filter((output) => output.owner === owner);
        judged.push(stage === undefined ? await judgeFile(owner, outs, ports) : await judgeStage(stage, ports));
    }
    ports.digests.keep();
    ports.cache.keep();
    return judged;
}
/** Every `.dvc` file and stage, in the order in which DVC finds the files. */
function ownersOf({ descriptions }) {
    return descriptions.flatMap((one) => one.kind === 'data' ? [one.file] : one.pipeline.stages.map(({ name }) => `${one.file}:${name}`));
}
async function judgeFile(owner, outputs, ports) {
    const outs = new Map();
    for (const { place, hash, cache } of outputs) {
        const status = await judge({ place, hash, isCached: cache }, ports);
        if (status !== undefined)
            outs.set(place, status);
    }
    return { owner, deps: new Map(), outs, isAlwaysChanged: false, isCommandChanged: false };
}
async function judge({ place, hash, isCached }, ports) {
    if (hash !== undefined && isCached && !(await (0,_bring_js__WEBPACK_IMPORTED_MODULE_6__/* .isListed */ .yy)({ hash, path: place }, ports.cache)))
        return 'not in cache';
    const found = await (0,_measure_js__WEBPACK_IMPORTED_MODULE_7__/* .measure */ .x)(place, ports, hash?.algorithm);
    if (found === undefined)
        return 'deleted';
    return (0,_core_dvc_hash_js__WEBPACK_IMPORTED_MODULE_10__/* .isSameHash */ .VR)(found.hash, hash) ? undefined : 'modified';
}
async function stagesOf({ pipelines }, snapshot) {
    const stages = [];
    for (const { file, stages: own } of pipelines) {
        const locked = await (0,_outputs_js__WEBPACK_IMPORTED_MODULE_8__/* .readLock */ .mF)(file, snapshot);
        for (const stage of own) {
            const deps = stage.deps.map((path) => placeOf(stage, path));
            stages.push({ owner: `${file}:${stage.name}`, stage, locked: locked.get(stage.name), deps });
        }
    }
    return stages;
}
function placeOf({ directory, file, name }, path) {
    return (0,_core_pipeline_location_js__WEBPACK_IMPORTED_MODULE_3__/* .locate */ .x5)(directory, path, `${file}: stages.${name}`);
}
async function judgeStage({ stage: whole, locked }, ports) {
    const stage = withoutExternal(whole, ports.console);
    const observed = await observe(stage, locked, ports);
    const { command, deps, params, outs } = (0,_core_pipeline_change_js__WEBPACK_IMPORTED_MODULE_1__/* .findDifferences */ .cG)(stage, locked, observed);
    const placed = (statuses) => [...statuses].map(([path, status]) => [placeOf(stage, path), status]);
    const inputs = new Map([...placed(deps), ...placed(params)]);
    const { always } = (0,_core_pipeline_change_js__WEBPACK_IMPORTED_MODULE_1__/* .findDifferences */ .cG)(whole, locked, observed);
    return {
        owner: (0,_core_pipeline_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .c)(stage),
        deps: inputs,
        outs: new Map(placed(outs)),
        isAlwaysChanged: always,
        isCommandChanged: command,
    };
}
/** Leaves out what lies elsewhere, which nobody here can look at. */
function withoutExternal(stage, console) {
    const isHere = (path) => !(0,_core_pipeline_location_js__WEBPACK_IMPORTED_MODULE_3__/* .isExternal */ .ge)(placeOf(stage, path));
    const elsewhere = [...stage.deps, ...stage.outs.map(({ path }) => path)].filter((path) => !isHere(path));
    if (elsewhere.length === 0)
        return stage;
    console.notice(`${(0,_core_pipeline_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .addressOf */ .c)(stage)}: ${elsewhere.join(', ')} lies outside the repository and is not judged.`);
    return { ...stage, deps: stage.deps.filter(isHere), outs: stage.outs.filter(({ path }) => isHere(path)) };
}
async function observe(stage, locked, ports) {
    const deps = new Map();
    for (const path of stage.frozen ? [] : stage.deps) {
        const recorded = locked?.deps.find((artifact) => artifact.path === path)?.hash;
        deps.set(path, (await (0,_measure_js__WEBPACK_IMPORTED_MODULE_7__/* .measure */ .x)(placeOf(stage, path), ports, recorded?.algorithm))?.hash);
    }
    const outs = new Map();
    const notInCache = new Set();
    for (const { path, cache } of stage.outs) {
        const [place, hash] = [placeOf(stage, path), locked?.outs.find((artifact) => artifact.path === path)?.hash];
        const isLost = hash !== undefined && cache && !(await (0,_bring_js__WEBPACK_IMPORTED_MODULE_6__/* .isListed */ .yy)({ hash, path: place }, ports.cache));
        if (isLost)
            notInCache.add(path);
        else
            outs.set(path, (await (0,_measure_js__WEBPACK_IMPORTED_MODULE_7__/* .measure */ .x)(place, ports, hash?.algorithm))?.hash);
    }
    return { deps, outs, notInCache, params: await readParams(stage, ports) };
}
async function readParams(stage, { workspace }) {
    const params = new Map();
    for (const [file, names] of stage.frozen ? [] : stage.params) {
        const place = placeOf(stage, file);
        const text = await workspace.readText(place);
        if (text !== undefined)
            params.set(file, (0,_core_pipeline_params_js__WEBPACK_IMPORTED_MODULE_4__/* .pickParams */ .Kb)((0,_core_text_data_file_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDataFile */ .c)(text, place), names));
    }
    return params;
}


/***/ })

};
