export const id = 1586;
export const ids = [1586,2241];
export const modules = {

/***/ 2014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  ports: () => (/* binding */ ports)
});

// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(1642);
// EXTERNAL MODULE: ./lib/core/document.js
var core_document = __webpack_require__(9282);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/adapters/github/client.js + 1 modules
var client = __webpack_require__(490);
;// CONCATENATED MODULE: ./lib/adapters/github/workflow-runs.js



/** Rows of a page, the most that GitHub gives. */
const pageSize = 100;
/** Pages that are read at the most: a run has at most 256 jobs of each matrix. */
const maxPages = 50;
/** Opens the workflow runs of a repository, `owner/name`. */
function openWorkflowRuns(repository, access) {
    const call = async (request) => {
        const reply = await (0,client/* callApi */.px)({ ...request, permission: 'actions: write' }, access);
        if (reply.status !== 404)
            return reply;
        throw new core_error/* UserError */.y(`GitHub finds no workflow run at ${request.path}.`, { code: 'MISSING' });
    };
    const runs = `/repos/${repository}/actions/runs`;
    return {
        read: async (id) => {
            const what = 'read a workflow run';
            return toRun((await call({ method: 'GET', path: `${runs}/${id}`, what })).json, what);
        },
        jobs: async (id, attempt) => {
            const jobs = [];
            for (let page = 1; page <= maxPages; page++) {
                const path = `${runs}/${id}/attempts/${attempt}/jobs?per_page=${pageSize}&page=${page}`;
                const { json, hasNext } = await call({ method: 'GET', path, what: 'list the jobs of a workflow run' });
                jobs.push(...toJobs(json));
                if (!hasNext)
                    break;
            }
            return jobs;
        },
        rerunFailed: async (id) => {
            const what = 'run the failed jobs of a workflow run again';
            await call({ method: 'POST', path: `${runs}/${id}/rerun-failed-jobs`, what });
        },
    };
}
function toRun(json, what) {
    const { id, run_attempt: attempt, status, conclusion, head_repository: head } = (0,core_document/* asDocument */._G)(json);
    if (typeof id !== 'number' || typeof attempt !== 'number')
        throw (0,client/* unexpected */.os)(what);
    const isCompleted = status === 'completed';
    return {
        id,
        attempt,
        isCompleted,
        conclusion: (0,core_document/* asText */.e1)(conclusion),
        headRepository: (0,core_document/* asText */.e1)((0,core_document/* asDocument */._G)(head)['full_name']),
    };
}
function toJobs(json) {
    const rows = (0,core_document/* documentsIn */.aV)((0,core_document/* asDocument */._G)(json)['jobs']);
    if (rows === undefined)
        throw (0,client/* unexpected */.os)('list the jobs of a workflow run');
    return rows.map(({ name, conclusion, labels, runner_id: id, runner_name: runnerName }) => ({
        ...{ name: (0,core_document/* asText */.e1)(name), conclusion: (0,core_document/* asText */.e1)(conclusion), runnerName: (0,core_document/* asText */.e1)(runnerName) },
        labels: Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : [],
        runnerId: typeof id === 'number' ? id : 0,
    }));
}

// EXTERNAL MODULE: ./lib/adapters/runner.js
var runner = __webpack_require__(2940);
// EXTERNAL MODULE: ./lib/adapters/runner-section.js
var runner_section = __webpack_require__(4602);
// EXTERNAL MODULE: ./lib/adapters/workflow.js
var workflow = __webpack_require__(6179);
// EXTERNAL MODULE: ./lib/core/inputs.js
var core_inputs = __webpack_require__(662);
// EXTERNAL MODULE: ./lib/actions/runner/index.js
var actions_runner = __webpack_require__(8626);
// EXTERNAL MODULE: ./lib/core/fleet/launch-inputs.js
var launch_inputs = __webpack_require__(5951);
;// CONCATENATED MODULE: ./lib/actions/rerun/inputs.js



/** More than a run that meets no other fault needs; GitHub itself ends at 50. */
const limit = 10;
/**
 * Reads the inputs of `rerun`.
 *
 * @throws {UserError} INPUT
 */
function readInputs(read) {
    const mostReruns = (0,launch_inputs/* atMost */.Tu)('most-reruns', (0,core_inputs/* parseCount */.zq)('most-reruns', read('most-reruns')) ?? 2, limit);
    const workflowToken = read('workflow-token');
    if (workflowToken === '') {
        throw new core_error/* UserError */.y('Input workflow-token is empty; expected a token with actions: write.', { code: 'INPUT' });
    }
    return { machine: (0,launch_inputs/* readLaunchInputs */.Nh)(read), mostReruns, workflowToken };
}

// EXTERNAL MODULE: ./lib/core/github/run.js
var run = __webpack_require__(1774);
// EXTERNAL MODULE: ./lib/core/text/amount.js
var amount = __webpack_require__(9523);
;// CONCATENATED MODULE: ./lib/core/fleet/loss.js
/** How a machine of ours begins the line by which it tells its console that the cloud takes it back. */
const takenWords = 'The cloud takes this instance back';
/** How it ends the last line of its console, whatever it ends of. */
const overWords = 'This machine powers off.';
/**
 * Tells whether AWS took an instance back. An instance that got the notice, and whose job then ended before the two
 * minutes were over, has powered itself off: AWS gives that as the reason, and only its console tells why.
 *
 * @param console last lines of its console; empty when there are none yet
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StateReason.html
 */
function judgeLoss({ market, reason, isOver }, console) {
    if (market !== 'spot')
        return 'other';
    if (!isOver)
        return 'unknown';
    if (reason === 'Server.SpotInstanceTermination')
        return 'taken';
    // Somebody, or the reaper, asked for it.
    if (reason === 'Client.UserInitiatedShutdown')
        return 'other';
    if (console.includes(`crisol: ${takenWords}`))
        return 'taken';
    return console.includes(overWords) ? 'other' : 'unknown';
}

// EXTERNAL MODULE: ./lib/core/fleet/runner-name.js
var runner_name = __webpack_require__(5630);
;// CONCATENATED MODULE: ./lib/core/fleet/rerun.js


/** Says why a run is left as it is, as a sentence, before anybody is asked for more; `undefined` when it may be run again. */
function refuseRerun(run, { repository, attempt, mostReruns }) {
    if (run.headRepository !== repository) {
        return `Run ${run.id} ran code of ${run.headRepository || 'a repository that is gone'}; machines are launched for ${repository} alone.`;
    }
    if (!run.isCompleted || run.attempt !== attempt)
        return `Run ${run.id} has been run again already.`;
    if (!['failure', 'cancelled'].includes(run.conclusion)) {
        return `Run ${run.id} ended with ${run.conclusion || 'nothing'}; only one that failed is run again.`;
    }
    if (attempt > mostReruns) {
        return `Run ${run.id} has been run again ${(0,amount/* renderCount */.SS)(attempt - 1, 'time')} already, which is as often as it may.`;
    }
    return undefined;
}
/** Gives the jobs that a runner of ours may have been taken away from. */
function suspectsIn(jobs) {
    return jobs.filter((job) => isBroken(job) && job.runnerId > 0 && (0,runner_name/* parseRunnerName */.n)(job.runnerName) !== undefined);
}
/**
 * Plans a re-run, or says as a sentence why there is none. GitHub runs again all jobs that did not succeed, so that each
 * of those that ask for a label of ours needs a runner. After the second attempt that was lost nothing is left to spot.
 */
function planRerun({ run, jobs, market }, { taken, endings }) {
    const suspects = suspectsIn(jobs);
    const lost = suspects.filter(({ runnerId }) => taken.has(runnerId));
    if (lost.length === 0)
        return `No machine of run ${run.id} is known to have been taken back; nothing is run again.`;
    const stopped = jobs.find(({ conclusion, runnerId }) => conclusion === 'cancelled' && !taken.has(runnerId));
    if (run.conclusion === 'cancelled' && stopped !== undefined) {
        return `Run ${run.id} was cancelled: ${stopped.name} lost no machine. Nothing is run again.`;
    }
    const ours = new Set(suspects.flatMap(({ labels }) => labels));
    const idle = endings.filter(({ runId, runnerId }) => runId === run.id && !jobs.some((job) => job.runnerId === runnerId));
    const shares = [...ours].map((label) => share(label, jobs, idle));
    return {
        lost: lost.map(({ name }) => name),
        labels: shares.flatMap(({ label, served }) => served.map(() => label)),
        unserved: shares.flatMap(({ unserved }) => unserved),
        market: run.attempt >= 2 ? 'on-demand' : market,
    };
}
/**
 * Tells which of the jobs that ask for a label get a runner: those that had one, and of those that never began as many as
 * machines had been launched for. A run launches no more machines by being run again.
 */
function share(label, jobs, idle) {
    const asking = jobs.filter((job) => isBroken(job) && job.labels.includes(label));
    const begun = asking.filter(({ runnerId }) => runnerId > 0);
    const waiting = asking.filter(({ runnerId }) => runnerId === 0);
    const room = idle.filter((one) => one.label === label).length;
    return {
        ...{ label, served: [...begun, ...waiting.slice(0, room)] },
        unserved: waiting.slice(room).map(({ name }) => name),
    };
}
/** Whether GitHub runs a job again with those that failed. */
function isBroken({ conclusion }) {
    return !['success', 'skipped', 'neutral', ''].includes(conclusion);
}

// EXTERNAL MODULE: ./lib/flows/fleet/ledger.js
var ledger = __webpack_require__(9957);
// EXTERNAL MODULE: ./lib/flows/fleet/start.js + 6 modules
var start = __webpack_require__(4177);
;// CONCATENATED MODULE: ./lib/flows/fleet/rerun.js





/** Milliseconds between two looks at instances that are not gone yet, and after which they are left alone. */
const period = 10_000;
const patience = 4 * 60_000;
/**
 * Runs the failed jobs of a workflow run again when AWS took the machine of one of them back: launches a runner for each,
 * with the label that it asks for. Where that is not known, nothing is done.
 *
 * @throws {UserError} INPUT, AWS, PERMISSION, GITHUB; what was launched is ended then
 */
async function rerun({ runId, rules, machine }, ports) {
    const run = await ports.runs.read(runId);
    const refused = refuseRerun(run, rules);
    if (refused !== undefined)
        return { reason: refused };
    const jobs = await ports.runs.jobs(runId, rules.attempt);
    const plan = planRerun({ run, jobs, market: machine.market }, await lossesAmong(suspectsIn(jobs), ports));
    if (typeof plan === 'string')
        return { reason: plan };
    ports.console.info(`AWS took back the machine of ${plan.lost.join(', ')}; attempt ${run.attempt + 1} is prepared.`);
    if (plan.unserved.length > 0) {
        ports.console.warning(`No machine had been launched for ${plan.unserved.join(', ')}, and none is now: give the launch a higher count.`);
    }
    // Looking may have taken minutes, in which somebody may have done the same.
    const late = refuseRerun(await ports.runs.read(runId), rules);
    if (late !== undefined)
        return { reason: late };
    const { organisation, ...rest } = machine;
    const request = { ...rest, repository: organisation ?? rules.repository, runId, labels: plan.labels };
    const launched = await (0,start/* start */.n)({ ...request, market: plan.market }, ports, async () => undefined);
    await begin(runId, rules.attempt, ports).catch(async (error) => {
        const known = launched.map(({ instanceId, runnerId }) => [instanceId, runnerId]);
        const [instances, runners] = [new Set(known.map(([id]) => id)), new Set(known.map(([, id]) => id))];
        await (0,ledger/* undo */.tN)({ ...(0,ledger/* openLedger */.au)(ports.nonce), instances, runners }, ports);
        throw error;
    });
    return { launched, lost: plan.lost };
}
/** Looks at what AWS took back. An instance that is not gone yet is waited for: only its end tells why. */
async function lossesAmong(suspects, ports) {
    const losses = new Map(suspects.map(({ runnerId }) => [runnerId, 'unknown']));
    const open = () => [...losses.keys()].filter((id) => losses.get(id) === 'unknown');
    const end = ports.clock.now() + patience;
    let endings = [];
    while (open().length > 0) {
        endings = await ports.instances.endings();
        for (const [id, loss] of await lossesOf(open(), endings, ports.instances))
            losses.set(id, loss);
        if (open().length === 0 || ports.clock.now() >= end)
            break;
        await ports.clock.sleep(period);
    }
    return { taken: new Set([...losses.keys()].filter((id) => losses.get(id) === 'taken')), endings };
}
/** An instance that AWS knows no more is none of which anything can be said. */
async function lossesOf(ids, endings, instances) {
    const look = async (id) => {
        const ending = endings.find(({ runnerId }) => runnerId === id);
        return [id, ending === undefined ? 'other' : await lossOf(ending, instances)];
    };
    return new Map(await Promise.all(ids.map(look)));
}
/** The console is asked for only where AWS's own reason does not say. */
async function lossOf(ending, instances) {
    const loss = judgeLoss(ending, '');
    return loss === 'unknown' && ending.isOver ? judgeLoss(ending, await instances.consoleOutput(ending.id)) : loss;
}
/** Has the failed jobs run again. Where GitHub's answer is lost, the run itself tells whether it heard. */
async function begin(runId, attempt, { runs }) {
    try {
        await runs.rerunFailed(runId);
    }
    catch (error) {
        const isUnsure = error instanceof core_error/* UserError */.y && error.code === 'AMBIGUOUS';
        if (!isUnsure || (await runs.read(runId)).attempt === attempt)
            throw error;
    }
}

;// CONCATENATED MODULE: ./lib/actions/rerun/run.js




/**
 * Runs the failed jobs of the run that this workflow was called for again, when AWS took the machine of one of them back.
 *
 * @param around the run that this process is a step of; `undefined` outside of one
 * @throws {UserError} INPUT where the event is not that a run was completed; AWS, PERMISSION, GITHUB
 */
async function run_run({ machine, mostReruns }, around, ports) {
    const ended = around === undefined ? undefined : (0,run.at)(around.payload, 'workflow_run');
    const [runId, attempt] = [(0,run.at)(ended, 'id'), (0,run.at)(ended, 'run_attempt')].map(Number);
    if (around?.event !== 'workflow_run' || !runId || !attempt) {
        throw new core_error/* UserError */.y(`The event is ${around?.event ?? 'none'}; expected workflow_run with types: [completed], which names the run that ended.`, { code: 'INPUT' });
    }
    const rules = { repository: around.repository, attempt, mostReruns };
    const made = await rerun({ runId, rules, machine }, ports);
    if ('reason' in made)
        return { launched: [], summary: made.reason };
    const { launched, lost } = made;
    const summary = `${(0,amount/* renderCount */.SS)(launched.length, 'runner')} launched; the failed jobs of run ${runId} are run again, of which ${lost.join(', ')} lost a machine to AWS.`;
    return { launched, summary };
}

;// CONCATENATED MODULE: ./lib/actions/rerun/index.js









/** Wires what re-running asks of the world. */
function ports({ machine, workflowToken: token }) {
    const access = { apiUrl: (0,workflow/* apiUrl */.y0)(), graphqlUrl: (0,workflow/* graphqlUrl */.XS)(), token, clock: clock/* systemClock */.m };
    return { ...(0,actions_runner.ports)(machine), runs: openWorkflowRuns((0,workflow/* readWorkflowPlace */.d1)().repository, access) };
}
/** Runs the jobs of a run again that lost their machine to AWS. What a launch that is cut off leaves, the step after the job of `runner` clears up. */
async function main() {
    const section = await (0,runner_section/* readRunnerSection */.a)(runner/* runner */.lj.directory, runner/* runner */.lj.console);
    const inputs = readInputs((0,core_inputs/* withDefaults */.rO)(runner/* runner */.lj.input, section));
    const { launched, summary } = await run_run(inputs, (0,workflow/* readWorkflowRun */.hO)(), ports(inputs));
    runner/* runner */.lj.output('launched', launched.length);
    runner/* runner */.lj.output('instance-ids', launched.map(({ instanceId }) => instanceId).join(' '));
    runner/* runner */.lj.console.notice(summary);
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

/***/ 6179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   RZ: () => (/* binding */ isInWorkflow),
/* harmony export */   XS: () => (/* binding */ graphqlUrl),
/* harmony export */   d1: () => (/* binding */ readWorkflowPlace),
/* harmony export */   hO: () => (/* binding */ readWorkflowRun),
/* harmony export */   y0: () => (/* binding */ apiUrl)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _core_python_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5694);
/* harmony import */ var _core_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7994);



/**
 * Reads the workflow run around this process; `undefined` outside of one.
 *
 * @throws {UserError} SYNTAX when the event is not JSON
 */
function readWorkflowRun() {
    const repository = variable('GITHUB_REPOSITORY');
    if (!isInWorkflow() || repository === '')
        return undefined;
    const file = /\/([^/@]+)@/u.exec(variable('GITHUB_WORKFLOW_REF'))?.[1];
    return {
        repository,
        event: variable('GITHUB_EVENT_NAME'),
        payload: readPayload(variable('GITHUB_EVENT_PATH')),
        sha: variable('GITHUB_SHA'),
        ref: variable('GITHUB_REF'),
        runId: Number(variable('GITHUB_RUN_ID')),
        attempt: Number(variable('GITHUB_RUN_ATTEMPT')) || 1,
        workflow: file ?? variable('GITHUB_WORKFLOW'),
        job: variable('GITHUB_JOB'),
        serverUrl: (variable('GITHUB_SERVER_URL') || 'https://github.com').replace(/\/+$/u, ''),
    };
}
/** Whether a runner reads what this process writes. */
function isInWorkflow() {
    return variable('GITHUB_ACTIONS') !== '';
}
/** Where in a workflow this process is; from a terminal the repository alone, which GITHUB_REPOSITORY names there, too. */
function readWorkflowPlace() {
    return {
        repository: variable('GITHUB_REPOSITORY'),
        runId: isInWorkflow() ? Number(variable('GITHUB_RUN_ID')) : 0,
        job: isInWorkflow() ? variable('GITHUB_JOB') : '',
    };
}
/** A variable of the environment; empty where it is not set. */
function variable(name) {
    return process.env[name] ?? '';
}
/** Address of GitHub's API without a slash at the end. */
function apiUrl() {
    return (variable('GITHUB_API_URL') || 'https://api.github.com').replace(/\/+$/u, '');
}
/** Address of GitHub's GraphQL, which on a server of one's own does not lie below the API. */
function graphqlUrl() {
    return variable('GITHUB_GRAPHQL_URL') || `${apiUrl()}/graphql`;
}
/** The token that `gh` takes; empty where none is set. */
function readToken() {
    return variable('GH_TOKEN');
}
function readPayload(file) {
    if (file === '')
        return new Map();
    const payload = (0,_core_python_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8'), 'GITHUB_EVENT_PATH');
    return (0,_core_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isMapping */ .pi)(payload) ? payload : new Map();
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

/***/ 1774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VY: () => (/* binding */ actionsBot),
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   rJ: () => (/* binding */ clampId),
/* harmony export */   t7: () => (/* binding */ reportIdOf)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);

/** Login that a workflow's own token speaks under: what it pushes starts no workflow. */
const actionsBot = 'github-actions[bot]';
/** Follows names down a payload; `undefined` where it ends early. */
function at(value, ...path) {
    return path.reduce((parent, name) => ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(parent) ? parent.get(name) : undefined), value);
}
/** Address of the run, or of another one of its repository, for a person. */
function runUrl({ serverUrl, repository, runId }, other = runId) {
    return `${serverUrl}/${repository}/actions/runs/${other}`;
}
/**
 * Names a report where the user gives no name: workflow file, job, values of the matrix as GitHub names the job, and
 * directory, so that two jobs, a matrix and a monorepo do not overwrite each other.
 */
function reportIdOf(run, { directory, matrix }) {
    const folder = directory.replace(/^\.?\/*|\/+$/gu, '');
    const job = matrix.length === 0 ? run.job : `${run.job} (${matrix.join(', ')})`;
    return clampId([run.workflow, job, folder].filter((part) => part !== '').join('/'));
}
/** Bytes that are kept of each end of a name: the check run that carries it has 255. */
const keptBytes = 100;
/** Shortens a name in its middle to what a check run can carry; both its ends tell reports apart. */
function clampId(id) {
    const bytes = new TextEncoder().encode(id);
    if (bytes.length <= 2 * keptBytes)
        return id;
    const decode = (part) => new TextDecoder().decode(part).replaceAll('\ufffd', '');
    return `${decode(bytes.slice(0, keptBytes))}…${decode(bytes.slice(-keptBytes))}`;
}


/***/ }),

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ floatRepr),
/* harmony export */   b: () => (/* binding */ roundFloat)
/* harmony export */ });
/**
 * Writes a float as Python's `repr` does: the shortest digits that read back the same, always with a point
 * or an exponent, the exponent from 1e16 up and below 1e-4, of two digits at least; `nan`, `inf`, `-inf`.
 */
function floatRepr(number) {
    if (Number.isNaN(number))
        return 'nan';
    if (!Number.isFinite(number))
        return number > 0 ? 'inf' : '-inf';
    if (Object.is(number, -0))
        return '-0.0';
    const [mantissa = '', power = '0'] = number.toExponential().split('e');
    const exponent = Number(power);
    if (exponent < -4 || exponent >= 16) {
        return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    }
    return withPoint(mantissa.replace('.', '').replace('-', ''), exponent, number < 0 ? '-' : '');
}
function withPoint(digits, exponent, sign) {
    if (exponent < 0)
        return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
    const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
    return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}
/**
 * Rounds as Python's `round(number, digits)` does: to the nearest on the exact binary value, ties to even.
 *
 * @param digits decimal places, in [0, 60]
 */
function roundFloat(number, digits) {
    if (!Number.isFinite(number) || number === 0 || Math.abs(number) >= 1e21)
        return number;
    const exact = number.toFixed(digits + 40);
    const tail = exact.slice(exact.length - 40);
    const isTie = /^50*$/u.test(tail);
    if (!isTie)
        return Number(number.toFixed(digits));
    const truncated = exact.slice(0, exact.length - 40).replace(/\.$/u, '');
    const isEven = Number(truncated.at(-1)) % 2 === 0;
    return Number(isEven ? truncated : number.toFixed(digits));
}


/***/ }),

/***/ 5694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ renderJson),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1105);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2655);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7994);
/* harmony import */ var _float_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8360);




/** Nesting beyond this is refused: no data file of a person is that deep. */
const maxDepth = 200;
/** Number of Python's JSON, with the literals that JSON itself does not have. */
const numberOrWord = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|-?Infinity|NaN|true|false|null/uy;
const words = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['-Infinity', Number.NEGATIVE_INFINITY],
]);
/**
 * Reads JSON as Python's `json.load` does: integers of any size, `NaN` and infinities, the last of
 * two equal keys.
 *
 * @throws {UserError} SYNTAX with file, line and column
 */
function parseJson(text, file) {
    const reader = new Reader(text, file);
    const value = reader.value(0);
    reader.end();
    return value;
}
/** Walks a text once. A class because it has a life: the position. */
class Reader {
    #text;
    #file;
    #at;
    constructor(text, file) {
        this.#text = text;
        this.#file = file;
        this.#at = text.startsWith('\ufeff') ? 1 : 0;
    }
    value(depth) {
        if (depth > maxDepth)
            throw this.#fault(`nesting deeper than ${maxDepth}`);
        this.#space();
        const character = this.#text[this.#at];
        if (character === '{')
            return this.#object(depth);
        if (character === '[')
            return this.#array(depth);
        if (character === '"')
            return this.#string();
        return this.#numberOrWord();
    }
    end() {
        this.#space();
        if (this.#at < this.#text.length)
            throw this.#fault(`${this.#found()} after the end of the value`);
    }
    #object(depth) {
        const entries = new Map();
        this.#at++;
        if (this.#take('}'))
            return entries;
        do {
            this.#space();
            if (this.#text[this.#at] !== '"')
                throw this.#fault(`${this.#found()}; expected a name in double quotes`);
            const name = this.#string();
            if (!this.#take(':'))
                throw this.#fault(`${this.#found()}; expected a colon`);
            entries.set(name, this.value(depth + 1));
        } while (this.#take(','));
        if (!this.#take('}'))
            throw this.#fault(`${this.#found()}; expected a comma or }`);
        return entries;
    }
    #array(depth) {
        const items = [];
        this.#at++;
        if (this.#take(']'))
            return items;
        do
            items.push(this.value(depth + 1));
        while (this.#take(','));
        if (!this.#take(']'))
            throw this.#fault(`${this.#found()}; expected a comma or ]`);
        return items;
    }
    #string() {
        const start = this.#at;
        let end = start + 1;
        while (end < this.#text.length && this.#text[end] !== '"')
            end += this.#text[end] === '\\' ? 2 : 1;
        if (end >= this.#text.length)
            throw this.#fault('a text without its closing quote');
        this.#at = end + 1;
        const literal = this.#text.slice(start, end + 1);
        if (!literal.includes('\\') && !/\p{Cc}/u.test(literal))
            return literal.slice(1, -1);
        try {
            return JSON.parse(literal);
        }
        catch (cause) {
            this.#at = start;
            throw this.#fault('a text with a bad escape or a control character', cause);
        }
    }
    #numberOrWord() {
        numberOrWord.lastIndex = this.#at;
        const literal = numberOrWord.exec(this.#text)?.[0];
        if (literal === undefined)
            throw this.#fault(`${this.#found()}; expected a value`);
        this.#at += literal.length;
        const word = words.get(literal);
        if (word !== undefined)
            return word;
        return /[.eE]/u.test(literal) ? Number(literal) : BigInt(literal);
    }
    #take(character) {
        this.#space();
        if (this.#text[this.#at] !== character)
            return false;
        this.#at++;
        return true;
    }
    #space() {
        while (' \t\n\r'.includes(this.#text[this.#at] ?? 'x'))
            this.#at++;
    }
    #found() {
        const character = this.#text[this.#at];
        return character === undefined ? 'the end of the file' : JSON.stringify(character);
    }
    #fault(found, cause) {
        const before = this.#text.slice(0, this.#at).split('\n');
        const place = `${this.#file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
        return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${place} is not JSON: found ${found}.`, { code: 'SYNTAX', cause });
    }
}
/** Writes a value as Python's `json.dumps` does with its defaults: `{"a": [1, 2.0, "\u00e9"]}`. */
function renderJson(value, style = {}) {
    if (value === null)
        return 'null';
    if (typeof value === 'string')
        return renderText(value);
    if (typeof value === 'number')
        return renderFloat(value);
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(value))
        return `[${value.map((item) => renderJson(item, style)).join(', ')}]`;
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(value))
        return String(value);
    const names = style.sortKeys ? sortedNames(value) : [...value.keys()];
    return `{${names.map((name) => `${renderKey(value, name)}: ${renderJson(value.get(name) ?? null, style)}`).join(', ')}}`;
}
/** A key that is no text stands as text all the same: `{"0": 1, "true": 2}`. */
function renderKey(mapping, name) {
    const key = (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(mapping, name);
    return renderText(typeof key === 'string' ? key : renderJson(key));
}
/** Python sorts keys by what they are: numbers by their size. Where it cannot, text comes last. */
function sortedNames(mapping) {
    const numberOf = (name) => Number((0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(mapping, name));
    const [numbers, texts] = [[], []];
    for (const name of mapping.keys())
        (typeof (0,_value_js__WEBPACK_IMPORTED_MODULE_1__/* .keyOf */ .TN)(mapping, name) === 'string' ? texts : numbers).push(name);
    return [...numbers.sort((one, other) => numberOf(one) - numberOf(other)), ...texts.sort(_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCodePoints */ .O)];
}
function renderFloat(number) {
    if (Number.isNaN(number))
        return 'NaN';
    if (!Number.isFinite(number))
        return number > 0 ? 'Infinity' : '-Infinity';
    return (0,_float_js__WEBPACK_IMPORTED_MODULE_3__/* .floatRepr */ .K)(number);
}
function renderText(text) {
    return JSON.stringify(text).replace(/[^ -~]/gu, (character) => {
        let escaped = '';
        for (let unit = 0; unit < character.length; unit++) {
            escaped += `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`;
        }
        return escaped;
    });
}


/***/ }),

/***/ 9523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SS: () => (/* binding */ renderCount),
/* harmony export */   UP: () => (/* binding */ renderBytes),
/* harmony export */   eB: () => (/* binding */ renderSeconds),
/* harmony export */   oe: () => (/* binding */ renderBar)
/* harmony export */ });
/** Writes a number of bytes for a reader: `12 B`, `1.4 MB` (powers of 1000). */
function renderBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
    let amount = bytes;
    let unit = 0;
    while (amount >= 999.5 && unit < units.length - 1) {
        amount /= 1000;
        unit++;
    }
    return `${unit === 0 ? amount : Number(amount.toPrecision(3))} ${units[unit]}`;
}
/** Writes a time for a reader: `0.42 s`, `12 s`, `3 min 05 s`. */
function renderSeconds(seconds) {
    if (seconds < 9.995)
        return `${seconds.toFixed(2)} s`;
    if (seconds < 59.5)
        return `${seconds.toFixed(0)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
/** Writes a count with its noun: `1 file`, `2 files`. */
function renderCount(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/**
 * Draws a bar: `████████░░░░ 66 %`.
 *
 * @param part in [0, 1]
 * @param width columns without the figure
 */
function renderBar(part, width) {
    const full = Math.floor(part * width);
    return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(part * 100)).padStart(3)} %`;
}


/***/ }),

/***/ 2655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ compareCodePoints),
/* harmony export */   T: () => (/* binding */ sortByCodePoint)
/* harmony export */ });
/**
 * Compares two texts by code point, as Python sorts them. JavaScript's `<` compares UTF-16 units, which
 * differs for characters beyond U+FFFF. Negative, zero or positive, for `sort`.
 */
function compareCodePoints(one, other) {
    const length = Math.min(one.length, other.length);
    for (let index = 0; index < length; index++) {
        const a = one.charCodeAt(index);
        const b = other.charCodeAt(index);
        if (a !== b)
            return rank(a) - rank(b);
    }
    return one.length - other.length;
}
/** Surrogates stand for characters beyond U+FFFF, and so rank above every other unit. */
function rank(unit) {
    return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
/** Sorts texts in place by code point. Engines sort by UTF-16 unit, faster, which is the same without surrogates. */
function sortByCodePoint(texts) {
    return texts.some((text) => /[\ud800-\udfff]/.test(text)) ? texts.sort(compareCodePoints) : texts.sort();
}


/***/ }),

/***/ 7994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   jR: () => (/* binding */ withKeys),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
/** Keys that are no text in their file, by the mapping: YAML and Python tell `1` from `'1'`, a `Map` of names does not. */
const otherKeys = new WeakMap();
/**
 * Makes a mapping some of whose keys are no text: `{0: cat}`. They are found by what Python's `str` makes of them.
 *
 * @param keys name -> the key, for those alone that are no text
 */
function withKeys(mapping, keys) {
    if (keys.size > 0)
        otherKeys.set(mapping, keys);
    return mapping;
}
/** Gives the key that a name stands for: the name itself, or what `withKeys` has noted. */
function keyOf(mapping, name) {
    const key = otherKeys.get(mapping)?.get(name);
    return key === undefined ? name : key;
}
/** Tells whether a value is a mapping. */
function isMapping(value) {
    return value instanceof Map;
}
/** Tells whether a value is a list. */
function isList(value) {
    return Array.isArray(value);
}
/** Tells whether a value is an integer or a float. Booleans are not numbers here, other than in Python. */
function isNumeric(value) {
    return typeof value === 'bigint' || typeof value === 'number';
}
/** Names the kind of a value for an error message: `a list`, `text`, `nothing`. */
function kindOf(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (isMapping(value))
        return 'a mapping';
    if (isList(value))
        return 'a list';
    if (typeof value === 'string')
        return 'text';
    if (typeof value === 'boolean')
        return 'true or false';
    return typeof value === 'bigint' ? 'an integer' : 'a number';
}


/***/ })

};
