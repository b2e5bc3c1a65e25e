export const id = 218;
export const ids = [218];
export const modules = {

/***/ 6261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ onCancel)
/* harmony export */ });
/** Milliseconds that the work may take: a runner kills what is still there 7.5 s after its first signal. */
const patience = 5_000;
const statuses = { SIGINT: 130, SIGTERM: 143 };
/**
 * Has `work` done when this process is told to end (Ctrl-C, a cancelled workflow run), and then ends it. Gives
 * what takes that back.
 */
function onCancel(work) {
    const end = (signal) => {
        release();
        const leave = () => process.exit(statuses[signal]);
        setTimeout(leave, patience);
        work().then(leave, leave);
    };
    const release = () => {
        process.off('SIGINT', end).off('SIGTERM', end);
    };
    process.on('SIGINT', end).on('SIGTERM', end);
    return release;
}


/***/ }),

/***/ 7218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openS3: () => (/* binding */ openS3)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(3711);
// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./node_modules/@rgrove/parse-xml/dist/index.js
var dist = __webpack_require__(7953);
// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/adapters/storage/sign.js

/**
 * Gives the headers that sign a request for S3 by Signature Version 4, `extra` among them.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
function signRequest({ method, url, region, credentials, now, extra, }) {
    const time = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
    const date = time.slice(0, 8);
    const unsorted = {
        ...extra,
        host: url.host,
        'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
        'x-amz-date': time,
        ...(credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken }),
    };
    const headers = Object.fromEntries(Object.entries(unsorted).sort(([one], [other]) => (one < other ? -1 : 1)));
    const names = Object.keys(headers).join(';');
    const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
    const canonical = [method, url.pathname, url.search.slice(1), lines.join(''), names, 'UNSIGNED-PAYLOAD'].join('\n');
    const scope = `${date}/${region}/s3/aws4_request`;
    const text = ['AWS4-HMAC-SHA256', time, scope, (0,external_node_crypto_.createHash)('sha256').update(canonical).digest('hex')].join('\n');
    const signature = (0,external_node_crypto_.createHmac)('sha256', signingKey(credentials.secretAccessKey, date, region))
        .update(text)
        .digest('hex');
    const { host: _, ...sent } = headers;
    return {
        ...sent,
        authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    };
}
let lastKey;
/** The key of a day, derived once: it takes four of the six hashes of a signature. */
function signingKey(secret, date, region) {
    const name = `${secret}/${date}/${region}`;
    if (lastKey?.name === name)
        return lastKey.key;
    const key = [date, region, 's3', 'aws4_request'].reduce((parent, part) => (0,external_node_crypto_.createHmac)('sha256', parent).update(part).digest(), `AWS4${secret}`);
    lastKey = { name, key };
    return key;
}
/** Percent-encodes a key for a URL as S3 signs it: all but unreserved characters and slashes. */
function encodeKey(key) {
    return encode(key).replaceAll('%2F', '/');
}
/** Gives the query of a URL as S3 signs it: sorted by name, all but unreserved characters percent-encoded. */
function encodeQuery(query) {
    return Object.entries(query)
        .map(([name, value]) => `${encode(name)}=${encode(value)}`)
        .sort()
        .join('&');
}
function encode(text) {
    return encodeURIComponent(text).replaceAll(/[!'()*]/gu, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-request.js





/** A refusal of the server, named as the SDK names it: `NoSuchKey`, `AccessDenied`. */
class S3Refusal extends Error {
    status;
    constructor(name, message, status) {
        super(message);
        this.name = name;
        this.status = status;
    }
}
/** Tries of one object before its fault is told. */
const tries = 5;
/** Bytes of an error body that are read. */
const maxErrorBody = 65_536;
/** Name of a refusal that tells the region of the bucket. */
const movedTo = 'MovedTo';
/** What passes by itself. */
const passing = new Set(['SlowDown', 'Throttling', 'RequestTimeout', 'InternalError', 'ServiceUnavailable']);
/** Milliseconds before the next try: doubled each time, with jitter so that many do not come back at once. */
function backoff(attempt) {
    return 100 * 2 ** attempt * (0.5 + Math.random());
}
/**
 * Asks until there is an answer, within limits; `undefined` when there is no such object. The requests are signed here
 * and not by the SDK's client, which spends five times the CPU on each.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function askPatiently(access, question) {
    for (let attempt = 1;; attempt++) {
        try {
            return await ask(access, question);
        }
        catch (error) {
            if (attempt >= tries || !mayTryAgain(access, error))
                throw error;
        }
        await (0,promises_.setTimeout)(backoff(attempt));
    }
}
function mayTryAgain(access, error) {
    return (error instanceof S3Refusal && follows(access, error)) || isPassing(error);
}
/** A bucket of another region says which; from then on that one is asked. */
function follows(access, { name, message }) {
    if (name !== movedTo || message === access.region)
        return false;
    access.region = message;
    return true;
}
function isPassing(error) {
    if (error instanceof S3Refusal)
        return error.status >= 500 || error.status === 429 || passing.has(error.name);
    return ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'].includes(error.code ?? '');
}
async function ask(access, question) {
    const response = await send(access, question);
    const status = response.statusCode ?? 0;
    if (status === ((question.start ?? 0) > 0 ? 206 : 200))
        return response;
    const refusal = await refusalOf(response, question);
    if (refusal.name === 'NoSuchKey' || refusal.name === 'NotFound')
        return undefined;
    throw refusal;
}
async function send(access, question) {
    const { base, agent, idleTimeout } = access;
    const { method, key, query, start = 0, signed = {}, plain = {}, open } = question;
    const url = new URL(`${base}/${encodeKey(key)}${query === undefined ? '' : `?${encodeQuery(query)}`}`);
    const credentials = await access.credentials();
    const signature = credentials === undefined
        ? signed
        : signRequest({ method, url, region: access.region, credentials, now: Date.now(), extra: signed });
    const headers = { ...plain, ...signature, ...(start > 0 ? { range: `bytes=${start}-` } : {}) };
    return await new Promise((resolve, reject) => {
        const request = (url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request)(url, { method, headers, agent });
        request.setTimeout(idleTimeout, () => request.destroy(Object.assign(new Error('it does not answer in time'), { code: 'ETIMEDOUT' })));
        request.once('response', resolve).on('error', reject);
        if (open === undefined)
            request.end();
        else
            pump(open(), request).catch((error) => request.destroy(error));
    });
}
/** Sends a body; a small one in a single write. */
async function pump(bytes, request) {
    for await (const chunk of bytes) {
        if (request.destroyed)
            return;
        if (!request.write(chunk))
            await (0,external_node_events_.once)(request, 'drain');
    }
    request.end();
}
/** Reads what the server says of its refusal. */
async function refusalOf(response, question) {
    const status = response.statusCode ?? 0;
    const text = await textOf(response, maxErrorBody);
    const code = /<Code>(\w+)<\/Code>/u.exec(text)?.[1];
    const region = response.headers['x-amz-bucket-region'] ?? /<Region>([\w-]+)<\/Region>/u.exec(text)?.[1];
    if ([301, 307, 400].includes(status) && typeof region === 'string')
        return new S3Refusal(movedTo, region, status);
    const message = /<Message>([^<]*)<\/Message>/u.exec(text)?.[1] ?? `it answers ${status}`;
    return new S3Refusal(code ?? nameByStatus(status, question), message, status);
}
/** Reads the text of an answer, up to a number of bytes. */
async function textOf(response, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        if (size < limit)
            chunks.push(chunk);
        size += chunk.length;
    }
    return Buffer.concat(chunks).subarray(0, limit).toString('utf8');
}
/** A HEAD has no body: its status must do. */
function nameByStatus(status, { method }) {
    if (status === 404 && method === 'HEAD')
        return 'NotFound';
    return status === 403 ? 'Forbidden' : `Status${status}`;
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-list.js



/** Bytes of a page of a listing, at the most: 1,000 keys of 1,024 bytes, percent-encoded, and what is said of each. */
const maxPage = 16 * 1024 ** 2;
/**
 * Gives the keys of a bucket that start with a prefix, sorted by code point.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function listObjects(access, prefix) {
    const keys = [];
    let token;
    do {
        const page = await readPage(access, prefix, token);
        keys.push(...page.keys);
        token = page.next;
    } while (token !== undefined);
    return keys.sort(order/* compareCodePoints */.O);
}
async function readPage(access, prefix, token) {
    const query = { 'list-type': '2', 'encoding-type': 'url', prefix };
    const response = await askPatiently(access, {
        method: 'GET',
        key: '',
        query: token === undefined ? query : { ...query, 'continuation-token': token },
    });
    return response === undefined ? { keys: [], next: undefined } : parsePage(await textOf(response, maxPage));
}
function parsePage(text) {
    const { root } = (0,dist.parseXml)(text);
    if (root?.name !== 'ListBucketResult')
        throw new Error(`the answer to a listing is <${root?.name}>`);
    const isEncoded = textIn(root, 'EncodingType') === 'url';
    const keys = elementsIn(root)
        .filter(({ name }) => name === 'Contents')
        .flatMap((contents) => textIn(contents, 'Key') ?? []);
    return {
        keys: isEncoded ? keys.map((key) => decodeURIComponent(key.replaceAll('+', ' '))) : keys,
        next: textIn(root, 'IsTruncated') === 'true' ? textIn(root, 'NextContinuationToken') : undefined,
    };
}
function elementsIn(parent) {
    return parent.children.filter((child) => child instanceof dist.XmlElement);
}
function textIn(parent, name) {
    return elementsIn(parent).find((element) => element.name === name)?.text;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-options.js






/** Seconds without a byte after which a request is given up and tried again: that of DVC. */
const idleSeconds = 60;
/** Connections at once, at the most. */
const connections = 64;
/** Milliseconds without a byte after which a request is given up and tried again. */
function idleTimeoutOf({ options }) {
    return secondsOf(options, 'read_timeout', idleSeconds) * 1000;
}
function secondsOf(options, name, fallback) {
    const written = options.get(name);
    if (written === undefined)
        return fallback;
    const seconds = Number(written);
    if (Number.isFinite(seconds) && seconds > 0)
        return seconds;
    throw new core_error/* UserError */.y(`DVC's configuration has ${name} = ${written}; expected a number of seconds.`, { code: 'SYNTAX' });
}
/** Headers of a new object: DVC's option -> the header. */
const uploadHeaders = {
    sse: 'x-amz-server-side-encryption',
    sse_kms_key_id: 'x-amz-server-side-encryption-aws-kms-key-id',
    acl: 'x-amz-acl',
    grant_read: 'x-amz-grant-read',
    grant_read_acp: 'x-amz-grant-read-acp',
    grant_write_acp: 'x-amz-grant-write-acp',
    grant_full_control: 'x-amz-grant-full-control',
};
/** Gives the headers `x-amz-*` that the configuration wants each new object to have. */
function headersOf({ options }) {
    const entries = Object.entries(uploadHeaders).flatMap(([option, header]) => {
        const value = options.get(option);
        return value === undefined ? [] : [[header, value]];
    });
    return Object.fromEntries(entries);
}
/** Whether requests go without a signature. */
function isAnonymous({ options }) {
    return options.get('allow_anonymous_login')?.toLowerCase() === 'true';
}
/** Gives the connections to an address. */
function agentOf(address, { options }) {
    if (address.startsWith('https:'))
        return httpsAgent(options.get('ssl_verify'));
    return new external_node_http_.Agent({ keepAlive: true, maxSockets: connections });
}
/**
 * Gives the configuration of the SDK's client that DVC's options stand for.
 *
 * @throws {UserError} SYNTAX
 */
function clientConfig(remote) {
    const { options } = remote;
    nameCredentialFiles(options);
    const endpoint = options.get('endpointurl');
    const profile = profileOf(options);
    return {
        maxAttempts: 5,
        followRegionRedirects: true,
        requestHandler: {
            requestTimeout: idleTimeoutOf(remote),
            connectionTimeout: secondsOf(options, 'connect_timeout', 10) * 1000,
            httpsAgent: httpsAgent(options.get('ssl_verify')),
        },
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        ...regionOf(options),
        ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
        ...(profile === undefined ? {} : { profile }),
        ...credentialsOf(remote),
    };
}
/** Files of credentials that DVC's configuration names; the environment is stronger. */
function nameCredentialFiles(options) {
    const files = { AWS_SHARED_CREDENTIALS_FILE: 'credentialpath', AWS_CONFIG_FILE: 'configpath' };
    for (const [variable, option] of Object.entries(files)) {
        const file = options.get(option);
        if (file !== undefined)
            process.env[variable] ??= file;
    }
}
/**
 * The profile that the configuration names, where the files of credentials have it. One that is named and not there
 * (in a workflow, whose credentials are in its environment) must not hide those.
 */
function profileOf(options) {
    const profile = options.get('profile');
    if (profile === undefined)
        return undefined;
    const files = [
        process.env['AWS_SHARED_CREDENTIALS_FILE'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.aws', 'credentials'),
        process.env['AWS_CONFIG_FILE'] || (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.aws', 'config'),
    ];
    const headings = [`[${profile}]`, `[profile ${profile}]`];
    const isThere = files
        .filter((file) => (0,external_node_fs_.existsSync)(file))
        .some((file) => (0,external_node_fs_.readFileSync)(file, 'utf8')
        .split(/\r?\n/u)
        .some((line) => headings.includes(line.trim())));
    return isThere || process.env['AWS_ACCESS_KEY_ID'] === undefined ? profile : undefined;
}
/** A compatible server takes any region, and the client wants one. */
function regionOf(options) {
    const region = options.get('region') ?? process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'];
    if (region !== undefined)
        return { region };
    return options.has('endpointurl') ? { region: 'us-east-1' } : {};
}
/** Credentials that DVC's configuration holds, or none at all for anonymous access; otherwise the usual chain. */
function credentialsOf(remote) {
    const { options } = remote;
    if (isAnonymous(remote)) {
        return { signer: { sign: async (request) => request }, credentials: { accessKeyId: '', secretAccessKey: '' } };
    }
    const accessKeyId = options.get('access_key_id');
    const secretAccessKey = options.get('secret_access_key');
    const sessionToken = options.get('session_token');
    if (accessKeyId === undefined || secretAccessKey === undefined)
        return {};
    return { credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) } };
}
function httpsAgent(verify) {
    const shared = { keepAlive: true, maxSockets: connections };
    if (verify === undefined || verify.toLowerCase() === 'true')
        return new external_node_https_.Agent(shared);
    if (verify.toLowerCase() === 'false')
        return new external_node_https_.Agent({ ...shared, rejectUnauthorized: false });
    return new external_node_https_.Agent({ ...shared, ca: (0,external_node_fs_.readFileSync)(verify) });
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-read.js


/**
 * Tells whether an object is there. The requests are signed here and not by the SDK's client, which spends five times
 * the CPU on each.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function headObject(access, key) {
    const response = await askPatiently(access, { method: 'HEAD', key });
    response?.resume();
    return response !== undefined;
}
/**
 * Opens the bytes of an object; `undefined` when there is none. A connection that breaks off is taken up where it
 * ended, within limits; whoever reads checks the whole by its hash.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} like `headObject`, while reading too
 */
async function getObject(access, key) {
    const first = await askPatiently(access, { method: 'GET', key });
    return first === undefined ? undefined : readOn(access, key, first);
}
async function* readOn(access, key, first) {
    const length = Number(first.headers['content-length']);
    const tally = { bytes: 0 };
    let response = first;
    for (let attempt = 1;; attempt++) {
        const fault = yield* passOn(response, tally);
        if (isWhole(tally.bytes, length, fault))
            return;
        const reason = fault ?? Object.assign(new Error('the connection ended early'), { code: 'ECONNRESET' });
        if (attempt >= tries)
            throw reason;
        await (0,promises_.setTimeout)(backoff(attempt));
        const rest = await askPatiently(access, { method: 'GET', key, start: tally.bytes });
        if (rest === undefined)
            throw reason;
        response = rest;
    }
}
/** Whether all bytes came; where the server gave no length (NaN), that nothing broke off must do. */
function isWhole(bytes, length, fault) {
    return bytes >= length || (Number.isNaN(length) && fault === undefined);
}
/** Passes bytes on and counts them. Gives what broke the stream off; `undefined` when nothing did. */
async function* passOn(response, tally) {
    try {
        for await (const chunk of response) {
            tally.bytes += chunk.length;
            yield chunk;
        }
        return undefined;
    }
    catch (error) {
        return error;
    }
}

// EXTERNAL MODULE: ./lib/adapters/signals.js
var signals = __webpack_require__(6261);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-write.js




/** Bytes up to which an object goes in one request. */
const singleRequest = 64 * 1024 ** 2;
/** Bytes from which it is worth asking first whether the object is there. */
const worthAsking = 1024 ** 2;
/** Bytes of a part, at the least; S3 takes 10,000 parts. */
const partSize = 16 * 1024 ** 2;
const mostParts = 9_000;
/** Parts on their way at once, each of them in memory. */
const partsAtOnce = 3;
/**
 * Stores an object, whole or not at all; false when it is there already. The server compares a new object with its md5
 * as far as that is known.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function putObject(target, key, object) {
    if (object.size > worthAsking && (await headObject(target.access, key)))
        return false;
    if (object.size > singleRequest)
        return await putInParts(target, key, object);
    try {
        return await putAtOnce(target, key, { object, isConditional: true });
    }
    catch (error) {
        if (!(error instanceof S3Refusal) || error.status !== 501)
            throw error;
        // The server does not know conditions: it is asked instead.
        if (await headObject(target.access, key))
            return false;
        return await putAtOnce(target, key, { object, isConditional: false });
    }
}
async function putAtOnce(target, key, { object, isConditional }) {
    const { hash, size } = object;
    const plain = {
        'content-length': size,
        ...(hash.algorithm === 'md5'
            ? { 'content-md5': Buffer.from(hash.value.slice(0, 32), 'hex').toString('base64') }
            : {}),
        ...(isConditional ? { 'if-none-match': '*' } : {}),
    };
    try {
        const question = { method: 'PUT', key, plain, signed: target.headers, open: () => object.open() };
        const response = await askPatiently(target.access, question);
        response?.resume();
        return true;
    }
    catch (error) {
        if (error instanceof S3Refusal && error.status === 412)
            return false;
        throw error;
    }
}
async function putInParts({ client, bucket, headers }, key, object) {
    const place = { Bucket: bucket, Key: key };
    const { UploadId } = await client.send(new dist_cjs/* CreateMultipartUploadCommand */.nG4({ ...place, ...parametersOf(headers) }));
    const upload = { ...place, UploadId };
    const abort = async () => {
        await client.send(new dist_cjs/* AbortMultipartUploadCommand */.tfP(upload)).catch(() => undefined);
    };
    const release = (0,signals/* onCancel */.A)(abort);
    try {
        const parts = await sendParts(object, async (number, body) => {
            const { ETag } = await client.send(new dist_cjs/* UploadPartCommand */.iVK({ ...upload, PartNumber: number, Body: body }));
            return { PartNumber: number, ETag };
        });
        await client.send(new dist_cjs/* CompleteMultipartUploadCommand */.Gym({ ...upload, MultipartUpload: { Parts: [...parts] }, IfNoneMatch: '*' }));
        return true;
    }
    catch (error) {
        await abort();
        if (error.$metadata?.httpStatusCode === 412)
            return false;
        throw error;
    }
    finally {
        release();
    }
}
/** Sends the parts of an object, some at once. Gives what was answered to each, in order. */
async function sendParts(object, send) {
    const size = Math.max(partSize, Math.ceil(object.size / mostParts));
    const count = Math.ceil(object.size / size);
    const answers = new Array(count);
    let next = 0;
    let isBroken = false;
    const work = async () => {
        while (next < count && !isBroken) {
            const index = next++;
            try {
                const body = await gather(object.open(index * size, Math.min(object.size, (index + 1) * size) - 1));
                answers[index] = await send(index + 1, body);
            }
            catch (error) {
                isBroken = true;
                throw error;
            }
        }
    };
    const ends = await Promise.allSettled(Array.from({ length: Math.min(partsAtOnce, count) }, work));
    const fault = ends.find((end) => end.status === 'rejected');
    if (fault !== undefined)
        throw fault.reason;
    return answers;
}
async function gather(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
/** The SDK's names of the headers that a new object is given. */
const parameters = {
    'x-amz-server-side-encryption': 'ServerSideEncryption',
    'x-amz-server-side-encryption-aws-kms-key-id': 'SSEKMSKeyId',
    'x-amz-acl': 'ACL',
    'x-amz-grant-read': 'GrantRead',
    'x-amz-grant-read-acp': 'GrantReadACP',
    'x-amz-grant-write-acp': 'GrantWriteACP',
    'x-amz-grant-full-control': 'GrantFullControl',
};
function parametersOf(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [parameters[name] ?? name, value]));
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3.js






/** Opens an S3 remote with DVC's options and the standard chain of credentials. */
function openS3(remote, mask) {
    for (const secret of ['access_key_id', 'secret_access_key', 'session_token']) {
        const value = remote.options.get(secret);
        if (value !== undefined)
            mask(value);
    }
    const place = parsePlace(remote.url);
    const client = new dist_cjs/* S3Client */.YxF(clientConfig(remote));
    let opened;
    const access = () => {
        opened ??= openAccess(client, place, remote);
        return opened;
    };
    const attempt = async (key, work) => {
        try {
            return await work(await access(), place.prefix + key);
        }
        catch (error) {
            throw explain(error, place, key);
        }
    };
    return {
        name: place.name,
        has: async (key) => await attempt(key, headObject),
        read: async (key) => {
            const bytes = await attempt(key, getObject);
            return bytes === undefined ? undefined : explained(bytes, (error) => explain(error, place, key));
        },
        list: async (prefix) => {
            const keys = await attempt(prefix, listObjects);
            return keys.map((key) => key.slice(place.prefix.length));
        },
        write: async (key, object) => {
            const target = { client, bucket: place.bucket, headers: headersOf(remote) };
            try {
                return await putObject({ ...target, access: await access() }, place.prefix + key, object);
            }
            catch (error) {
                throw refusedWrite(error, place, key);
            }
        },
    };
}
function parsePlace(url) {
    const { bucket = '', path = '' } = /^s3:\/\/(?<bucket>[^/]+)\/?(?<path>.*)$/u.exec(url)?.groups ?? {};
    const prefix = path.replace(/\/+$/u, '');
    return {
        name: `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`,
        bucket,
        prefix: prefix === '' ? '' : `${prefix}/`,
    };
}
/** Passes bytes on; a fault on the way is told in words that help. */
async function* explained(bytes, explainFault) {
    try {
        yield* bytes;
    }
    catch (error) {
        throw explainFault(error);
    }
}
/** Asks the SDK, once, for the address, the region and the credentials by which objects are asked for. */
async function openAccess(client, place, remote) {
    const base = await bucketAddress(client, place.bucket);
    return {
        base,
        region: await client.config.region(),
        credentials: async () => (isAnonymous(remote) ? undefined : await client.config.credentials()),
        agent: agentOf(base, remote),
        idleTimeout: idleTimeoutOf(remote),
    };
}
/** Where the SDK would send a request for a bucket: whatever endpoint, style and partition its configuration says. */
async function bucketAddress(client, bucket) {
    const key = 'address';
    const command = new dist_cjs/* HeadObjectCommand */.l81({ Bucket: bucket, Key: key });
    let address = '';
    command.middlewareStack.add(() => async (args) => {
        const { protocol, hostname, port, path } = args.request;
        address = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`;
        return { response: undefined, output: { $metadata: {} } };
    }, { step: 'build', priority: 'high' });
    await client.send(command);
    return address.slice(0, -key.length - 1);
}
/** Credentials that may read and not write are no fault of the user's: whoever pushes decides what that means. */
function refusedWrite(error, place, key) {
    const refusal = explain(error, place, key);
    const isDenied = nameOf(error) === 'AccessDenied' || nameOf(error) === 'Forbidden';
    return isDenied ? new core_error/* UserError */.y(refusal.message, { code: 'READ-ONLY', cause: error }) : refusal;
}
function nameOf(error) {
    return error instanceof Error ? error.name : '';
}
function statusOf(error) {
    return error.$metadata?.httpStatusCode;
}
/** What S3 and its client say, in words that help: error name -> what it means and what to do. */
const meanings = {
    NoSuchBucket: 'there is no such bucket; create it, or set its url with dvc remote modify',
    InvalidAccessKeyId: 'the access key is not known there; check the credentials',
    XAdminUserNotFound: 'the access key is not known there; check the credentials',
    SignatureDoesNotMatch: 'the secret key does not fit the access key; check the credentials',
    ExpiredToken: 'the credentials have expired; ask for new ones',
    RequestTimeTooSkewed: "this machine's clock is wrong; set it",
    AccessDenied: 'access is denied; the credentials lack the permission for it',
    Forbidden: 'access is denied; the credentials lack the permission for it',
    CredentialsProviderError: 'no credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or use aws-actions/configure-aws-credentials',
    SlowDown: 'it asks to slow down, again and again; use fewer jobs',
    TimeoutError: 'it does not answer in time',
    ECONNREFUSED: 'nothing answers at that address',
    ETIMEDOUT: 'it does not answer in time',
    ENOTFOUND: 'its host name is not known',
};
function explain(error, place, key) {
    const code = error.code;
    const message = error instanceof Error ? error.message : String(error);
    const meaning = meanings[nameOf(error)] ?? meanings[code ?? ''] ?? (statusOf(error) === 403 ? meanings['AccessDenied'] : undefined);
    return new core_error/* UserError */.y(`The remote ${place.name} refuses ${key}: ${meaning ?? message.replace(/\.?$/u, '')}.`, {
        code: 'REMOTE',
        cause: error,
    });
}


/***/ })

};
