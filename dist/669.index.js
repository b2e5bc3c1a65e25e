export const id = 669;
export const ids = [669];
export const modules = {

/***/ 8586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ resultsPorts)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./lib/core/dvc/hash.js
var dvc_hash = __webpack_require__(2055);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/flows/data/run-cache.js
var run_cache = __webpack_require__(6320);
// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
;// CONCATENATED MODULE: ./lib/adapters/git-command.js


/** Largest file that is read from a commit. */
const maxBytes = 1 << 29;
/**
 * Gives what git runs with: the token as a header by variables that no list of processes shows, no question to a
 * person, and the directory called safe, since the owner of a container's checkout is somebody else.
 */
function gitEnvironment(root, { token, serverUrl }) {
    const header = `http.${serverUrl.replace(/\/+$/u, '')}/.extraheader`;
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    const settings = [
        ['safe.directory', '*'],
        // An empty value forgets the header that a checkout may have left: two of them are refused.
        ...(token === undefined
            ? []
            : [
                [header, ''],
                [header, `AUTHORIZATION: basic ${basic}`],
            ]),
    ];
    const env = {
        ...process.env,
        GIT_TERMINAL_PROMPT: '0',
        GIT_CEILING_DIRECTORIES: process.env['GIT_CEILING_DIRECTORIES'] ?? '',
        LC_ALL: 'C',
        PWD: root,
    };
    return withSettings(env, settings);
}
/** Adds settings to those that an environment has already, which the workflow may have put there. */
function withSettings(env, settings) {
    const first = Number(env['GIT_CONFIG_COUNT']) || 0;
    const pairs = settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${first + index}`, key],
        [`GIT_CONFIG_VALUE_${first + index}`, value],
    ]);
    return { ...env, GIT_CONFIG_COUNT: String(first + settings.length), ...Object.fromEntries(pairs) };
}
/**
 * Calls git and waits for its end.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
async function callGit(args, cwd, env) {
    return await new Promise((resolve, reject) => {
        (0,external_node_child_process_.execFile)('git', args, { cwd, env, encoding: 'buffer', maxBuffer: maxBytes }, (error, stdout, stderr) => {
            if (error?.code === 'ENOENT')
                reject(noGit(error));
            else
                resolve({ status: statusOf(error), stdout, stderr: stderr.toString('utf8') });
        });
    });
}
/** Gives the error where there is no git. */
function noGit(cause) {
    return new core_error/* UserError */.y('git was not found; install it and put it on the PATH.', { code: 'GIT', cause });
}
function statusOf(error) {
    if (error === null)
        return 0;
    return typeof error.code === 'number' ? error.code : 1;
}
/** First line of an answer; `undefined` when it is empty or git did not succeed. */
function lineOf({ status, stdout }) {
    const line = stdout.toString('utf8').split('\n')[0]?.trim();
    return status === 0 && line !== undefined && line !== '' ? line : undefined;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/adapters/git-history.js




/** Commits behind each side that are asked for, until both sides meet. */
const depths = [50, 1_000, 20_000];
/**
 * Finds the merge base of two commits where a shallow checkout hides it: their history is fetched, commits without
 * files, into a repository of its own that is removed afterwards. The checkout stays as it is. `undefined` in a
 * checkout that is not shallow, for histories that do not meet, and where the server gives none.
 *
 * @param root directory of the checkout
 * @param env what git runs with there
 */
async function mergeBaseOnServer(commits, root, env) {
    const { stdout } = await callGit(['rev-parse', '--is-shallow-repository', '--git-common-dir'], root, env);
    const [isShallow, directory = ''] = stdout.toString('utf8').trim().split('\n');
    if (isShallow !== 'true')
        return undefined;
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'crisol-history-'));
    // Where the server is, and how the user reaches it, stand in the configuration of the checkout.
    const scratchEnv = withSettings(env, [['include.path', (0,external_node_path_.resolve)(root, directory, 'config')]]);
    try {
        const git = (...args) => callGit([`--git-dir=${scratch}`, ...args], root, scratchEnv);
        await callGit(['init', '--quiet', '--bare', scratch], root, env);
        return await search(commits, git);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function search(commits, git) {
    const fetch = ['fetch', '--quiet', '--no-tags', '--filter=tree:0', '--no-write-fetch-head'];
    for (const depth of depths) {
        const { status } = await git(...fetch, `--depth=${depth}`, '--', 'origin', ...commits);
        if (status !== 0)
            return undefined;
        const base = lineOf(await git('merge-base', '--', ...commits));
        if (base !== undefined)
            return base;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/adapters/git-objects.js
const fullSha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/u;
/** Bytes of a file that is kept once it was read. */
const maxKept = 1 << 20;
/**
 * Opens the commits of a checkout. What is read is kept: the object of a hash cannot change, and a process less for
 * each question is most of the time that reading takes.
 */
function openObjects(git, reader) {
    const commits = new Map();
    const files = new Map();
    return {
        commit: async (sha) => {
            const commit = commits.get(sha) ?? (await readCommit(sha, git, reader));
            if (commit !== undefined)
                commits.set(sha, commit);
            return commit;
        },
        readAt: async (sha, path) => {
            const name = `${sha}:./${path}`;
            if (files.has(name))
                return files.get(name);
            const bytes = await readBlob(name, git, reader);
            // Before the commit is here, a file of it is missing for now.
            if (commits.has(sha) && (bytes?.length ?? 0) <= maxKept)
                files.set(name, bytes);
            return bytes;
        },
    };
}
/** A shallow checkout lacks most commits: one that is missing is fetched alone. */
async function readCommit(sha, git, reader) {
    if (!fullSha.test(sha))
        return undefined;
    const read = async () => parseCommit(sha, await reader.read(sha, 'commit'));
    const here = await read();
    if (here !== undefined)
        return here;
    await git('fetch', '--quiet', '--no-tags', '--depth=1', '--no-write-fetch-head', '--', 'origin', sha);
    return await read();
}
/** A name with a line break would be two questions to a process that reads lines. */
async function readBlob(name, git, reader) {
    if (!name.includes('\n'))
        return await reader.read(name, 'blob');
    const { status, stdout } = await git('cat-file', 'blob', name);
    return status === 0 ? stdout : undefined;
}
/** Parents as the object itself names them: what a shallow checkout hides from `git log`. */
function parseCommit(sha, bytes) {
    if (bytes === undefined)
        return undefined;
    const text = bytes.toString('utf8');
    const end = text.indexOf('\n\n');
    const parents = [...text.slice(0, end).matchAll(/^parent ([0-9a-f]+)$/gmu)].map(([, parent]) => parent ?? '');
    return { sha, parents, subject: text.slice(end + 2).split('\n')[0] ?? '' };
}

;// CONCATENATED MODULE: ./lib/adapters/git-reader.js


/**
 * Starts the process with the first question; it does not keep this one alive, and ends with it.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
function openGitReader(cwd, env) {
    const waiting = [];
    let ask;
    return {
        read: async (name, type) => await new Promise((resolve, reject) => {
            waiting.push({ type, resolve, reject });
            ask ??= start(cwd, env, waiting);
            ask(name);
        }),
    };
}
function start(cwd, env, waiting) {
    const child = (0,external_node_child_process_.spawn)('git', ['cat-file', '--batch'], { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] });
    const answers = new AnswerReader(waiting);
    child.once('error', (error) => {
        for (const one of waiting.splice(0))
            one.reject(noGit(error));
    });
    let isOver = false;
    // Where there is no repository, there is no object.
    const end = () => {
        isOver = true;
        for (const one of waiting.splice(0))
            one.resolve(undefined);
    };
    child.once('close', end);
    child.stdin.on('error', end);
    child.stdout.on('data', (chunk) => {
        answers.take(chunk);
        if (waiting.length === 0)
            child.stdout.unref();
    });
    child.unref();
    child.stdin.unref();
    return (name) => {
        if (isOver) {
            end();
            return;
        }
        ;
        child.stdout.ref();
        child.stdin.write(`${name}\n`);
    };
}
/**
 * Takes answers apart: `<hash> <type> <size>`, the bytes, a line break; or a line that says that there is none. A class
 * because it has a life: an answer may come in pieces.
 *
 * @see https://git-scm.com/docs/git-cat-file#_batch_output
 */
class AnswerReader {
    #waiting;
    #chunks = [];
    #length = 0;
    /** Bytes of the answer under way, its line and both line breaks among them; `undefined` until its line is whole. */
    #wanted;
    constructor(waiting) {
        this.#waiting = waiting;
    }
    take(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        while (this.#step()) {
            // One answer after the other, as long as they are whole.
        }
    }
    #step() {
        if (this.#wanted === undefined && !this.#readLine())
            return false;
        if (this.#wanted === undefined)
            return this.#length > 0;
        const { start, end, type } = this.#wanted;
        if (this.#length < end)
            return false;
        const bytes = this.#joined();
        this.#wanted = undefined;
        this.#keep(bytes.subarray(end));
        const one = this.#waiting.shift();
        one?.resolve(one.type === type ? Buffer.from(bytes.subarray(start, end - 1)) : undefined);
        return true;
    }
    /** Reads the line of an answer; false until it is whole. An answer without bytes is given at once. */
    #readLine() {
        const bytes = this.#joined();
        const end = bytes.indexOf(10);
        if (end < 0)
            return false;
        const found = /^[0-9a-f]+ (?<type>\w+) (?<size>\d+)$/u.exec(bytes.subarray(0, end).toString('utf8'))?.groups;
        if (found === undefined) {
            this.#keep(bytes.subarray(end + 1));
            this.#waiting.shift()?.resolve(undefined);
        }
        else {
            const start = end + 1;
            this.#wanted = { start, end: start + Number(found['size']) + 1, type: found['type'] ?? '' };
        }
        return true;
    }
    #joined() {
        const bytes = this.#chunks.length === 1 && this.#chunks[0] !== undefined ? this.#chunks[0] : Buffer.concat(this.#chunks);
        this.#chunks = [bytes];
        return bytes;
    }
    #keep(bytes) {
        this.#chunks = bytes.length === 0 ? [] : [bytes];
        this.#length = bytes.length;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/git.js





/**
 * Opens the git repository around a directory. Paths are relative to that directory.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
function openRepository(root, access) {
    const env = gitEnvironment(root, access);
    const git = (...args) => callGit(args, root, env);
    let read;
    // Nothing here moves HEAD or edits tracked files, so one look is enough: a process less for each question.
    const state = () => {
        read ??= readState(git);
        return read;
    };
    const objects = openObjects(git, openGitReader(root, env));
    return {
        head: async () => (await state()).head,
        branch: async () => (await state()).branch,
        dirty: async () => (await state()).dirty,
        resolve: async (revision) => (await resolveSha(git, revision)) ?? (await resolveSha(git, `refs/remotes/origin/${revision}`)),
        commit: objects.commit,
        ensure: async (sha) => (await objects.commit(sha)) !== undefined,
        firstParents: async (sha, limit) => {
            const { status, stdout } = await git('rev-list', '--first-parent', `--max-count=${limit}`, sha, '--');
            return status === 0 ? stdout.toString('utf8').trim().split('\n') : [];
        },
        mergeBase: async (one, other) => lineOf(await git('merge-base', '--', one, other)) ?? (await mergeBaseOnServer([one, other], root, env)),
        remoteTip: async (branch) => {
            const line = lineOf(await git('ls-remote', '--', 'origin', `refs/heads/${branch}`));
            return line?.split('\t')[0];
        },
        readAt: objects.readAt,
        listAt: async (sha, directory) => {
            const { status, stdout } = await git('ls-tree', '-r', '-z', '--name-only', sha, '--', directory === '' ? './' : `./${directory}/`);
            const names = status === 0 ? stdout.toString('utf8').split('\0') : [];
            return names.filter((name) => name !== '').sort(order/* compareCodePoints */.O);
        },
    };
}
async function readState(git) {
    const { stdout } = await git('--no-optional-locks', 'status', '--porcelain=v2', '--branch', '--untracked-files=no');
    const lines = stdout.toString('utf8').split('\n');
    const headerOf = (name) => lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3);
    const [head, branch] = [headerOf('branch.oid'), headerOf('branch.head')];
    return {
        head: head === '(initial)' ? undefined : head,
        branch: branch === '(detached)' ? undefined : branch,
        dirty: lines.some((line) => line !== '' && !line.startsWith('#')),
    };
}
async function resolveSha(git, revision) {
    return lineOf(await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`));
}

// EXTERNAL MODULE: ./lib/adapters/project.js + 1 modules
var project = __webpack_require__(8756);
// EXTERNAL MODULE: ./lib/adapters/run-cache.js
var adapters_run_cache = __webpack_require__(2386);
// EXTERNAL MODULE: ./lib/adapters/snapshot.js
var snapshot = __webpack_require__(3226);
// EXTERNAL MODULE: ./lib/adapters/storage/remote.js
var storage_remote = __webpack_require__(758);
;// CONCATENATED MODULE: ./lib/adapters/results.js









/**
 * Wires what reading results asks of the world.
 *
 * @throws {UserError} SYNTAX
 */
async function resultsPorts(root, { console, git, remote, mask }) {
    const config = await (0,project/* readDvcConfig */.oK)(root);
    const { workspace, digests, cache } = (0,project/* openData */.$H)(root, config);
    const repository = openRepository(root, git);
    const runCache = (0,adapters_run_cache/* openRunCache */.e)((0,project/* cacheDirectoryOf */.N2)(root, config));
    let opened;
    const openStore = async () => {
        opened ??= (0,storage_remote/* openRemote */.d)(config, remote, { mask, notice: console.notice }).catch(withoutRemote);
        return await opened;
    };
    const readObject = async (hash) => {
        const cached = await cache.readText(hash);
        if (cached !== undefined)
            return cached;
        const store = await openStore();
        const bytes = await store?.read((0,dvc_hash/* objectKey */.T5)(hash));
        if (store === undefined || bytes === undefined)
            return undefined;
        await cache.admit(hash, bytes, `${(0,dvc_hash/* objectKey */.T5)(hash)} from ${store.name}`);
        return await cache.readText(hash);
    };
    return {
        console,
        workspace,
        digests,
        repository,
        snapshot: (0,snapshot/* workspaceSnapshot */.m)(workspace),
        openCommit: (sha) => (0,snapshot/* commitSnapshot */.G)(repository, sha),
        readCached: cache.readText,
        readObject: async (hash) => await readObject(hash).catch(withoutRemote),
        findRun: async (key) => await (0,run_cache/* findRunByKey */.Pv)(key, { runCache, openRemote: openStore, digests, console }),
        readEnvironment: async () => await readEnvironment(root),
    };
}
/** A remote that cannot be reached makes one metric unknown, and not the report. */
function withoutRemote(error) {
    if (error instanceof core_error/* UserError */.y && (error.code === 'REMOTE' || error.code === 'UNSUPPORTED'))
        return undefined;
    throw error;
}
/** The version of the Python that stages find on the PATH; empty where there is none. */
async function readEnvironment(root) {
    return await new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('python3', ['--version'], { cwd: root, encoding: 'utf8' }, (error, stdout) => {
            const version = /^Python (\S+)/u.exec(stdout)?.[1];
            resolve(error !== null || version === undefined ? new Map() : new Map([['python', version]]));
        });
    });
}


/***/ }),

/***/ 8656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./lib/core/text/yaml.js
var yaml = __webpack_require__(2948);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
;// CONCATENATED MODULE: ./lib/core/config/crisol-schema.js
const gate = { kind: 'choice', choices: ['fail', 'warn', 'ignore'] };
const crisol_schema_text = { kind: 'text' };
const list = { kind: 'list' };
function object(keys) {
    return { kind: 'object', keys };
}
const metric = object({
    better: {
        schema: { kind: 'choice', choices: ['higher', 'lower', 'none'] },
        doc: 'Which way is better. `none` shows the metric and does not judge it.',
        absent: 'found from the name, by the table of directions',
    },
    tolerance: {
        schema: { kind: 'tolerance' },
        doc: 'How much worse than the base is accepted: a number in the metric’s unit, a percentage of the base’s magnitude, or a list of both, of which both must be exceeded.',
        absent: '0',
    },
    'at-least': { schema: { kind: 'number' }, doc: 'Lower bound, with or without a base.' },
    'at-most': { schema: { kind: 'number' }, doc: 'Upper bound, with or without a base.' },
});
/** The whole of `crisol.yaml`. */
const crisolSchema = object({
    metrics: {
        schema: { kind: 'map', values: metric },
        doc: 'Rules by patterns over dotted names; the first match counts. `*` stands for anything, dots too; `file:name` picks one file.',
        absent: 'every metric is judged by its name and 1 %, as a warning',
    },
    gate: {
        schema: object({
            regression: {
                schema: gate,
                doc: 'A metric is worse than on the base by more than its tolerance.',
                absent: 'fail',
            },
            bound: { schema: gate, doc: 'A metric is outside `at-least` or `at-most`.', absent: 'fail' },
            missing: { schema: gate, doc: 'The base has a metric that the head lacks.', absent: 'fail' },
            tests: { schema: gate, doc: 'A test of `report.tests` failed.', absent: 'fail' },
            unreadable: { schema: gate, doc: 'A file does not parse.', absent: 'fail' },
        }),
        doc: 'What each cause does to the pull request. A failed stage always fails it.',
    },
    report: {
        schema: object({
            title: { schema: crisol_schema_text, doc: 'Heading of the report.', absent: 'the name of the repository' },
            tests: { schema: list, doc: 'JUnit files that the test step writes.', absent: 'none' },
        }),
        doc: 'What the report shows.',
    },
});

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/text/nearest.js
var text_nearest = __webpack_require__(6069);
;// CONCATENATED MODULE: ./lib/core/config/schema.js



/** What each kind expects, for messages and documentation. */
function expectationOf(schema) {
    switch (schema.kind) {
        case 'object':
        case 'map':
            return 'a mapping';
        case 'choice':
            return schema.choices.join(' | ');
        case 'list':
            return 'a list of texts';
        case 'text':
            return 'text';
        case 'number':
            return 'a number';
        case 'tolerance':
            return 'a number (absolute) or a percentage such as 5%';
    }
}
/**
 * Refuses a value that does not have the form of a schema.
 *
 * @param path names down to the value, for the message
 * @throws {UserError} SYNTAX
 */
function validate(value, schema, path = []) {
    if (schema.kind === 'object')
        validateObject(expectMapping(value, schema, path), schema.keys, path);
    else if (schema.kind === 'map') {
        for (const [key, item] of expectMapping(value, schema, path))
            validate(item, schema.values, [...path, key]);
    }
    else if (!fits(value, schema))
        throw wrong(value, schema, path);
}
function expectMapping(value, schema, path) {
    if ((0,core_value/* isMapping */.pi)(value))
        return value;
    throw wrong(value, schema, path);
}
function validateObject(mapping, keys, path) {
    for (const [key, item] of mapping) {
        const field = Object.hasOwn(keys, key) ? keys[key] : undefined;
        if (field === undefined)
            throw unknown(key, Object.keys(keys), path);
        validate(item, field.schema, [...path, key]);
    }
}
function fits(value, schema) {
    switch (schema.kind) {
        case 'choice':
            return typeof value === 'string' && schema.choices.includes(value);
        case 'list':
            return (0,core_value/* isList */.Lv)(value) && value.every((item) => typeof item === 'string');
        case 'text':
            return typeof value === 'string';
        case 'number':
            return (0,core_value/* isNumeric */.kf)(value) && Number.isFinite(Number(value));
        default:
            return (0,core_value/* isList */.Lv)(value) ? value.length === 2 && value.every(isTolerance) : isTolerance(value);
    }
}
/** A number or a percentage, not negative. */
function isTolerance(value) {
    if (typeof value === 'string')
        return /^\d+(?:\.\d+)?\s*%$/u.test(value);
    return (0,core_value/* isNumeric */.kf)(value) && Number(value) >= 0 && Number.isFinite(Number(value));
}
function nameOf(path) {
    return path
        .map((name, index) => /^[\w-]+$/u.test(name) ? `${index > 0 ? '.' : ''}${name}` : `${index > 0 ? '.' : ''}"${name}"`)
        .join('');
}
function wrong(value, schema, path) {
    const found = typeof value === 'string' ? `"${value}"` : (0,core_value/* isNumeric */.kf)(value) ? String(value) : (0,core_value/* kindOf */.I)(value);
    const what = path.length === 0 ? 'crisol.yaml' : `${nameOf(path)} in crisol.yaml`;
    return new error/* UserError */.y(`${what} is ${found}; expected ${expectationOf(schema)}.`, { code: 'SYNTAX' });
}
function unknown(key, known, path) {
    const nearest = (0,text_nearest/* nearestName */.q)(key, known);
    const hint = nearest === undefined ? `expected one of ${known.join(', ')}` : `the nearest known one is ${nearest}`;
    const where = path.length === 0 ? 'crisol.yaml' : `${nameOf(path)} in crisol.yaml`;
    return new error/* UserError */.y(`${where} has the unknown key "${key}"; ${hint}.`, { code: 'SYNTAX' });
}

;// CONCATENATED MODULE: ./lib/core/config/parse.js




const empty = new Map();
/**
 * Reads `crisol.yaml`. An empty file declares gates that fail and no rule.
 *
 * @throws {UserError} SYNTAX with the name that is wrong, what was found and what was expected
 */
function parseConfig(text, file) {
    const value = (0,yaml/* parseYaml */.hN)(text, file) ?? empty;
    validate(value, crisolSchema);
    const root = value;
    const report = section(root, 'report');
    return {
        isDeclared: true,
        metrics: [...section(root, 'metrics')].map(([pattern, rule]) => toRule(pattern, (0,core_value/* isMapping */.pi)(rule) ? rule : empty)),
        gate: toGate(section(root, 'gate')),
        report: { title: textOf(report.get('title')), tests: texts(report.get('tests')) },
    };
}
function section(root, name) {
    const value = root.get(name);
    return (0,core_value/* isMapping */.pi)(value) ? value : empty;
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
function texts(value) {
    return (0,core_value/* isList */.Lv)(value) ? value.filter((item) => typeof item === 'string') : [];
}
function number(value) {
    return (0,core_value/* isNumeric */.kf)(value) ? Number(value) : undefined;
}
function toRule(pattern, rule) {
    return {
        pattern,
        better: textOf(rule.get('better')),
        tolerance: toTolerance(rule.get('tolerance')),
        atLeast: number(rule.get('at-least')),
        atMost: number(rule.get('at-most')),
    };
}
function toTolerance(value) {
    if (value === undefined)
        return { absolute: 0, relative: undefined };
    let tolerance = { absolute: undefined, relative: undefined };
    for (const part of (0,core_value/* isList */.Lv)(value) ? value : [value]) {
        if (typeof part === 'string')
            tolerance = { ...tolerance, relative: Number.parseFloat(part) / 100 };
        else
            tolerance = { ...tolerance, absolute: Number(part) };
    }
    return tolerance;
}
function toGate(declared) {
    const of = (cause) => declared.get(cause) ?? 'fail';
    return {
        regression: of('regression'),
        bound: of('bound'),
        missing: of('missing'),
        tests: of('tests'),
        unreadable: of('unreadable'),
    };
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
/** Tells whether a run may be saved: git holds none of its outputs but metrics and plots. */
function maySaveRun(node) {
    return isRunCacheable(node) && node.stage.outs.every(({ kind, cache }) => cache || kind !== 'out');
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

/***/ 4640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ flattenParams),
/* harmony export */   g: () => (/* binding */ flattenMetrics)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);

/**
 * Flattens a file of metrics as `dvc metrics show` does: numbers, text and truths by their dotted names.
 * Lists of numbers are kept too, one value per seed; DVC drops them. A file that is one value has the
 * empty name.
 */
function flattenMetrics(value) {
    const flat = new Map();
    walk(value, '', (name, leaf) => {
        const isSeeds = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isList */ .Lv)(leaf) && leaf.length > 0 && leaf.every(_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeric */ .kf);
        const isKept = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeric */ .kf)(leaf) || typeof leaf === 'string' || typeof leaf === 'boolean';
        if (isKept || isSeeds)
            flat.set(name, leaf);
    });
    return flat;
}
/** Flattens a file of parameters as `dvc params diff` does: every leaf by its dotted name, lists whole. */
function flattenParams(value) {
    const flat = new Map();
    walk(value, '', (name, leaf) => flat.set(name, leaf));
    return flat;
}
function walk(value, name, visit) {
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value)) {
        visit(name, value);
        return;
    }
    for (const [key, item] of value)
        walk(item, name === '' ? key : `${name}.${key}`, visit);
}


/***/ }),

/***/ 3804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ encodeStage),
/* harmony export */   MI: () => (/* binding */ encodeTrainRecord),
/* harmony export */   YA: () => (/* binding */ parseStage),
/* harmony export */   j4: () => (/* binding */ parseTrainRecord)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);



const outcomes = ['ran', 'restored', 'up-to-date', 'failed', 'skipped'];
/** Writes what became of the stages, for `collect` to read. Ends with a newline. */
function encodeTrainRecord(stages) {
    const record = new Map([
        ['schema', 1n],
        ['stages', stages.map(encodeStage)],
    ]);
    return `${(0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJson */ .h)(record)}\n`;
}
/** Gives the JSON form of one stage; what is unknown is `null`. */
function encodeStage(stage) {
    return new Map([
        ['name', stage.name],
        ['outcome', stage.outcome],
        ['seconds', stage.seconds ?? null],
        ['cpuSeconds', stage.cpuSeconds ?? null],
        ['peakBytes', stage.peakBytes === undefined ? null : BigInt(Math.round(stage.peakBytes))],
        ['failure', stage.failure ?? null],
    ]);
}
/**
 * Reads what `train` left.
 *
 * @throws {UserError} SYNTAX
 */
function parseTrainRecord(text, file) {
    const record = (0,_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(text, file);
    const stages = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(record) && record.get('schema') === 1n ? record.get('stages') : undefined;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isList */ .Lv)(stages))
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${file} is not a record of train (schema 1); delete it.`, { code: 'SYNTAX' });
    return stages.map((stage, index) => parseStage(stage, `${file}: stages[${index}]`));
}
/**
 * Reads the JSON form of one stage.
 *
 * @throws {UserError} SYNTAX
 */
function parseStage(value, where) {
    const outcome = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) ? outcomes.find((one) => one === value.get('outcome')) : undefined;
    const name = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) ? value.get('name') : undefined;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(value) || typeof name !== 'string' || outcome === undefined) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${where} is not a stage with a name and an outcome.`, { code: 'SYNTAX' });
    }
    const failure = value.get('failure');
    return {
        name,
        outcome,
        seconds: amount(value, 'seconds'),
        cpuSeconds: amount(value, 'cpuSeconds'),
        peakBytes: amount(value, 'peakBytes'),
        failure: typeof failure === 'string' ? failure : undefined,
    };
}
/** A number >= 0; `undefined` for anything else. */
function amount(mapping, name) {
    const value = mapping.get(name);
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isNumeric */ .kf)(value) && Number(value) >= 0 ? Number(value) : undefined;
}


/***/ }),

/***/ 863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ collect),
  D: () => (/* binding */ collectTable)
});

// EXTERNAL MODULE: ./lib/core/config/parse.js + 2 modules
var parse = __webpack_require__(8656);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/pipeline/params.js
var params = __webpack_require__(8482);
// EXTERNAL MODULE: ./lib/core/results/flatten.js
var flatten = __webpack_require__(4640);
// EXTERNAL MODULE: ./node_modules/@rgrove/parse-xml/dist/index.js
var dist = __webpack_require__(7953);
;// CONCATENATED MODULE: ./lib/core/results/junit.js


/** A report beyond this many characters is refused. */
const maxLength = 50_000_000;
/** Longest message of a failure that is kept. */
const maxMessage = 500;
/**
 * Reads JUnit XML, suites nested or not. Counts come from the cases, never from attributes; suites
 * without a case of their own are left out.
 *
 * @throws {UserError} SYNTAX
 */
function parseJunit(text, file) {
    const root = parseRoot(text, file);
    if (root.name !== 'testsuites' && root.name !== 'testsuite') {
        throw new core_error/* UserError */.y(`${file} begins with <${root.name}>; expected JUnit's <testsuites> or <testsuite>.`, {
            code: 'SYNTAX',
        });
    }
    return suitesOf(root).flatMap((suite) => toSuite(suite, file));
}
function parseRoot(text, file) {
    if (text.length > maxLength) {
        throw new core_error/* UserError */.y(`${file} has ${text.length} characters; at most ${maxLength} are read.`, { code: 'SYNTAX' });
    }
    try {
        const { root } = (0,dist.parseXml)(text);
        if (root !== null)
            return root;
    }
    catch (cause) {
        const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
        throw new core_error/* UserError */.y(`${file} is not XML: ${reason.replace(/[.:]?$/u, '')}.`, { code: 'SYNTAX', cause });
    }
    throw new core_error/* UserError */.y(`${file} is empty; expected JUnit's XML.`, { code: 'SYNTAX' });
}
function junit_elements(parent, name) {
    return parent.children.filter((child) => child instanceof dist.XmlElement && child.name === name);
}
function suitesOf(element) {
    const own = element.name === 'testsuite' ? [element] : [];
    return [...own, ...junit_elements(element, 'testsuite').flatMap(suitesOf)];
}
function toSuite(suite, file) {
    const cases = junit_elements(suite, 'testcase');
    if (cases.length === 0)
        return [];
    const failures = cases.flatMap(failureOf);
    const skipped = cases.filter((one) => junit_elements(one, 'skipped').length > 0).length;
    const timed = cases.reduce((sum, one) => sum + seconds(one), 0);
    return [
        {
            file,
            name: suite.attributes['name'] ?? '',
            passed: cases.length - failures.length - skipped,
            failed: failures.length,
            skipped,
            seconds: seconds(suite) || timed,
            failures,
        },
    ];
}
function seconds(element) {
    const time = Number(element.attributes['time'] ?? 0);
    return Number.isFinite(time) && time >= 0 ? time : 0;
}
function failureOf(testcase) {
    const fault = junit_elements(testcase, 'failure')[0] ?? junit_elements(testcase, 'error')[0];
    if (fault === undefined)
        return [];
    const { classname, name } = testcase.attributes;
    const message = (fault.attributes['message'] || fault.text).trim().split('\n')[0] ?? '';
    return [{ test: [classname, name].filter(Boolean).join('::'), message: message.slice(0, maxMessage) }];
}

// EXTERNAL MODULE: ./lib/core/results/train-record.js
var train_record = __webpack_require__(3804);
// EXTERNAL MODULE: ./lib/core/text/data-file.js + 7 modules
var data_file = __webpack_require__(6850);
// EXTERNAL MODULE: ./lib/flows/data/outputs.js
var outputs = __webpack_require__(7464);
// EXTERNAL MODULE: ./lib/flows/data/project.js + 13 modules
var data_project = __webpack_require__(5147);
;// CONCATENATED MODULE: ./lib/flows/collect/collect.js










/**
 * Reads what a commit or the workspace achieved. A file that cannot be read is a problem in the results,
 * never an exception.
 */
async function collect(snapshot, source, ports) {
    const problems = [];
    const isWorkspace = snapshot.commit === undefined;
    // Another program is asked: it can answer while the files are read.
    const environment = isWorkspace ? ports.readEnvironment() : Promise.resolve(new Map());
    const project = await (0,data_project/* readProject */.W)(snapshot, { onFault: tellTo(problems) });
    const { pipelines } = project;
    const gathering = { snapshot, ports, problems, outputs: await readOutputs(project, snapshot, problems) };
    const config = await snapshot.readText('crisol.yaml');
    return {
        source,
        metrics: await readMetrics(pipelines, gathering),
        params: await readParams(pipelines, gathering),
        tests: isWorkspace ? await readTests(config, gathering) : [],
        stages: isWorkspace ? await readStages(gathering) : [],
        config,
        environment: await environment,
        problems: distinct(problems),
    };
}
/** Reads the metrics or the parameters of a commit or the workspace, and nothing else. */
async function collectTable(kind, snapshot, ports) {
    const problems = [];
    const project = await (0,data_project/* readProject */.W)(snapshot, { onFault: tellTo(problems) });
    const outputs = kind === 'metrics' ? await readOutputs(project, snapshot, problems) : [];
    const gathering = { snapshot, ports, problems, outputs };
    const read = kind === 'metrics' ? readMetrics : readParams;
    return { table: await read(project.pipelines, gathering), problems: distinct(problems) };
}
async function readOutputs(project, snapshot, problems) {
    return (await attempt('dvc.lock', problems, async () => await (0,outputs/* outputsOf */.Yz)(project, snapshot))) ?? [];
}
function tellTo(problems) {
    return (file, { message }) => void problems.push({ file, message });
}
/** The same fault can be met on two ways: it is told once. */
function distinct(problems) {
    return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}
async function attempt(file, problems, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y))
            throw error;
        problems.push({ file, message: error.message });
        return undefined;
    }
}
async function readMetrics(pipelines, gathering) {
    const named = pipelines
        .flatMap(({ stages }) => stages)
        .flatMap((stage) => stage.outs.filter(({ kind }) => kind === 'metric').map(({ path }) => (0,dvc_path/* joinPath */.uJ)(stage.directory, path)));
    const table = new Map();
    for (const place of new Set([...named, ...pipelines.flatMap(({ metrics }) => metrics)])) {
        for (const file of await filesAt(place, gathering.snapshot)) {
            const values = await attempt(file, gathering.problems, async () => await readMetricFile(file, gathering));
            if (values !== undefined)
                table.set(file, values);
        }
    }
    return table;
}
/** A directory of metrics stands for the files in it. */
async function filesAt(place, snapshot) {
    if ((await snapshot.readBytes(place).catch(() => undefined)) !== undefined)
        return [place];
    const below = await snapshot.list(place);
    return below.length > 0 ? below : [place];
}
async function readMetricFile(file, gathering) {
    const text = (await gathering.snapshot.readText(file)) ?? (await readCached(file, gathering));
    return text === undefined ? undefined : (0,flatten/* flattenMetrics */.g)((0,data_file/* parseDataFile */.c)(text, file));
}
/** Of a commit, git does not hold what DVC caches: the lock names the object. */
async function readCached(file, { snapshot, outputs, ports }) {
    if (snapshot.commit === undefined)
        return undefined;
    const hash = outputs.find(({ place }) => place === file)?.hash;
    if (hash === undefined)
        return undefined;
    const text = await ports.readObject(hash);
    if (text !== undefined)
        return text;
    throw new core_error/* UserError */.y(`${file} is cached by DVC as ${hash.value}, which neither the cache nor the remote has.`, {
        code: 'MISSING',
    });
}
async function readParams(pipelines, gathering) {
    const wanted = wantedParams(pipelines);
    if ((await gathering.snapshot.readText('params.yaml')) !== undefined)
        wanted.set('params.yaml', undefined);
    const table = new Map();
    for (const [file, names] of wanted) {
        const values = await attempt(file, gathering.problems, async () => {
            const text = await gathering.snapshot.readText(file);
            if (text === undefined)
                return undefined;
            const value = (0,data_file/* parseDataFile */.c)(text, file);
            return (0,flatten/* flattenParams */.V)(names === undefined ? value : (0,params/* pickParams */.Kb)(value, names));
        });
        if (values !== undefined)
            table.set(file, values);
    }
    return table;
}
/** File -> names that stages track; `undefined` for a file that is wanted whole. */
function wantedParams(pipelines) {
    const wanted = new Map();
    for (const stage of pipelines.flatMap(({ stages }) => stages)) {
        for (const [file, names] of stage.params) {
            (0,params/* addNames */.A7)(wanted, (0,dvc_path/* joinPath */.uJ)(stage.directory, file), names);
        }
    }
    for (const file of pipelines.flatMap(({ params }) => params))
        wanted.set(file, undefined);
    return wanted;
}
async function readTests(config, { snapshot, problems }) {
    const parsed = config === undefined
        ? undefined
        : await attempt('crisol.yaml', problems, async () => (0,parse/* parseConfig */.o)(config, 'crisol.yaml'));
    const suites = [];
    for (const file of parsed?.report.tests ?? []) {
        const read = await attempt(file, problems, async () => {
            const text = await snapshot.readText(file);
            if (text !== undefined)
                return parseJunit(text, file);
            throw new core_error/* UserError */.y(`${file} is named in report.tests of crisol.yaml and is not there; run the tests first.`, {
                code: 'MISSING',
            });
        });
        suites.push(...(read ?? []));
    }
    return suites;
}
async function readStages({ snapshot, problems }) {
    const file = '.crisol/train.json';
    const read = await attempt(file, problems, async () => {
        const text = await snapshot.readText(file);
        return text === undefined ? [] : (0,train_record/* parseTrainRecord */.j4)(text, file);
    });
    return read ?? [];
}


/***/ }),

/***/ 8629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _R: () => (/* binding */ collectWorkspace),
/* harmony export */   k3: () => (/* binding */ openRevision),
/* harmony export */   kB: () => (/* binding */ collectRevision),
/* harmony export */   op: () => (/* binding */ collectCommit)
/* harmony export */ });
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(863);


/** Reads the results of the workspace. */
async function collectWorkspace(ports) {
    const { repository } = ports;
    const source = { commit: await repository.head(), branch: await repository.branch(), dirty: await repository.dirty() };
    return await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .F)(ports.snapshot, source, ports);
}
/** Reads the results of a commit that is readable here. */
async function collectCommit(snapshot, sha, ports) {
    return await (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collect */ .F)(snapshot, { commit: sha, branch: undefined, dirty: false }, ports);
}
/**
 * Reads the results of a revision.
 *
 * @throws {UserError} INPUT when it names no commit here or on the server
 */
async function collectRevision(revision, ports) {
    const snapshot = await openRevision(revision, ports);
    return await collectCommit(snapshot, snapshot.commit ?? revision, ports);
}
/**
 * Opens the files of a revision.
 *
 * @throws {UserError} INPUT when it names no commit here or on the server
 */
async function openRevision(revision, ports) {
    const sha = (await ports.repository.resolve(revision)) ?? revision;
    if (await ports.repository.ensure(sha))
        return ports.openCommit(sha);
    throw new _core_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`"${revision}" names no commit here or on the server; expected a branch, a tag or a full SHA.`, {
        code: 'INPUT',
    });
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


/***/ })

};
