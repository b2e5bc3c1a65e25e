export const id = 8586;
export const ids = [8586];
export const modules = {

/***/ 6261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ onCancel),
/* harmony export */   YF: () => (/* binding */ onSignal),
/* harmony export */   c2: () => (/* binding */ statusOf)
/* harmony export */ });
/** Milliseconds that the work may take: a runner kills what is still there 7.5 s after its first signal. */
const patience = 5_000;
/** Signals that ask a process to end: a closed terminal, Ctrl-C, a cancelled workflow -> its exit code then. */
const statuses = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const signals = Object.keys(statuses);
/** Gives the exit code of a process that a signal has ended. */
function statusOf(signal) {
    return statuses[signal];
}
/** Hears of each signal that asks this process to end, which then goes on. Gives what ends the hearing. */
function onSignal(listener) {
    for (const signal of signals)
        process.on(signal, listener);
    return () => {
        for (const signal of signals)
            process.off(signal, listener);
    };
}
/** What is to be done before this process ends: all of it, what was asked for last first. */
const works = new Set();
let close = () => undefined;
/**
 * Has `work` done when this process is told to end (Ctrl-C, a cancelled workflow run), and then ends it. Gives
 * what takes that back.
 */
function onCancel(work) {
    // Its own identity: the same function may be given twice.
    const own = async () => await work();
    if (works.size === 0)
        close = onSignal(end);
    works.add(own);
    return () => {
        if (works.delete(own) && works.size === 0)
            close();
    };
}
function end(signal) {
    close();
    const leave = () => process.exit(statuses[signal]);
    setTimeout(leave, patience);
    void undo().then(leave);
}
/** One after the other, as what was begun last rests on what was begun before it. */
async function undo() {
    for (const work of [...works].reverse())
        await work().catch(() => undefined);
}


/***/ }),

/***/ 8586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openS3: () => (/* binding */ openS3)
});

// EXTERNAL MODULE: ./lib/core/error.js
var core_error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/adapters/storage/aws-profile.js
var aws_profile = __webpack_require__(1771);
// EXTERNAL MODULE: ./lib/adapters/storage/link-local.js
var link_local = __webpack_require__(4554);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-address.js
/** Regions of the partition whose hosts end with `amazonaws.com`. */
const plainRegion = /^(?:us|eu|ap|sa|ca|me|af|il|mx)-\w+-\d+$/u;
/** Names that can be a part of a host. */
const plainBucket = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/u;
/** Ends of names that stand for something else than a bucket. */
const special = /--[a-z]+-s3$|-s3alias$|--ol-s3$|--op-s3$/u;
/**
 * Gives the address of a bucket, without a slash at the end, where nothing but the usual is asked; `undefined` where the
 * SDK has to find it, whose start takes longer than most pulls.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
function plainAddress({ bucket, region, endpoint, isInPath }) {
    if (!plainBucket.test(bucket) || special.test(bucket))
        return undefined;
    if (endpoint !== undefined)
        return isInPath ? `${endpoint.replace(/\/+$/u, '')}/${bucket}` : undefined;
    if (!plainRegion.test(region))
        return undefined;
    return isInPath ? `https://s3.${region}.amazonaws.com/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`;
}

// EXTERNAL MODULE: ./lib/adapters/storage/s3-credentials.js
var s3_credentials = __webpack_require__(433);
// EXTERNAL MODULE: ./lib/adapters/storage/s3-options.js
var s3_options = __webpack_require__(489);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./lib/adapters/storage/http-answer.js
/** Bytes of a head, or of a line between chunks, at the most. */
const longestHead = 65_536;
const nothing = Buffer.alloc(0);
/**
 * Reads one answer of HTTP/1.1 from bytes as they come, in pieces of any size. A class because it has a life: it
 * remembers where in the answer the next byte belongs. What is not as RFC 9112 wants it is a fault, never a guess.
 */
class AnswerParser {
    #sink;
    #isBodiless;
    #step = this.#takeHead;
    /** The beginning of a head or line that is not whole yet. */
    #held = nothing;
    #line = '';
    /** Bytes of the body, or of its chunk, that are to come. */
    #left = 0;
    #framing = 'none';
    #isPersistent = false;
    #isWhole = false;
    /** @param method of the question: an answer to HEAD has no body, whatever its head says */
    constructor(method, sink) {
        this.#isBodiless = method === 'HEAD';
        this.#sink = sink;
    }
    /** Whether the connection may be used again once the answer is whole. */
    get isPersistent() {
        return this.#isPersistent && this.#framing !== 'close';
    }
    /** @throws {Error} with a code `HPE_...` when this is no answer */
    push(bytes) {
        for (let at = 0; at < bytes.length;) {
            if (this.#isWhole)
                throw fault('TRAILING', 'more bytes came than the answer has');
            at = this.#step(bytes, at);
        }
    }
    /** Takes note that no more bytes come. Gives whether the answer is whole. */
    finish() {
        if (this.#framing === 'close' && !this.#isWhole)
            this.#end();
        return this.#isWhole;
    }
    #takeHead(bytes, at) {
        const next = this.#takeUntil('\r\n\r\n', bytes, at);
        if (next < 0)
            return bytes.length;
        const { status, minor, headers } = parseHead(this.#line);
        if (status < 200)
            return next;
        this.#framing = framingOf(status, headers, this.#isBodiless);
        this.#isPersistent = isPersistent(minor, headers.connection);
        this.#left = this.#framing === 'length' ? Number(headers['content-length']) : 0;
        this.#step = this.#framing === 'chunked' ? this.#takeSize : this.#takeBody;
        this.#sink.head(status, headers);
        if (this.#framing === 'none' || (this.#framing === 'length' && this.#left === 0))
            this.#end();
        return next;
    }
    #takeBody(bytes, at) {
        if (this.#framing === 'close') {
            this.#sink.body(bytes.subarray(at));
            return bytes.length;
        }
        const next = this.#pass(bytes, at);
        if (this.#left === 0)
            this.#end();
        return next;
    }
    #takeSize(bytes, at) {
        const next = this.#takeUntil('\r\n', bytes, at);
        if (next < 0)
            return bytes.length;
        const size = /^(?<size>[\da-f]{1,12})[\t ]*(?:;.*)?$/iu.exec(this.#line)?.groups?.['size'];
        if (size === undefined)
            throw fault('INVALID_CHUNK_SIZE', 'a chunk has no size');
        this.#left = Number.parseInt(size, 16);
        this.#step = this.#left === 0 ? this.#takeTrailer : this.#takeChunk;
        return next;
    }
    #takeChunk(bytes, at) {
        if (this.#left > 0)
            return this.#pass(bytes, at);
        const next = this.#takeUntil('\r\n', bytes, at);
        if (next < 0)
            return bytes.length;
        if (this.#line !== '')
            throw fault('STRICT', 'a chunk is longer than its size');
        this.#step = this.#takeSize;
        return next;
    }
    #takeTrailer(bytes, at) {
        const next = this.#takeUntil('\r\n', bytes, at);
        if (next < 0)
            return bytes.length;
        if (this.#line === '')
            this.#end();
        // What trailers say is of no use; that they are some is.
        else
            addHeader({}, this.#line);
        return next;
    }
    #pass(bytes, at) {
        const next = Math.min(bytes.length, at + this.#left);
        this.#left -= next - at;
        this.#sink.body(at === 0 && next === bytes.length ? bytes : bytes.subarray(at, next));
        return next;
    }
    #end() {
        this.#isWhole = true;
        this.#sink.end();
    }
    /** Takes what comes before a mark as the line. Gives where the bytes after the mark start; -1 while it is to come. */
    #takeUntil(mark, bytes, at) {
        const rest = at === 0 ? bytes : bytes.subarray(at);
        const before = this.#held.length;
        const all = before === 0 ? rest : Buffer.concat([this.#held, rest]);
        const end = all.indexOf(mark, Math.max(0, before - mark.length + 1), 'latin1');
        if ((end < 0 ? all.length : end) > longestHead)
            throw fault('HEADER_OVERFLOW', 'its head does not end');
        if (end < 0) {
            // The bytes are not ours to keep.
            this.#held = before === 0 ? Buffer.from(rest) : all;
            return -1;
        }
        this.#line = all.toString('latin1', 0, end);
        this.#held = nothing;
        return at + end + mark.length - before;
    }
}
/** What a value may hold: no control character but the tab. */
const words = /^[\t\u0020-\u007e\u0080-\u00ff]*$/u;
const token = /^[!#$%&'*+.^_`|~\da-z-]+$/iu;
function parseHead(text) {
    const [first = '', ...lines] = text.split('\r\n');
    const found = /^HTTP\/1\.(?<minor>[01]) (?<status>[1-5]\d\d)(?: .*)?$/u.exec(first)?.groups;
    if (found === undefined || !words.test(first))
        throw fault('INVALID_CONSTANT', 'it does not start as HTTP/1.1 does');
    const headers = {};
    for (const line of lines)
        addHeader(headers, line);
    return { status: Number(found['status']), minor: found['minor'] ?? '', headers };
}
function addHeader(headers, line) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon < 1 || !token.test(name))
        throw fault('INVALID_HEADER_TOKEN', 'a line of its head is no header');
    if (name === '__proto__')
        return;
    const value = withoutPadding(line, colon + 1);
    if (!words.test(value))
        throw fault('INVALID_HEADER_TOKEN', 'a header has a character that none may have');
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${value}` : value;
}
/** The rest of a line without blanks and tabs around it; other white space is a part of it. */
function withoutPadding(line, from) {
    let [start, end] = [from, line.length];
    while (start < end && isPadding(line.charCodeAt(start)))
        start++;
    while (end > start && isPadding(line.charCodeAt(end - 1)))
        end--;
    return line.slice(start, end);
}
function isPadding(code) {
    return code === 0x20 || code === 0x09;
}
function framingOf(status, headers, isBodiless) {
    const { 'content-length': length, 'transfer-encoding': coding } = headers;
    if (coding !== undefined && (length !== undefined || coding.toLowerCase() !== 'chunked'))
        throw fault('INVALID_TRANSFER_ENCODING', 'its body is framed in a way that is not known');
    if (length !== undefined && !/^\d{1,15}$/u.test(length))
        throw fault('INVALID_CONTENT_LENGTH', 'the length of its body is no number');
    if (isBodiless || status === 204 || status === 304)
        return 'none';
    if (coding !== undefined)
        return 'chunked';
    return length === undefined ? 'close' : 'length';
}
function isPersistent(minor, connection) {
    const options = (connection ?? '').toLowerCase().split(/[\t ,]+/u);
    return minor === '1' ? !options.includes('close') : options.includes('keep-alive');
}
function fault(code, message) {
    return Object.assign(new Error(message), { code: `HPE_${code}` });
}

;// CONCATENATED MODULE: ./lib/adapters/storage/http-connection.js




/** Bytes that are read at once. */
const piece = 65_536;
/** Milliseconds that a connection waits for its next question, where the server names no shorter time. */
const restTimeout = 4_000;
/**
 * A connection of HTTP/1.1 for questions without a body, one after the other. A class because it has a life. All small
 * answers are read into one buffer, which leaves nothing to collect; of a large one each piece has a buffer of its own.
 */
class HttpConnection {
    #route;
    #socket;
    #room = Buffer.allocUnsafeSlow(piece);
    #parser;
    #listener;
    #keepAlive;
    constructor(route) {
        this.#route = route;
        this.#socket = http_connection_open(route, {
            buffer: () => (this.#listener?.keepsBytes() === true ? Buffer.allocUnsafeSlow(piece) : this.#room),
            callback: (count, buffer) => this.#take(buffer, count),
        });
        this.#socket
            .on('error', (fault) => this.#fail(fault))
            .on('end', () => this.#finish())
            .on('close', () => this.#finish())
            .on('timeout', () => this.#timeOut());
    }
    /** Asks, and tells the listener what comes. */
    ask(method, head, listener) {
        this.#listener = listener;
        this.#parser = new AnswerParser(method, this.#sink(listener));
        this.#socket.ref();
        this.#socket.setTimeout(this.#route.timeouts.idleTimeout);
        this.#socket.write(head, 'latin1');
    }
    /** Lets bytes come again. */
    resume() {
        this.#socket.setTimeout(this.#route.timeouts.idleTimeout);
        this.#socket.resume();
    }
    /** Ends it, whatever is under way. */
    destroy() {
        this.#listener = undefined;
        this.#socket.destroy();
    }
    #sink(listener) {
        return {
            head: (status, headers) => {
                this.#keepAlive = String(headers['keep-alive'] ?? '');
                listener.head(status, headers);
            },
            body: (bytes) => listener.body(bytes, bytes.buffer !== this.#room.buffer),
            end: () => {
                this.#listener = undefined;
                listener.end();
            },
        };
    }
    /** False where no more bytes may come for now. */
    #take(buffer, count) {
        try {
            if (this.#parser === undefined)
                throw new Error('Bytes came that nobody asked for.');
            this.#parser.push(buffer.subarray(0, count));
        }
        catch (fault) {
            this.#fail(fault);
            return true;
        }
        if (this.#listener === undefined)
            this.#settle();
        return this.#listener?.isOpen() ?? true;
    }
    /** After an answer: another question may come. */
    #settle() {
        const isPersistent = this.#parser?.isPersistent === true;
        this.#parser = undefined;
        if (!isPersistent) {
            this.#socket.destroy();
            return;
        }
        this.#socket.setTimeout(restTimeoutOf(this.#keepAlive));
        this.#socket.unref();
        this.#route.rest(this);
    }
    #finish() {
        if (this.#parser?.finish() === true)
            this.#parser = undefined;
        this.#fail(Object.assign(new Error('the connection ended early'), { code: 'ECONNRESET' }));
    }
    #timeOut() {
        // Who does not read cannot blame the server.
        if (this.#listener?.isOpen() === false)
            return;
        this.#fail(Object.assign(new Error('it does not answer in time'), { code: 'ETIMEDOUT' }));
    }
    #fail(fault) {
        const listener = this.#listener;
        this.#listener = undefined;
        this.#route.forget(this);
        this.#socket.destroy();
        listener?.fail(fault);
    }
}
function restTimeoutOf(keepAlive) {
    const seconds = Number(/timeout=(?<seconds>\d+)/iu.exec(keepAlive ?? '')?.groups?.['seconds'] ?? Number.NaN);
    // A second less than the server allows: a question must not cross its farewell.
    return Number.isNaN(seconds) ? restTimeout : Math.max(1, Math.min(restTimeout, seconds * 1000 - 1000));
}
function http_connection_open({ origin, timeouts, tls }, onread) {
    const isSecure = origin.protocol === 'https:';
    const host = origin.hostname.replaceAll(/^\[|\]$/gu, '');
    const port = Number(origin.port === '' ? (isSecure ? 443 : 80) : origin.port);
    const options = { host, port, lookup: link_local/* lookupElsewhere */.tm, noDelay: true, onread };
    const socket = isSecure
        ? (0,external_node_tls_.connect)({ ...options, ...tls, ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}) })
        : (0,external_node_net_.connect)(options);
    const late = Object.assign(new Error('no connection comes about'), { code: 'ETIMEDOUT' });
    const timer = setTimeout(() => socket.destroy(late), timeouts.connectTimeout);
    const stop = () => clearTimeout(timer);
    return socket.once(isSecure ? 'secureConnect' : 'connect', stop).once('close', stop);
}

;// CONCATENATED MODULE: ./lib/adapters/storage/http-flow.js
/** Bytes that wait to be read, beyond which no more are taken from the connection. */
const enough = 1 << 18;
/**
 * The bytes of a large body on their way from a connection to whoever reads them. A class because it has a life: when
 * too much waits, the connection does.
 */
class Flow {
    #valve;
    #waiting = [];
    #size = 0;
    #isWhole = false;
    #isUnwanted = false;
    #fault;
    #wake = () => undefined;
    constructor(valve) {
        this.#valve = valve;
    }
    /** Whether more bytes may come for now. */
    get isOpen() {
        return this.#size < enough;
    }
    /** Takes bytes, which must not change afterwards. */
    push(bytes) {
        if (this.#isUnwanted)
            return;
        this.#waiting.push(bytes);
        this.#size += bytes.length;
        this.#wake();
    }
    /** Takes note that the body is whole, or of what broke it off. */
    end(fault) {
        this.#isWhole = fault === undefined;
        this.#fault = fault;
        this.#wake();
    }
    /** Passes over all that waits and all that comes. */
    discard() {
        this.#isUnwanted = true;
        this.#waiting = [];
        this.#size = 0;
        this.#valve.open();
    }
    async *[Symbol.asyncIterator]() {
        try {
            for (let chunk = await this.#next(); chunk !== undefined; chunk = await this.#next())
                yield chunk;
        }
        finally {
            if (!this.#isWhole && this.#fault === undefined)
                this.#valve.abandon();
        }
    }
    /** The next bytes; `undefined` after the last. What came before a fault is given before it is thrown. */
    async #next() {
        while (this.#waiting.length === 0 && !this.#isWhole && this.#fault === undefined)
            await this.#more();
        const chunk = this.#waiting.shift();
        if (chunk === undefined && this.#fault !== undefined)
            throw this.#fault;
        const wasOpen = this.isOpen;
        this.#size -= chunk?.length ?? 0;
        if (!wasOpen && this.isOpen)
            this.#valve.open();
        return chunk;
    }
    async #more() {
        await new Promise((resolve) => {
            this.#wake = resolve;
        });
    }
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-reader.js


/** Bytes of a body up to which it is in memory before the answer is given. */
const smallBody = 1024 ** 2;
/**
 * Opens connections for requests without a body, as many as there are requests at once. For a small object Node's own
 * client spends more on the request than on the bytes, in time and in memory; what has a body goes through that one.
 */
function openReader(timeouts, tls) {
    const resting = new Map();
    const listOf = (origin) => {
        const known = resting.get(origin) ?? [];
        resting.set(origin, known);
        return known;
    };
    const connect = (origin) => {
        const list = listOf(origin.origin);
        const route = {
            ...{ origin, timeouts, tls },
            rest: (connection) => void list.push(connection),
            forget: (connection) => {
                const at = list.indexOf(connection);
                if (at >= 0)
                    list.splice(at, 1);
            },
        };
        return new HttpConnection(route);
    };
    return async ({ method, url, headers }) => await new Promise((resolve, reject) => {
        const connection = listOf(url.origin).pop() ?? connect(url);
        connection.ask(method, renderHead({ method, url, headers }), new Receiver(connection, { method, resolve, reject }));
    });
}
/**
 * Renders what asks a server.
 *
 * @throws {Error} ERR_INVALID_CHAR for a header that would be more than one line
 */
function renderHead({ method, url, headers }) {
    let text = `${method} ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\nconnection: keep-alive\r\n`;
    for (const [name, value] of Object.entries(headers))
        text += `${name}: ${value}\r\n`;
    const lines = 3 + Object.keys(headers).length;
    if (text.split(/[\r\n]+/u).length !== lines + 1 || /[^\t\r\n\u0020-\u007e\u0080-\u00ff]/u.test(text))
        throw Object.assign(new Error('A header holds what no header may.'), { code: 'ERR_INVALID_CHAR' });
    return `${text}\r\n`;
}
/**
 * What receives one answer. A class because it has a life: a small body is taken in whole before the answer is given, a
 * larger one streams, no faster than it is read.
 */
class Receiver {
    #connection;
    #asked;
    #head;
    #small = Buffer.alloc(0);
    #filled = 0;
    #flow;
    constructor(connection, asked) {
        this.#connection = connection;
        this.#asked = asked;
    }
    isOpen() {
        return this.#flow?.isOpen ?? true;
    }
    keepsBytes() {
        return this.#flow !== undefined;
    }
    head(status, headers) {
        this.#head = { status, headers };
        if (this.#asked.method === 'HEAD')
            return;
        const length = Number(headers['content-length']);
        if (length <= smallBody) {
            this.#small = Buffer.allocUnsafeSlow(length);
            return;
        }
        const flow = new Flow({ open: () => this.#connection.resume(), abandon: () => this.#connection.destroy() });
        this.#flow = flow;
        this.#asked.resolve({ ...this.#head, body: flow, discard: () => flow.discard() });
    }
    body(bytes, isOwn) {
        if (this.#flow !== undefined)
            this.#flow.push(isOwn ? bytes : Buffer.from(bytes));
        else
            this.#filled += bytes.copy(this.#small, this.#filled);
    }
    end() {
        this.#settle(undefined);
    }
    fail(fault) {
        if (this.#head === undefined)
            this.#asked.reject(fault);
        else
            this.#settle(fault);
    }
    #settle(fault) {
        if (this.#flow !== undefined)
            this.#flow.end(fault);
        else if (this.#head !== undefined) {
            const body = replay(this.#small.subarray(0, this.#filled), fault);
            this.#asked.resolve({ ...this.#head, body, discard: () => undefined });
        }
    }
}
async function* replay(bytes, fault) {
    if (bytes.length > 0)
        yield bytes;
    if (fault !== undefined)
        throw fault;
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-access.js






/** Region that is asked where none is known; S3 then says which it is. */
const anyRegion = 'us-east-1';
/** The SDK says on the console what it thinks of an environment. */
const silent = { trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore };
function ignore() { }
/**
 * Finds the address, the region and the credentials by which the objects of a bucket are asked for. Whatever is not
 * at hand the SDK resolves: endpoints, styles, partitions and chains of credentials. It loads only then.
 *
 * @param notice told of what the user should know
 * @throws {UserError} SYNTAX
 */
async function openAccess(remote, bucket, notice) {
    const identity = (0,s3_credentials/* findIdentity */.g3)(remote);
    if (identity.notice !== undefined)
        notice(identity.notice);
    const { hasEndpoint, isPlain, ...config } = clientConfig(remote, identity.profile);
    let region = config.region;
    const find = async (among) => {
        const place = { bucket, region: among, endpoint: config.endpoint, isInPath: config.forcePathStyle };
        const plain = isPlain ? plainAddress(place) : undefined;
        const address = plain ?? (await (await sdk()).findAddress({ ...config, region: among }, bucket));
        (0,link_local/* refuseLinkLocal */.sZ)(new URL(address).hostname);
        // An address of one's own says itself how it is spoken to.
        return (0,s3_options/* isOn */.Mp)(remote, 'use_ssl', true) || hasEndpoint ? address : address.replace(/^https:/u, 'http:');
    };
    let base = await find(region);
    const tls = (0,s3_options/* tlsOf */.Vt)(base, remote);
    return {
        get base() {
            return base;
        },
        get region() {
            return region;
        },
        moveTo: async (other) => {
            base = await find(other);
            region = other;
        },
        credentials: credentialsOf(remote, config, identity.credentials),
        agent: (0,s3_options/* agentOf */.jk)(base, tls),
        reader: (0,s3_options/* isProxied */.S7)() ? undefined : openReader((0,s3_options/* timeoutsOf */.aA)(remote), tls),
        seen: { isBucketThere: false, lacksConditions: false, credentials: undefined },
        ...(0,s3_options/* timeoutsOf */.aA)(remote),
    };
}
function credentialsOf(remote, config, atHand) {
    if ((0,s3_options/* isOn */.Mp)(remote, 'allow_anonymous_login'))
        return async () => undefined;
    if (atHand !== undefined)
        return async () => atHand;
    let chain;
    return (0,s3_credentials/* keepCredentials */.UY)(async () => {
        chain ??= (await sdk()).credentialChain(config);
        return await chain();
    });
}
async function sdk() {
    return await Promise.all(/* import() */[__webpack_require__.e(3711), __webpack_require__.e(1238)]).then(__webpack_require__.bind(__webpack_require__, 1238));
}
function clientConfig(remote, profile) {
    const { options } = remote;
    const files = (0,aws_profile/* readAwsProfile */.N)(profile ?? (process.env['AWS_PROFILE'] || 'default')).options;
    const endpoint = options.get('endpointurl');
    const hasEndpoint = endpoint !== undefined || isEndpointNamed(files);
    const style = files?.get('s3.addressing_style');
    const { idleTimeout, connectTimeout } = (0,s3_options/* timeoutsOf */.aA)(remote);
    return {
        region: options.get('region') ?? environmentRegion() ?? files?.get('region') ?? anyRegion,
        hasEndpoint,
        isPlain: (endpoint !== undefined || !hasEndpoint) && !isVariantNamed(files),
        // A compatible server rarely has a host name for each bucket.
        forcePathStyle: hasEndpoint ? style !== 'virtual' : style === 'path',
        logger: silent,
        requestHandler: { requestTimeout: idleTimeout, connectionTimeout: connectTimeout },
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(profile === undefined ? {} : { profile }),
    };
}
function environmentRegion() {
    return process.env['AWS_REGION'] || process.env['AWS_DEFAULT_REGION'] || undefined;
}
function isEndpointNamed(files) {
    return Boolean(process.env['AWS_ENDPOINT_URL_S3'] || process.env['AWS_ENDPOINT_URL'] || files?.get('endpoint_url'));
}
/** Whether hosts of another kind are wanted: those of FIPS, or those with IPv6. */
function isVariantNamed(files) {
    return ['use_fips_endpoint', 'use_dualstack_endpoint'].some((option) => process.env[`AWS_${option.toUpperCase()}`] || files?.get(option));
}

// EXTERNAL MODULE: ./lib/adapters/storage/s3-refusal.js
var s3_refusal = __webpack_require__(7416);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-errors.js




/** Permission that an attempt takes. */
const permissions = { read: 's3:GetObject', write: 's3:PutObject', list: 's3:ListBucket' };
/** Characters of the server's own words that are shown. */
const mostWords = 200;
/** What S3 says, in words that help: error name -> what it means and what to do. */
const refusals = {
    NoSuchBucket: 'there is no such bucket; create it, or set its url with dvc remote modify',
    InvalidBucketName: 'that is no name of a bucket; set its url with dvc remote modify',
    InvalidAccessKeyId: 'the access key is not known there; check the credentials',
    XAdminUserNotFound: 'the access key is not known there; check the credentials',
    SignatureDoesNotMatch: 'the secret key does not fit the access key; check the credentials',
    ExpiredToken: 'the credentials have expired; ask for new ones',
    ExpiredTokenException: 'the credentials have expired; ask for new ones',
    TokenRefreshRequired: 'the credentials have expired; ask for new ones',
    InvalidToken: 'the session token is not valid; check the credentials',
    SlowDown: 'it asks to slow down, again and again; use fewer jobs',
    ServiceUnavailable: 'it asks to slow down, again and again; use fewer jobs',
    AuthorizationHeaderMalformed: 'the bucket is in another region; set it with dvc remote modify',
    PermanentRedirect: 'the bucket is in another region; set it with dvc remote modify',
    BadDigest: 'the bytes that arrived there do not have the md5 of their name; bring the object back into the cache, or look at what lies between',
    KMSDisabledException: 'its encryption key is disabled',
    InvalidObjectState: 'the object is archived; restore it first',
};
/** What a connection says: error code -> what it means and what to do. */
const failures = {
    ETIMEDOUT: 'it does not answer in time',
    ECONNREFUSED: 'nothing answers at that address',
    ECONNRESET: 'the connection breaks off, again and again',
    EPIPE: 'the connection breaks off, again and again',
    EHOSTUNREACH: 'no way leads to its address',
    ENETUNREACH: 'no way leads to its address',
    [link_local/* linkLocalCode */.dS]: 'its address is one of metadata services, where no store is; look at its endpointurl',
    ENOTFOUND: 'its host name is not known',
    EAI_AGAIN: 'its host name cannot be looked up',
    CERT_HAS_EXPIRED: 'its certificate has expired',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
    EPROTO: 'it does not speak TLS; if it is http, say so in endpointurl',
    ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS; if it is http, say so in endpointurl',
    ...Object.fromEntries([
        ...['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
        ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_UNTRUSTED'],
    ].map((code) => [
        code,
        'nobody that this machine trusts has signed its certificate; set ssl_verify to the path of its CA bundle',
    ])),
};
/** Tells in a sentence what went wrong. What is a sentence already stays as it is. */
function explain(error, doing) {
    if (error instanceof core_error/* UserError */.y)
        return error;
    const { store, key } = doing;
    const what = doing.verb === 'list' ? `to list ${key}` : key;
    const [does, reason] = error instanceof s3_refusal/* S3Refusal */.X
        ? [`refuses ${what}`, refusalReason(error, doing)]
        : [`cannot be asked for ${key}`, failureReason(error, doing)];
    return new core_error/* UserError */.y(`The remote ${store} ${does}: ${reason}.`, { code: codeOf(error, doing), cause: error });
}
function refusalReason(refusal, doing) {
    if (refusal.isDenial)
        return denial(refusal, doing);
    if (refusal.name === 'RequestTimeTooSkewed')
        return skewReason(refusal.skew);
    if (refusal.name === 'NotS3') {
        return `${clean(refusal.message, doing.secrets)}, and not as S3 does; check its address and what lies between`;
    }
    return refusals[refusal.name] ?? clean(refusal.message, doing.secrets);
}
/** S3 denies access to an object that is not there, too, to whoever may not list the bucket. */
function denial({ message }, { verb }) {
    const permission = /\b(?:s3|kms):\w+/u.exec(message)?.[0] ?? permissions[verb];
    const alternative = verb === 'read' ? ', or it is not there and they lack s3:ListBucket' : '';
    return `access is denied; the credentials lack ${permission} for it${alternative}`;
}
function skewReason(skew) {
    const minutes = Math.round((skew ?? Number.NaN) / 60_000);
    if (Number.isNaN(minutes) || minutes === 0)
        return "this machine's clock is wrong; set it";
    const amount = Math.abs(minutes) < 120 ? `${Math.abs(minutes)} minutes` : `${Math.round(Math.abs(minutes) / 60)} hours`;
    return `this machine's clock is ${amount} ${minutes > 0 ? 'behind' : 'ahead of'} the server's; set it`;
}
function failureReason(error, { secrets }) {
    if (error instanceof s3_credentials/* CredentialsFault */.NJ)
        return error.message;
    const { code = '', message = String(error) } = error;
    if (code.startsWith('HPE_'))
        return 'it does not speak HTTP; if it is https, say so in endpointurl';
    return failures[code] ?? clean(message, secrets);
}
/** Credentials that may read and not write are no fault of the user's: whoever pushes decides what that means. */
function codeOf(error, { verb }) {
    if (error instanceof s3_refusal/* S3Refusal */.X && error.name === 'BadDigest')
        return 'CORRUPT';
    return verb === 'write' && error instanceof s3_refusal/* S3Refusal */.X && error.isDenial ? 'READ-ONLY' : 'REMOTE';
}
/** The words of a server: on one line, not too many, no full stop at the end, and nothing that is secret. */
function clean(text, secrets) {
    const line = hideSecrets(text, secrets)
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim();
    const short = line.length > mostWords ? `${line.slice(0, mostWords)}...` : line;
    return short.replace(/\.?$/u, '');
}
/** Gives a secret as it is, and as it is written in a URL, a header, a JSON text or XML. */
function formsOf(secret) {
    const bytes = Buffer.from(secret);
    const forms = [
        ...[secret, encodeURIComponent(secret), encodeURI(secret), JSON.stringify(secret).slice(1, -1)],
        ...[bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')],
        ...[secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ];
    return [...new Set(forms)];
}
/** Puts *** in place of secrets, in whatever form. */
function hideSecrets(text, secrets) {
    const forms = secrets
        .filter((secret) => secret.length > 3)
        .flatMap(formsOf)
        .sort((one, other) => other.length - one.length);
    return forms.reduce((hidden, form) => hidden.replaceAll(form, '***'), text);
}

// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
// EXTERNAL MODULE: ./lib/adapters/storage/s3-text.js
var s3_text = __webpack_require__(2532);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-list.js


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
        keys.push(...keysIn(page));
        const next = (0,s3_text/* textIn */.r7)(page, 'IsTruncated') === 'true' ? (0,s3_text/* textIn */.r7)(page, 'NextContinuationToken') : undefined;
        if (next !== undefined && next === token)
            throw (0,s3_text/* notS3 */.yG)('it gives the same page of a listing again and again');
        token = next;
    } while (token !== undefined);
    return keys.sort(order/* compareCodePoints */.O);
}
async function readPage(access, prefix, token) {
    // XML cannot hold every character of a key: the server is asked to percent-encode them.
    const query = { 'list-type': '2', 'encoding-type': 'url', prefix };
    const continued = token === undefined ? query : { ...query, 'continuation-token': token };
    return await (0,s3_text/* askText */.L5)(access, { method: 'GET', key: '', query: continued }, 'ListBucketResult');
}
/** Gives the keys of a page, as the server has them. */
function keysIn(page) {
    const isEncoded = (0,s3_text/* textIn */.r7)(page, 'EncodingType') === 'url';
    const keys = (0,s3_text/* elementsIn */.px)(page, 'Contents').flatMap((contents) => (0,s3_text/* textIn */.r7)(contents, 'Key') ?? []);
    return isEncoded ? keys.map(s3_text/* decodeKey */.y3) : keys;
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/adapters/storage/s3-retry.js
var s3_retry = __webpack_require__(6597);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-read.js



/** Bytes after which a connection that breaks off again counts as the first one to do so. */
const progress = 1024 ** 2;
/**
 * Tells whether an object is there.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function headObject(access, key) {
    const answer = await (0,s3_retry/* askPatiently */.Ev)(access, { method: 'HEAD', key });
    answer?.discard();
    return answer !== undefined;
}
/**
 * Opens the bytes of an object; `undefined` when there is none. A connection that breaks off is taken up where it
 * ended, within limits; whoever reads checks the whole by its hash.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} like `headObject`, while reading too
 */
async function getObject(access, key) {
    const first = await (0,s3_retry/* askPatiently */.Ev)(access, { method: 'GET', key });
    return first === undefined ? undefined : readOn(access, key, first);
}
async function* readOn(access, key, first) {
    const length = Number(first.headers['content-length']);
    const tally = { bytes: 0 };
    let answer = first;
    for (let attempt = 1;; attempt++) {
        const before = tally.bytes;
        const fault = yield* passOn(answer, tally);
        if (isWhole(tally.bytes, length, fault))
            return;
        const reason = fault ?? Object.assign(new Error('the connection ended early'), { code: 'ECONNRESET' });
        if (tally.bytes - before >= progress)
            attempt = 1;
        if (attempt >= (0,s3_retry/* triesFor */.TN)(reason))
            throw reason;
        await (0,promises_.setTimeout)((0,s3_retry/* pauseAfter */.l0)(attempt, reason));
        const rest = await getRest(access, key, tally.bytes);
        if (rest === undefined)
            return;
        answer = rest;
    }
}
/** Asks for the bytes from `start` on; `undefined` where there are none: then it was the length that was wrong. */
async function getRest(access, key, start) {
    if (start === 0)
        return await (0,s3_retry/* askPatiently */.Ev)(access, { method: 'GET', key });
    try {
        return await (0,s3_retry/* askPatiently */.Ev)(access, { method: 'GET', key, plain: { range: `bytes=${start}-` } });
    }
    catch (error) {
        if (error instanceof s3_refusal/* S3Refusal */.X && error.status === 416)
            return undefined;
        throw error;
    }
}
/** Whether all bytes came; where the server gave no length (NaN), that nothing broke off must do. */
function isWhole(bytes, length, fault) {
    return bytes >= length || (Number.isNaN(length) && fault === undefined);
}
/** Passes bytes on and counts them. Gives what broke the stream off; `undefined` when nothing did. */
async function* passOn(answer, tally) {
    // A server that does not know ranges starts anew.
    let known = answer.status === 206 ? 0 : tally.bytes;
    try {
        for await (const chunk of answer.body) {
            const fresh = chunk.subarray(known);
            known -= chunk.length - fresh.length;
            if (fresh.length === 0)
                continue;
            tally.bytes += fresh.length;
            yield fresh;
        }
        return undefined;
    }
    catch (error) {
        return error;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3-condition.js


const unlessThere = { 'if-none-match': '*' };
/**
 * Stores an object by the condition that there is none; false when there is one. A server that does not know conditions
 * is asked instead, from then on.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} what `store` throws
 */
async function withCondition(access, key, store) {
    if (!access.seen.lacksConditions) {
        try {
            return await store(unlessThere);
        }
        catch (error) {
            if (!(error instanceof s3_refusal/* S3Refusal */.X) || !error.isOfCondition)
                throw error;
            access.seen.lacksConditions = true;
        }
    }
    return !(await headObject(access, key)) && (await store({}));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/adapters/signals.js
var signals = __webpack_require__(6261);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-uploads.js




/** Milliseconds that one try to start an upload can be older than the one that counts. */
const sameStart = 300_000;
/**
 * Starts an upload in parts. Gives its name.
 *
 * @param headers `x-amz-*` that the object is given
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function startUpload(access, key, headers) {
    let tried = 0;
    const open = () => {
        tried++;
        return [];
    };
    const plain = { 'content-length': 0 };
    const question = { method: 'POST', key, query: { uploads: '' }, signed: headers, plain, open };
    const id = (0,s3_text/* textIn */.r7)(await (0,s3_text/* askText */.L5)(access, question, 'InitiateMultipartUploadResult'), 'UploadId');
    if (id === undefined)
        throw new s3_refusal/* S3Refusal */.X('NotS3', 'it gives an upload no name', { status: 200 });
    if (tried > 1)
        await abortEarlier(access, key, id);
    return id;
}
/** Takes an upload back. What cannot be told to the server any more is its to forget. */
async function abortUpload(access, key, uploadId) {
    const response = await (0,s3_retry/* askPatiently */.Ev)(access, { method: 'DELETE', key, query: { uploadId } }).catch(() => undefined);
    response?.discard();
}
/** Milliseconds after which an upload with parts under way is taken back once more. */
const pauses = [300, 700];
/**
 * Takes an upload back whose parts are under way: one that arrives late can bring it back to life.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_AbortMultipartUpload.html
 */
async function abortForGood(access, key, uploadId) {
    await abortUpload(access, key, uploadId);
    for (const pause of pauses) {
        await (0,promises_.setTimeout)(pause);
        await abortUpload(access, key, uploadId);
    }
}
/**
 * Takes back what an earlier try has started whose answer was lost. Should it be somebody else's, who stores the same
 * object at this moment, that one starts anew.
 */
async function abortEarlier(access, key, id) {
    const uploads = await listUploads(access, key).catch(() => []);
    const own = uploads.find((upload) => upload.id === id);
    if (own === undefined)
        return;
    const earlier = uploads.filter((upload) => upload.id !== id && Math.abs(own.started - upload.started) < sameStart);
    await Promise.all(earlier.map(async (upload) => await abortUpload(access, key, upload.id)));
}
async function listUploads(access, key) {
    const query = { uploads: '', prefix: key, 'encoding-type': 'url' };
    return uploadsIn(await (0,s3_text/* askText */.L5)(access, { method: 'GET', key: '', query }, 'ListMultipartUploadsResult'), key);
}
/** Gives the uploads of a key that a page lists. */
function uploadsIn(root, key) {
    const isEncoded = (0,s3_text/* textIn */.r7)(root, 'EncodingType') === 'url';
    return (0,s3_text/* elementsIn */.px)(root, 'Upload').flatMap((upload) => {
        const written = (0,s3_text/* textIn */.r7)(upload, 'Key') ?? '';
        const found = isEncoded ? (0,s3_text/* decodeKey */.y3)(written) : written;
        const started = Date.parse((0,s3_text/* textIn */.r7)(upload, 'Initiated') ?? '');
        return found === key ? [{ id: (0,s3_text/* textIn */.r7)(upload, 'UploadId') ?? '', started }] : [];
    });
}

// EXTERNAL MODULE: ./lib/adapters/storage/stored-md5.js
var stored_md5 = __webpack_require__(6854);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-parts.js









/** Bytes of a part, at the least; S3 takes 10,000 parts. */
const partSize = 16 * 1024 ** 2;
const mostParts = 9_000;
/** Times that an object is sent anew because somebody else stores it at the same time. */
const uploads = 3;
/**
 * Stores a large object in parts, each compared with its md5, the whole with that of its name; false when it is there
 * already. An upload that does not end well is taken back, also when this process is told to end.
 *
 * @throws {UserError} CORRUPT when the bytes have another md5
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function putInParts(target, key, object) {
    for (let attempt = 1;; attempt++) {
        try {
            return await uploadOnce(target, key, object);
        }
        catch (error) {
            if (!isConflict(error) || attempt >= uploads)
                throw error;
        }
        if (await headObject(target.access, key))
            return false;
    }
}
function isConflict(error) {
    return error instanceof s3_refusal/* S3Refusal */.X && (error.name === 'ConditionalRequestConflict' || error.name === 'NoSuchUpload');
}
async function uploadOnce(target, key, object) {
    const control = new AbortController();
    const starting = startUpload(target.access, key, target.headers);
    const abandon = async () => {
        control.abort();
        const id = await starting.catch(() => undefined);
        if (id !== undefined)
            await abortForGood(target.access, key, id);
    };
    const release = (0,signals/* onCancel */.Ao)(abandon);
    try {
        const upload = { target, key, id: await starting, signal: control.signal };
        return await complete(upload, await sendParts(upload, object));
    }
    catch (error) {
        await abandon();
        throw error;
    }
    finally {
        release();
    }
}
/** Sends the parts of an object, which are read one after the other. Gives the ETag of each, in order. */
async function sendParts(upload, object) {
    const size = Math.max(partSize, Math.ceil(object.size / mostParts));
    const whole = (0,external_node_crypto_.createHash)('md5');
    const sent = [];
    let isBroken = false;
    for (let first = 0; first < object.size && !isBroken; first += size) {
        const free = await upload.target.slots.take();
        const reading = gather(object.open(first, Math.min(object.size, first + size) - 1));
        reading.catch(free);
        const body = await reading;
        for (const chunk of body)
            whole.update(chunk);
        const sending = sendPart(upload, sent.length + 1, body).finally(free);
        sending.catch(() => {
            isBroken = true;
        });
        sent.push(sending);
    }
    const tags = await Promise.all(sent);
    if (object.hash.algorithm === 'md5')
        (0,stored_md5/* requireMd5 */.Y)(object.hash, whole.digest('hex'));
    return tags;
}
async function sendPart({ target, key, id, signal }, number, body) {
    const md5 = (0,external_node_crypto_.createHash)('md5');
    for (const chunk of body)
        md5.update(chunk);
    const response = await (0,s3_retry/* askPatiently */.Ev)(target.access, {
        method: 'PUT',
        key,
        query: { partNumber: String(number), uploadId: id },
        plain: {
            'content-length': body.reduce((sum, chunk) => sum + chunk.length, 0),
            'content-md5': md5.digest('base64'),
            expect: '100-continue',
        },
        open: () => body,
        signal,
    });
    response?.discard();
    const tag = response?.headers.etag;
    if (tag === undefined)
        throw new s3_refusal/* S3Refusal */.X('NotS3', 'it gives a part no ETag', { status: 200 });
    return tag;
}
/** Makes the object of its parts; false when it is there already. */
async function complete(upload, tags) {
    const { target, key, id } = upload;
    const parts = tags.map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${toXml(tag)}</ETag></Part>`);
    const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';
    const body = Buffer.from(`<CompleteMultipartUpload xmlns="${namespace}">${parts.join('')}</CompleteMultipartUpload>`);
    const isNew = await withCondition(target.access, key, async (condition) => await completeOnce(upload, body, condition));
    if (!isNew)
        await abortUpload(target.access, key, id);
    return isNew;
}
async function completeOnce({ target, key, id, signal }, body, condition) {
    let tried = 0;
    const open = () => {
        tried++;
        return [body];
    };
    const plain = { 'content-type': 'application/xml', 'content-length': body.length, ...condition };
    const question = { method: 'POST', key, query: { uploadId: id }, plain, open, signal };
    try {
        await (0,s3_text/* askText */.L5)(target.access, question, 'CompleteMultipartUploadResult');
        return true;
    }
    catch (error) {
        // The answer to an earlier try may have been lost: then the object that is there is this one.
        const name = error instanceof s3_refusal/* S3Refusal */.X ? error.name : '';
        if (name === 'NoSuchUpload' && tried > 1)
            return await headObject(target.access, key);
        if (name !== 'PreconditionFailed')
            throw error;
        if (tried > 1)
            await abortUpload(target.access, key, id);
        return tried > 1;
    }
}
function toXml(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
async function gather(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(chunk);
    return chunks;
}

// EXTERNAL MODULE: ./lib/adapters/storage/s3-request.js
var s3_request = __webpack_require__(5242);
;// CONCATENATED MODULE: ./lib/adapters/storage/s3-write.js






/** Bytes up to which an object goes in one request. */
const singleRequest = 64 * 1024 ** 2;
/** Bytes from which it is worth asking first whether the object is there, and whether its bytes are wanted. */
const worthAsking = 1024 ** 2;
/**
 * Stores an object, whole or not at all; false when it is there already. The server compares a new object with its md5
 * as far as that is known.
 *
 * @throws {S3Refusal | NodeJS.ErrnoException} when the server refuses or does not answer, after some tries
 */
async function putObject(target, key, object) {
    if (object.size > worthAsking && (await isThere(target.access, key)))
        return false;
    if (object.size > singleRequest)
        return await putInParts(target, key, object);
    return await withCondition(target.access, key, async (condition) => await putAtOnce(target, key, { object, condition }));
}
/** Credentials that may write and not read learn of an object when they write it. */
async function isThere(access, key) {
    return await headObject(access, key).catch((error) => {
        if (error instanceof s3_refusal/* S3Refusal */.X && error.isDenial)
            return false;
        throw error;
    });
}
async function putAtOnce(target, key, { object, condition }) {
    const { hash, size } = object;
    const plain = {
        'content-length': size,
        ...(hash.algorithm === 'md5' ? { 'content-md5': toContentMd5(hash.value) } : {}),
        ...condition,
        ...(size > worthAsking ? { expect: '100-continue' } : {}),
    };
    const question = { method: 'PUT', key, plain, signed: target.headers, open: () => object.open() };
    let isAgain = false;
    try {
        return await (0,s3_retry/* patiently */.d_)(target.access, async () => {
            // A server that was given it by somebody else meanwhile may hang up on the bytes, and be heard no more.
            if (isAgain && size > worthAsking && (await isThere(target.access, key)))
                return false;
            isAgain = true;
            const response = await (0,s3_request/* ask */.k)(target.access, question);
            response.discard();
            return true;
        });
    }
    catch (error) {
        if (error instanceof s3_refusal/* S3Refusal */.X && error.name === 'PreconditionFailed')
            return false;
        throw error;
    }
}
function toContentMd5(hash) {
    return Buffer.from(hash.slice(0, 32), 'hex').toString('base64');
}

;// CONCATENATED MODULE: ./lib/adapters/storage/slots.js
/** Opens a number of slots, which are given in the order in which they are asked for. */
function openSlots(count) {
    const waiting = [];
    let free = count;
    const release = () => {
        const next = waiting.shift();
        if (next === undefined)
            free++;
        else
            next();
    };
    return {
        take: async () => {
            if (free > 0)
                free--;
            else
                await new Promise((resolve) => waiting.push(resolve));
            return release;
        },
    };
}

;// CONCATENATED MODULE: ./lib/adapters/storage/s3.js








/** Parts of large objects that are on their way, and in memory, at once. */
const partsAtOnce = 6;
/**
 * Opens an S3 remote with DVC's options and the standard chain of credentials.
 *
 * @throws {UserError} SYNTAX
 */
function openS3(remote, { mask, notice }) {
    const secrets = ['access_key_id', 'secret_access_key', 'session_token'].flatMap((key) => remote.options.get(key) ?? []);
    for (const form of secrets.flatMap(formsOf))
        mask(form);
    refuseCredentialsInAddresses(remote, mask);
    refuseVagueEndpoint(remote);
    (0,s3_options/* refuseExclusive */.FJ)(remote);
    const place = parsePlace(remote);
    const target = { headers: (0,s3_options/* headersOf */.Yl)(remote), slots: openSlots(partsAtOnce) };
    let opened;
    const access = async () => {
        opened ??= openAccess(remote, place.bucket, notice);
        return await opened;
    };
    const doing = async (verb, key) => ({
        ...{ store: place.name, verb, key },
        secrets: [...secrets, ...(await secretsOf(opened))],
    });
    const attempt = async (verb, key, work) => {
        try {
            return await work(await access(), place.prefix + key);
        }
        catch (error) {
            throw explain(error, await doing(verb, key));
        }
    };
    return {
        name: place.name,
        has: async (key) => await attempt('read', key, headObject),
        read: async (key) => {
            const bytes = await attempt('read', key, getObject);
            return bytes === undefined
                ? undefined
                : explained(bytes, async (error) => explain(error, await doing('read', key)));
        },
        list: async (prefix) => {
            const keys = await attempt('list', prefix, listObjects);
            return keys.map((key) => key.slice(place.prefix.length));
        },
        write: async (key, object) => await attempt('write', key, async (access, full) => await putObject({ ...target, access }, full, object)),
    };
}
/** What the credentials hold that were used; nothing where there are none. */
async function secretsOf(opened) {
    const held = (await opened?.catch(() => undefined))?.seen.credentials;
    return [held?.accessKeyId, held?.secretAccessKey, held?.sessionToken].filter((secret) => secret !== undefined);
}
/** Credentials in an address would be shown wherever it is. */
function refuseCredentialsInAddresses({ name, url, options }, mask) {
    for (const [option, address] of [
        ['url', url],
        ['endpointurl', options.get('endpointurl') ?? ''],
    ]) {
        const held = /^\w+:\/\/(?<held>[^/@]*(?:@[^/@]*)*)@/u.exec(address)?.groups?.['held'];
        if (held === undefined)
            continue;
        for (const secret of [held, ...held.split(':')].flatMap((text) => [text, decoded(text)])) {
            for (const form of formsOf(secret))
                mask(form);
        }
        throw new core_error/* UserError */.y(`The remote "${name}" has credentials in its ${option}; take them out, and set access_key_id and secret_access_key with dvc remote modify --local.`, { code: 'SYNTAX' });
    }
}
/** DVC wants the scheme, too. */
function refuseVagueEndpoint({ name, options }) {
    const endpoint = options.get('endpointurl');
    if (endpoint === undefined || /^https?:\/\/[^/]/u.test(endpoint))
        return;
    throw new core_error/* UserError */.y(`The remote "${name}" has the endpointurl ${endpoint}; expected http://host or https://host.`, {
        code: 'SYNTAX',
    });
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function parsePlace({ name, url }) {
    const { bucket, path = '' } = /^s3:\/\/(?<bucket>[^/]+)\/?(?<path>.*)$/u.exec(url)?.groups ?? {};
    if (bucket === undefined) {
        throw new core_error/* UserError */.y(`The remote "${name}" has the url ${url}; expected s3://bucket/prefix.`, { code: 'SYNTAX' });
    }
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
        throw await explainFault(error);
    }
}


/***/ })

};
