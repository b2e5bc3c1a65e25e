export const id = 5767;
export const ids = [5767];
export const modules = {

/***/ 6761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readAdvances),
/* harmony export */   k: () => (/* binding */ measureText)
/* harmony export */ });
/**
 * Reads how wide each character of a TrueType font is, from the tables `head`, `hhea`, `hmtx` and `cmap` (format 4):
 * without a canvas, this is how the length of a text is known. Kerning is left out.
 */
function readAdvances(font) {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    const tables = tablesOf(view);
    const at = (name) => tables.get(name) ?? 0;
    const unitsPerEm = view.getUint16(at('head') + 18);
    const metrics = view.getUint16(at('hhea') + 34);
    const advanceOf = (glyph) => view.getUint16(at('hmtx') + 4 * Math.min(glyph, metrics - 1));
    return new Map([...glyphsOf(view, at('cmap'))].map(([character, glyph]) => [character, advanceOf(glyph) / unitsPerEm]));
}
/** Where each table starts. */
function tablesOf(view) {
    const count = view.getUint16(4);
    return new Map(Array.from({ length: count }, (_, index) => {
        const record = 12 + 16 * index;
        const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte))).join('');
        return [tag, view.getUint32(record + 8)];
    }));
}
/** The glyph of each character of the Basic Multilingual Plane. */
function glyphsOf(view, cmap) {
    const table = formatFour(view, cmap);
    if (table === undefined)
        return [];
    const count = view.getUint16(table + 6) / 2;
    return Array.from({ length: count }, (_, index) => segmentOf(view, { table, count, index })).flat();
}
/** Characters that follow each other: four parallel arrays say where they start and end and how glyphs are found. */
function segmentOf(view, { table, count, index }) {
    const placeOf = (array) => table + 14 + 2 * (array * count + index) + (array > 0 ? 2 : 0);
    const [end, start, delta, range] = [0, 1, 2, 3].map((array) => view.getUint16(placeOf(array)));
    const glyphOf = (character) => {
        if (range === 0)
            return (character + delta) & 0xffff;
        const glyph = view.getUint16(placeOf(3) + range + 2 * (character - start));
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    // The last segment is that of U+FFFF, which is no character.
    return Array.from({ length: start === 0xffff ? 0 : end - start + 1 }, (_, offset) => [
        start + offset,
        glyphOf(start + offset),
    ]);
}
function formatFour(view, cmap) {
    const count = view.getUint16(cmap + 2);
    const tables = Array.from({ length: count }, (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index));
    return tables.find((table) => view.getUint16(table) === 4);
}
/**
 * Measures a text.
 *
 * @param fontSize in the unit of the answer
 */
function measureText(text, advances, fontSize) {
    let width = 0;
    for (const character of text)
        width += advances.get(character.codePointAt(0) ?? 0) ?? unknown;
    return width * fontSize;
}
/** Width that a character is given which the font lacks: most are as wide as they are high. */
const unknown = 1;


/***/ }),

/***/ 5299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ rasterize)
/* harmony export */ });
/* harmony import */ var _resvg_resvg_wasm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3026);

/** Pixels of a side, at the most: a larger canvas would break the rasteriser for every later picture. */
const largestSide = 4096;
let started;
/**
 * Turns a picture into a PNG. One that would be too large is drawn smaller.
 *
 * @param scale device pixels for a CSS pixel
 * @throws {WebAssembly.RuntimeError} when the rasteriser breaks, which then draws nothing any more
 */
async function rasterize({ svg, width, height }, scale, parts) {
    started ??= (0,_resvg_resvg_wasm__WEBPACK_IMPORTED_MODULE_0__/* .initWasm */ .z)(parts.wasm());
    await started;
    const value = Math.min(scale, largestSide / Math.max(width, height));
    const names = ['defaultFontFamily', 'sansSerifFamily', 'serifFamily', 'monospaceFamily'];
    const font = { fontBuffers: [...parts.fonts], ...Object.fromEntries(names.map((name) => [name, 'Inter'])) };
    const resvg = new _resvg_resvg_wasm__WEBPACK_IMPORTED_MODULE_0__/* .Resvg */ .W(svg, { fitTo: { mode: 'zoom', value }, font });
    try {
        const image = resvg.render();
        const png = image.asPng();
        image.free();
        return png;
    }
    finally {
        resvg.free();
    }
}


/***/ }),

/***/ 2874:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ measureWith),
/* harmony export */   l: () => (/* binding */ renderSvg)
/* harmony export */ });
/* harmony import */ var vega__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3972);
/* harmony import */ var vega_interpreter__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9166);
/* harmony import */ var vega_lite__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(994);
/* harmony import */ var _advances_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6761);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([vega__WEBPACK_IMPORTED_MODULE_0__, vega_lite__WEBPACK_IMPORTED_MODULE_2__]);
([vega__WEBPACK_IMPORTED_MODULE_0__, vega_lite__WEBPACK_IMPORTED_MODULE_2__] = __webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__);




/** What the types of vega leave out. */
const { /* textMetrics */ "dT3": textMetrics, /* setRandom */ "OEu": setRandom, /* randomLCG */ "AJ6": randomLCG } = vega__WEBPACK_IMPORTED_MODULE_0__;
/** Has vega measure text as the fonts are, which it can only guess without a canvas. */
function measureWith({ regular, bold }) {
    textMetrics.width = ({ fontWeight, fontSize = 11, limit = 0 }, text) => {
        const isBold = fontWeight === 'bold' || Number(fontWeight) >= 600;
        const width = (0,_advances_js__WEBPACK_IMPORTED_MODULE_3__/* .measureText */ .k)(String(text ?? '').trim(), isBold ? bold : regular, fontSize);
        return limit > 0 ? Math.min(width, limit) : width;
    };
}
/** Loads nothing, and finds every address wanting. */
const loader = {
    load: refuse,
    sanitize: refuse,
    http: refuse,
    file: refuse,
};
async function refuse() {
    throw new Error('Nothing is loaded while a plot is drawn.');
}
/** Warnings are about what does not show (a template's empty anchor, a window that is not there): they are dropped. */
const silence = {
    level: ((value) => (value === undefined ? 0 : silence)),
    error: () => silence,
    warn: () => silence,
    info: () => silence,
    debug: () => silence,
};
/** Characters that no XML may have, escaped or not. */
const noXml = /[^\t\n\r\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/**
 * Draws a specification. The same one always gives the same text.
 *
 * @param spec Vega-Lite, or Vega where `$schema` says so
 * @throws {Error} when vega does
 */
async function renderSvg(spec) {
    vega__WEBPACK_IMPORTED_MODULE_0__/* .resetSVGDefIds */ .b$q();
    setRandom(randomLCG(42));
    const isVega = /\/vega\/v\d/u.test(String(spec['$schema'] ?? ''));
    const compiled = isVega
        ? spec
        : (0,vega_lite__WEBPACK_IMPORTED_MODULE_2__/* .compile */ .wE)(spec, { logger: silence }).spec;
    const runtime = vega__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(compiled, undefined, { ast: true });
    const view = new vega__WEBPACK_IMPORTED_MODULE_0__/* .View */ .Ss2(runtime, {
        renderer: 'none',
        loader,
        logger: silence,
        expr: vega_interpreter__WEBPACK_IMPORTED_MODULE_1__/* .expressionInterpreter */ .P,
    });
    try {
        const svg = (await view.toSVG()).toWellFormed().replaceAll(noXml, '\ufffd');
        return { svg, ...sizeOf(svg) };
    }
    finally {
        view.finalize();
    }
}
function sizeOf(svg) {
    const [, width, height] = /^<svg[^>]*? width="([^"]*)" height="([^"]*)"/u.exec(svg) ?? [];
    return { width: Number(width), height: Number(height) };
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 5767:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serve: () => (/* binding */ serve)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _core_plots_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9864);
/* harmony import */ var _advances_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6761);
/* harmony import */ var _raster_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5299);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2874);
var __webpack_async_dependencies__ = __webpack_handle_async_dependencies__([_render_js__WEBPACK_IMPORTED_MODULE_3__]);
_render_js__WEBPACK_IMPORTED_MODULE_3__ = (__webpack_async_dependencies__.then ? (await __webpack_async_dependencies__)() : __webpack_async_dependencies__)[0];






/**
 * Draws what the parent sends, one plot after the other, until the parent is gone. It runs in a process of its own,
 * since a specification can take all the time and memory there is.
 */
function serve(files) {
    // Axes of time are labelled alike on every machine.
    process.env['TZ'] = 'UTC';
    const [regular, bold] = [files.regular, files.bold].map((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file));
    (0,_render_js__WEBPACK_IMPORTED_MODULE_3__/* .measureWith */ .T)({ regular: (0,_advances_js__WEBPACK_IMPORTED_MODULE_4__/* .readAdvances */ .W)(regular), bold: (0,_advances_js__WEBPACK_IMPORTED_MODULE_4__/* .readAdvances */ .W)(bold) });
    const parts = { wasm: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(files.wasm), fonts: [regular, bold] };
    process.on('message', (order) => {
        answer(order, parts).then((picture) => process.send?.(picture), () => process.exit(1));
    });
}
async function answer(order, parts) {
    try {
        return await draw(order, parts);
    }
    catch (error) {
        // A rasteriser that broke stays broken.
        return { problem: sentenceOf(error), isBroken: error instanceof Error && error.name === 'RuntimeError' };
    }
}
async function draw({ spec, png, scale }, parts) {
    const rendered = await (0,_render_js__WEBPACK_IMPORTED_MODULE_3__/* .renderSvg */ .l)(JSON.parse(spec));
    if (!(rendered.width > 0 && rendered.height > 0))
        return { problem: 'The picture has no size.', isBroken: false };
    const problem = (0,_core_plots_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalOfSvg */ .GK)(rendered.svg);
    if (problem !== undefined)
        return { problem, isBroken: false };
    const picture = { ...rendered, svg: withOwnIds(rendered.svg, spec) };
    return { ...picture, png: png ? await (0,_raster_js__WEBPACK_IMPORTED_MODULE_5__/* .rasterize */ .y)(picture, scale, parts) : undefined };
}
/** Marks the names within a picture as its own: several pictures stand on one page, and each has a first clip path. */
function withOwnIds(svg, spec) {
    const mark = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(spec).digest('hex').slice(0, 8);
    return svg
        .replaceAll(/<(?:clipPath|linearGradient|radialGradient|pattern) id="/gu, `$&${mark}-`)
        .replaceAll(/="url\(#/gu, `$&${mark}-`);
}
function sentenceOf(error) {
    const message = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/gu, ' ').slice(0, 200);
    return `It could not be drawn: ${message.replace(/\.$/u, '')}.`;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } });

/***/ }),

/***/ 9864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GK: () => (/* binding */ refusalOfSvg),
/* harmony export */   WV: () => (/* binding */ longestSpec),
/* harmony export */   dY: () => (/* binding */ refusalOfSpec)
/* harmony export */ });
/** JSON text of a specification, in UTF-16 units, at the most. */
const longestSpec = 5_000_000;
/** Rows that a specification may have made from nothing, at the most. */
const longestSequence = 100_000;
/** Values within values, at the most. */
const deepest = 100;
/**
 * Tells why a specification is not drawn, which may be anybody's: it asks for a file or an address, or for more than a
 * picture needs. `undefined` for one that may be tried. What only running it would show is not seen here.
 *
 * @param spec Vega-Lite or Vega, as plain JSON
 */
function refusalOfSpec(spec) {
    return refusalBelow(spec, { key: '', parent: '', depth: 0 });
}
function refusalBelow(value, place) {
    if (place.depth > deepest)
        return `The specification is nested more than ${deepest} deep.`;
    if (typeof value !== 'object' || value === null || isRows(place))
        return undefined;
    const own = refusalOf(value, place);
    if (own !== undefined)
        return own;
    for (const [key, below] of Object.entries(value)) {
        const refusal = refusalBelow(below, placeOf(key, place, Array.isArray(value)));
        if (refusal !== undefined)
            return refusal;
    }
    return undefined;
}
/** An item of a list stands where the list does. */
function placeOf(key, { key: parent, parent: above, depth }, isItem) {
    return isItem ? { key: parent, parent: above, depth: depth + 1 } : { key, parent, depth: depth + 1 };
}
/** Whether what stands here is data, whose names are the project's own: `data.values`, one of `datasets`. */
function isRows({ key, parent }) {
    return (key === 'values' && parent === 'data') || parent === 'datasets';
}
function refusalOf(value, { key }) {
    for (const name of ['url', 'href'])
        if (Object.hasOwn(value, name))
            return `The specification asks for an address ("${name}"); data must be in the rows.`;
    if (value['mark'] === 'image' || value['type'] === 'image')
        return 'The specification draws a mark of type "image", which would have to be fetched.';
    const sequence = key === 'sequence' || value['type'] === 'sequence' ? value : undefined;
    return sequence === undefined || lengthOf(sequence) <= longestSequence
        ? undefined
        : `The specification makes a sequence of more than ${longestSequence} rows.`;
}
/** Rows of a sequence; infinitely many where only running it would tell. */
function lengthOf({ start = 0, stop, step = 1 }) {
    const length = [start, stop, step].every((bound) => typeof bound === 'number')
        ? (Number(stop) - Number(start)) / Number(step)
        : Number.POSITIVE_INFINITY;
    return Number.isNaN(length) ? Number.POSITIVE_INFINITY : length;
}
/** What pictures are made of; anything else, a link or a script, is not in one. */
const elements = [
    ...['svg', 'g', 'path', 'rect', 'line', 'circle', 'text', 'tspan'],
    ...['defs', 'clipPath', 'linearGradient', 'radialGradient', 'pattern', 'stop'],
];
/**
 * Tells why a picture is not shown: it would run something, or load something, where it is opened. `undefined` for one
 * that is only a picture.
 *
 * @param svg of a writer that escapes `<`, `>` and `"` where they are not its own
 */
function refusalOfSvg(svg) {
    // What begins with < is taken whole, however it goes on: looking for its end again and again would take for ever.
    for (const [, tag = ''] of svg.matchAll(/<([^>]*)/gu)) {
        const problem = tag.startsWith('/') ? undefined : refusalOfTag(tag);
        if (problem !== undefined)
            return problem;
    }
    return undefined;
}
function refusalOfTag(tag) {
    const [element = ''] = /^[^\s/]*/u.exec(tag) ?? [];
    if (!elements.includes(element))
        return `The picture has an element "${element}", which is none of a plot.`;
    for (const [, name = '', value = ''] of tag.matchAll(/(?<=[\s"/])([^\s="/]+)="([^"]*)"/gu))
        if (/^on|href$/iu.test(name) || (!name.startsWith('aria-') && /url\((?!#)/iu.test(value)))
            return `The picture has an attribute "${name}" that would load or run something.`;
    return undefined;
}


/***/ })

};
