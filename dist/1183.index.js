export const id = 1183;
export const ids = [1183];
export const modules = {

/***/ 9612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _core_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(662);



/**
 * Reads the inputs of `commit`.
 *
 * @throws {UserError} INPUT, PATH
 */
function readInputs(read) {
    const folder = (name) => read(name) === '' ? undefined : (0,_core_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .checkPath */ .Cg)(read(name), `Input ${name}`);
    const [into, from] = [folder('into'), folder('from')];
    if (into !== undefined && from !== undefined) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('Inputs into and from are both given; expected one of them, each in a job of its own.', {
            code: 'INPUT',
        });
    }
    return {
        ...{ to: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseChoice */ .HU)('to', read('to'), ['branch', 'pull-request']) ?? 'branch', into, from },
        message: read('message'),
        allowMissing: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSwitch */ .SI)('allow-missing', read('allow-missing')) ?? false,
        dryRun: (0,_core_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSwitch */ .SI)('dry-run', read('dry-run')) ?? false,
        token: read('github-token') || undefined,
        workingDirectory: read('working-directory'),
    };
}


/***/ }),

/***/ 8876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run),
  F: () => (/* binding */ tellResult)
});

// EXTERNAL MODULE: ./lib/core/dvc/path.js
var dvc_path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/core/python/json.js
var json = __webpack_require__(5694);
// EXTERNAL MODULE: ./lib/core/text/base64.js
var base64 = __webpack_require__(148);
// EXTERNAL MODULE: ./lib/core/value.js
var core_value = __webpack_require__(7994);
;// CONCATENATED MODULE: ./lib/core/commit/parcel.js





/** Files and bytes that are committed at the most: metrics are small, and models are DVC's. */
const [maxFiles, maxBytes] = [1_000, 10 << 20];
/** Name of the file that hands files from the job that trains to the one that commits. */
const parcelName = 'commit.json';
/**
 * Refuses more than metrics come to.
 *
 * @throws {UserError} UNSUPPORTED
 */
function limitFiles(files) {
    const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
    if (files.size <= maxFiles && bytes <= maxBytes)
        return files;
    throw new core_error/* UserError */.y(`${files.size} files of ${bytes} bytes are to be committed; expected at most ${maxFiles} files and ${maxBytes} bytes. Leave large outputs to the cache: take away cache: false.`, { code: 'UNSUPPORTED' });
}
/** Writes the files for the job that commits: `{"schema": 1, "files": {"dvc.lock": "<Base64>"}}`. */
function renderParcel(files) {
    const encoded = Object.fromEntries([...files].map(([path, bytes]) => [path, (0,base64/* toBase64 */.n)(bytes)]));
    return `${JSON.stringify({ schema: 1, files: encoded }, null, 2)}\n`;
}
/**
 * Reads what another job has left, which is not to be trusted: paths are judged, and bytes counted.
 *
 * @param file where it was read, for messages
 * @throws {UserError} SYNTAX, PATH, UNSUPPORTED
 */
function parseParcel(text, file) {
    const value = (0,json/* parseJson */.q)(text, file);
    const files = (0,core_value/* isMapping */.pi)(value) && value.get('schema') === 1n ? value.get('files') : undefined;
    if (files === undefined || !(0,core_value/* isMapping */.pi)(files))
        throw notOurs(file);
    const read = new Map([...files].map(([path, content]) => [(0,dvc_path/* checkPath */.Cg)(path, file), bytesOf(content, file)]));
    (0,dvc_path/* checkNames */.LN)(read.keys(), file);
    return limitFiles(read);
}
function bytesOf(content, file) {
    const bytes = typeof content === 'string' ? (0,base64/* fromBase64 */.E)(content) : undefined;
    if (bytes === undefined)
        throw notOurs(file);
    return bytes;
}
function notOurs(file) {
    return new core_error/* UserError */.y(`${file} is not what crisol commit --into writes; make it again with this version.`, {
        code: 'SYNTAX',
    });
}

// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
// EXTERNAL MODULE: ./lib/core/text/markdown.js
var markdown = __webpack_require__(9706);
// EXTERNAL MODULE: ./lib/core/dvc/lock.js
var lock = __webpack_require__(9756);
// EXTERNAL MODULE: ./lib/core/pipeline/expect.js
var expect = __webpack_require__(9117);
// EXTERNAL MODULE: ./lib/core/pipeline/location.js
var pipeline_location = __webpack_require__(1547);
;// CONCATENATED MODULE: ./lib/core/commit/bounds.js




/**
 * Gives what training may change of the files that git keeps.
 *
 * @throws {UserError} PATH
 */
function boundsOf(pipelines) {
    const stages = pipelines.flatMap((pipeline) => pipeline.stages);
    const outs = stages.flatMap((stage) => stage.outs.map((out) => ({ cache: out.cache, place: placeOf(stage, out.path) })));
    const here = outs.filter(({ place }) => isBelow(place));
    const named = pipelines.flatMap(({ file, metrics, plots }) => [...metrics, ...plots.flatMap(filesOf)].filter(isBelow).map((path) => (0,dvc_path/* checkPath */.Cg)(path, `${file}: plots`)));
    const ignores = new Map();
    for (const { place } of here.filter(({ cache }) => cache)) {
        const directory = (0,dvc_path/* directoryOf */.jt)(place);
        const file = directory === '' ? '.gitignore' : `${directory}/.gitignore`;
        ignores.set(file, (ignores.get(file) ?? new Set()).add(`/${place.slice(place.lastIndexOf('/') + 1)}`));
    }
    return {
        locks: new Set(pipelines.map(({ file }) => (0,lock/* lockFileOf */.LN)(file))),
        outputs: [...new Set([...here.filter(({ cache }) => !cache).map(({ place }) => place), ...named])],
        ignores,
    };
}
/** Whether a place is a part of the project: neither elsewhere nor all of it. */
function isBelow(place) {
    return !(0,pipeline_location/* isExternal */.ge)(place) && place !== '' && place !== '.';
}
function placeOf({ directory, file, name }, path) {
    return (0,pipeline_location/* locate */.x5)(directory, path, `${file}: stages.${name}`);
}
/** Files that a plot of the top level is drawn from. */
function filesOf({ stage, id, x, y }) {
    if (stage !== undefined)
        return [];
    const sides = [x, y].flatMap((side) => (side instanceof Map ? [...side.keys()] : []));
    return sides.length > 0 ? sides : [id];
}
/** Tells whether training may change a file of git; it never changes what says how to train. */
function isWithinBounds(path, { locks, outputs, ignores }) {
    if (locks.has(path) || ignores.has(path))
        return true;
    return !(0,expect/* isDescribing */.rC)(path) && outputs.some((output) => (0,dvc_path/* isWithin */.UO)(path, output));
}
/**
 * Tells whether a `.gitignore` has nothing but lines more that keep cached outputs out of git: anything else in it was
 * somebody else's work.
 */
function onlyIgnores(before, after, names) {
    const lines = linesOf(before);
    const kept = linesOf(after);
    const isStart = lines.every((line, index) => kept[index] === line);
    return isStart && kept.slice(lines.length).every((line) => names.has(line));
}
function linesOf(text) {
    return text === '' ? [] : text.replace(/\r?\n$/u, '').split(/\r?\n/u);
}

// EXTERNAL MODULE: ./lib/core/equal.js
var equal = __webpack_require__(5967);
;// CONCATENATED MODULE: ./lib/flows/commit/changed.js



/**
 * Leaves what differs from a commit. Of a `.gitignore` nothing is taken but lines that keep cached outputs out of git.
 *
 * @param sha `undefined` before the first commit
 * @throws {UserError} PATH for a file that training may not change
 */
async function changedSince(sha, { files, bounds }, { repository, console }) {
    const changed = new Map();
    for (const [path, bytes] of files) {
        if (!isWithinBounds(path, bounds))
            throw changed_notOurs(path);
        const before = sha === undefined ? undefined : await repository.readAt(sha, path);
        if ((0,equal/* isSameBytes */.q)(before, bytes))
            continue;
        if (isTrained(bounds.ignores.get(path), before, bytes))
            changed.set(path, bytes);
        else
            console.notice(`${path} holds other changes than the outputs of stages and is not committed.`);
    }
    return changed;
}
/** Whether a change is one that training makes; of anything but a `.gitignore` it is. */
function isTrained(names, before, after) {
    return names === undefined || onlyIgnores(textOf(before), textOf(after), names);
}
/**
 * Gives the paths at which two commits differ.
 *
 * @throws {UserError} GIT
 */
async function differingPaths(paths, [one, other], ports) {
    if (one === other)
        return [];
    const differing = [];
    for (const path of paths) {
        if (!(0,equal/* isSameBytes */.q)(await readAt(one, path, ports), await readAt(other, path, ports)))
            differing.push(path);
    }
    return differing;
}
/**
 * Tells whether a commit has files just so.
 *
 * @throws {UserError} GIT
 */
async function holdsFiles(sha, files, ports) {
    for (const [path, bytes] of files)
        if (!(0,equal/* isSameBytes */.q)(await readAt(sha, path, ports), bytes))
            return false;
    return true;
}
async function readAt(sha, path, { repository }) {
    if (await repository.ensure(sha))
        return await repository.readAt(sha, path);
    throw new core_error/* UserError */.y(`The commit ${sha.slice(0, 7)} cannot be fetched; check that the checkout has its remote origin.`, {
        code: 'GIT',
    });
}
function textOf(bytes) {
    return new TextDecoder().decode(bytes);
}
function changed_notOurs(path) {
    return new core_error/* UserError */.y(`${path} is neither a dvc.lock nor a metric, plot or output that dvc.yaml leaves to git, so nothing is committed.`, { code: 'PATH' });
}

;// CONCATENATED MODULE: ./lib/core/commit/settled.js
/** What may be missing here and matches `dvc.lock` nevertheless, where that is allowed. */
const absences = ['deleted', 'not in cache'];
/**
 * Gives what does not match its `dvc.lock` or `.dvc` file, with the first difference: `train (data.csv is modified)`.
 * A stage that runs each time matches as it is.
 *
 * @param allowMissing whether what is not here counts as it was locked
 */
function unsettled(statuses, allowMissing) {
    return statuses.flatMap(({ owner, deps, outs, isCommandChanged }) => {
        if (isCommandChanged)
            return [`${owner} (its command changed)`];
        const found = [...deps, ...outs].find(([, status]) => !(allowMissing && absences.includes(status)));
        if (found === undefined)
            return [];
        const [path, status] = found;
        return [`${owner} (${typeof status === 'string' ? `${path} is ${status}` : paramOf(path, status)})`];
    });
}
function paramOf(file, statuses) {
    const [name = '', status = 'modified'] = [...statuses][0] ?? [];
    return `${name} in ${file} is ${status}`;
}

// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: ./lib/flows/data/project.js + 13 modules
var project = __webpack_require__(5147);
// EXTERNAL MODULE: ./lib/flows/data/status.js
var data_status = __webpack_require__(2826);
;// CONCATENATED MODULE: ./lib/flows/commit/gather.js







/** Names of stages that a message holds at the most. */
const named = 5;
const everything = { targets: [], glob: false, withDeps: false };
/**
 * Gathers what training may have changed of the files that git keeps, as git would keep them, be they changed or not.
 *
 * @throws {UserError} PIPELINE where a stage does not match its `dvc.lock`; PATH for a symlink; UNSUPPORTED, GIT, SYNTAX
 */
async function gatherFiles(allowMissing, ports) {
    const open = unsettled(await (0,data_status/* findStatus */.G)(everything, ports), allowMissing);
    if (open.length > 0)
        throw notTrained(open);
    const bounds = await readBounds(ports.snapshot);
    const paths = await ports.workTree.tracked(await findPaths(bounds, ports));
    for (const path of paths)
        if ((await ports.workspace.stat(path))?.kind !== 'file')
            throw notAFile(path);
    return limitFiles(await ports.workTree.stored(paths));
}
/**
 * Reads what training may change from the pipelines of a commit or of the workspace.
 *
 * @throws {UserError} SYNTAX, PATH, PIPELINE
 */
async function readBounds(snapshot) {
    return boundsOf((await (0,project/* readProject */.W)(snapshot)).pipelines);
}
async function findPaths(bounds, { workspace, snapshot }) {
    const found = new Set();
    for (const path of [...bounds.locks, ...bounds.ignores.keys(), ...bounds.outputs]) {
        const kind = (await workspace.stat(path))?.kind;
        if (kind === undefined)
            continue;
        for (const one of kind === 'directory' ? await snapshot.list(path) : [path])
            found.add(one);
    }
    return (0,order/* sortByCodePoint */.T)([...found].filter((path) => isWithinBounds(path, bounds)));
}
function notTrained(open) {
    const more = open.length > named ? ` and ${open.length - named} more` : '';
    const verb = open.length === 1 ? 'does' : 'do';
    return new core_error/* UserError */.y(`${open.slice(0, named).join(', ')}${more} ${verb} not match what is in dvc.lock and .dvc files, so nothing is committed; run crisol train to its end first.`, { code: 'PIPELINE' });
}
function notAFile(path) {
    return new core_error/* UserError */.y(`${path} is no regular file, so it is not committed; put a file in the place of the link.`, {
        code: 'PATH',
    });
}

// EXTERNAL MODULE: ./lib/core/text/percent.js
var percent = __webpack_require__(6986);
;// CONCATENATED MODULE: ./lib/core/commit/note.js

const pattern = /^Crisol-Commit: (?<project>\S+) of (?<reviewed>[0-9a-f]{40}(?:[0-9a-f]{24})?)$/mu;
/**
 * Writes the message of a commit: what a person says of it, then what tells Crisol's commits from others.
 *
 * @param text subject and body as given; empty for the usual one
 * @param runUrl address of the workflow run, for a person
 */
function renderMessage(text, { project, reviewed }, runUrl) {
    const subject = text.trim() || `Keep what was trained for ${reviewed.slice(0, 7)}`;
    return `${subject}\n\nCrisol-Commit: ${encodeURIComponent(project)} of ${reviewed}\nCrisol-Run: ${runUrl}\n`;
}
/** Reads what a message says of a commit; `undefined` when it is not one of Crisol's. */
function parseNote(message) {
    const groups = pattern.exec(message.replaceAll('\r', ''))?.groups;
    if (groups === undefined)
        return undefined;
    const project = (0,percent/* decodePercent */.g)(groups['project'] ?? '');
    return project === undefined ? undefined : { project, reviewed: groups['reviewed'] ?? '' };
}

// EXTERNAL MODULE: ./lib/core/github/run.js
var github_run = __webpack_require__(1774);
;// CONCATENATED MODULE: ./lib/core/commit/target.js

/** Events whose commit is the head of a branch. */
const ofBranch = ['push', 'workflow_dispatch', 'schedule'];
/**
 * Finds the branch that a run trained; a sentence where nothing is ever committed: for a fork, for events that run with
 * rights which the code did not earn, and for what is no branch.
 */
function findCommitTarget(run) {
    if (run.event === 'pull_request')
        return ofPullRequest(run);
    if (!ofBranch.includes(run.event)) {
        return `Nothing is committed for the event ${run.event}: expected pull_request, push, workflow_dispatch or schedule.`;
    }
    const branch = /^refs\/heads\/(.+)$/u.exec(run.ref)?.[1];
    return branch === undefined ? `Nothing is committed: ${run.ref} is no branch.` : { branch, headSha: run.sha };
}
function ofPullRequest({ payload, repository }) {
    const head = (0,github_run.at)(payload, 'pull_request', 'head');
    const owner = target_textOf((0,github_run.at)(head, 'repo', 'full_name'));
    if (owner !== repository) {
        return `Nothing is committed: the pull request comes from ${owner || 'a fork that is gone'}, and only branches of ${repository} are written to.`;
    }
    const [branch, headSha] = [target_textOf((0,github_run.at)(head, 'ref')), target_textOf((0,github_run.at)(head, 'sha'))];
    if (branch === '' || headSha === '')
        return 'Nothing is committed: the event names no head of the pull request.';
    return { branch, headSha };
}
function target_textOf(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./lib/flows/commit/carry.js

/**
 * Repeats the check runs of a run's reports on the commit that adds what was trained: the workflow's own token starts no
 * workflow that would make them, and a check that is required would be missed for ever. Another token's push has a
 * review of its own. Gives the names of those that were repeated.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB
 */
async function carryChecks({ from, to, runId }, github) {
    if ((await github.viewer()) !== github_run/* actionsBot */.VY)
        return [];
    const checks = (await github.latestChecks(from)).filter((check) => isOfRun(check, runId));
    const there = new Set((await github.latestChecks(to)).map(({ name }) => name));
    const missing = checks.filter(({ name }) => !there.has(name));
    for (const check of missing) {
        const same = `The same as for ${from}: this commit adds nothing but what was trained and reviewed there.`;
        await github.createCheck({ ...check, headSha: to, summary: `${same}\n\n${check.summary}`.slice(0, maxSummary) });
    }
    return missing.map(({ name }) => name);
}
/** Characters that GitHub takes. */
const maxSummary = 65_000;
function isOfRun({ name, externalId, conclusion }, runId) {
    return name.startsWith('Crisol / ') && externalId.startsWith(`${runId}.`) && conclusion !== undefined;
}

;// CONCATENATED MODULE: ./lib/flows/commit/make.js
/**
 * Makes a commit that no branch holds yet. Objects are named by their content: made twice they are made once.
 *
 * @throws {UserError} PERMISSION, GITHUB
 */
async function makeCommit({ parent, files, message }, { github, pathInRepository }) {
    const blobs = new Map();
    // One after the other: a token that may not write is told so once.
    for (const [path, bytes] of files)
        blobs.set(pathInRepository(path), await github.createBlob(bytes));
    return await github.createCommit({ message, parent, files: blobs });
}

;// CONCATENATED MODULE: ./lib/flows/commit/parent.js

/** Commits that Crisol may have put on a head already: one for each project of the repository. */
const maxSteps = 50;
/**
 * Finds what a commit goes on top of: the tip of the branch, as long as nobody but Crisol has moved it since the head
 * that was reviewed.
 *
 * @throws {UserError} PERMISSION, GITHUB
 */
async function findParent({ branch, headSha }, github) {
    const tip = await github.refCommit(`refs/heads/${branch}`);
    if (tip === undefined)
        return { refusal: `${branch} is gone, so nothing is committed.` };
    let sha = tip;
    for (let step = 0; sha !== undefined && step < maxSteps; step++) {
        if (sha === headSha)
            return { sha: tip };
        const commit = await github.readCommit(sha);
        sha = parseNote(commit?.message ?? '')?.reviewed === headSha ? commit?.parents[0] : undefined;
    }
    return {
        refusal: `${branch} was pushed to since ${headSha.slice(0, 7)}, so nothing is committed: the newer push has a run of its own.`,
    };
}

;// CONCATENATED MODULE: ./lib/flows/commit/land.js




/** Tries where other jobs of the same run commit to the branch, too. */
const tries = 10;
/**
 * Commits onto a branch, on top of the head that was reviewed or of what other jobs of Crisol have put there meanwhile;
 * never onto what anybody else has pushed since. The branch moves forward or not at all.
 *
 * @throws {UserError} PERMISSION, GITHUB, GIT
 */
async function landOnBranch(landing, ports) {
    const { github, clock } = ports;
    const { branch } = landing;
    for (let attempt = 1; attempt <= tries; attempt++) {
        const parent = await findParent(landing, github);
        if ('refusal' in parent)
            return { outcome: 'skipped', reason: parent.refusal };
        const found = await findThere(parent.sha, landing, ports);
        if (found !== undefined)
            return found;
        const sha = await makeCommit({ ...landing, parent: parent.sha }, ports);
        const refusal = await github.moveRef(`refs/heads/${branch}`, sha);
        if (refusal === undefined)
            return { outcome: 'committed', sha };
        if (!/fast.?forward|does not exist/iu.test(refusal))
            throw protectedBranch(branch, refusal);
        await clock.sleep(200 * attempt);
    }
    return { outcome: 'skipped', reason: `${branch} was moved ${tries} times meanwhile, so nothing is committed.` };
}
/** Looks at what an earlier attempt of the same run has committed; `undefined` where nothing is there yet. */
async function findThere(tip, { headSha, files }, ports) {
    const moved = await differingPaths(files.keys(), [tip, headSha], ports);
    if (moved.length === 0)
        return undefined;
    if (await holdsFiles(tip, files, ports))
        return { outcome: 'unchanged', sha: tip };
    return { outcome: 'skipped', reason: explainUnstable(headSha, moved) };
}
/** Says that a training gives other files each time. */
function explainUnstable(headSha, paths) {
    const names = [...paths].slice(0, 5).join(', ');
    return `Crisol committed what was trained for ${headSha.slice(0, 7)} before, and training again gave another ${names}. This would go on for ever, so nothing is committed; fix the seeds of the stages, or commit by hand.`;
}
/**
 * Gives the error of a branch that rules keep from being moved.
 *
 * @param refusal GitHub's words
 */
function protectedBranch(branch, refusal) {
    return new core_error/* UserError */.y(`GitHub does not let this token move ${branch} (${refusal}); let it bypass the rules of the branch, or take a pull request in its place with to: pull-request.`, { code: 'GITHUB' });
}

;// CONCATENATED MODULE: ./lib/flows/commit/offer.js






/**
 * Commits onto a branch of Crisol's own and keeps one pull request from it into the branch that was reviewed.
 *
 * @throws {UserError} PERMISSION, GITHUB, GIT
 */
async function offerPullRequest(offer, ports) {
    const parent = await findParent(offer, ports.github);
    if ('refusal' in parent)
        return { outcome: 'skipped', reason: parent.refusal };
    const branch = ownBranch(offer);
    const landed = await placeOn(branch, { ...offer, parent: parent.sha }, ports);
    return { ...landed, pullRequest: await keepPullRequest(toPullRequest(offer, branch), ports) };
}
/** Gives the branch of a project: `crisol/topic`, `crisol/topic@models-churn`. */
function ownBranch({ branch, project }) {
    const name = project.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/\.(?=\.|$)|^\.|\.lock$/gu, '-');
    return project === '.' ? `crisol/${branch}` : `crisol/${branch}@${name}`;
}
/** Points our branch at a commit on top of what was reviewed; what an earlier review left there is replaced. */
async function placeOn(branch, { project, ...offer }, ports) {
    const ref = `refs/heads/${branch}`;
    const tip = await readTip(branch, project, ports);
    const isSameHead = tip !== undefined && tip.parents[0] === offer.parent;
    if (isSameHead && (await holdsFiles(tip.sha, offer.files, ports)))
        return { outcome: 'unchanged', sha: tip.sha };
    const sha = await makeCommit(offer, ports);
    if (tip === undefined)
        await createBranch(branch, sha, ports);
    else
        await ports.github.resetRef(ref, sha);
    return { outcome: 'committed', sha };
}
async function readTip(branch, project, { github }) {
    const sha = await github.refCommit(`refs/heads/${branch}`);
    if (sha === undefined)
        return undefined;
    const commit = await github.readCommit(sha);
    if (commit !== undefined && parseNote(commit.message)?.project === project)
        return { sha, parents: commit.parents };
    throw offer_notOurs(branch);
}
async function createBranch(branch, sha, { github }) {
    const ref = `refs/heads/${branch}`;
    try {
        const refusal = await github.createRef(ref, sha);
        if (refusal !== undefined)
            throw protectedBranch(branch, refusal);
    }
    catch (error) {
        // Where the answer was lost it may be there: looking tells.
        const isMade = error instanceof core_error/* UserError */.y && error.code === 'AMBIGUOUS' && (await github.refCommit(ref)) === sha;
        if (!isMade)
            throw error;
    }
}
function offer_notOurs(branch) {
    return new core_error/* UserError */.y(`The tip of ${branch} is no commit of Crisol for this project, so it stays as it is; delete or rename the branch.`, { code: 'GITHUB' });
}
function toPullRequest({ branch: baseBranch, project }, branch) {
    const of = project === '.' ? '' : ` of ${project}`;
    return {
        ...{ branch, baseBranch, title: `Keep what was trained${of} for ${baseBranch}` },
        body: `\`dvc.lock\` and the metrics that git tracks, as they were trained and reviewed on \`${baseBranch}\`. Merged, \`dvc pull\` gives everybody the model that was reviewed. Crisol brings this branch up to date with each review, and keeps nothing else on it.`,
    };
}
/** Gives the number of the open pull request, which is opened where there is none. */
async function keepPullRequest(wanted, { github }) {
    const find = async () => (await github.openPullRequests(wanted.branch)).find(({ baseBranch }) => baseBranch === wanted.baseBranch)?.number;
    const open = await find();
    if (open !== undefined)
        return open;
    try {
        return await github.createPullRequest(wanted);
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y))
            throw error;
        if (/not permitted to create/iu.test(error.message))
            throw mayNotOpen(error);
        // It may be there for all that: another job opened it, or the answer was lost.
        const made = error.code === 'PERMISSION' ? undefined : await find();
        if (made === undefined)
            throw error;
        return made;
    }
}
function mayNotOpen(cause) {
    return new core_error/* UserError */.y('GitHub Actions may not open pull requests in this repository; allow it under Settings, Actions, General, Workflow permissions, or give github-token another token.', { code: 'GITHUB', cause });
}

;// CONCATENATED MODULE: ./lib/flows/commit/reviewed.js










/**
 * Commits what a run trained to the branch that it reviewed. Whatever speaks against it is told as a notice and fails
 * nothing: a fork, a newer push, a base that moved, a training that gives something else each time.
 *
 * @throws {UserError} PIPELINE, PATH, GIT, GITHUB, INPUT, SYNTAX
 */
async function commitReviewed(run, request, ports) {
    const target = findCommitTarget(run);
    if (typeof target === 'string')
        return skip([], target);
    const plan = await planCommit(target, request, ports);
    if ('reason' in plan)
        return skip(plan.files, plan.reason);
    const paths = [...plan.files.keys()];
    if (paths.length === 0)
        return { ...skip([], 'Git has all that was trained.'), outcome: 'unchanged' };
    if (request.dryRun)
        return skip(paths, `${(0,amount/* renderCount */.SS)(paths.length, 'file')} would be committed to ${target.branch}.`);
    const note = { project: ports.pathInRepository('') || '.', reviewed: target.headSha };
    const landing = { ...target, files: plan.files, message: renderMessage(request.message, note, (0,github_run/* runUrl */.Vp)(run)) };
    const offered = await mayWrite(target.branch, async () => request.to === 'branch'
        ? await landOnBranch(landing, ports)
        : await offerPullRequest({ ...landing, project: note.project }, ports));
    if ('lacking' in offered)
        return { ...skip(paths, offered.reason), lacking: offered.lacking };
    if (offered.outcome === 'skipped')
        return skip(paths, offered.reason);
    if (request.to === 'branch')
        await carry({ from: target.headSha, to: offered.sha, runId: run.runId }, ports);
    return toCommitted(offered, paths, target);
}
function toCommitted(offered, files, { branch }) {
    const { outcome, sha, pullRequest } = offered;
    const where = pullRequest === undefined ? branch : `${branch} by pull request ${pullRequest}`;
    const verb = outcome === 'committed' ? 'committed' : 'committed already';
    const summary = `${(0,amount/* renderCount */.SS)(files.length, 'file')} ${verb} to ${where} as ${sha.slice(0, 7)}.`;
    return { outcome, sha, files, pullRequest, summary };
}
function skip(files, reason) {
    return { outcome: 'skipped', sha: '', files, pullRequest: undefined, summary: reason };
}
async function planCommit({ branch, headSha }, request, ports) {
    const checkedOut = await requireCheckout(headSha, ports);
    // What training may change is read from the commit: in the workspace other code has run.
    const bounds = await readBounds(ports.openCommit(checkedOut));
    const files = await changedSince(checkedOut, { files: await request.take(), bounds }, ports);
    if (files.size === 0)
        return { files };
    const stale = await differingPaths(files.keys(), [checkedOut, headSha], ports);
    if (stale.length > 0) {
        const reason = `${stale.slice(0, 5).join(', ')} changed on the base since ${branch} left it, so nothing is committed; merge the base into ${branch}, and the next review commits.`;
        return { files: stale, reason };
    }
    const commit = await ports.github.readCommit(headSha);
    const isOwn = parseNote(commit?.message ?? '')?.project === (ports.pathInRepository('') || '.');
    return isOwn ? { files: [...files.keys()], reason: explainUnstable(headSha, files.keys()) } : { files };
}
/** The commit that was trained: the head itself, or the merge commit of the pull request. */
async function requireCheckout(headSha, { repository }) {
    const head = await repository.head();
    const commit = head === undefined ? undefined : await repository.commit(head);
    if (head !== undefined && (head === headSha || commit?.parents.includes(headSha) === true))
        return head;
    throw new core_error/* UserError */.y(`${head?.slice(0, 7) ?? 'Nothing'} is checked out, and ${headSha.slice(0, 7)} was reviewed; check out that commit or its merge with the base.`, { code: 'INPUT' });
}
const permissions = ['permissions:', '  contents: write', '  pull-requests: write', '  checks: write'].join('\n');
/** Does what needs `contents: write`, and says how a workflow gets it. */
async function mayWrite(branch, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y) || error.code !== 'PERMISSION')
            throw error;
        if (/\bprotected\b|\brule/iu.test(error.message))
            throw protectedBranch(branch, error.message);
        return { reason: `Nothing is committed. ${error.message} The job lacks these lines:`, lacking: permissions };
    }
}
/** A check that cannot be repeated costs no commit: it is told, since a rule may wait for it. */
async function carry(request, { github, console }) {
    try {
        const names = await carryChecks(request, github);
        if (names.length > 0)
            console.info(`${names.join(', ')} repeated on ${request.to.slice(0, 7)}`);
    }
    catch (error) {
        if (!(error instanceof core_error/* UserError */.y))
            throw error;
        console.warning(`The check runs of ${request.from.slice(0, 7)} are not on ${request.to.slice(0, 7)}: ${error.message}`);
    }
}

// EXTERNAL MODULE: ./lib/flows/own-folder.js
var own_folder = __webpack_require__(6686);
;// CONCATENATED MODULE: ./lib/actions/commit/run.js








/**
 * Brings `dvc.lock` and the metrics that git tracks to git: in a workflow onto the branch that was reviewed, or into a
 * pull request to it; on a terminal into a commit on the branch that is checked out. Nothing else is committed.
 *
 * @throws {UserError} PIPELINE where a stage does not match its `dvc.lock`; PATH, GIT, GITHUB, INPUT, SYNTAX
 */
async function run(inputs, ports) {
    const done = await commit(inputs, ports);
    const lines = done.lacking === undefined ? '' : `\n\n${(0,markdown/* fence */.EU)(done.lacking, 'yaml')}`;
    return { ...done, markdown: `**Commit:** ${(0,markdown/* escapeMarkdown */.FV)(done.summary)}${lines}` };
}
/** Tells what `commit` did: a notice where something spoke against it. */
function tellResult({ outcome, summary, lacking }, console) {
    if (lacking !== undefined)
        console.warning(`${summary}\n\n${lacking}`);
    else if (outcome === 'skipped')
        console.notice(summary);
    else
        console.info(summary);
}
async function commit(inputs, ports) {
    const { workflow, github } = ports;
    if (inputs.into !== undefined)
        return await leave(inputs.into, inputs, ports);
    if (workflow === undefined)
        return await commitHere(inputs, ports);
    if (github === undefined) {
        throw new core_error/* UserError */.y('Input github-token is empty; expected a token with contents: write.', { code: 'INPUT' });
    }
    const take = async () => await takeFiles(inputs, ports);
    return await commitReviewed(workflow, { ...inputs, take }, { ...ports, github });
}
/** Takes the files from where they are: the workspace, or what another job left of its own. */
async function takeFiles({ from, allowMissing }, ports) {
    if (from === undefined)
        return await gatherFiles(allowMissing, ports);
    const file = `${from}/${parcelName}`;
    const text = await ports.workspace.readText(file);
    if (text !== undefined)
        return parseParcel(text, file);
    throw new core_error/* UserError */.y(`${file} is not there; leave it with the input into in the job that trains.`, { code: 'INPUT' });
}
async function leave(into, { allowMissing }, ports) {
    const files = await gatherFiles(allowMissing, ports);
    const file = `${into}/${parcelName}`;
    await (0,own_folder/* keepOutOfGit */.h)(ports.workspace);
    await ports.workspace.write(file, renderParcel(files));
    const summary = `${(0,amount/* renderCount */.SS)(files.size, 'file')} for the job that commits in ${file}.`;
    return { outcome: 'left', sha: '', files: [...files.keys()], pullRequest: undefined, summary };
}
async function commitHere(inputs, ports) {
    const { repository, workTree, snapshot } = ports;
    const files = await gatherFiles(inputs.allowMissing, ports);
    const changed = await changedSince(await repository.head(), { files, bounds: await readBounds(snapshot) }, ports);
    const paths = [...changed.keys()];
    const done = { files: paths, pullRequest: undefined };
    if (paths.length === 0)
        return { ...done, outcome: 'unchanged', sha: '', summary: 'Git has all that was trained.' };
    const count = (0,amount/* renderCount */.SS)(paths.length, 'file');
    if (inputs.dryRun)
        return { ...done, outcome: 'skipped', sha: '', summary: `${count} would be committed.` };
    const sha = await workTree.commit(paths, inputs.message.trim() || 'Keep what was trained');
    return { ...done, outcome: 'committed', sha, summary: `${count} committed as ${sha.slice(0, 7)}.` };
}


/***/ }),

/***/ 4725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ commitPorts)
});

// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(1642);
// EXTERNAL MODULE: ./lib/adapters/git.js + 2 modules
var adapters_git = __webpack_require__(9217);
// EXTERNAL MODULE: ./lib/adapters/project.js + 1 modules
var project = __webpack_require__(8756);
// EXTERNAL MODULE: ./lib/adapters/snapshot.js
var adapters_snapshot = __webpack_require__(3226);
// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/adapters/git-command.js
var git_command = __webpack_require__(6372);
// EXTERNAL MODULE: ./lib/adapters/git-reader.js
var git_reader = __webpack_require__(8698);
;// CONCATENATED MODULE: ./lib/adapters/work-tree.js



/** Paths of one call: a command line has an end. */
const portion = 200;
/** Opens what git makes of the files below a directory. Paths are relative to it. */
function openWorkTree(root, serverUrl) {
    const env = (0,git_command/* gitEnvironment */._K)(root, { token: undefined, serverUrl });
    const git = async (...args) => await (0,git_command/* callGit */.rU)(args, root, env);
    const reader = (0,git_reader/* openGitReader */.O)(root, env);
    return {
        tracked: async (paths) => {
            await requireRepository(root, git);
            return await inPortions(paths, async (part) => await withoutIgnored(part, git));
        },
        stored: async (paths) => new Map(await inPortions(paths, async (part) => {
            const names = await storeBlobs(part, git);
            const read = async (path, index) => [
                path,
                (await reader.read(names[index] ?? '', 'blob')) ?? new Uint8Array(),
            ];
            return await Promise.all(part.map(read));
        })),
        commit: async (paths, message) => await commitOnly(paths, message, git),
    };
}
async function inPortions(paths, work) {
    const done = [];
    for (let start = 0; start < paths.length; start += portion) {
        done.push(...(await work(paths.slice(start, start + portion))));
    }
    return done;
}
async function requireRepository(root, git) {
    if ((0,git_command/* lineOf */.cA)(await git('rev-parse', '--is-inside-work-tree')) === 'true')
        return;
    throw new error/* UserError */.y(`${root} lies in no git repository; there is nothing to commit to.`, { code: 'GIT' });
}
/** A path that begins so is no pattern, whatever it is called. */
function plain(path) {
    return `./${path}`;
}
/** Of what git tracks it ignores nothing. By halves, for what git prints of a name may not be the name. */
async function withoutIgnored(paths, git) {
    const { status, stderr } = await git('check-ignore', '--', ...paths.map(plain));
    if (status > 1)
        throw refused(`look at ${paths.join(', ')}`, stderr);
    if (status === 1)
        return paths;
    if (paths.length === 1)
        return [];
    const half = Math.ceil(paths.length / 2);
    const parts = [paths.slice(0, half), paths.slice(half)];
    return (await Promise.all(parts.map(async (part) => await withoutIgnored(part, git)))).flat();
}
/** Stores files in the repository as a commit would. Gives the names of the blobs. */
async function storeBlobs(paths, git) {
    const attributes = (await git('check-attr', '-z', 'filter', '--', ...paths)).stdout.toString('utf8').split('\0');
    for (const [index, path] of paths.entries()) {
        const filter = attributes[3 * index + 2] ?? '';
        if (!['unspecified', 'unset', ''].includes(filter))
            throw filtered(path, filter);
    }
    const { status, stdout, stderr } = await git('hash-object', '-w', '--', ...paths);
    if (status !== 0)
        throw refused(`store ${paths.join(', ')}`, stderr);
    return stdout.toString('utf8').trim().split('\n');
}
/** As `git commit --only` does: hooks run, the author is the user's, and what else is staged stays staged. */
async function commitOnly(paths, message, git) {
    const literal = async (...args) => await git('--literal-pathspecs', ...args);
    const known = (await literal('ls-files', '-z', '--', ...paths)).stdout.toString('utf8').split('\0');
    const unknown = paths.filter((path) => !known.includes(path));
    // A file that git does not know yet is announced to it, which stages nothing of it.
    if (unknown.length > 0)
        await literal('add', '--intent-to-add', '--', ...unknown);
    const { status, stdout, stderr } = await literal('commit', '--quiet', '--only', '--message', message, '--', ...paths);
    if (status !== 0) {
        if (unknown.length > 0)
            await literal('rm', '--quiet', '--cached', '--force', '--', ...unknown);
        throw refused('commit', stderr || stdout.toString('utf8'));
    }
    return (0,git_command/* lineOf */.cA)(await git('rev-parse', 'HEAD')) ?? '';
}
function filtered(path, filter) {
    return new error/* UserError */.y(`${path} is kept by the filter ${filter} of git, which a commit by Crisol passes over; leave it to DVC's cache, or to git itself in .gitattributes.`, { code: 'UNSUPPORTED' });
}
function refused(what, stderr) {
    const lines = stderr
        .trim()
        .split('\n')
        .filter((line) => !/^hint:/u.test(line));
    const reason = lines.slice(-3).join(' ').replace(/\.?$/u, '');
    return new error/* UserError */.y(`git refuses to ${what}: ${reason}.`, { code: 'GIT' });
}

;// CONCATENATED MODULE: ./lib/adapters/commit.js





/**
 * Wires what committing asks of this machine.
 *
 * @throws {UserError} SYNTAX
 */
async function commitPorts(root, { console, git }) {
    const data = (0,project/* openData */.$H)(root, await (0,project/* readDvcConfig */.oK)(root));
    const snapshot = (0,adapters_snapshot/* workspaceSnapshot */.m)(data.workspace);
    const repository = (0,adapters_git/* openRepository */.h)(root, git);
    return {
        ...{ ...data, console, snapshot, repository, clock: clock/* systemClock */.m },
        isIgnored: await (0,project/* readIgnore */.RT)(snapshot),
        workTree: openWorkTree(root, git.serverUrl),
        openCommit: (sha) => (0,adapters_snapshot/* commitSnapshot */.G)(repository, sha),
        ...{ workflow: undefined, github: undefined },
        pathInRepository: (path) => (0,project/* pathInRepository */.zB)(root, path),
    };
}


/***/ }),

/***/ 6372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ withSettings),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   cA: () => (/* binding */ lineOf),
/* harmony export */   iH: () => (/* binding */ noGit),
/* harmony export */   rU: () => (/* binding */ callGit)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);


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
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', args, { cwd, env, encoding: 'buffer', maxBuffer: maxBytes }, (error, stdout, stderr) => {
            if (error?.code === 'ENOENT')
                reject(noGit(error));
            else
                resolve({ status: statusOf(error), stdout, stderr: stderr.toString('utf8') });
        });
    });
}
/** Gives the error where there is no git. */
function noGit(cause) {
    return new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y('git was not found; install it and put it on the PATH.', { code: 'GIT', cause });
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


/***/ }),

/***/ 8698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ openGitReader)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _git_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6372);


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
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', ['cat-file', '--batch'], { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] });
    const answers = new AnswerReader(waiting);
    child.once('error', (error) => {
        for (const one of waiting.splice(0))
            one.reject((0,_git_command_js__WEBPACK_IMPORTED_MODULE_1__/* .noGit */ .iH)(error));
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


/***/ }),

/***/ 9217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository)
});

// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: ./lib/adapters/git-command.js
var git_command = __webpack_require__(6372);
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
    const { stdout } = await (0,git_command/* callGit */.rU)(['rev-parse', '--is-shallow-repository', '--git-common-dir'], root, env);
    const [isShallow, directory = ''] = stdout.toString('utf8').trim().split('\n');
    if (isShallow !== 'true')
        return undefined;
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'crisol-history-'));
    // Where the server is, and how the user reaches it, stand in the configuration of the checkout.
    const scratchEnv = (0,git_command/* withSettings */.GY)(env, [['include.path', (0,external_node_path_.resolve)(root, directory, 'config')]]);
    try {
        const git = (...args) => (0,git_command/* callGit */.rU)([`--git-dir=${scratch}`, ...args], root, scratchEnv);
        await (0,git_command/* callGit */.rU)(['init', '--quiet', '--bare', scratch], root, env);
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
        const base = (0,git_command/* lineOf */.cA)(await git('merge-base', '--', ...commits));
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

// EXTERNAL MODULE: ./lib/adapters/git-reader.js
var git_reader = __webpack_require__(8698);
;// CONCATENATED MODULE: ./lib/adapters/git.js





/**
 * Opens the git repository around a directory. Paths are relative to that directory.
 *
 * @throws {UserError} GIT when there is no git to be called
 */
function openRepository(root, access) {
    const env = (0,git_command/* gitEnvironment */._K)(root, access);
    const git = (...args) => (0,git_command/* callGit */.rU)(args, root, env);
    let read;
    // Nothing here moves HEAD or edits tracked files, so one look is enough: a process less for each question.
    const state = () => {
        read ??= readState(git);
        return read;
    };
    const objects = openObjects(git, (0,git_reader/* openGitReader */.O)(root, env));
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
        mergeBase: async (one, other) => (0,git_command/* lineOf */.cA)(await git('merge-base', '--', one, other)) ?? (await mergeBaseOnServer([one, other], root, env)),
        remoteTip: async (branch) => {
            const line = (0,git_command/* lineOf */.cA)(await git('ls-remote', '--', 'origin', `refs/heads/${branch}`));
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
    return (0,git_command/* lineOf */.cA)(await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`));
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
