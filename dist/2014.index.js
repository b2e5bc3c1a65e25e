export const id = 2014;
export const ids = [2014,9523];
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
    const { id, run_attempt: attempt, status, conclusion, head_repository: head } = (json ?? {});
    if (typeof id !== 'number' || typeof attempt !== 'number')
        throw (0,client/* unexpected */.os)(what);
    const isCompleted = status === 'completed';
    return { id, attempt, isCompleted, conclusion: workflow_runs_text(conclusion), headRepository: workflow_runs_text(head?.full_name) };
}
function toJobs(json) {
    const rows = json?.jobs;
    if (!Array.isArray(rows))
        throw (0,client/* unexpected */.os)('list the jobs of a workflow run');
    return rows.map(({ name, conclusion, labels, runner_id: id, runner_name: runnerName }) => ({
        ...{ name: workflow_runs_text(name), conclusion: workflow_runs_text(conclusion), runnerName: workflow_runs_text(runnerName) },
        labels: Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : [],
        runnerId: typeof id === 'number' ? id : 0,
    }));
}
function workflow_runs_text(value) {
    return typeof value === 'string' ? value : '';
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
    const section = await (0,runner_section/* readRunnerSection */.a)(runner/* runner */.l.directory, runner/* runner */.l.console);
    const inputs = readInputs((0,core_inputs/* withDefaults */.rO)(runner/* runner */.l.input, section));
    const { launched, summary } = await run_run(inputs, (0,workflow/* readWorkflowRun */.hO)(), ports(inputs));
    runner/* runner */.l.output('launched', launched.length);
    runner/* runner */.l.output('instance-ids', launched.map(({ instanceId }) => instanceId).join(' '));
    runner/* runner */.l.console.notice(summary);
}


/***/ }),

/***/ 1774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vp: () => (/* binding */ runUrl),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   rJ: () => (/* binding */ clampId),
/* harmony export */   t7: () => (/* binding */ reportIdOf)
/* harmony export */ });
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7994);

/** Follows names down a payload; `undefined` where it ends early. */
function at(value, ...path) {
    return path.reduce((parent, name) => ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(parent) ? parent.get(name) : undefined), value);
}
/** Address of the run for a person. */
function runUrl({ serverUrl, repository, runId }) {
    return `${serverUrl}/${repository}/actions/runs/${runId}`;
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


/***/ })

};
