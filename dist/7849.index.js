export const id = 7849;
export const ids = [7849];
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

/***/ 490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  px: () => (/* binding */ callApi),
  bD: () => (/* binding */ messageOf),
  os: () => (/* binding */ unexpected)
});

// EXTERNAL MODULE: ./lib/core/backoff.js
var backoff = __webpack_require__(2207);
// EXTERNAL MODULE: ./lib/core/document.js
var core_document = __webpack_require__(9282);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/adapters/retry.js
var retry = __webpack_require__(2094);
// EXTERNAL MODULE: ./lib/adapters/http.js
var http = __webpack_require__(3250);
;// CONCATENATED MODULE: ./lib/adapters/github/http.js

/** Sends one request to GitHub. */
async function send({ method, url, token, body }) {
    const headers = {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    return await (0,http/* exchange */.c)({ method, url, headers, body });
}

;// CONCATENATED MODULE: ./lib/adapters/github/client.js





/** Tries of a call that may be repeated. */
const tries = 5;
/** Milliseconds that are waited at the most, all tries of one call together. */
const patience = 90_000;
/** Milliseconds between tries. */
const pace = { first: 500, longest: 4_000 };
/** A fault that another try may not have. */
class PassingFault extends Error {
    cause;
    /** Milliseconds that GitHub asks to be left alone; `undefined` when it does not say. */
    retryAfter;
    constructor(cause, retryAfter) {
        super(cause.message, { cause });
        this.cause = cause;
        this.retryAfter = retryAfter;
    }
}
/**
 * Makes a call, again where that can do no harm: reads, edits and deletions after a fault on the way, and any
 * call that GitHub itself put off. A POST without an answer is AMBIGUOUS.
 *
 * @throws {UserError} PERMISSION, AMBIGUOUS, GITHUB, MISSING
 */
async function callApi(call, access) {
    try {
        return await (0,retry/* retry */.L)(() => callOnce(call, access), { budget: patience, clock: access.clock, pauseAfter });
    }
    catch (error) {
        throw error instanceof PassingFault ? error.cause : error;
    }
}
/** Milliseconds before the next try, no less than GitHub asks for: who comes back too early is put off for longer. */
function pauseAfter(error, attempt) {
    if (!(error instanceof PassingFault) || attempt >= tries)
        return undefined;
    return Math.max((0,backoff/* backoff */.J)(attempt, pace, Math.random()), error.retryAfter ?? 0);
}
/**
 * Makes a call once.
 *
 * @throws {PassingFault | UserError}
 */
async function callOnce(call, access) {
    const url = new URL(call.path === undefined ? access.graphqlUrl : access.apiUrl + call.path);
    const body = call.body === undefined ? undefined : JSON.stringify(call.body);
    const response = await send({ method: call.method, url, token: access.token, body }).catch((cause) => {
        throw cause instanceof core_error/* UserError */.y ? cause : lost(call, url, cause);
    });
    return judge(call, response, url);
}
/** Whether doing it twice would make two of it. */
function isOnce({ method, isRepeatable = false }) {
    return method === 'POST' && !isRepeatable;
}
/** No answer: a POST may have been done or not. */
function lost(call, url, cause) {
    const reason = cause instanceof Error ? cause.message || cause.code : String(cause);
    const isRefused = cause.code === 'ECONNREFUSED' || cause.code === 'ENOTFOUND';
    const isAmbiguous = isOnce(call) && !isRefused;
    const message = `GitHub (${url.host}) did not answer when asked to ${call.what}: ${reason}.`;
    if (isAmbiguous)
        return new core_error/* UserError */.y(message, { code: 'AMBIGUOUS', cause });
    return new PassingFault(new core_error/* UserError */.y(message, { code: 'GITHUB', cause }));
}
/** What finds nothing, or removes nothing, has its answer. */
const mayBeAbsent = ['GET', 'DELETE'];
function judge(call, response, url) {
    const { status, headers } = response;
    if (status >= 500)
        throw serverFault(call, response);
    refuseStranger(call, response, url);
    const json = response.text === '' ? undefined : parse(response.text, url);
    if (status < 300)
        return { status, json, hasNext: /rel="next"/u.test(headers['link'] ?? '') };
    if (status === 404 && mayBeAbsent.includes(call.method))
        return { status, json: undefined, hasNext: false };
    if (call.answers?.includes(status) === true)
        return { status, json, hasNext: false };
    throw putOff(call, response, messageOf(json)) ?? refusal(call, response, messageOf(json));
}
/** Refuses what does not come from GitHub: a proxy or a page of a sign-in answers 200, too. */
function refuseStranger({ what }, { status, headers, text }, url) {
    const type = headers['content-type'];
    if (/\bjson\b/u.test(type ?? '') || (status === 204 && text === ''))
        return;
    throw new core_error/* UserError */.y(`${url.host} answered with ${type ?? 'no content type'} when asked to ${what}; that is not GitHub. Check GITHUB_API_URL and any proxy on the way.`, { code: 'GITHUB' });
}
function serverFault(call, { status }) {
    const message = `GitHub answered ${status} when asked to ${call.what}; its own fault, which may pass.`;
    if (isOnce(call))
        return new core_error/* UserError */.y(message, { code: 'AMBIGUOUS' });
    return new PassingFault(new core_error/* UserError */.y(message, { code: 'GITHUB' }));
}
function parse(text, url) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new core_error/* UserError */.y(`${url.host} answered with broken JSON.`, { code: 'GITHUB', cause });
    }
}
/** Why GitHub refuses, in its words and without a full stop. */
function messageOf(json) {
    const { message } = (0,core_document/* asDocument */._G)(json);
    return typeof message === 'string' ? message.slice(0, 300).replace(/\.?$/u, '') : 'no reason given';
}
/** What GitHub put off was not done, so that it may be asked again; `undefined` where it did not put it off. */
function putOff({ what }, { status, headers }, message) {
    const retryAfter = (0,retry/* parseRetryAfter */.m)(headers['retry-after']);
    const isPutOff = status === 429 || (status === 403 && (retryAfter !== undefined || /rate limit/iu.test(message)));
    if (!isPutOff)
        return undefined;
    const error = new core_error/* UserError */.y(`GitHub asks to wait before it will ${what} (${message}); run again later.`, {
        code: 'GITHUB',
    });
    return new PassingFault(error, retryAfter);
}
/** A definite no: forbidden, or wrong. */
function refusal({ what, permission }, { status }, message) {
    if (status === 401) {
        return new core_error/* UserError */.y(`GitHub does not know the token (401) when asked to ${what}; check github-token.`, {
            code: 'GITHUB',
        });
    }
    if (status === 403) {
        return new core_error/* UserError */.y(`The token may not ${what} (${message}); it needs ${permission}.`, { code: 'PERMISSION' });
    }
    if (status === 404) {
        return new core_error/* UserError */.y(`GitHub finds nothing (404) when asked to ${what}: it is not there, or the token may not see it; it needs ${permission}.`, { code: 'MISSING' });
    }
    return new core_error/* UserError */.y(`GitHub refuses to ${what} (${status}): ${message}.`, { code: 'GITHUB' });
}
/** An answer that is JSON and not what was asked for. */
function unexpected(what) {
    return new core_error/* UserError */.y(`The answer when asked to ${what} is not what GitHub gives; check GITHUB_API_URL and any proxy on the way.`, { code: 'GITHUB' });
}


/***/ }),

/***/ 7517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ openGitHub)
});

// EXTERNAL MODULE: ./lib/core/document.js
var core_document = __webpack_require__(9282);
// EXTERNAL MODULE: ./lib/adapters/github/client.js + 1 modules
var client = __webpack_require__(490);
;// CONCATENATED MODULE: ./lib/adapters/github/checks.js


const writeChecks = 'checks: write';
const listing = { what: 'list the check runs', permission: 'checks: read' };
const rowsOf = (json) => (0,core_document/* asDocument */._G)(json)['check_runs'];
/** The calls on check runs of a repository. */
function checkCalls(root, { call, pages }) {
    const path = `${root}/check-runs`;
    return {
        checkRuns: async (sha, name) => {
            const request = {
                path: `${root}/commits/${sha}/check-runs?filter=all&check_name=${encodeURIComponent(name)}`,
                ...listing,
            };
            return (await pages(request, rowsOf)).map((row) => toCheckRun(row, request.what));
        },
        latestChecks: async (sha) => {
            const request = { path: `${root}/commits/${sha}/check-runs?filter=latest`, ...listing };
            return (await pages(request, rowsOf)).map((row) => toRequest(row, sha));
        },
        createCheck: async (check) => {
            const what = 'create a check run';
            const { json } = await call({
                method: 'POST',
                path,
                body: { ...toBody(check), head_sha: check.headSha },
                what,
                permission: writeChecks,
            });
            return toCheckRun((0,core_document/* asDocument */._G)(json), what);
        },
        updateCheck: async (id, check) => {
            await call({
                method: 'PATCH',
                path: `${path}/${id}`,
                body: toBody(check),
                what: 'update the check run',
                permission: writeChecks,
            });
        },
    };
}
function toBody({ name, externalId, conclusion, title, summary, detailsUrl, }) {
    return {
        name,
        external_id: externalId,
        ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
        ...(conclusion === undefined ? { status: 'in_progress' } : { status: 'completed', conclusion }),
        output: { title, summary },
    };
}
function toCheckRun(row, what) {
    const { id, external_id: externalId, started_at: startedAt, completed_at: completedAt } = row;
    if (typeof id !== 'number')
        throw (0,client/* unexpected */.os)(what);
    return {
        id,
        externalId: (0,core_document/* asText */.e1)(externalId),
        startedAt: typeof startedAt === 'string' ? startedAt : undefined,
        completedAt: typeof completedAt === 'string' ? completedAt : undefined,
    };
}
const conclusions = ['success', 'failure', 'neutral', 'cancelled'];
/** A check run as what was asked of it; a conclusion that none of ours has counts as none. */
function toRequest(row, headSha) {
    const { title, summary } = (0,core_document/* asDocument */._G)(row['output']);
    const detailsUrl = row['details_url'];
    return {
        ...{ name: (0,core_document/* asText */.e1)(row['name']), headSha, externalId: (0,core_document/* asText */.e1)(row['external_id']) },
        conclusion: conclusions.find((one) => one === row['conclusion']),
        ...{ title: (0,core_document/* asText */.e1)(title), summary: (0,core_document/* asText */.e1)(summary) },
        detailsUrl: typeof detailsUrl === 'string' ? detailsUrl : undefined,
    };
}

;// CONCATENATED MODULE: ./lib/adapters/github/git.js


const readContents = 'contents: read';
const writeContents = 'contents: write';
/** A ref that others moved meanwhile, or that cannot be moved so: for the caller to look again. */
const refusals = [409, 422];
/** The calls on objects and refs of a repository. */
function gitCalls(root, call) {
    return {
        ...refCalls(`${root}/git`, call),
        fileNames: async (commit) => {
            const what = 'list the files of a commit';
            const path = `${root}/git/trees/${commit}`;
            const { json } = await call({ method: 'GET', path, what, permission: readContents });
            const entries = (0,core_document/* documentsIn */.aV)((0,core_document/* asDocument */._G)(json)['tree']);
            if (entries === undefined)
                throw (0,client/* unexpected */.os)(what);
            return new Set(entries.map(({ path: name }) => (0,core_document/* asText */.e1)(name)));
        },
        createBlob: async (bytes) => {
            const body = { content: Buffer.from(bytes).toString('base64'), encoding: 'base64' };
            return await createObject({ path: `${root}/git/blobs`, what: 'store a file', body }, call);
        },
        readCommit: async (sha) => await readCommit(`${root}/git`, sha, call),
        createCommit: async (commit) => await createCommit(`${root}/git`, commit, call),
    };
}
function refCalls(root, call) {
    return {
        refCommit: async (ref) => {
            const what = 'read a ref';
            const path = `${root}/ref/${shortOf(ref)}`;
            const { status, json } = await call({ method: 'GET', path, what, permission: readContents });
            if (status === 404)
                return undefined;
            return shaOf((0,core_document/* asDocument */._G)(json)['object'], what);
        },
        refsBelow: async (folder) => {
            const what = 'list refs';
            const path = `${root}/matching-refs/${shortOf(folder)}/`;
            const { status, json } = await call({ method: 'GET', path, what, permission: readContents });
            if (status === 404)
                return [];
            const refs = (0,core_document/* documentsIn */.aV)(json);
            if (refs === undefined)
                throw (0,client/* unexpected */.os)(what);
            return refs.map(({ ref }) => (0,core_document/* asText */.e1)(ref));
        },
        createRef: async (ref, sha) => {
            const [path, what] = [`${root}/refs`, 'make a ref'];
            const request = { method: 'POST', path, body: { ref, sha }, what, permission: writeContents };
            return refusalOf(await call({ ...request, answers: refusals }));
        },
        moveRef: async (ref, sha) => {
            const request = patchRef(root, ref, { sha, force: false });
            return refusalOf(await call({ ...request, answers: refusals }));
        },
        resetRef: async (ref, sha) => void (await call(patchRef(root, ref, { sha, force: true }))),
        deleteRef: async (ref) => {
            const path = `${root}/refs/${shortOf(ref)}`;
            // GitHub refuses to delete what is not there.
            await call({ method: 'DELETE', path, what: 'delete a ref', permission: writeContents, answers: refusals });
        },
    };
}
function patchRef(root, ref, body) {
    return { method: 'PATCH', path: `${root}/refs/${shortOf(ref)}`, body, what: 'move a ref', permission: writeContents };
}
/** The API names refs without `refs/`; a slash in a name stays one. */
function shortOf(ref) {
    return ref
        .replace(/^refs\//u, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
}
function refusalOf({ status, json }) {
    return refusals.includes(status) ? (0,client/* messageOf */.bD)(json) : undefined;
}
async function createObject(request, call) {
    const { json } = await call({ ...request, method: 'POST', permission: writeContents, isRepeatable: true });
    return shaOf(json, request.what);
}
function shaOf(object, what) {
    const { sha } = (0,core_document/* asDocument */._G)(object);
    if (typeof sha !== 'string')
        throw (0,client/* unexpected */.os)(what);
    return sha;
}
async function createCommit(root, { message, parent, files }, call) {
    const what = 'make a commit';
    const entries = [...files].map(([path, sha]) => ({ path, mode: '100644', type: 'blob', sha }));
    const base = parent === undefined ? {} : { base_tree: await treeOf(root, parent, call) };
    const tree = await createObject({ path: `${root}/trees`, what, body: { ...base, tree: entries } }, call);
    const parents = parent === undefined ? [] : [parent];
    return await createObject({ path: `${root}/commits`, what, body: { message, tree, parents } }, call);
}
async function treeOf(root, commit, call) {
    const { json } = await call(getCommit(root, commit));
    return shaOf((0,core_document/* asDocument */._G)(json)['tree'], 'read a commit');
}
async function readCommit(root, sha, call) {
    const request = getCommit(root, sha);
    const { status, json } = await call(request);
    if (status === 404)
        return undefined;
    const { message, parents } = (0,core_document/* asDocument */._G)(json);
    if (typeof message !== 'string' || !Array.isArray(parents))
        throw (0,client/* unexpected */.os)(request.what);
    return { message, parents: parents.map((parent) => shaOf(parent, request.what)) };
}
function getCommit(root, sha) {
    return { method: 'GET', path: `${root}/commits/${sha}`, what: 'read a commit', permission: readContents };
}

;// CONCATENATED MODULE: ./lib/adapters/github/github.js




/** Rows of a page, the most that GitHub gives. */
const pageSize = 100;
/** Pages that are read at the most. */
const maxPages = 100;
const readComments = 'pull-requests: read';
const writeComments = 'pull-requests: write';
/** Opens a repository on GitHub, `owner/name`. */
function openGitHub(repository, access) {
    const root = `/repos/${repository}`;
    const call = async (request) => await (0,client/* callApi */.px)(request, access);
    const pages = async (request, pick = (json) => json) => await readPages(request, pick, call);
    return {
        ...pullRequestCalls(root, repository, { call, pages }),
        ...commentCalls(root, { call, pages }),
        ...checkCalls(root, { call, pages }),
        ...gitCalls(root, call),
        canWrite: async (login) => {
            const path = `${root}/collaborators/${encodeURIComponent(login)}/permission`;
            const { json } = await call({ method: 'GET', path, what: 'read who may write', permission: 'contents: read' });
            return ['admin', 'write'].includes((0,core_document/* asText */.e1)((0,core_document/* asDocument */._G)(json)['permission']));
        },
        viewer: async () => await readViewer(call).catch(() => undefined),
    };
}
async function readPages(request, pick, call) {
    const rows = [];
    for (let page = 1; page <= maxPages; page++) {
        const path = `${request.path}${request.path.includes('?') ? '&' : '?'}per_page=${pageSize}&page=${page}`;
        const { status, json, hasNext } = await call({ ...request, method: 'GET', path });
        const list = status === 404 ? [] : (0,core_document/* documentsIn */.aV)(pick(json));
        if (list === undefined)
            throw (0,client/* unexpected */.os)(request.what);
        rows.push(...list);
        if (!hasNext)
            break;
    }
    return rows;
}
function pullRequestCalls(root, repository, { call, pages }) {
    return {
        pullRequest: async (number) => {
            const { status, json } = await call({
                method: 'GET',
                path: `${root}/pulls/${number}`,
                what: 'read the pull request',
                permission: readComments,
            });
            return status === 404 ? undefined : toPullRequest((0,core_document/* asDocument */._G)(json));
        },
        openPullRequests: async (branch, from = repository) => {
            const path = `${root}/pulls?state=open&head=${encodeURIComponent(`${from.split('/')[0]}:${branch}`)}`;
            const rows = await pages({ path, what: 'list pull requests', permission: readComments });
            // GitHub looks by owner, who may have more than one repository with such a branch.
            return rows.filter((row) => headRepositoryOf(row) === from).map(toPullRequest);
        },
        createPullRequest: async ({ branch: head, baseBranch: base, title, body }) => {
            const what = 'open a pull request';
            const request = { method: 'POST', path: `${root}/pulls`, body: { title, head, base, body }, what };
            const { json } = await call({ ...request, permission: writeComments });
            return toPullRequest((0,core_document/* asDocument */._G)(json)).number;
        },
        labelEvents: async (number) => {
            const rows = await pages({
                path: `${root}/issues/${number}/events`,
                what: 'read the labels',
                permission: readComments,
            });
            return rows.flatMap(toLabelEvent);
        },
    };
}
function headRepositoryOf({ head }) {
    return (0,core_document/* asDocument */._G)((0,core_document/* asDocument */._G)(head)['repo'])['full_name'];
}
function toPullRequest({ number, head, base, labels }) {
    const { sha } = (0,core_document/* asDocument */._G)(head);
    if (typeof number !== 'number' || typeof sha !== 'string')
        throw (0,client/* unexpected */.os)('read the pull request');
    const names = ((0,core_document/* documentsIn */.aV)(labels) ?? []).map(({ name }) => (0,core_document/* asText */.e1)(name));
    return { number, headSha: sha, baseBranch: (0,core_document/* asText */.e1)((0,core_document/* asDocument */._G)(base)['ref']), labels: names };
}
function toLabelEvent({ event, label, actor, created_at: at }) {
    const [{ name }, { login }] = [(0,core_document/* asDocument */._G)(label), (0,core_document/* asDocument */._G)(actor)];
    if (event !== 'labeled' || typeof name !== 'string' || typeof login !== 'string')
        return [];
    return [{ label: name, actor: login, at: (0,core_document/* asText */.e1)(at) }];
}
function commentCalls(root, { call, pages }) {
    return {
        comments: async (number) => (await pages({ path: `${root}/issues/${number}/comments`, what: 'list the comments', permission: readComments })).map((row) => toComment(row, 'list the comments')),
        createComment: async (number, body) => {
            const what = 'create a comment';
            const { json } = await call({
                method: 'POST',
                path: `${root}/issues/${number}/comments`,
                body: { body },
                what,
                permission: writeComments,
            });
            return toComment((0,core_document/* asDocument */._G)(json), what);
        },
        updateComment: async (id, body) => {
            const what = 'update the comment';
            const { json } = await call({
                method: 'PATCH',
                path: `${root}/issues/comments/${id}`,
                body: { body },
                what,
                permission: writeComments,
            });
            return toComment((0,core_document/* asDocument */._G)(json), what);
        },
        deleteComment: async (id) => {
            await call({
                method: 'DELETE',
                path: `${root}/issues/comments/${id}`,
                what: 'delete a comment',
                permission: writeComments,
            });
        },
    };
}
function toComment({ id, body, user, html_url: url, updated_at: at }, what) {
    if (typeof id !== 'number')
        throw (0,client/* unexpected */.os)(what);
    return {
        ...{ id, body: (0,core_document/* asText */.e1)(body), author: (0,core_document/* asText */.e1)((0,core_document/* asDocument */._G)(user)['login']), url: (0,core_document/* asText */.e1)(url) },
        updatedAt: Date.parse((0,core_document/* asText */.e1)(at)) || 0,
    };
}
/** GraphQL knows whom any token speaks for; REST knows it of a person's alone. */
async function readViewer(call) {
    const request = {
        method: 'POST',
        path: undefined,
        body: { query: '{ viewer { login } }' },
        what: 'read who the token is',
        permission: 'contents: read',
    };
    const { json } = await call(request);
    const login = json?.data?.viewer?.login;
    return typeof login === 'string' ? login : undefined;
}


/***/ }),

/***/ 3250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ agentFor),
/* harmony export */   c: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);


const idleTimeout = 30_000;
/** Bytes of an answer at the most: nothing that we ask for is near it. */
const maxBytes = 64 * 1024 * 1024;
let agents;
/** Connections are kept for the next request, and go through the proxy that the environment names, where Node knows how. */
function agentFor(isPlain) {
    const options = { keepAlive: true, timeout: 5_000, proxyEnv: process.env };
    agents ??= { plain: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(options), secure: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(options) };
    return isPlain ? agents.plain : agents.secure;
}
/**
 * Sends one request. Node's own client and not `fetch`: loading that costs more than all the rest of a
 * report.
 */
async function exchange({ method, url, headers, body, timeout = idleTimeout, }) {
    const size = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const isPlain = url.protocol === 'http:';
    const agent = agentFor(isPlain);
    const options = { method, timeout, agent, headers: { 'user-agent': 'crisol', ...headers, ...size } };
    return await new Promise((resolve, reject) => {
        const request = (isPlain ? node_http__WEBPACK_IMPORTED_MODULE_0__.request : node_https__WEBPACK_IMPORTED_MODULE_1__.request)(url, options, (response) => {
            const chunks = [];
            let length = 0;
            response.on('data', (chunk) => {
                length += chunk.length;
                if (length > maxBytes)
                    response.destroy(new Error(`the answer has more than ${maxBytes} bytes`));
                chunks.push(chunk);
            });
            response.on('error', reject);
            response.on('aborted', () => reject(fault('ECONNRESET', 'the connection was closed in the middle of the answer')));
            response.on('end', () => resolve({
                status: response.statusCode ?? 0,
                headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
                text: Buffer.concat(chunks).toString('utf8'),
            }));
        });
        request.on('timeout', () => request.destroy(fault('ETIMEDOUT', `no answer within ${timeout / 1000} s`)));
        request.on('error', reject);
        request.end(body);
    });
}
function fault(code, message) {
    return Object.assign(new Error(message), { code });
}


/***/ }),

/***/ 2094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1642);

/**
 * Does work until it succeeds, within the limits of a patience.
 *
 * @throws what the last try threw
 */
async function retry(work, patience) {
    const { pauseAfter, budget = Number.POSITIVE_INFINITY, clock = _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m } = patience;
    const end = clock.now() + budget;
    for (let attempt = 1;; attempt++) {
        try {
            return await work();
        }
        catch (error) {
            const pause = await pauseAfter(error, attempt);
            if (pause === undefined || clock.now() + pause > end)
                throw error;
            await clock.sleep(pause);
        }
    }
}
/**
 * Reads `Retry-After`, seconds or a date: milliseconds from now, at least 0; `undefined` when it says neither.
 *
 * @param now milliseconds since the epoch
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3
 */
function parseRetryAfter(text, now = Date.now()) {
    if (text === undefined)
        return undefined;
    const wait = /^\d+$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
    return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}


/***/ }),

/***/ 9282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   _G: () => (/* binding */ asDocument),
/* harmony export */   aV: () => (/* binding */ documentsIn),
/* harmony export */   e1: () => (/* binding */ asText)
/* harmony export */ });
/** Reads a JSON object; `undefined` for any other text. */
function parseDocument(text) {
    try {
        const parsed = JSON.parse(text);
        return isDocument(parsed) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
/** Gives an object as it is, and an empty one for what is none. */
function asDocument(value) {
    return isDocument(value) ? value : {};
}
/** Gives a text as it is, and an empty one for what is none: an object may have no text at all. */
function asText(value) {
    return typeof value === 'string' ? value : '';
}
/** Gives a list of objects as it is; `undefined` for what is none. */
function documentsIn(value) {
    return Array.isArray(value) && value.every(isDocument) ? value : undefined;
}
function isDocument(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/***/ 148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ fromBase64),
/* harmony export */   n: () => (/* binding */ toBase64)
/* harmony export */ });
/** Writes bytes as Base64, with padding, on one line. */
function toBase64(bytes) {
    let units = '';
    // By pieces: a call takes only so many arguments.
    for (let start = 0; start < bytes.length; start += 8192) {
        units += String.fromCharCode(...bytes.subarray(start, start + 8192));
    }
    return btoa(units);
}
/** Reads Base64 with its padding, on one line; `undefined` for anything else. */
function fromBase64(text) {
    const isWhole = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(text);
    return isWhole ? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0)) : undefined;
}


/***/ }),

/***/ 2013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ toLine)
/* harmony export */ });
/** Characters that turn text around, hide in it or control a terminal. */
const invisible = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]/gu;
/**
 * Gives text from data as one line of what can be seen of it; what is cut is marked with an ellipsis.
 *
 * @param limit characters that are shown at the most
 */
function toLine(text, limit = 200) {
    const line = text.replace(/\s+/gu, ' ').replace(invisible, '').trim();
    const characters = [...line];
    return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : line;
}


/***/ }),

/***/ 9706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   PL: () => (/* binding */ renderDetails),
/* harmony export */   bo: () => (/* binding */ renderTable)
/* harmony export */ });
/* harmony import */ var _line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2013);

/** Characters that Markdown, HTML or GitHub would read as more than themselves. */
const active = /[\\`*_{}[\]<>()#+!|~&@$:^=-]/gu;
/** A number that would begin a list. */
const listNumber = /^(\d+)\.(?= |$)/u;
/**
 * Writes text from data so that Markdown shows it and nothing else: no table, emphasis, link, image, mention,
 * reference or HTML comes of it. One line.
 *
 * @param limit characters that are shown at the most
 */
function escapeMarkdown(text, limit) {
    const inert = (0,_line_js__WEBPACK_IMPORTED_MODULE_0__/* .toLine */ .S)(text, limit).replace(active, (character) => `&#${character.charCodeAt(0)};`);
    return breakReferences(inert.replace(listNumber, '$1&#46;'));
}
/**
 * Keeps GitHub from linking people, issues, commits and bare addresses. It looks for them in the rendered text,
 * where a character reference is a character again: an invisible joiner breaks them there.
 */
function breakReferences(text) {
    return text
        .replaceAll('&#64;', '&#64;&#8288;')
        .replaceAll('&#35;', '&#35;&#8288;')
        .replace(/\b(www)\./giu, '$1&#46;')
        .replace(/\b(gh)(&#45;)(\d)/giu, '$1&#8288;$2$3')
        .replace(/\b([0-9a-f]{6})([0-9a-f]+)\b/giu, (whole, start, end) => /^\d+$/u.test(whole) ? whole : `${start}&#8288;${end}`);
}
/** Puts text into a fence longer than any run of backticks in it; control characters but line ends vanish. */
function fence(text, language = '') {
    const body = text.replace(/\r\n?/gu, '\n').replace(/[^\P{C}\n\t]/gu, '');
    const longest = Math.max(2, ...[...body.matchAll(/`+/gu)].map(([run]) => run.length));
    const mark = '`'.repeat(longest + 1);
    return `${mark}${language}\n${body.replace(/\n+$/u, '')}\n${mark}`;
}
/** Writes a table of cells that are Markdown already. */
function renderTable(header, align, rows) {
    const rule = align.map((side) => (side === 'right' ? '---:' : '---'));
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** Writes a block that is folded until it is opened. */
function renderDetails(summary, body) {
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}


/***/ }),

/***/ 6986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ decodePercent)
/* harmony export */ });
/** Decodes what was percent-encoded; `undefined` for a text that nobody encoded so. */
function decodePercent(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ keepOutOfGit)
/* harmony export */ });
/** Makes `.crisol/`, where Crisol leaves its results, invisible to git. */
async function keepOutOfGit(workspace) {
    const file = '.crisol/.gitignore';
    if ((await workspace.stat(file)) === undefined)
        await workspace.write(file, '*\n');
}


/***/ })

};
