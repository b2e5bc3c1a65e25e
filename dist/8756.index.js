export const id = 8756;
export const ids = [8756];
export const modules = {

/***/ 5589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  od: () => (/* binding */ openBytes),
  bp: () => (/* binding */ openCache),
  nu: () => (/* binding */ roomLeft)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/adapters/file-memory.js
var file_memory = __webpack_require__(2034);
// EXTERNAL MODULE: ./lib/adapters/sealed-file.js
var sealed_file = __webpack_require__(3486);
// EXTERNAL MODULE: ./lib/adapters/temporary.js
var adapters_temporary = __webpack_require__(9215);
// EXTERNAL MODULE: ./lib/adapters/workspace.js
var adapters_workspace = __webpack_require__(5213);
;// CONCATENATED MODULE: ./lib/adapters/cache-listing.js








const schema = 1;
/**
 * Opens the look into a cache. Which manifests it had all objects of is remembered from run to run, with the stamps of
 * the cache's directories: none of them changes without a new one. It is only a memory, and lies in `.dvc/tmp/crisol/`.
 *
 * @param directory absolute path of the cache
 * @param workspace absolute path of the project
 */
function openCacheListing(directory, workspace) {
    const file = (0,external_node_path_.join)(workspace, '.dvc', 'tmp', 'crisol', 'listings.json');
    /** Each taken once, before anything is listed: a later change gives the next run another one. */
    const signatures = new Map();
    let known;
    let isNew = false;
    return {
        lists: async (manifest, objects) => {
            const place = `${directory}/${shelvesOf(manifest)}`;
            if (!signatures.has(place))
                signatures.set(place, JSON.stringify(signatureOf(place)));
            const [name, signature] = [`${place}:${manifest.value}`, signatures.get(place)];
            known ??= (0,sealed_file/* readSealed */.T)(file, schema);
            if (signature !== undefined && known.get(name) === signature)
                return true;
            if (!listsAll(directory, await objects()))
                return false;
            if (signature !== undefined)
                known.set(name, signature);
            isNew ||= signature !== undefined;
            return true;
        },
        keep: () => {
            const current = new Set(signatures.values());
            // What was known of the cache as it was before is of no use any more.
            const rows = new Map([...(known ?? [])].filter(([, signature]) => current.has(signature)));
            if (isNew && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, '.dvc')))
                (0,sealed_file/* writeSealed */.C)(file, schema, rows);
            isNew = false;
        },
    };
}
/** Gives the directory, from the cache's, of the directories that objects lie in: `files/md5/`. */
function shelvesOf(hash) {
    return (0,dvc_hash/* objectKey */.T5)(hash).replace(/[^/]+\/[^/]+$/u, '');
}
/**
 * SHA-256 of the names and stamps of the directories that objects lie in. `undefined` where one changed a moment ago:
 * it can change again and keep its stamp.
 */
function signatureOf(place) {
    const shelves = (0,adapters_temporary/* namesIn */.wX)(place).filter((name) => /^[0-9a-f]{2}$/u.test(name));
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const name of shelves.sort()) {
        const stats = (0,adapters_workspace/* unlessAbsent */.QY)(() => (0,external_node_fs_.statSync)(`${place}${name}`), undefined);
        if (stats === undefined || !(0,file_memory/* isSettled */.I)({ changed: stats.ctimeMs }))
            return undefined;
        hash.update(`${name} ${stats.dev} ${stats.ino} ${stats.mtimeMs} ${stats.ctimeMs}\n`);
    }
    return hash.digest('hex');
}
/** Whether the directories of a cache list all of some objects: they are fewer than those. */
function listsAll(directory, hashes) {
    const listed = new Map();
    for (const hash of hashes) {
        const key = (0,dvc_hash/* objectKey */.T5)(hash);
        const parent = key.slice(0, key.lastIndexOf('/'));
        const names = listed.get(parent) ?? new Set((0,adapters_temporary/* namesIn */.wX)(`${directory}/${parent}`));
        listed.set(parent, names);
        if (!names.has(key.slice(parent.length + 1)))
            return false;
    }
    return true;
}

// EXTERNAL MODULE: ./lib/adapters/content-hash.js + 1 modules
var content_hash = __webpack_require__(2571);
// EXTERNAL MODULE: ./lib/adapters/directories.js
var directories = __webpack_require__(1231);
// EXTERNAL MODULE: ./lib/adapters/incoming-file.js
var incoming_file = __webpack_require__(8713);
// EXTERNAL MODULE: ./lib/adapters/incoming-folder.js
var incoming_folder = __webpack_require__(483);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/adapters/link.js




/** What a disk says to a way that it does not know, or that does not lead to another disk. */
const unable = new Set(['ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EINVAL', 'ENOSYS', 'ENOTTY', 'EPERM', 'EMLINK']);
/**
 * Gives the way to make files of objects: the first of the types that works here, a copy where none does. A way that
 * failed is not tried again.
 *
 * @throws {UserError} SYNTAX for a type that DVC does not know
 */
function openLinker(types) {
    const ways = new Set(types.map(parseType));
    const take = async (candidates, ...made) => {
        for (const way of candidates) {
            if (await attempt(way, ...made))
                return way;
            // Many files are made at once: another one may have found that out already.
            ways.delete(way);
        }
        return undefined;
    };
    return {
        link: async (object, file, { executable, isCopied }) => {
            // An executable file has a mode of its own.
            const fitting = [...ways].filter((one) => !((executable || isCopied) && isLink(one)));
            if ((await take(fitting, object, file, executable)) === undefined)
                await makers.copy(object, file, executable);
        },
        copies: async (object, file) => {
            const all = [...ways];
            const first = all.indexOf('copy');
            const way = await take(all.slice(0, first < 0 ? undefined : first), object, file, false);
            (0,external_node_fs_.rmSync)(file, { force: true });
            return way === undefined;
        },
    };
}
function parseType(type) {
    if (Object.hasOwn(makers, type))
        return type;
    throw new error/* UserError */.y(`DVC's configuration has cache.type = ${type}; expected reflink, hardlink, symlink or copy, or some of them with commas between.`, { code: 'SYNTAX' });
}
function isLink(way) {
    return way === 'hardlink' || way === 'symlink';
}
/** Whether the disks can do it that way. */
async function attempt(way, ...[object, file, executable]) {
    try {
        await makers[way](object, file, executable);
        return true;
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(file, { force: true });
        if (way === 'copy' || !unable.has(error.code ?? ''))
            throw error;
        return false;
    }
}
const makers = {
    reflink: (object, file, executable) => {
        (0,external_node_fs_.copyFileSync)(object, file, external_node_fs_.constants.COPYFILE_FICLONE_FORCE);
        makeOwn(file, executable);
    },
    // An empty file is not worth a hard link: as under DVC, it is one of its own.
    hardlink: (object, file) => ((0,external_node_fs_.statSync)(object).size === 0 ? (0,external_node_fs_.writeFileSync)(file, '') : (0,external_node_fs_.linkSync)(object, file)),
    symlink: (object, file) => (0,external_node_fs_.symlinkSync)(object, file),
    copy: async (object, file, executable) => {
        // A file that is made by its bytes has the right mode from the start.
        const isSmall = copySmall(object, file);
        if (!isSmall)
            await (0,promises_.copyFile)(object, file);
        if (!isSmall || executable)
            makeOwn(file, executable);
    },
};
/** Where the bytes of a small file are on their way: one room for all of them, so that thousands leave no litter. */
let room;
/**
 * Copies a small file in half the time of `copyFileSync`, which makes twice the system calls. False, and nothing is
 * copied, where it is none.
 */
function copySmall(object, file) {
    room ??= Buffer.allocUnsafe(incoming_file/* smallFile */.u$ + 1);
    const size = readUpTo(object, room);
    if (size > incoming_file/* smallFile */.u$)
        return false;
    (0,external_node_fs_.writeFileSync)(file, room.subarray(0, size));
    return true;
}
/** Reads as much of a file as there is room for. Gives the number of bytes. */
function readUpTo(file, bytes) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        let read = 0;
        for (let count = -1; count !== 0 && read < bytes.length; read += count) {
            count = (0,external_node_fs_.readSync)(descriptor, bytes, read, bytes.length - read, null);
        }
        return read;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** A copy is the user's own: writable, other than the object. */
function makeOwn(file, executable) {
    (0,external_node_fs_.chmodSync)(file, (0o666 & ~process.umask()) | (executable ? 0o100 : 0));
}

// EXTERNAL MODULE: ./lib/adapters/no-space.js
var no_space = __webpack_require__(8818);
;// CONCATENATED MODULE: ./lib/adapters/cache.js














/** Opens DVC's cache. */
function openCache({ directory, workspace, types, isShared = false }) {
    const at = (hash) => `${directory}/${(0,dvc_hash/* objectKey */.T5)(hash)}`;
    const incoming = (0,incoming_folder/* openIncomingFolder */.v)((0,external_node_path_.join)(directory, 'crisol-incoming'), isShared);
    const outgoing = (0,incoming_folder/* openIncomingFolder */.v)((0,external_node_path_.join)(workspace, '.dvc', 'tmp', 'crisol', 'incoming'));
    const linker = openLinker(types);
    const listing = openCacheListing(directory, workspace);
    const bring = openWay(workspace, outgoing);
    /** Bytes of what was just brought and checked, by their paths. */
    const fresh = new Map();
    const sizeOf = async (hash) => fresh.get(at(hash)) ?? (await sizeIfWhole(at(hash), hash));
    const has = async (hash) => (await sizeOf(hash)) !== undefined;
    return {
        has,
        hasAll: async (hashes) => {
            for (const hash of hashes)
                if (!isTrusted(statIfThere(at(hash))) && !(await has(hash)))
                    return false;
            return true;
        },
        lists: listing.lists,
        keep: listing.keep,
        size: sizeOf,
        readText: async (hash) => ((await has(hash)) ? (0,external_node_fs_.readFileSync)(at(hash), 'utf8') : undefined),
        open: async (hash) => {
            const size = await sizeOf(hash);
            if (size === undefined)
                return undefined;
            return { hash, size, open: (start, end) => openBytes(at(hash), size, { start, end }) };
        },
        admit: async (hash, bytes, what) => {
            const size = await admit(at(hash), hash, { bytes, what, temporary: incoming(), isShared });
            fresh.set(at(hash), size);
            return size;
        },
        adopt: async (hash, path) => {
            const bytes = (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(workspace, path));
            const what = `${path} (changed while it was read)`;
            await admit(at(hash), hash, { bytes, what, temporary: incoming(), isShared });
        },
        requireRoom: async (bytes, sample) => {
            const left = roomLeft(workspace);
            if (bytes <= left || !(await linker.copies(at(sample), outgoing())))
                return;
            throw diskFull(`the workspace needs ${(0,amount/* renderBytes */.UP)(bytes)}`, { left, where: workspace });
        },
        materialise: async (hash, path, options) => await bring(path, async (temporary) => await linker.link(at(hash), temporary, options)),
    };
}
/**
 * Opens the way of files into a workspace: each is made under a temporary name and then moved into place.
 *
 * @param outgoing gives a temporary name on the disk of `.dvc`
 */
function openWay(workspace, outgoing) {
    let checked;
    return async (path, make) => {
        // Files come directory by directory: the last one that was looked at is the next one's, nearly always.
        if ((0,external_node_path_.dirname)(path) !== checked)
            await (0,adapters_workspace/* refuseLinkedParent */.gh)(workspace, path);
        checked = (0,external_node_path_.dirname)(path);
        const file = (0,external_node_path_.join)(workspace, path);
        const temporary = outgoing();
        await make(temporary);
        if (place(temporary, file))
            return;
        // The file's disk is another one than that of `.dvc`: it is made beside it.
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        const beside = (0,adapters_temporary/* temporaryBeside */.w6)(file);
        await make(beside);
        place(beside, file);
    };
}
/** Size of an object; `undefined` where there is none or where it is not what its name says, and then it is removed. */
async function sizeIfWhole(file, hash) {
    const stats = statIfThere(file);
    if (stats === undefined || !stats.isFile())
        return undefined;
    if (isTrusted(stats))
        return stats.size;
    const content = (0,content_hash/* createContentHash */.c)(hash.algorithm);
    for await (const chunk of (0,external_node_fs_.createReadStream)(file))
        content.update(chunk);
    if (content.hex() !== hash.value.slice(0, 32)) {
        (0,external_node_fs_.rmSync)(file, { force: true });
        return undefined;
    }
    (0,external_node_fs_.chmodSync)(file, incoming_file/* checkedMode */.zf | (stats.mode & 0o111));
    return stats.size;
}
/** Whether an object was checked and left alone since. DVC makes one executable whose link in the workspace is to be. */
function isTrusted(stats) {
    return stats?.isFile() === true && (stats.mode & 0o666) === incoming_file/* checkedMode */.zf;
}
function statIfThere(file) {
    try {
        return (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false });
    }
    catch (error) {
        if ((0,adapters_workspace/* isAbsence */.Md)(error))
            return undefined;
        throw error;
    }
}
/**
 * Opens bytes of a file; those of a small one at one go.
 *
 * @param size bytes of the whole file
 */
function openBytes(file, size, { start = 0, end = size - 1 }) {
    return size <= incoming_file/* smallFile */.u$ ? readAtOnce(file, start, end) : (0,external_node_fs_.createReadStream)(file, { start, end });
}
async function* readAtOnce(file, start, end) {
    yield (0,external_node_fs_.readFileSync)(file).subarray(start, end + 1);
}
async function admit(file, hash, { bytes, what, temporary, isShared }) {
    const incoming = new incoming_file/* IncomingFile */.zo(temporary, hash.algorithm);
    try {
        for await (const chunk of bytes)
            await incoming.write(chunk);
        const { md5, size } = await incoming.end();
        refuseOther(hash, md5, { what, size });
        move(temporary, file, isShared);
        return size;
    }
    catch (error) {
        await incoming.abandon();
        throw explainFull(error, what, { file: temporary, bytes: incoming.size });
    }
}
/** A file whose bytes are not those that its name promises is refused before it is visible. */
function refuseOther(hash, found, { what, size }) {
    const expected = hash.value.slice(0, 32);
    if (found === expected)
        return;
    throw new error/* UserError */.y(`${what} has the md5 ${found} (${size} bytes); expected ${expected}. It was not stored.`, {
        code: 'CORRUPT',
    });
}
/** Says of a full disk what was needed and what is left. */
function explainFull(error, what, { file, bytes }) {
    if (!(0,no_space/* hasNoSpace */.u)(error))
        return error;
    const where = (0,external_node_path_.dirname)(file);
    return diskFull(`${what} needs more than ${(0,amount/* renderBytes */.UP)(bytes)}`, { left: roomLeft(where), where, cause: error });
}
function diskFull(need, { left, where, cause }) {
    return new error/* UserError */.y(`The disk is full: ${need}, and ${(0,amount/* renderBytes */.UP)(left)} are left at ${where}. Free some space and run again.`, {
        code: 'ENVIRONMENT',
        cause,
    });
}
/** Bytes that are free on the disk of a directory. */
function roomLeft(directory) {
    const { bavail, bsize } = (0,external_node_fs_.statfsSync)(directory);
    return bavail * bsize;
}
/** Moves a file into the workspace; false, and it is gone, where that is on another disk. */
function place(temporary, file) {
    try {
        moveOver(temporary, file);
        return true;
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        if (error.code === 'EXDEV')
            return false;
        throw error;
    }
}
/** Moves a file into place, over a directory too. */
function moveOver(temporary, file) {
    try {
        move(temporary, file);
    }
    catch (error) {
        if (!['EISDIR', 'ENOTEMPTY', 'EEXIST'].includes(error.code ?? ''))
            throw error;
        (0,external_node_fs_.rmSync)(file, { recursive: true });
        (0,external_node_fs_.renameSync)(temporary, file);
    }
}
/** Moves a file to where the directory may have to be made first. */
function move(temporary, file, isShared = false) {
    (0,directories/* putInto */.i)(file, isShared, () => (0,external_node_fs_.renameSync)(temporary, file));
}


/***/ }),

/***/ 2571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ createContentHash)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/core/dvc/dos2unix.js
/** Bytes that DVC 2 read at once; line ends are folded within each such piece. */
const pieceSize = 1 << 20;
/** Bytes at the start of a piece that tell text from binary. */
const sampleSize = 512;
/**
 * Folds `\r\n` to `\n` in one piece of a file, where the piece looks like text: the bytes that DVC 2 hashed
 * (`md5-dos2unix`).
 *
 * @param piece at most `pieceSize` bytes
 */
function foldLineEnds(piece) {
    if (!isText(piece.subarray(0, sampleSize)))
        return piece;
    const folded = new Uint8Array(piece.length);
    let length = 0;
    for (let index = 0; index < piece.length; index++) {
        if (piece[index] === 13 && piece[index + 1] === 10)
            continue;
        folded[length++] = piece[index] ?? 0;
    }
    return folded.subarray(0, length);
}
function isText(sample) {
    let other = 0;
    for (const byte of sample) {
        if (byte === 0)
            return false;
        if (!(byte >= 32 && byte <= 126) && ![8, 9, 10, 12, 13].includes(byte))
            other++;
    }
    return other <= 0.3 * sample.length;
}

;// CONCATENATED MODULE: ./lib/adapters/content-hash.js


/** Starts a hash of a file's bytes by one of DVC's algorithms. */
function createContentHash(algorithm) {
    const md5 = (0,external_node_crypto_.createHash)('md5');
    if (algorithm === 'md5')
        return { update: (chunk) => void md5.update(chunk), hex: () => md5.digest('hex') };
    let pending = Buffer.alloc(0);
    return {
        update: (chunk) => {
            pending = Buffer.concat([pending, chunk]);
            while (pending.length >= pieceSize) {
                md5.update(foldLineEnds(pending.subarray(0, pieceSize)));
                pending = pending.subarray(pieceSize);
            }
        },
        hex: () => md5.update(foldLineEnds(pending)).digest('hex'),
    };
}


/***/ }),

/***/ 4691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ openDigests)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/content-hash.js + 1 modules
var content_hash = __webpack_require__(2571);
// EXTERNAL MODULE: ./lib/adapters/file-memory.js
var file_memory = __webpack_require__(2034);
// EXTERNAL MODULE: ./lib/adapters/sealed-file.js
var sealed_file = __webpack_require__(3486);
;// CONCATENATED MODULE: ./lib/adapters/directory-memory.js





const schema = 1;
/**
 * Opens the memory of a project, which lies in `.dvc/tmp/crisol/`.
 *
 * @param root absolute path of the project
 */
function openDirectoryMemory(root) {
    const file = (0,external_node_path_.join)(root, '.dvc', 'tmp', 'crisol', 'directories.json');
    let known;
    const rows = () => {
        known ??= (0,sealed_file/* readSealed */.T)(file, schema);
        return known;
    };
    let isNew = false;
    return {
        recall: (path, algorithm, files) => {
            const row = parseRow(rows().get(`${algorithm}:${path}`));
            return row !== undefined && row[0] === signatureOf(files) ? { md5: row[1], size: row[2] } : undefined;
        },
        remember: (path, algorithm, { files, md5, size }) => {
            if (!files.every(({ stamp }) => (0,file_memory/* isSettled */.I)(stamp)))
                return;
            rows().set(`${algorithm}:${path}`, JSON.stringify([signatureOf(files), md5, size]));
            isNew = true;
        },
        keep: () => {
            if (isNew && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, '.dvc')))
                (0,sealed_file/* writeSealed */.C)(file, schema, rows());
            isNew = false;
        },
    };
}
/** SHA-256 of the names and stamps of files, in their order. */
function signatureOf(files) {
    const stamps = new Float64Array(files.length * 4);
    let at = 0;
    for (const { stamp } of files) {
        stamps[at++] = stamp.inode;
        stamps[at++] = stamp.size;
        stamps[at++] = stamp.modified;
        stamps[at++] = stamp.changed;
    }
    // A name holds no NUL: it ends one.
    const names = files.map(({ path }) => path).join('\0');
    return (0,external_node_crypto_.createHash)('sha256').update(names).update(stamps).digest('hex');
}
function parseRow(text) {
    try {
        const row = JSON.parse(text ?? 'null');
        return isRow(row) ? row : undefined;
    }
    catch {
        return undefined;
    }
}
function isRow(row) {
    if (!Array.isArray(row) || row.length !== 3)
        return false;
    const [signature, md5, size] = row;
    return typeof signature === 'string' && /^[0-9a-f]{32}$/u.test(String(md5)) && typeof size === 'number';
}

// EXTERNAL MODULE: ./lib/adapters/hash-pool.js
var hash_pool = __webpack_require__(8137);
// EXTERNAL MODULE: ./lib/adapters/incoming-file.js
var incoming_file = __webpack_require__(8713);
// EXTERNAL MODULE: ./lib/adapters/workspace.js
var workspace = __webpack_require__(5213);
;// CONCATENATED MODULE: ./lib/adapters/digests.js









/** Bytes of a file that is hashed in less time than it takes to open what is remembered of thousands. */
const trifle = 4096;
/** So many of them are hashed each time; where there are more, it is worth to remember. */
const trifles = 16;
/** Opens the hashing of files below a directory. */
function openDigests(root) {
    const memory = (0,file_memory/* openFileMemory */.A)(root);
    let spared = 0;
    /** Whether a file is hashed sooner than the memory is opened. */
    const isTrifle = ({ size }) => size <= trifle && spared++ < trifles;
    const directories = openDirectoryMemory(root);
    return {
        file: async (path, algorithm = 'md5', known = undefined) => {
            const file = (0,external_node_path_.join)(root, path);
            const stamp = known ?? (0,workspace/* stampOf */.Zs)(file);
            if (stamp === undefined)
                return undefined;
            if (isTrifle(stamp))
                return await digestFile(file, algorithm, stamp.size);
            const recalled = memory.recall(path, algorithm, stamp);
            if (recalled !== undefined)
                return { md5: recalled, size: stamp.size };
            const found = await digestFile(file, algorithm, stamp.size);
            if (found !== undefined)
                memory.remember(path, { algorithm, value: found.md5 }, stamp);
            return found;
        },
        bytes: (content) => {
            const bytes = typeof content === 'string' ? Buffer.from(content) : content;
            return { md5: (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex'), size: bytes.length };
        },
        sha256: (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex'),
        learn: memory.wrote,
        directory: directories.recall,
        learnDirectory: directories.remember,
        keep: () => {
            memory.keep();
            directories.keep();
        },
    };
}
async function digestFile(file, algorithm, size) {
    try {
        if (size > incoming_file/* largeFile */.cE && algorithm === 'md5')
            return { md5: await (0,hash_pool/* followHash */.w)(file).end(size), size };
        if (size > incoming_file/* smallFile */.u$)
            return await digest((0,external_node_fs_.createReadStream)(file, { highWaterMark: incoming_file/* smallFile */.u$ }), algorithm);
        const bytes = (0,external_node_fs_.readFileSync)(file);
        const content = (0,content_hash/* createContentHash */.c)(algorithm);
        content.update(bytes);
        return { md5: content.hex(), size: bytes.length };
    }
    catch (error) {
        if ((0,workspace/* isAbsence */.Md)(error))
            return undefined;
        throw error;
    }
}
async function digest(stream, algorithm) {
    const content = (0,content_hash/* createContentHash */.c)(algorithm);
    let size = 0;
    for await (const chunk of stream) {
        content.update(chunk);
        size += chunk.length;
    }
    return { md5: content.hex(), size };
}


/***/ }),

/***/ 1231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ makeDirectories),
/* harmony export */   i: () => (/* binding */ putInto)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** The group may write, and what is made within belongs to it too. */
const sharedMode = 0o2775;
/**
 * Makes a directory and those above it that are not there.
 *
 * @param isShared whether the group may write into each new one: DVC's `shared = group`
 */
function makeDirectories(directory, isShared) {
    const first = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(directory, { recursive: true });
    if (!isShared || first === undefined)
        return;
    for (let one = directory; one.length >= first.length; one = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(one))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(one, sharedMode);
}
/**
 * Puts a file into a directory, which is made first where it is not there.
 *
 * @param file where it goes
 * @param put does it; called again where the directory had to be made
 * @throws what `put` throws
 */
function putInto(file, isShared, put) {
    try {
        put();
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
        makeDirectories((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), isShared);
        put();
    }
}


/***/ }),

/***/ 2034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ openFileMemory),
/* harmony export */   I: () => (/* binding */ isSettled)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2564);
/* harmony import */ var _sealed_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3486);
/* harmony import */ var _workspace_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5213);





const schema = 3;
/**
 * Opens the memory of a project, which lies in `.dvc/tmp/crisol/`.
 *
 * @param root absolute path of the project
 */
function openFileMemory(root) {
    const shelves = openShelves((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.dvc', 'tmp', 'crisol', 'state.json'));
    const written = new Map();
    let isNew = false;
    const settle = () => {
        for (const [key, { path, row }] of written)
            if (isSettled({ changed: row[3] }))
                shelves.at(path).set(key, row);
        isNew ||= written.size > 0;
        written.clear();
    };
    return {
        recall: (path, algorithm, stamp) => {
            const row = shelves.at(path).get(`${algorithm}:${path}`);
            return row !== undefined && fits(row, stamp) ? row[4] : undefined;
        },
        remember: (path, hash, stamp) => {
            if (!isSettled(stamp))
                return;
            shelves.at(path).set(`${hash.algorithm}:${path}`, toRow(stamp, hash));
            isNew = true;
        },
        wrote: (path, hash) => {
            const stamp = (0,_workspace_js__WEBPACK_IMPORTED_MODULE_4__/* .stampOf */ .Zs)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
            if (stamp !== undefined)
                written.set(`${hash.algorithm}:${path}`, { path, row: toRow(stamp, hash) });
        },
        keep: () => {
            settle();
            if (isNew && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.dvc')))
                shelves.write();
            isNew = false;
        },
    };
}
/** Opens rows that are read directory by directory: of thousands, a few are looked at most of the time. */
function openShelves(file) {
    let texts;
    const opened = new Map();
    return {
        at: (path) => {
            const directory = (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_2__/* .directoryOf */ .jt)(path);
            const known = opened.get(directory);
            if (known !== undefined)
                return known;
            texts ??= (0,_sealed_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readSealed */ .T)(file, schema);
            const rows = parseRows(texts.get(directory));
            opened.set(directory, rows);
            return rows;
        },
        write: () => {
            const all = new Map(texts);
            for (const [directory, rows] of opened) {
                if (rows.size > 0)
                    all.set(directory, JSON.stringify(Object.fromEntries(rows)));
            }
            (0,_sealed_file_js__WEBPACK_IMPORTED_MODULE_3__/* .writeSealed */ .C)(file, schema, all);
        },
    };
}
function parseRows(text) {
    try {
        return new Map(Object.entries(JSON.parse(text ?? '{}')).filter(isRow));
    }
    catch {
        return new Map();
    }
}
function toRow({ inode, size, modified, changed }, { value }) {
    return [inode, size, modified, changed, value];
}
function fits([inode, size, modified, changed], stamp) {
    return inode === stamp.inode && size === stamp.size && modified === stamp.modified && changed === stamp.changed;
}
/**
 * Whether a file was left alone for longer than its clock ticks: otherwise it can change and keep its stamp. Disks that
 * count whole seconds tell so by their times.
 */
function isSettled({ changed }) {
    return Date.now() - changed > (changed % 1000 === 0 ? 2_000 : 20);
}
function isRow(entry) {
    const [, row] = entry;
    if (!Array.isArray(row) || row.length !== 5)
        return false;
    return row.slice(0, 4).every((part) => typeof part === 'number') && /^[0-9a-f]{32}$/u.test(String(row[4]));
}


/***/ }),

/***/ 8137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ followHash)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5919);


/** Threads, at the most: more of them than disks and networks can feed would idle. */
const mostThreads = 4;
/** Bytes after which a thread is told that there are more. */
const stride = 4 << 20;
const threads = [];
let count = 0;
/**
 * Follows a growing file with a hash on a thread of its own: on the main thread, md5 would take longer than the network
 * does to bring the bytes.
 *
 * @param file absolute path
 */
function followHash(file) {
    const id = count++;
    const { worker, waiting } = threadFor(id);
    let told = 0;
    const tell = (upTo, isEnd) => {
        told = upTo;
        worker.postMessage({ id, file, upTo, isEnd });
    };
    return {
        advance: (bytes) => {
            if (bytes - told >= stride)
                tell(bytes, false);
        },
        end: async (bytes) => await new Promise((resolve, reject) => {
            waiting.set(id, { resolve, reject });
            worker.ref();
            tell(bytes, true);
        }),
    };
}
function threadFor(id) {
    const index = id % Math.min(mostThreads, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)());
    threads[index] ??= startThread();
    return threads[index];
}
/** A thread lives as long as the process, and does not keep it alive. */
function startThread() {
    const here = import.meta.url;
    const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 };
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(new URL(`hash-worker${here.slice(here.lastIndexOf('.'))}`, here), { resourceLimits });
    const waiting = new Map();
    worker.unref();
    worker.on('message', ({ id, md5, fault }) => {
        const one = waiting.get(id);
        waiting.delete(id);
        if (waiting.size === 0)
            worker.unref();
        if (md5 !== undefined)
            one?.resolve(md5);
        else
            one?.reject(Object.assign(new Error(fault?.message), { code: fault?.code }));
    });
    worker.on('error', (error) => {
        for (const one of waiting.values())
            one.reject(error);
    });
    return { worker, waiting };
}


/***/ }),

/***/ 8713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cE: () => (/* binding */ largeFile),
/* harmony export */   u$: () => (/* binding */ smallFile),
/* harmony export */   zf: () => (/* binding */ checkedMode),
/* harmony export */   zo: () => (/* binding */ IncomingFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _content_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2571);
/* harmony import */ var _hash_pool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8137);




/** Mode of an object that has been checked: DVC trusts it, and so do we. */
const checkedMode = 0o444;
/** What a new file is not allowed. */
const umask = process.umask();
/**
 * Bytes up to which a file is read, written and copied at one go on the main thread: for small files the way to a
 * thread and back costs more than the work.
 */
const smallFile = 1 << 20;
/** Bytes of a larger file that go to the disk together. */
const batch = 1 << 18;
/** Bytes from which a file is hashed on a thread of its own. */
const largeFile = 16 << 20;
/**
 * A file under a temporary name whose bytes are hashed on their way. A class because it has a life: what came is kept
 * in memory until it is too much, and goes to the disk from then on, one write under way at a time; of a large file a
 * thread takes over the hash.
 */
class IncomingFile {
    #file;
    #content;
    #mayFollow;
    #followed;
    #size = 0;
    #pending = [];
    #pendingSize = 0;
    #handle;
    #writing = Promise.resolve();
    constructor(file, algorithm) {
        this.#file = file;
        this.#content = (0,_content_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .createContentHash */ .c)(algorithm);
        this.#mayFollow = algorithm === 'md5';
    }
    /** Bytes that have come. */
    get size() {
        return this.#size;
    }
    /** Takes bytes, which must not change afterwards. */
    async write(chunk) {
        if (this.#followed === undefined)
            this.#content.update(chunk);
        this.#size += chunk.length;
        this.#pending.push(chunk);
        this.#pendingSize += chunk.length;
        if (this.#pendingSize > (this.#handle === undefined ? smallFile : batch))
            await this.#flush();
    }
    /** Ends the file, read-only and whole under its temporary name. */
    async end() {
        if (this.#handle === undefined)
            this.#writeAtOnce();
        else {
            await this.#flush();
            await this.#writing;
            await this.#handle.chmod(checkedMode);
            await this.#handle.close();
            this.#handle = undefined;
        }
        return { md5: (await this.#followed?.end(this.#size)) ?? this.#content.hex(), size: this.#size };
    }
    /** Removes what is there of it. */
    async abandon() {
        await this.#writing.catch(() => undefined);
        await this.#handle?.close().catch(() => undefined);
        await this.#followed?.end(0).catch(() => undefined);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(this.#file, { force: true });
    }
    /** Sends what is pending to the disk as soon as what was sent before is there. */
    async #flush() {
        const handle = this.#handle ?? (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(this.#file, 'wx'));
        this.#handle = handle;
        await this.#writing;
        if (this.#mayFollow && this.#size > largeFile)
            this.#followed ??= (0,_hash_pool_js__WEBPACK_IMPORTED_MODULE_3__/* .followHash */ .w)(this.#file);
        this.#followed?.advance(this.#size - this.#pendingSize);
        const chunks = this.#pending;
        this.#pending = [];
        this.#pendingSize = 0;
        this.#writing = writeChunks(handle, chunks);
        // Whoever awaits it next is told; until then the fault is nobody's.
        this.#writing.catch(() => undefined);
    }
    #writeAtOnce() {
        const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(this.#file, 'wx', checkedMode);
        try {
            for (const chunk of this.#pending)
                writeAll(descriptor, chunk);
            if ((umask & checkedMode) !== 0)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(descriptor, checkedMode);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        }
    }
}
async function writeChunks(handle, chunks) {
    const expected = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    const { bytesWritten } = await handle.writev(chunks);
    if (bytesWritten === expected)
        return;
    await handle.writeFile(Buffer.concat(chunks).subarray(bytesWritten));
}
function writeAll(descriptor, chunk) {
    for (let written = 0; written < chunk.length;)
        written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(descriptor, chunk, written);
}


/***/ }),

/***/ 483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ openIncomingFolder)
/* harmony export */ });
/* harmony import */ var _directories_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1231);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9215);


/**
 * Opens a folder for files that are not whole yet, so that what a killed process leaves lies in one place, where the
 * next one finds and removes it. Gives a function that gives a new path.
 *
 * @param folder absolute path, on the disk that the files are to end on
 * @param isShared whether the group may write there too
 */
function openIncomingFolder(folder, isShared = false) {
    let isThere = false;
    return () => {
        if (!isThere)
            (0,_directories_js__WEBPACK_IMPORTED_MODULE_0__/* .makeDirectories */ .K)(folder, isShared);
        isThere = true;
        return (0,_temporary_js__WEBPACK_IMPORTED_MODULE_1__/* .temporaryIn */ .xt)(folder);
    };
}


/***/ }),

/***/ 8818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ noSpace),
/* harmony export */   u: () => (/* binding */ hasNoSpace)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Whether a fault is that of a disk, or of the user's share of it, that has no room left. */
function hasNoSpace(cause) {
    const { code } = cause;
    return code === 'ENOSPC' || code === 'EDQUOT';
}
/** Gives a fault of a disk without room as one that a user can repair; anything else as it is. */
function noSpace(cause, place) {
    if (!hasNoSpace(cause))
        return cause;
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`The disk is full at ${place}; make room and try again.`, { code: 'ENVIRONMENT', cause });
}


/***/ }),

/***/ 8756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N2: () => (/* binding */ cacheDirectoryOf),
  pj: () => (/* binding */ findProjectRoot),
  mL: () => (/* binding */ findRepositoryRoot),
  $H: () => (/* binding */ openData),
  zB: () => (/* binding */ pathInRepository),
  oK: () => (/* binding */ readDvcConfig),
  RT: () => (/* binding */ readIgnore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/core/dvc/config.js + 2 modules
var config = __webpack_require__(9084);
// EXTERNAL MODULE: ./lib/core/dvc/ignore.js
var ignore = __webpack_require__(1261);
// EXTERNAL MODULE: ./lib/adapters/cache.js + 2 modules
var adapters_cache = __webpack_require__(5589);
// EXTERNAL MODULE: ./lib/adapters/digests.js + 1 modules
var digests = __webpack_require__(4691);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/adapters/temporary.js
var adapters_temporary = __webpack_require__(9215);
;// CONCATENATED MODULE: ./lib/adapters/placements.js





const schema = 1;
/**
 * Opens the memory of what was brought into a workspace, which lies in `.dvc/tmp/crisol/`.
 *
 * @param root absolute path of the project
 */
function openPlacements(root) {
    const file = (0,external_node_path_.join)(root, '.dvc', 'tmp', 'crisol', 'placed.json');
    let known;
    const rows = () => {
        known ??= read(file);
        return known;
    };
    return {
        all: rows,
        keep: (placed, gone) => {
            const isSame = gone.length === 0 && [...placed].every(([path, hash]) => (0,dvc_hash/* isSameHash */.VR)(rows().get(path), hash));
            if (isSame)
                return;
            for (const path of gone)
                rows().delete(path);
            for (const [path, hash] of placed)
                rows().set(path, hash);
            write(file, rows());
        },
    };
}
function read(file) {
    try {
        const state = JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
        return state.schema === schema ? new Map(Object.entries(state.outputs ?? {}).flatMap(toRow)) : new Map();
    }
    catch {
        return new Map();
    }
}
/** A row is `md5:` or `md5-dos2unix:` and the hash. One whose path leads elsewhere is not ours. */
function toRow([path, text]) {
    const [algorithm, value = ''] = String(text).split(':');
    const isHash = (algorithm === 'md5' || algorithm === 'md5-dos2unix') && (0,dvc_hash/* isHashValue */.uj)(value);
    return isHash && isInside(path) ? [[path, { algorithm, value }]] : [];
}
function isInside(path) {
    try {
        return (0,dvc_path/* checkPath */.Cg)(path, 'placed.json') === path;
    }
    catch {
        return false;
    }
}
/** Nothing depends on it: where it cannot be written, nothing is taken away later. */
function write(file, rows) {
    const outputs = Object.fromEntries([...rows].map(([path, { algorithm, value }]) => [path, `${algorithm}:${value}`]));
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        const temporary = (0,adapters_temporary/* temporaryBeside */.w6)(file);
        (0,external_node_fs_.writeFileSync)(temporary, JSON.stringify({ schema, outputs }));
        (0,external_node_fs_.renameSync)(temporary, file);
    }
    catch {
        return;
    }
}

// EXTERNAL MODULE: ./lib/adapters/workspace.js
var workspace = __webpack_require__(5213);
;// CONCATENATED MODULE: ./lib/adapters/project.js










/**
 * Finds the root of the project around a directory: the nearest one with `.dvc`, else the nearest with
 * `.git`, else the directory itself.
 */
function findProjectRoot(start) {
    return nearest(start, '.dvc') ?? nearest(start, '.git') ?? start;
}
/** Finds the root of the git repository around a project; the project itself outside of one. */
function findRepositoryRoot(project) {
    return nearest(project, '.git') ?? project;
}
/** Gives the path of a project's file as GitHub names it: from the root of the repository around the project. */
function pathInRepository(project, file) {
    return (0,external_node_path_.relative)(findRepositoryRoot(project), (0,external_node_path_.join)(project, file));
}
function nearest(start, name) {
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(start, name)))
        return start;
    const parent = (0,external_node_path_.dirname)(start);
    return parent === start ? undefined : nearest(parent, name);
}
/**
 * Reads DVC's configuration: of the system, of the user, of the repository, of this copy of it.
 *
 * @throws {UserError} SYNTAX
 */
async function readDvcConfig(root) {
    const directories = [
        process.env['DVC_SYSTEM_CONFIG_DIR'] || '/etc/xdg/dvc',
        process.env['DVC_GLOBAL_CONFIG_DIR'] || (0,external_node_path_.join)(process.env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.config'), 'dvc'),
        (0,external_node_path_.join)(root, '.dvc'),
        (0,external_node_path_.join)(root, '.dvc'),
    ];
    const files = ['config', 'config', 'config', 'config.local'];
    const layers = await Promise.all(directories.map((directory, index) => readLayer(directory, files[index] ?? '')));
    return (0,config/* parseDvcConfig */.b)(layers.filter((layer) => layer !== undefined));
}
async function readLayer(directory, name) {
    const file = (0,external_node_path_.join)(directory, name);
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
    return text === undefined
        ? undefined
        : { file: directory.endsWith('/.dvc') ? `.dvc/${name}` : file, directory, home: (0,external_node_os_.homedir)(), text };
}
/** Reads every `.dvcignore` of a project. */
async function readIgnore(snapshot) {
    const files = (await snapshot.describing()).filter((path) => path === '.dvcignore' || path.endsWith('/.dvcignore'));
    const texts = await Promise.all(files.map(async (path) => (await snapshot.readText(path)) ?? ''));
    return (0,ignore/* parseIgnore */.w)(files.map((path, index) => ({ directory: path.split('/').slice(0, -1).join('/'), text: texts[index] ?? '' })));
}
/** Gives the absolute path of a project's cache. */
function cacheDirectoryOf(root, { cacheDirectory }) {
    return cacheDirectory ?? (0,external_node_path_.join)(root, '.dvc', 'cache');
}
/** Opens the files, the hashing and the cache of a project. */
function openData(root, config) {
    const cache = (0,adapters_cache/* openCache */.bp)({
        ...{ directory: cacheDirectoryOf(root, config), workspace: root },
        ...{ types: config.cacheTypes, isShared: config.isCacheShared },
    });
    return { workspace: (0,workspace/* openWorkspace */.OH)(root), digests: (0,digests/* openDigests */.i)(root), cache, placements: openPlacements(root) };
}


/***/ }),

/***/ 3486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ writeSealed),
/* harmony export */   T: () => (/* binding */ readSealed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9215);




/** The first line: the md5 of the rest, so that a file that was damaged is not believed. */
const head = /^\{"schema":(?<schema>\d+),"md5":"(?<md5>[0-9a-f]{32})"\}$/u;
/**
 * Reads the rows of a file that `writeSealed` wrote, each as JSON that is left to whoever needs it: most are not
 * needed most of the time. None of another schema, or where anything is not as it was written.
 */
function readSealed(file, schema) {
    try {
        const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file);
        const start = bytes.indexOf('\n') + 1;
        const found = head.exec(bytes.subarray(0, start - 1).toString())?.groups;
        const isWhole = found?.['schema'] === String(schema) && found['md5'] === md5Of(bytes.subarray(start));
        return isWhole ? new Map(bytes.toString('utf8', start).split('\n').flatMap(toRow)) : new Map();
    }
    catch {
        return new Map();
    }
}
/** A row is its name as JSON, a tab, and its value as JSON: neither holds a tab or a line's end. */
function toRow(line) {
    const tab = line.indexOf('\t');
    return tab < 0 ? [] : [[JSON.parse(line.slice(0, tab)), line.slice(tab + 1)]];
}
/** Writes rows down. Nothing depends on them: where they cannot be written, the next run does without. */
function writeSealed(file, schema, rows) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
        const temporary = (0,_temporary_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryBeside */ .w6)(file);
        const bytes = Buffer.from([...rows].map(([name, value]) => `${JSON.stringify(name)}\t${value}\n`).join(''));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(temporary, Buffer.concat([Buffer.from(`{"schema":${schema},"md5":"${md5Of(bytes)}"}\n`), bytes]));
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(temporary, file);
    }
    catch {
        return;
    }
}
function md5Of(bytes) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5').update(bytes).digest('hex');
}


/***/ }),

/***/ 9215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fr: () => (/* binding */ isBeingWritten),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   w6: () => (/* binding */ temporaryBeside),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   xt: () => (/* binding */ temporaryIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);




/**
 * Names of files that are not whole yet. They tell who writes them, so that what a killed process left is known from
 * what is being written: `.<place>.<pid>.<token>.<count>.crisol-tmp`.
 */
const pattern = /^\.(?<place>.+-[0-9a-f]{8}-\d+)\.(?<pid>\d+)\.(?<token>[0-9a-f]{8})\.\d+\.crisol-tmp$/u;
/** Milliseconds after which what a process of another machine has not touched is taken for left behind: a day. */
const forsaken = 86_400_000;
/**
 * The machine since it was started and, in a container, its own processes: elsewhere the same number is another
 * process, also on a machine of the same name that shares the disk.
 */
const place = [
    (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)().replaceAll('/', '_').slice(0, 64),
    firstOf(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8'), /[0-9a-f]{8}/u) ?? '0'.repeat(8),
    firstOf(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)('/proc/self/ns/pid'), /\d+/u) ?? '0',
].join('-');
/** Tells this process from an earlier one of the same number. */
const token = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex');
let count = 0;
/** Directories that have been looked through. */
const swept = new Set();
/** The first match in what the system tells of itself; `undefined` where it does not tell. */
function firstOf(tell, wanted) {
    try {
        return wanted.exec(tell())?.[0];
    }
    catch {
        return undefined;
    }
}
/**
 * Gives a new name in a directory to write to before the file is moved into place. What killed processes left in that
 * directory is removed when it is asked for the first time.
 *
 * @param directory absolute path; it need not be there
 */
function temporaryIn(directory) {
    if (!swept.has(directory))
        sweep(directory);
    swept.add(directory);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, `.${place}.${process.pid}.${token}.${count++}.crisol-tmp`);
}
/** Gives a new name beside a file, on the same disk. */
function temporaryBeside(file) {
    return temporaryIn((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file));
}
/** Tells whether a file of this name is none of the user's: it is being written, or was left half-written. */
function isTemporary(name) {
    return pattern.test(name);
}
function sweep(directory) {
    for (const name of namesIn(directory))
        if (isLeft(directory, name))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name), { force: true });
}
/** Names of what is in a directory; none where there is none. */
function namesIn(directory) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(directory);
    }
    catch {
        return [];
    }
}
/** Whether nobody writes it any more. */
function isLeft(directory, name) {
    const found = pattern.exec(name)?.groups;
    if (found === undefined)
        return false;
    return found['place'] === place ? !isBeingWritten(name) : isForsaken((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, name));
}
/** Tells whether a name was given by a process of this machine that still runs. */
function isBeingWritten(name) {
    const found = pattern.exec(name)?.groups;
    if (found?.['place'] !== place)
        return false;
    return Number(found['pid']) === process.pid ? found['token'] === token : isAlive(Number(found['pid']));
}
function isForsaken(file) {
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(file, { throwIfNoEntry: false });
    return stats !== undefined && Date.now() - stats.mtimeMs > forsaken;
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}


/***/ }),

/***/ 5213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ isAbsence),
/* harmony export */   OH: () => (/* binding */ openWorkspace),
/* harmony export */   QY: () => (/* binding */ unlessAbsent),
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   gh: () => (/* binding */ refuseLinkedParent)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1105);
/* harmony import */ var _core_text_order_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2655);
/* harmony import */ var _no_space_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8818);
/* harmony import */ var _temporary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9215);







/** Opens the files below a directory. */
function openWorkspace(root) {
    const at = async (path) => {
        await refuseLinkedParent(root, path);
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path);
    };
    return {
        root,
        readText: async (path) => (await readIfThere(await at(path)))?.toString('utf8'),
        readBytes: async (path) => await readIfThere(await at(path)),
        write: async (path, content) => await writeWhole(await at(path), content),
        makeDirectory: async (path) => void (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(await at(path), { recursive: true })),
        remove: async (path) => await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(await at(path), { recursive: true, force: true }),
        removeEmpty: async (path) => removeEmpty(await at(path)),
        stat: async (path) => entryOf(await at(path)),
        files: async (path, isIgnored) => filesBelow(await at(path), path, isIgnored),
    };
}
/** Bytes of a whole path that systems take, at the most. */
const longestPath = 4_000;
/**
 * Refuses a path that would be reached through a symlink: a repository can hold one that leads anywhere. One that is
 * longer than systems take is refused too.
 *
 * @throws {UserError} PATH
 */
async function refuseLinkedParent(root, path) {
    refuseLong(root, path);
    const names = path.split('/');
    for (let length = 1; length < names.length; length++) {
        const parent = names.slice(0, length).join('/');
        const stats = unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, parent), { throwIfNoEntry: false }), undefined);
        if (stats === undefined)
            return;
        if (stats.isSymbolicLink()) {
            throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${path} lies behind the symlink ${parent}; nothing is read or written through it. Replace the link by a directory.`, {
                code: 'PATH',
            });
        }
    }
}
function refuseLong(root, path) {
    const bytes = Buffer.byteLength(root) + 1 + Buffer.byteLength(path);
    if (bytes <= longestPath)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`The path ${path.slice(0, 80)}... has ${bytes} bytes from the root of the disk; expected no more than ${longestPath}.`, { code: 'PATH' });
}
async function writeWhole(file, content) {
    const temporary = (0,_temporary_js__WEBPACK_IMPORTED_MODULE_5__/* .temporaryBeside */ .w6)(file);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(file), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, content);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        throw (0,_no_space_js__WEBPACK_IMPORTED_MODULE_4__/* .noSpace */ .U)(error, file);
    }
}
async function readIfThere(file) {
    return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file).catch((error) => {
        if (isAbsence(error))
            return undefined;
        throw error;
    });
}
const absences = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP']);
/** Tells whether an error says that nothing is there, or not a file, or a symlink that leads nowhere. */
function isAbsence(error) {
    return absences.has(error.code ?? '');
}
/** Gives what a look finds, or the fallback where nothing is there. */
function unlessAbsent(look, fallback) {
    try {
        return look();
    }
    catch (error) {
        if (isAbsence(error))
            return fallback;
        throw error;
    }
}
function removeEmpty(directory) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(directory);
        return true;
    }
    catch (error) {
        if (['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR', 'EBUSY'].includes(error.code ?? ''))
            return false;
        throw error;
    }
}
function entryOf(file) {
    const stats = unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file), undefined);
    if (stats === undefined)
        return undefined;
    const kind = stats.isFile()
        ? 'file'
        : stats.isDirectory()
            ? 'directory'
            : stats.isSymbolicLink()
                ? 'symlink'
                : 'other';
    const mode = kind === 'symlink' ? (unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file), undefined)?.mode ?? 0) : stats.mode;
    return { kind, size: kind === 'file' ? stats.size : 0, mode: mode & 0o777 };
}
/** Gives the stamp of a file; `undefined` when there is no file. */
function stampOf(file) {
    const stats = unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false }), undefined);
    return stats?.isFile() ? toStamp(stats) : undefined;
}
function toStamp({ ino, size, mtimeMs, ctimeMs }) {
    return { inode: ino, size, modified: mtimeMs, changed: ctimeMs };
}
function filesBelow(directory, path, isIgnored) {
    const names = [];
    walk(directory, (name, isDirectory) => {
        if (isIgnored?.(`${path}/${name}`, isDirectory) === true)
            return false;
        if (!isDirectory)
            names.push(name);
        return isDirectory;
    });
    return (0,_core_text_order_js__WEBPACK_IMPORTED_MODULE_6__/* .sortByCodePoint */ .T)(names).flatMap((name) => {
        const stamp = stampOf(`${directory}/${name}`);
        return stamp === undefined ? [] : [{ path: name, stamp }];
    });
}
/** Goes through a directory and those in it that are to be entered, by their names relative to it. */
function walk(directory, enter, prefix = '') {
    for (const entry of entriesIn(prefix === '' ? directory : `${directory}/${prefix}`)) {
        const name = prefix + entry.name;
        if (enter(name, entry.isDirectory()))
            walk(directory, enter, `${name}/`);
    }
}
function entriesIn(directory) {
    const entries = unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(directory, { withFileTypes: true }), []);
    for (const { name } of entries)
        if (name.includes('\ufffd'))
            refuseUnreadable(directory, name);
    return entries.filter(({ name }) => !(0,_temporary_js__WEBPACK_IMPORTED_MODULE_5__/* .isTemporary */ .ey)(name));
}
/** A name whose bytes are no text cannot be said, and without it the directory would be another. DVC cannot either. */
function refuseUnreadable(directory, name) {
    if (unlessAbsent(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name)), undefined) !== undefined)
        return;
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${directory} holds a file or directory whose name is not UTF-8 text: ${JSON.stringify(name)}, the bytes that are none shown as \ufffd. Rename it.`, { code: 'PATH' });
}


/***/ }),

/***/ 9084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ parseDvcConfig),
  H: () => (/* binding */ parseFlagStyle)
});

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/pipeline/flags.js
var flags = __webpack_require__(7301);
// EXTERNAL MODULE: ./lib/core/text/nearest.js
var text_nearest = __webpack_require__(6069);
;// CONCATENATED MODULE: ./lib/core/dvc/ini.js

/**
 * Reads INI as DVC's configuration has it: `['remote "name"']` with or without the outer quotes, values
 * with or without quotes, `#` comments. A line ends at a line feed alone: separators of Unicode are part of a value.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function parseIni(text, file) {
    const sections = [];
    for (const [index, raw] of text.split(/\r?\n/u).entries()) {
        const content = raw.trim();
        if (content === '' || content.startsWith('#'))
            continue;
        const header = /^\[(.*)\]\s*(?:#.*)?$/su.exec(content)?.[1];
        const entry = parseEntry(content, index + 1);
        if (header !== undefined)
            sections.push({ name: sectionName(header), entries: [] });
        else if (entry !== undefined && sections.length > 0)
            sections.at(-1)?.entries.push(entry);
        else
            throw stranger(`${file}:${index + 1}`, content);
    }
    return sections;
}
function parseEntry(content, line) {
    const [, key, value] = /^([^=]+?)\s*=\s*(.*)$/su.exec(content) ?? [];
    if (key === undefined || value === undefined)
        return undefined;
    return { key: unquote(key).toLowerCase(), value: unquote(withoutComment(value)), line };
}
function stranger(place, content) {
    return new error/* UserError */.y(`${place} is "${content}"; expected [section] or key = value.`, { code: 'SYNTAX' });
}
function sectionName(text) {
    const named = /^(remote|machine|db)\s*"(.*)"$/su.exec(unquote(text.trim()).trim());
    return (named === null ? unquote(text.trim()).trim() : `${named[1]} "${named[2]}"`).toLowerCase();
}
function withoutComment(value) {
    return /^(?:""".*?"""|'''.*?'''|"[^"]*"|'[^']*'|[^#]*)/su.exec(value)?.[0]?.trim() ?? '';
}
function unquote(text) {
    const quoted = /^('''|"""|'|")(.*)\1$/su.exec(text);
    return quoted === null ? text : (quoted[2] ?? '');
}

;// CONCATENATED MODULE: ./lib/core/dvc/remote-options.js
/** Options of every remote. */
const common = {
    url: 'text',
    jobs: 'count',
    checksum_jobs: 'count',
    worktree: 'flag',
    version_aware: 'flag',
    no_traverse: 'flag',
    verify: 'flag',
};
const folder = {
    ...common,
    type: 'text',
    protected: 'flag',
    shared: 'group',
    slow_link_warning: 'flag',
};
const s3 = {
    ...common,
    region: 'text',
    profile: 'text',
    credentialpath: 'text',
    configpath: 'text',
    endpointurl: 'text',
    access_key_id: 'text',
    secret_access_key: 'text',
    session_token: 'text',
    listobjects: 'flag',
    use_ssl: 'flag',
    ssl_verify: 'text',
    allow_anonymous_login: 'flag',
    sse: 'text',
    sse_kms_key_id: 'text',
    sse_customer_algorithm: 'text',
    sse_customer_key: 'text',
    acl: 'text',
    grant_read: 'text',
    grant_read_acp: 'text',
    grant_write_acp: 'text',
    grant_full_control: 'text',
    cache_regions: 'flag',
    read_timeout: 'seconds',
    connect_timeout: 'seconds',
};
/**
 * Gives the options of a remote, name -> what it holds; `undefined` for a kind of remote that is not read here, whose
 * options are its own.
 *
 * Source: https://dvc.org/doc/command-reference/remote/modify and DVC's schema of its configuration.
 */
function remoteOptions(url) {
    const scheme = /^([\w+.-]+):\/\/[^/]/u.exec(url)?.[1];
    if (scheme === undefined)
        return folder;
    return scheme === 's3' ? s3 : undefined;
}
/** What each kind of option takes, and how messages say it. */
const kinds = {
    text: { pattern: /^/u, expected: 'a text' },
    flag: { pattern: /^(?:true|false)$/iu, expected: 'true or false' },
    count: { pattern: /^0*[1-9]\d*$/u, expected: 'a number >= 1' },
    seconds: { pattern: /^(?=.*[1-9])\d+(?:\.\d+)?$/u, expected: 'a number of seconds > 0' },
    group: { pattern: /^group$/iu, expected: 'group' },
};
/** Says what an option takes, where a value is something else; `undefined` where it fits. */
function expectedOf(kind, value) {
    const { pattern, expected } = kinds[kind];
    return pattern.test(value) ? undefined : expected;
}

;// CONCATENATED MODULE: ./lib/core/dvc/config.js





/** Keys whose relative paths start from the file that holds them. */
const pathKeys = new Set(['url', 'credentialpath', 'configpath', 'keyfile', 'cert_path', 'key_path', 'dir']);
const knownKeys = {
    core: [
        ...['remote', 'checksum_jobs', 'interactive', 'analytics', 'hardlink_lock', 'no_scm', 'autostage', 'check_update'],
        ...['site_cache_dir', 'machine', 'experiments'],
    ],
    cache: [
        ...['dir', 'type', 'shared', 'slow_link_warning', 'verify', 'protected', 'local', 's3', 'gs', 'hdfs', 'webhdfs'],
        ...['ssh', 'azure', 'oss'],
    ],
    parsing: ['bool', 'list'],
};
/** What `parsing` may be set to. */
const flagStyles = {
    bool: ['store_true', 'boolean_optional'],
    list: ['nargs', 'append'],
};
/**
 * Joins the layers of DVC's configuration, the last one strongest. `remote://name/path` becomes the address
 * and the options of that remote. Names are lower-case, as DVC makes them.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function parseDvcConfig(layers) {
    const merged = new Map();
    for (const layer of layers) {
        for (const section of parseIni(layer.text, layer.file))
            mergeSection(merged, section, layer);
    }
    const cache = merged.get('cache');
    return {
        remote: merged.get('core')?.get('remote')?.value.toLowerCase(),
        cacheDirectory: cache?.get('dir')?.value,
        cacheTypes: (cache?.get('type')?.value ?? 'reflink,copy').split(',').map((type) => type.trim()),
        isCacheShared: parseShared(cache?.get('shared')),
        remotes: resolveRemotes(merged),
    };
}
function parseShared(shared) {
    if (shared === undefined)
        return false;
    const expected = expectedOf('group', shared.value);
    if (expected === undefined)
        return true;
    throw new error/* UserError */.y(`${shared.place} sets cache.shared to "${shared.value}"; expected ${expected}.`, {
        code: 'SYNTAX',
    });
}
/**
 * Reads how a mapping in a command becomes flags (`parsing`) from the layers of DVC's configuration, the last one strongest.
 *
 * @throws {UserError} SYNTAX with file and line
 */
function parseFlagStyle(layers) {
    let style = flags/* defaultFlags */.r;
    for (const { file, text } of layers) {
        const sections = parseIni(text, file).filter(({ name }) => name === 'parsing');
        for (const entry of sections.flatMap(({ entries }) => entries))
            style = { ...style, ...readFlagStyle(entry, file) };
    }
    return style;
}
function readFlagStyle({ key, value, line }, file) {
    const place = `${file}:${line}`;
    if (key !== 'bool' && key !== 'list')
        throw unknownKey(place, key, Object.keys(flagStyles));
    const known = flagStyles[key];
    if (known.includes(value.toLowerCase()))
        return { [key]: value.toLowerCase() };
    throw new error/* UserError */.y(`${place} sets parsing.${key} to "${value}"; expected ${known.join(' or ')}.`, { code: 'SYNTAX' });
}
function mergeSection(merged, section, layer) {
    const known = knownKeys[section.name];
    const entries = merged.get(section.name) ?? new Map();
    for (const { key, value, line } of section.entries) {
        const place = `${layer.file}:${line}`;
        if (known !== undefined && !known.includes(key))
            throw unknownKey(place, key, known);
        entries.set(key, { value: pathKeys.has(key) ? absolute(value, layer) : value, place });
    }
    merged.set(section.name, entries);
}
function unknownKey(place, key, known) {
    const nearest = (0,text_nearest/* nearestName */.q)(key, known);
    const hint = nearest === undefined ? '' : ` The nearest known one is "${nearest}".`;
    return new error/* UserError */.y(`${place} has the unknown key "${key}".${hint}`, { code: 'SYNTAX' });
}
function absolute(value, { directory, home }) {
    if (/^\w+:\/\//u.test(value) || value.startsWith('/'))
        return value;
    if (value === '~' || value.startsWith('~/'))
        return home + value.slice(1);
    const names = [];
    for (const name of `${directory}/${value}`.split('/')) {
        if (name === '..')
            names.pop();
        else if (name !== '' && name !== '.')
            names.push(name);
    }
    return `/${names.join('/')}`;
}
function resolveRemotes(merged) {
    const remotes = new Map();
    for (const section of merged.keys()) {
        const name = /^remote "(.*)"$/u.exec(section)?.[1];
        if (name === undefined)
            continue;
        const remote = resolveRemote(name, merged, []);
        for (const [key, entry] of merged.get(section) ?? [])
            checkOption(remote, key, entry);
        remotes.set(name, remote);
    }
    return remotes;
}
function checkOption({ name, url }, key, { value, place }) {
    const known = remoteOptions(url);
    if (known === undefined)
        return;
    const kind = known[key];
    if (kind === undefined)
        throw unknownKey(place, key, Object.keys(known));
    const expected = expectedOf(kind, value);
    if (expected === undefined)
        return;
    throw new error/* UserError */.y(`${place} sets ${key} of the remote "${name}" to "${value}"; expected ${expected}.`, {
        code: 'SYNTAX',
    });
}
function resolveRemote(name, merged, through) {
    const entries = merged.get(`remote "${name}"`);
    const options = new Map([...(entries ?? [])].map(([key, { value }]) => [key, value]));
    const url = options.get('url');
    if (url === undefined) {
        const what = entries === undefined
            ? `names the remote "${name}", which it does not define`
            : `gives the remote "${name}" no url`;
        throw new error/* UserError */.y(`DVC's configuration ${what}; set it with dvc remote add ${name} <url>.`, { code: 'SYNTAX' });
    }
    if (through.includes(name)) {
        throw new error/* UserError */.y(`DVC's configuration has remotes that name each other: ${[...through, name].join(' -> ')}.`, {
            code: 'SYNTAX',
        });
    }
    const chained = /^remote:\/\/([^/]+)(\/.*)?$/u.exec(url);
    if (chained === null)
        return { name, url, options };
    const base = resolveRemote((chained[1] ?? '').toLowerCase(), merged, [...through, name]);
    const joined = base.url.replace(/\/+$/u, '') + (chained[2] ?? '');
    return { name, url: joined, options: new Map([...base.options, ...options, ['url', joined]]) };
}


/***/ }),

/***/ 2055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T5: () => (/* binding */ objectKey),
/* harmony export */   VR: () => (/* binding */ isSameHash),
/* harmony export */   uj: () => (/* binding */ isHashValue),
/* harmony export */   wd: () => (/* binding */ isDirectory)
/* harmony export */ });
/** Tells whether a hash names the manifest of a directory. */
function isDirectory(hash) {
    return hash.value.endsWith('.dir');
}
/** Tells whether a text has the form of a hash. */
function isHashValue(text) {
    return /^[0-9a-f]{32}(?:\.dir)?$/u.test(text);
}
/** Tells whether two hashes name the same content. */
function isSameHash(one, other) {
    return one?.value === other?.value && one?.algorithm === other?.algorithm;
}
/** Gives the key of an object below the root of a cache or remote, in the layout of DVC 3 or, for its hashes, of DVC 2. */
function objectKey(hash) {
    const split = `${hash.value.slice(0, 2)}/${hash.value.slice(2)}`;
    return hash.algorithm === 'md5' ? `files/md5/${split}` : split;
}


/***/ }),

/***/ 1261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseIgnore)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(298);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);


/** Names that DVC never looks into. */
const builtIn = /(?:^|\/)\.(?:git|hg|dvc)(?:\/|$)/u;
/** Characters of a rule at the most: no path is as long. */
const longestRule = 4096;
/**
 * Joins `.dvcignore` files, each for what lies below it; a deeper one has the last word.
 *
 * @throws {UserError} SYNTAX for a rule that is too long
 */
function parseIgnore(files) {
    for (const file of files)
        refuseLongRules(file);
    const deepestFirst = files
        .filter(({ text }) => hasRule(text))
        .sort((one, other) => other.directory.length - one.directory.length)
        .map(({ directory, text }) => ({ prefix: directory === '' ? '' : `${directory}/`, rules: ignore__WEBPACK_IMPORTED_MODULE_0__().add(text) }));
    return (path, isDirectory) => {
        if (builtIn.test(path))
            return true;
        for (const one of deepestFirst) {
            const verdict = judge(one, path, isDirectory);
            if (verdict !== undefined)
                return verdict;
        }
        return false;
    };
}
function refuseLongRules({ directory, text }) {
    const lines = text.length > longestRule ? text.split('\n') : [];
    const index = lines.findIndex((line) => line.length > longestRule);
    if (index < 0)
        return;
    const place = `${directory === '' ? '' : `${directory}/`}.dvcignore:${index + 1}`;
    const count = lines[index]?.length;
    throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${place} is a rule of ${count} characters; expected at most ${longestRule}.`, { code: 'SYNTAX' });
}
/** Whether there is more than comments: the file that `dvc init` makes says nothing, and asking it costs. */
function hasRule(text) {
    return text.split('\n').some((line) => line.trim() !== '' && !line.startsWith('#'));
}
/** What a file says of a path; `undefined` when it says nothing. */
function judge({ prefix, rules }, path, isDirectory) {
    if (!path.startsWith(prefix) || path === prefix)
        return undefined;
    const { ignored, unignored } = rules.test(path.slice(prefix.length) + (isDirectory ? '/' : ''));
    return ignored ? true : unignored ? false : undefined;
}


/***/ }),

/***/ 2564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkPath),
/* harmony export */   LN: () => (/* binding */ checkNames),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   jt: () => (/* binding */ directoryOf),
/* harmony export */   uJ: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);

/** Directories that only git and DVC write. */
const reserved = new Set(['.git', '.dvc', '.hg']);
/** Bytes of one name that every file system takes. */
const longestName = 255;
/** What a path as it is written may not be. */
const textFaults = [
    [(path) => path === '', 'an empty path'],
    [(path) => path.includes('\0'), 'which holds a NUL'],
    [(path) => path.includes('\\'), 'which holds a backslash'],
    [(path) => !path.isWellFormed(), 'which holds half a character'],
    [(path) => path.startsWith('/'), 'an absolute path'],
    [(path) => /^[a-z]:/iu.test(path), 'which begins with a drive letter'],
];
/** What it may not be once it is resolved. */
const placeFaults = [
    [(path) => path === '..' || path.startsWith('../'), 'which leaves the repository'],
    [(path) => path === '', 'which is the repository itself'],
    [(path) => path.split('/').some(isReserved), 'which belongs to git or DVC'],
    [(path) => path.split('/').some(isTooLong), `with a name of more than ${longestName} bytes`],
];
/**
 * Normalises a repository-relative path and refuses one that leads anywhere else: absolute, with a drive
 * letter, a backslash or a NUL, above the root, or into `.git` or `.dvc` (however their case is spelt). Names that no
 * file system takes are refused too.
 *
 * @param where file and place for the message
 * @throws {UserError} PATH
 */
function checkPath(path, where) {
    const normal = joinPath('', path);
    const fault = textFaults.find(([isAtFault]) => isAtFault(path)) ?? placeFaults.find(([isAtFault]) => isAtFault(normal));
    if (fault === undefined)
        return normal;
    const shown = JSON.stringify(path.length > 200 ? `${path.slice(0, 200)}...` : path);
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} names ${shown}, ${fault[1]}; expected a path inside the repository.`, { code: 'PATH' });
}
/** Tells whether a name is `.git`, `.dvc` or `.hg` for a file system that ignores case, dots or spaces at the end. */
function isReserved(name) {
    return reserved.has(name.toLowerCase().replace(/[. ]+$/u, ''));
}
function isTooLong(name) {
    // A UTF-16 unit makes three bytes at the most.
    return name.length * 3 > longestName && new TextEncoder().encode(name).length > longestName;
}
/**
 * Joins a directory ('' is the root) and a path written relative to it, resolving `.` and `..` by their
 * text alone. The result may begin with `..`; `checkPath` judges it.
 */
function joinPath(directory, path) {
    const names = [];
    for (const name of `${directory}/${path}`.split('/')) {
        if (name === '' || name === '.')
            continue;
        if (name === '..' && names.length > 0 && names.at(-1) !== '..')
            names.pop();
        else
            names.push(name);
    }
    return names.join('/');
}
/** Gives the directory of a path; '' for a name at the root. */
function directoryOf(path) {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? '' : path.slice(0, slash);
}
/** Tells whether a path is another or lies below it. */
function isWithin(path, ancestor) {
    return path === ancestor || ancestor === '' || path.startsWith(`${ancestor}/`);
}
/**
 * Refuses paths of files that a file system without case would take for one another, at any level, and those that no
 * file system can hold together: one path twice, or a file where another needs a directory.
 *
 * @param where what lists them, for the message
 * @throws {UserError} PATH
 */
function checkNames(paths, where) {
    // Folded -> as it was written, a directory with a slash at its end.
    const seen = new Map();
    const claim = (folded, owner) => {
        const twin = seen.get(folded);
        if (twin !== undefined)
            throw collision(twin, owner, where);
        seen.set(folded, owner);
    };
    // Files come directory by directory, nearly always: what is above the last one needs no second look.
    let last = '';
    for (const path of paths) {
        const parent = path.slice(0, path.lastIndexOf('/') + 1);
        for (let slash = path.indexOf('/'); parent !== last && slash >= 0; slash = path.indexOf('/', slash + 1)) {
            const [folded, directory] = [fold(path.slice(0, slash)), path.slice(0, slash + 1)];
            if (seen.get(folded) !== directory)
                claim(folded, directory);
        }
        last = parent;
        claim(fold(path), path);
    }
}
function fold(path) {
    return path.normalize('NFC').toLowerCase();
}
function collision(one, other, where) {
    const [first, second] = [one, other].map((name) => JSON.stringify(name.replace(/\/$/u, '')));
    const same = one === other ? 'twice; expected each path once' : 'and what is inside it; expected one of them';
    const twins = `and ${second}, which some file systems cannot tell apart; rename one`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} names ${first} ${first === second ? same : twins}.`, { code: 'PATH' });
}


/***/ }),

/***/ 7301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toFlags),
/* harmony export */   r: () => (/* binding */ defaultFlags)
/* harmony export */ });
/* harmony import */ var _python_repr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4183);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);


/** What holds without configuration. */
const defaultFlags = { bool: 'store_true', list: 'nargs' };
/** Writes a mapping as command-line flags, nested names joined with dots: `--lr 0.1 --layers 2 3`. */
function toFlags(mapping, style) {
    const leaves = new Map();
    for (const [name, value] of leavesOf(mapping, '')) {
        if (leaves.has(name))
            return { name, reason: 'named twice' };
        leaves.set(name, value);
    }
    const nested = [...leaves].find(([, value]) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value) && value.some((item) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(item) || (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(item)));
    if (nested !== undefined)
        return { name: nested[0], reason: 'a list of lists' };
    return [...leaves].flatMap(([name, value]) => toFlag(name, value, style)).join(' ');
}
function leavesOf(mapping, prefix) {
    return [...mapping].flatMap(([name, value]) => (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value) ? leavesOf(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value]]);
}
function toFlag(name, value, style) {
    if (value === true)
        return [`--${name}`];
    if (value === false)
        return style.bool === 'boolean_optional' ? [`--no-${name}`] : [];
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
        return [`--${name} ${toWord(value)}`];
    if (style.list === 'append')
        return value.map((item) => `--${name} ${toWord(item)}`);
    return value.length === 0 ? [] : [`--${name} ${value.map(toWord).join(' ')}`];
}
function toWord(value) {
    return typeof value === 'string' ? quoteForShell(value) : (0,_python_repr_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonStr */ .q)(value);
}
/** Quotes a word for a POSIX shell where it needs quotes. */
function quoteForShell(text) {
    return /^[\w@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'"'"'`)}'`;
}


/***/ }),

/***/ 4183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ pythonRepr),
/* harmony export */   q: () => (/* binding */ pythonStr)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);
/* harmony import */ var _float_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8360);


/** Writes a value as Python's `repr` does: `[1, 'a', True, None, 1.0]`. */
function pythonRepr(value) {
    return typeof value === 'string' ? quote(value) : pythonStr(value);
}
/** Writes a value as Python's `str` does: text as it is, anything else as its `repr`. */
function pythonStr(value) {
    if (typeof value === 'string')
        return value;
    if (value === null)
        return 'None';
    if (typeof value === 'boolean')
        return value ? 'True' : 'False';
    if (typeof value === 'bigint')
        return value.toString();
    if (typeof value === 'number')
        return (0,_float_js__WEBPACK_IMPORTED_MODULE_1__/* .floatRepr */ .K)(value);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(value))
        return `[${value.map(pythonRepr).join(', ')}]`;
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value))
        return `{${[...value].map(([name, item]) => `${pythonRepr((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .keyOf */ .TN)(value, name))}: ${pythonRepr(item)}`).join(', ')}}`;
    return String(value);
}
const shortEscapes = new Map([
    ['\n', '\\n'],
    ['\r', '\\r'],
    ['\t', '\\t'],
    ['\\', '\\\\'],
]);
function quote(text) {
    const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
    let body = '';
    for (const character of text) {
        body += character === mark ? `\\${mark}` : (shortEscapes.get(character) ?? escapeUnprintable(character));
    }
    return mark + body + mark;
}
/** Python prints what Unicode calls letters, marks, numbers, punctuation, symbols and the plain space. */
function escapeUnprintable(character) {
    if (character === ' ' || /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character))
        return character;
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0xff)
        return `\\x${code.toString(16).padStart(2, '0')}`;
    if (code <= 0xffff)
        return `\\u${code.toString(16).padStart(4, '0')}`;
    return `\\U${code.toString(16).padStart(8, '0')}`;
}


/***/ })

};
