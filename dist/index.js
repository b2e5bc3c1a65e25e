import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ openPace)
/* harmony export */ });
/** Tells when `period` milliseconds have passed since it last said so, or since it was first asked. */
function openPace(period) {
    let last;
    return () => {
        const now = Date.now();
        last ??= now;
        if (now - last < period)
            return false;
        last = now;
        return true;
    };
}


/***/ }),

/***/ 2940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VP: () => (/* binding */ defuse),
/* harmony export */   fh: () => (/* binding */ defuseJson),
/* harmony export */   lj: () => (/* binding */ runner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1105);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(473);






/**
 * The GitHub Actions runner around this process: inputs, outputs, annotations and the job summary.
 * Written here and not with `@actions/core`, because loading that alone costs five times the CPU of
 * `node -e 0` (it brings an HTTP client); the protocol is a handful of lines.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
const runner = {
    input,
    output,
    summarize,
    mask,
    saveState,
    state,
    annotate,
    markFailed,
    fail,
    /** Absolute path of the checkout; the current directory where GITHUB_WORKSPACE is not set. */
    get workspace() {
        return process.env['GITHUB_WORKSPACE'] || process.cwd();
    },
    /** Address of the server, without a slash at the end. */
    get serverUrl() {
        return (process.env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/u, '');
    },
    /** Absolute path of the project: the checkout, or `working-directory` in it. */
    get directory() {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(runner.workspace, input('working-directory') || '.');
    },
    /** Folded groups and annotations in the log of the step. */
    console: {
        info: (line) => write(defuse(line)),
        notice: (message) => command('notice', message),
        warning: (message) => command('warning', message),
        error: (message) => command('error', message),
        progress: (look) => {
            if (isProgressDue())
                write(defuse(look().text));
        },
        group: async (title, work) => {
            command('group', title);
            try {
                return await work();
            }
            finally {
                command('endgroup', '');
            }
        },
    },
};
const isProgressDue = (0,_pace_js__WEBPACK_IMPORTED_MODULE_5__/* .openPace */ .g)(10_000);
/** Text of an input without surrounding space; empty when it was not given. */
function input(name) {
    return (process.env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}
/** Sets an output of the step. */
function output(name, value) {
    appendToFile('GITHUB_OUTPUT', heredoc(name, String(value)));
}
/** Appends Markdown to the job summary. Resolves at once; without a summary file nothing is lost but the page. */
async function summarize(markdown) {
    appendToFile('GITHUB_STEP_SUMMARY', `${markdown}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`);
}
/** Makes the runner print *** in place of a secret, from now on. Every line of it is masked on its own. */
function mask(secret) {
    for (const line of secret.split(/\r?\n/u)) {
        if (line.trim() !== '')
            command('add-mask', line);
    }
}
/** Leaves a value for the `post` step of the same action. */
function saveState(name, value) {
    appendToFile('GITHUB_STATE', heredoc(name, value));
}
/** The value that the main step left; empty when it left none. */
function state(name) {
    return process.env[`STATE_${name}`] ?? '';
}
/** Shows a line on a file of the pull request. */
function annotate({ file, level, message }) {
    const path = file.replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C').replaceAll(/\r?\n/gu, ' ');
    command(`${level === 'failure' ? 'error' : 'warning'} file=${path}`, message);
}
/** Ends the step in failure once it is done: a result (a regression, a failed stage), not an exception. */
function markFailed(message) {
    command('error', message);
    process.exitCode = 1;
}
/** Tells an exception to the user and ends the step in failure. */
function fail(error) {
    process.exitCode = 1;
    if (error instanceof _core_error_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .y) {
        command('error', error.message);
        return;
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    command('error', `Unexpected failure, please report it: ${message}`);
    if (stack !== undefined)
        command('debug', stack);
}
function write(line) {
    process.stdout.write(`${line}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`);
}
/** Blanks as .NET trims them, U+0085 among them; those that end a line are left out, or many of them would take for ever. */
const commandStart = /^((?:\u0085|[^\S\r\n\u2028\u2029])*)::/gmu;
/** Gives a line that holds data as one that is no command: the runner reads `::` at its start and `##[` anywhere. */
function defuse(line) {
    return line.replace(commandStart, '$1:\u200b:').replaceAll('##[', '##\u200b[');
}
/** Gives JSON that says the same and holds no command: only strings can hold `##[`, and no line of it starts with `::`. */
function defuseJson(json) {
    return json.replaceAll('##[', '##\\u005b');
}
function command(name, message) {
    write(`::${name}::${message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`);
}
function heredoc(name, value) {
    const mark = `crisol-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    return `${name}<<${mark}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${value}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${mark}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`;
}
function appendToFile(variable, text) {
    const file = process.env[variable];
    if (file)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, text);
}


/***/ }),

/***/ 1105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * A fault that a user can repair. The message is one sentence (or a few) with a full stop: what was
 * found, where, what was expected, what to do. Everything else that is thrown is our own bug.
 */
class UserError extends Error {
    code;
    constructor(message, options) {
        super(message, 'cause' in options ? { cause: options.cause } : {});
        this.name = 'UserError';
        this.code = options.code;
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G5: () => (/* binding */ command),
  mf: () => (/* binding */ pictures),
  ni: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/adapters/compile-cache.js



/**
 * Keeps what the engine compiles of this program from run to run, in the user's own cache (`~/.cache/crisol/node`): each
 * start of a command is some 40 ms sooner. Nowhere else: whoever can write there has the program do what they like.
 * Node before 22.1 does without, and so does a user without a home, or whose cache is somebody else's.
 */
function keepCompiled() {
    const { XDG_CACHE_HOME: given, HOME: home, NODE_DISABLE_COMPILE_CACHE: isUnwanted } = process.env;
    const caches = given || (0,external_node_path_.join)(home || '.', '.cache');
    if (isUnwanted || !(0,external_node_path_.isAbsolute)(caches) || external_node_module_namespaceObject.enableCompileCache === undefined)
        return;
    const folder = (0,external_node_path_.join)(caches, 'crisol', 'node');
    try {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
        const { uid, mode } = (0,external_node_fs_.statSync)(folder);
        if (uid === process.getuid?.() && (mode & 0o022) === 0)
            external_node_module_namespaceObject.enableCompileCache(folder);
    }
    catch {
        // It is only faster with it.
    }
}

// EXTERNAL MODULE: ./lib/adapters/runner.js
var runner = __nccwpck_require__(2940);
;// CONCATENATED MODULE: ./lib/main.js


/** Every JavaScript action of the suite. Loaded on demand, so that each run pays only for its own. */
const actions = {
    pull: () => Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(8815), __nccwpck_require__.e(3292), __nccwpck_require__.e(8756), __nccwpck_require__.e(8010), __nccwpck_require__.e(8282), __nccwpck_require__.e(1713), __nccwpck_require__.e(6038), __nccwpck_require__.e(1264), __nccwpck_require__.e(3992)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9983)),
    push: () => Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(8815), __nccwpck_require__.e(3292), __nccwpck_require__.e(8756), __nccwpck_require__.e(8010), __nccwpck_require__.e(8282), __nccwpck_require__.e(1713), __nccwpck_require__.e(6038), __nccwpck_require__.e(6419)]).then(__nccwpck_require__.bind(__nccwpck_require__, 464)),
    train: () => Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(8815), __nccwpck_require__.e(3292), __nccwpck_require__.e(8756), __nccwpck_require__.e(8010), __nccwpck_require__.e(8282), __nccwpck_require__.e(1713), __nccwpck_require__.e(6038), __nccwpck_require__.e(6078), __nccwpck_require__.e(8005)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6078)),
    collect: () => Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(8815), __nccwpck_require__.e(3292), __nccwpck_require__.e(334), __nccwpck_require__.e(8756), __nccwpck_require__.e(8010), __nccwpck_require__.e(8282), __nccwpck_require__.e(1713), __nccwpck_require__.e(3002), __nccwpck_require__.e(5088)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1738)),
    report: () => Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(8815), __nccwpck_require__.e(3292), __nccwpck_require__.e(334), __nccwpck_require__.e(8756), __nccwpck_require__.e(8010), __nccwpck_require__.e(8282), __nccwpck_require__.e(1713), __nccwpck_require__.e(3002), __nccwpck_require__.e(7849), __nccwpck_require__.e(6269), __nccwpck_require__.e(386)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6269)),
    commit: () => Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(8815), __nccwpck_require__.e(3292), __nccwpck_require__.e(8756), __nccwpck_require__.e(8010), __nccwpck_require__.e(8282), __nccwpck_require__.e(7849), __nccwpck_require__.e(1183), __nccwpck_require__.e(1417)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6201)),
    package: () => Promise.all(/* import() */[__nccwpck_require__.e(298), __nccwpck_require__.e(8815), __nccwpck_require__.e(3292), __nccwpck_require__.e(334), __nccwpck_require__.e(8756), __nccwpck_require__.e(8010), __nccwpck_require__.e(8282), __nccwpck_require__.e(1713), __nccwpck_require__.e(3002), __nccwpck_require__.e(6643), __nccwpck_require__.e(7727), __nccwpck_require__.e(5096), __nccwpck_require__.e(6476)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7364)),
    runner: () => Promise.all(/* import() */[__nccwpck_require__.e(334), __nccwpck_require__.e(1284), __nccwpck_require__.e(1671), __nccwpck_require__.e(8626), __nccwpck_require__.e(2241)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8626)),
    'runner-post': async () => ({ main: (await Promise.all(/* import() */[__nccwpck_require__.e(334), __nccwpck_require__.e(1284), __nccwpck_require__.e(1671), __nccwpck_require__.e(8626), __nccwpck_require__.e(2241)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8626))).post }),
    rerun: () => Promise.all(/* import() */[__nccwpck_require__.e(334), __nccwpck_require__.e(1284), __nccwpck_require__.e(1671), __nccwpck_require__.e(8626), __nccwpck_require__.e(1586)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2014)),
    'rerun-post': async () => ({ main: (await Promise.all(/* import() */[__nccwpck_require__.e(334), __nccwpck_require__.e(1284), __nccwpck_require__.e(1671), __nccwpck_require__.e(8626), __nccwpck_require__.e(2241)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8626))).post }),
    reap: () => Promise.all(/* import() */[__nccwpck_require__.e(334), __nccwpck_require__.e(1284), __nccwpck_require__.e(1671), __nccwpck_require__.e(2236)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2236)),
};
/** Runs one action to its end; the only place where an error meets the user of a workflow. */
async function start(name) {
    try {
        const { main } = await actions[name]();
        await main();
    }
    catch (error) {
        runner/* runner */.lj.fail(error);
    }
}
/** Runs one command of the terminal program to its end and leaves its exit code. */
async function command(args) {
    keepCompiled();
    const { main } = await __nccwpck_require__.e(/* import() */ 7779).then(__nccwpck_require__.bind(__nccwpck_require__, 7779));
    process.exitCode = await main(args);
}
/** Draws what the process that started this one sends; all of vega is loaded here, and nowhere else. */
async function pictures(files) {
    const { serve } = await Promise.all(/* import() */[__nccwpck_require__.e(290), __nccwpck_require__.e(5767)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5767));
    serve(files);
}

var __webpack_exports__command = __webpack_exports__.G5;
var __webpack_exports__pictures = __webpack_exports__.mf;
var __webpack_exports__start = __webpack_exports__.ni;
export { __webpack_exports__command as command, __webpack_exports__pictures as pictures, __webpack_exports__start as start };
