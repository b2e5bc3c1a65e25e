export const id = 3348;
export const ids = [3348];
export const modules = {

/***/ 3348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dag: () => (/* binding */ dag)
});

// EXTERNAL MODULE: ./lib/adapters/project.js + 1 modules
var project = __webpack_require__(8756);
// EXTERNAL MODULE: ./lib/adapters/snapshot.js
var adapters_snapshot = __webpack_require__(3226);
// EXTERNAL MODULE: ./lib/adapters/workspace.js
var workspace = __webpack_require__(5213);
// EXTERNAL MODULE: ./lib/core/dvc/path.js
var path = __webpack_require__(2564);
// EXTERNAL MODULE: ./lib/core/pipeline/graph.js
var pipeline_graph = __webpack_require__(4258);
// EXTERNAL MODULE: ./lib/core/pipeline/location.js
var pipeline_location = __webpack_require__(1547);
// EXTERNAL MODULE: ./lib/core/pipeline/out-tree.js
var out_tree = __webpack_require__(6207);
// EXTERNAL MODULE: ./lib/core/pipeline/plan.js
var plan = __webpack_require__(1995);
// EXTERNAL MODULE: ./lib/core/pipeline/search.js
var search = __webpack_require__(3936);
// EXTERNAL MODULE: ./lib/core/pipeline/targets.js
var pipeline_targets = __webpack_require__(2572);
;// CONCATENATED MODULE: ./lib/core/dag/dag.js







/** Gives the outputs of a graph in place of its stages: each needs all outputs that its stage depends on. */
function toOutputDag(graph) {
    const tree = (0,out_tree/* emptyTree */["in"])();
    for (const { outs } of graph.values())
        for (const out of outs)
            (0,out_tree/* addOut */.Ex)(tree, out, out);
    const needs = new Map();
    for (const node of graph.values()) {
        const paths = node.kind === 'stage' ? [...node.deps, ...node.paramFiles] : node.deps;
        const own = paths.filter((path) => !(0,pipeline_location/* isDataset */.TI)(path)).flatMap((path) => (0,out_tree/* findOwners */.Gr)(tree, path));
        for (const out of node.outs)
            needs.set(out, [...new Set(own)]);
    }
    return new Map((0,out_tree/* ownersIn */.qx)(tree).map((out) => [out, { needs: needs.get(out) ?? [] }]));
}
/**
 * Finds the outputs that targets name: those of a stage or file, or the one whose path it is or that it lies in.
 *
 * @param directory repository-relative one that targets are given in
 * @throws {UserError} INPUT for a target that names nothing, with the nearest name
 */
function resolveOutputs(graph, targets, directory) {
    return targets.flatMap((target) => {
        const addresses = (0,pipeline_targets/* resolveTargets */.h)(graph, [target], { directory });
        const outs = addresses.flatMap((address) => graph.get(address)?.outs ?? []);
        const isStage = graph.has((0,pipeline_graph/* addressOf */.c)({ name: target, file: (0,path/* joinPath */.uJ)(directory, 'dvc.yaml') }));
        const named = isStage ? [] : outs.filter((out) => (0,path/* isWithin */.UO)((0,path/* joinPath */.uJ)(directory, target), out));
        return named.length > 0 ? named : outs;
    });
}
/** Gives the address of the `foreach` or `matrix` that each stage was made of, by the address of the stage. */
function groupsOf(graph) {
    return new Map([...graph.values()].flatMap((node) => node.kind === 'stage' && node.stage.group !== undefined
        ? [[node.address, (0,pipeline_graph/* addressOf */.c)({ name: node.stage.group, file: node.stage.file })]]
        : []));
}
/** Picks names with all that they need; with `full`, with all that they are linked with in any way. */
function pickNames(dag, names, full) {
    const next = full ? neighboursOf(dag) : (name) => dag.get(name)?.needs ?? [];
    const picked = new Set((0,search/* postOrder */.b)(names, next).order);
    return new Map([...dag].filter(([name]) => picked.has(name)));
}
/**
 * Puts one name in place of all that were made of one `foreach` or `matrix`, after all other names, as DVC does. What
 * a group needs of itself is left out; between groups there may be a cycle.
 *
 * @param groups name -> name of its group, for those that have one
 */
function collapseGroups(dag, groups) {
    const collapsed = new Map();
    const isGrouped = (name) => groups.has(name);
    const names = [...dag.keys()];
    for (const name of [...names.filter((one) => !isGrouped(one)), ...names.filter(isGrouped)]) {
        const short = groups.get(name) ?? name;
        const needs = collapsed.get(short) ?? new Set();
        for (const need of dag.get(name)?.needs ?? [])
            needs.add(groups.get(need) ?? need);
        needs.delete(short);
        collapsed.set(short, needs);
    }
    return new Map([...collapsed].map(([name, needs]) => [name, { needs: [...needs] }]));
}
/** Splits into parts that nothing links, in the order of their first names. */
function componentsOf(dag) {
    const next = neighboursOf(dag);
    const parts = [];
    for (const start of dag.keys()) {
        if (!parts.some((part) => part.has(start)))
            parts.push(new Set((0,search/* postOrder */.b)([start], next).order));
    }
    return parts.map((part) => new Map([...dag].filter(([name]) => part.has(name))));
}
/** Gives what a name needs, then what needs it. */
function neighboursOf(dag) {
    const dependents = (0,plan/* dependentsOf */.y)(dag);
    return (name) => [...(dag.get(name)?.needs ?? []), ...(dependents.get(name) ?? [])];
}

;// CONCATENATED MODULE: ./lib/core/dag/dot.js

/** Writes for Graphviz, as `dvc dag --dot` does: names, then arrows from what is needed to what needs it. */
function renderDot(dag) {
    const dependents = (0,plan/* dependentsOf */.y)(dag);
    const arrows = [...dag.keys()].flatMap((name) => (dependents.get(name) ?? []).map((dependent) => `${quote(name)} -> ${quote(dependent)};`));
    return ['strict digraph {', ...[...dag.keys()].map((name) => `${quote(name)};`), ...arrows, '}', ''].join('\n');
}
function quote(name) {
    return `"${name.replaceAll('"', '\\"')}"`;
}

;// CONCATENATED MODULE: ./lib/core/dag/route.js
/**
 * Gives each net a row of its own between two layers, or one that it shares with nets far enough to its left or right,
 * with few crossings and few rows (channel routing, Hashimoto and Stevens 1971).
 */
function routeNets(nets) {
    const rows = nets.map(() => 0);
    const placed = [];
    const rest = new Set(nets.keys());
    while (rest.size > 0) {
        const next = pickNext(nets, [...rest]);
        if (typeof next !== 'number')
            return next;
        rest.delete(next);
        const above = placed.filter((other) => mustPart(nets, other, next)).map((other) => (rows[other] ?? 0) + 1);
        rows[next] = Math.max(0, ...above);
        placed.push(next);
    }
    const crossings = placed.flatMap((upper, index) => placed.slice(index + 1).map((lower) => countCrossings(nets[upper], nets[lower])));
    return { rows, height: Math.max(0, ...rows) + 1, crossings: crossings.reduce((sum, count) => sum + count, 0) };
}
/** Picks the net that may run above all others and crosses them least. */
function pickNext(nets, rest) {
    let best;
    let clash = { column: 0 };
    for (const net of rest) {
        const others = rest.filter((other) => other !== net);
        const blocked = others.map((other) => sharedColumn(nets[other], nets[net])).find((column) => column !== undefined);
        if (blocked !== undefined) {
            clash = { column: blocked };
            continue;
        }
        const cost = others.reduce((sum, other) => sum + countCrossings(nets[net], nets[other]) - countCrossings(nets[other], nets[net]), 0);
        if (best === undefined || cost < best.cost)
            best = { net, cost };
    }
    return best?.net ?? clash;
}
/** A column in which the upper net comes from above and the lower one leads down, so that it must run higher. */
function sharedColumn(upper = nowhere, lower = nowhere) {
    return upper.tops.find((column) => lower.bottoms.includes(column));
}
const nowhere = { tops: [], bottoms: [] };
/** Leftmost and rightmost column of a net. */
function spanOf({ tops, bottoms }) {
    return [Math.min(...tops, ...bottoms), Math.max(...tops, ...bottoms)];
}
/** Tells whether two nets need rows of their own: both run from side to side, and meet or nearly so. */
function mustPart(nets, one, other) {
    const [[first, last], [otherFirst, otherLast]] = [spanOf(nets[one] ?? nowhere), spanOf(nets[other] ?? nowhere)];
    if (first === last || otherFirst === otherLast)
        return false;
    return first <= otherLast + 1 && otherFirst <= last + 1;
}
/** Counts how often two nets cross when one runs above the other. */
function countCrossings(upper = nowhere, lower = nowhere) {
    const within = (columns, [first, last]) => columns.filter((column) => column > first && column < last).length;
    return within(lower.tops, spanOf(upper)) + within(upper.bottoms, spanOf(lower));
}

;// CONCATENATED MODULE: ./lib/core/dag/canvas.js

/** Writes a text from a place on, over what stands there. */
function write(canvas, [row, column], text) {
    for (const [index, character] of [...text].entries()) {
        while (canvas.length <= row)
            canvas.push([]);
        const line = canvas[row] ?? [];
        while (line.length < column + index)
            line.push(' ');
        line[column + index] = character;
    }
}
/** Gives the lines of a drawing. */
function toLines(canvas) {
    return canvas.map((line) => line.join('').trimEnd());
}
/** Characters by the directions in which a line leaves a place. */
const strokes = {
    'up down': '│',
    'left right': '─',
    'down right': '┌',
    'down left': '┐',
    'up right': '└',
    'up left': '┘',
    'up down right': '├',
    'up down left': '┤',
    'down left right': '┬',
    'up left right': '┴',
    'up down left right': '┼',
};
/** Draws a net. Where two cross, the upright line passes over the level one: only what is joined is linked. */
function drawNet(canvas, run) {
    const [first, last] = spanOf(run);
    for (let row = run.from; row < run.until; row++) {
        for (let column = first; column <= last; column++) {
            const stroke = strokes[directionsAt(run, row, column)];
            if (stroke === undefined)
                continue;
            const isTaken = (canvas[row]?.[column] ?? ' ') !== ' ';
            write(canvas, [row, column], isTaken ? '│' : stroke);
        }
    }
}
function directionsAt(run, row, column) {
    const [first, last] = spanOf(run);
    const [fromTop, toBottom] = [run.tops.includes(column), run.bottoms.includes(column)];
    const directions = [
        ['up', row <= run.row ? fromTop : toBottom],
        ['down', row < run.row ? fromTop : toBottom],
        ['left', row === run.row && column > first],
        ['right', row === run.row && column < last],
    ];
    return directions.flatMap(([name, holds]) => (holds ? [name] : [])).join(' ');
}

;// CONCATENATED MODULE: ./lib/core/dag/heights.js


/** Blank columns between neighbours in a layer. */
const gapColumns = 2;
/** Gives the columns of a box around a name. */
function widthOfBox(name) {
    return [...name].length + 4;
}
/**
 * Gives the layer of each name, from 0 at the top: below all that it needs, as high as that and room allow; what needs
 * nothing, right above its first use.
 *
 * @param columns of a layer; a box that is wider stands alone
 */
function heightsOf(dag, columns) {
    const heights = new Map();
    const used = new Map();
    const heightOf = (name) => heights.get(name) ?? 0;
    const usedOf = (height) => used.get(height) ?? 0;
    const needsOf = (name) => dag.get(name)?.needs ?? [];
    const hasRoom = (name, height) => usedOf(height) === 0 || usedOf(height) + widthOfBox(name) <= columns;
    const put = (name, height) => {
        heights.set(name, height);
        used.set(height, usedOf(height) + widthOfBox(name) + gapColumns);
    };
    for (const name of (0,search/* postOrder */.b)(dag.keys(), needsOf).order) {
        let height = Math.max(-1, ...needsOf(name).map(heightOf)) + 1;
        while (!hasRoom(name, height))
            height++;
        put(name, height);
    }
    for (const [name, dependents] of (0,plan/* dependentsOf */.y)(dag)) {
        const [old, height] = [heightOf(name), Math.min(...dependents.map(heightOf)) - 1];
        if (needsOf(name).length > 0 || height === old || !hasRoom(name, height))
            continue;
        used.set(old, usedOf(old) - widthOfBox(name) - gapColumns);
        put(name, height);
    }
    return heights;
}

;// CONCATENATED MODULE: ./lib/core/dag/layers.js


/**
 * Hangs boxes below what they need, with lines through the layers between. What leads to the same boxes from some layer
 * on shares a line from there.
 *
 * @param columns of boxes in a layer, at the most
 */
function toLayers(dag, columns) {
    const heights = heightsOf(dag, columns);
    const heightOf = (name) => heights.get(name) ?? 0;
    const dependents = (0,plan/* dependentsOf */.y)(dag);
    const layers = [];
    // The item of the layer above that leads on from each name.
    let above = new Map();
    for (let height = 0; height <= Math.max(-1, ...heights.values()); height++) {
        const hang = (names) => [
            ...new Set(names.flatMap((name) => above.get(name) ?? [])),
        ];
        const further = (name) => (dependents.get(name) ?? []).filter((dependent) => heightOf(dependent) >= height);
        const boxes = [...dag].filter(([name]) => heightOf(name) === height);
        const items = new Map(boxes.map(([name, { needs }]) => [name, { name, isLine: false, needs: hang(needs) }]));
        const passing = [...above.keys()].filter((name) => further(name).some((one) => heightOf(one) !== height));
        const keyOf = (name) => further(name).join('\n');
        for (const key of new Set(passing.map(keyOf))) {
            const names = passing.filter((name) => keyOf(name) === key);
            const line = { name: names[0] ?? '', isLine: true, needs: hang(names) };
            for (const name of names)
                items.set(name, line);
        }
        layers.push([...new Set(items.values())]);
        above = items;
    }
    return layers;
}

;// CONCATENATED MODULE: ./lib/core/dag/net.js
/** Joins the lines between two layers: sources with the same targets share a net, and each source is in one only. */
function joinLines(upper, lower) {
    const nets = new Map();
    for (const source of upper) {
        const targets = lower.filter(({ needs }) => needs.includes(source));
        if (targets.length === 0)
            continue;
        const key = targets.map((target) => lower.indexOf(target)).join();
        const net = nets.get(key) ?? { sources: [], targets };
        net.sources.push(source);
        nets.set(key, net);
    }
    return [...nets.values()];
}

;// CONCATENATED MODULE: ./lib/core/dag/order.js
/** Sweeps over the layers, half of them down, half of them up; more bring nothing to graphs that fit a screen. */
const sweeps = 8;
/**
 * Gives orders of the items of each layer in which few lines cross, the given one first: each item moves to the mean
 * place of its neighbours in the layer above, then below, in turns (Sugiyama, Tagawa, Toda 1981), then items side by
 * side change places where that helps (Gansner and others 1993).
 */
function* ordersOf(layers) {
    const below = dependentsOfItems(layers);
    let current = layers;
    yield current;
    for (let sweep = 0; sweep < sweeps; sweep++) {
        const swept = sweep % 2 === 0
            ? sweepOver(current, ({ needs }) => needs)
            : sweepOver(current.toReversed(), (item) => below.get(item) ?? []).toReversed();
        current = switchNeighbours(swept, below);
        yield current;
    }
}
/** Gives what hangs on each item. */
function dependentsOfItems(layers) {
    const dependents = new Map();
    for (const item of layers.flat()) {
        for (const need of item.needs)
            dependents.set(need, [...(dependents.get(need) ?? []), item]);
    }
    return dependents;
}
function sweepOver(layers, neighbours) {
    const places = new Map();
    return layers.map((layer) => {
        const wanted = new Map(layer.map((item, index) => [item, meanOf(neighbours(item), places) ?? index]));
        const sorted = layer.toSorted((one, other) => (wanted.get(one) ?? 0) - (wanted.get(other) ?? 0));
        for (const [index, item] of sorted.entries())
            places.set(item, index);
        return sorted;
    });
}
/** Lets neighbours change places, from left to right, wherever the lines above and below them then cross less. */
function switchNeighbours(layers, below) {
    const places = new Map(layers.flatMap((layer) => layer.map((item, place) => [item, place])));
    const ends = (items) => items.map((item) => places.get(item) ?? 0);
    const gain = (left, right) => excess(ends(left.needs), ends(right.needs)) + excess(ends(below.get(left) ?? []), ends(below.get(right) ?? []));
    for (const layer of layers) {
        const sorted = layer.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
        for (let place = 1; place < sorted.length; place++) {
            const [left, right] = sorted.slice(place - 1, place + 1);
            if (left === undefined || right === undefined || gain(left, right) <= 0)
                continue;
            sorted.splice(place - 1, 2, right, left);
            places.set(right, place - 1).set(left, place);
        }
    }
    return layers.map((layer) => layer.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0)));
}
/** How much more often lines from the left to these ends cross those from the right than they would the other way round. */
function excess(left, right) {
    let sum = 0;
    for (const one of left)
        for (const other of right)
            sum += Math.sign(one - other);
    return sum;
}
function meanOf(items, places) {
    if (items.length === 0)
        return undefined;
    return items.reduce((sum, item) => sum + (places.get(item) ?? 0), 0) / items.length;
}

;// CONCATENATED MODULE: ./lib/core/dag/settle.js
/**
 * Gives numbers, none below the one before it, that are as close as possible to those wished for (least squares, by
 * pooling adjacent violators: Ayer and others 1955).
 */
function settleInOrder(wishes) {
    const blocks = [];
    for (const wish of wishes) {
        let block = { ...wish, count: 1 };
        for (let last = blocks.at(-1); last !== undefined && last.at > block.at; last = blocks.at(-1)) {
            block = { ...settle_meanOf([last, block]), count: last.count + block.count };
            blocks.pop();
        }
        blocks.push(block);
    }
    return blocks.flatMap(({ at, count }) => Array.from({ length: count }, () => at));
}
/** Gives the weighted mean of wishes, of which there is at least one. */
function settle_meanOf(wishes) {
    const weight = wishes.reduce((sum, wish) => sum + wish.weight, 0);
    return { at: wishes.reduce((sum, wish) => sum + wish.at * wish.weight, 0) / weight, weight };
}

;// CONCATENATED MODULE: ./lib/core/dag/place.js



/** Rounds over all layers; places have come to rest before. */
const rounds = 8;
/** Gives the columns of an item left of its middle, and from its middle on. */
function halves(width) {
    return [Math.floor(width / 2), Math.ceil(width / 2)];
}
/** Gives the columns that a layer takes when its items stand as close as they may. */
function widthOf(layer, width) {
    return layer.reduce((sum, item) => sum + width(item), gapColumns * Math.max(0, layer.length - 1));
}
/**
 * Gives the column of the middle of each item, from 0: items in order and apart, each as close as that allows to the
 * mean of what it is linked with, lines straight before all else.
 */
function placeItems(frame) {
    const below = dependentsOfItems(frame.layers);
    const places = new Map();
    const linked = (item) => [...item.needs, ...(below.get(item) ?? [])];
    for (let round = 0; round < rounds; round++) {
        for (const layer of [...frame.layers, ...frame.layers.toReversed()])
            settle(layer, { ...frame, places, linked });
    }
    return straighten(frame, toColumns(frame, places));
}
function settle(layer, { width, columns, places, linked }) {
    const room = columns - widthOf(layer, width);
    const offsets = offsetsOf(layer, width);
    const wishes = layer.map((item, index) => {
        const offset = offsets[index] ?? 0;
        const { at, weight } = wishOf(item, linked(item), places) ?? { at: offset + room / 2, weight: 1 };
        return { at: at - offset, weight };
    });
    const settled = settleInOrder(wishes);
    for (const [index, item] of layer.entries()) {
        places.set(item, Math.min(Math.max(settled[index] ?? 0, 0), room) + (offsets[index] ?? 0));
    }
}
/** Middles of the items of a layer that stand as close as they may, at the left edge. */
function offsetsOf(layer, width) {
    return layer.map((item, index) => {
        const before = layer.slice(0, index);
        return before.reduce((sum, other) => sum + width(other) + gapColumns, 0) + halves(width(item))[0];
    });
}
/** `undefined` while nothing that an item is linked with has a place. */
function wishOf(item, linked, places) {
    const wishes = linked.flatMap((other) => {
        const at = places.get(other);
        return at === undefined ? [] : [{ at, weight: weigh(item, other) }];
    });
    return wishes.length === 0 ? undefined : settle_meanOf(wishes);
}
/** A line that bends on its way is harder to follow than one that bends where it ends. */
function weigh(one, other) {
    if (one.isLine && other.isLine)
        return 64;
    return one.isLine || other.isLine ? 2 : 1;
}
/** Rounds to whole columns, the leftmost of which is 0. */
function toColumns({ layers, width }, places) {
    // What is half a column but for an error of floating point goes one way.
    const whole = new Map([...places].map(([item, at]) => [item, Math.floor(at + 0.501)]));
    const edge = Math.min(...layers.flat().map((item) => (whole.get(item) ?? 0) - halves(width(item))[0]));
    return new Map([...whole].map(([item, at]) => [item, at - edge]));
}
/** Moves lines right below what they come from, wherever there is room. */
function straighten({ layers, width }, columns) {
    const places = new Map(columns);
    const placeOf = (item) => places.get(item) ?? 0;
    for (const layer of layers) {
        const ends = layer.map((item) => placeOf(item) + halves(width(item))[1] + gapColumns);
        const starts = layer.map((item) => placeOf(item) - halves(width(item))[0] - gapColumns);
        for (const [index, item] of layer.entries()) {
            const column = Math.max(0, ...item.needs.map(placeOf));
            const isFree = (ends[index - 1] ?? 0) <= column && column < (starts[index + 1] ?? Number.POSITIVE_INFINITY);
            if (!item.isLine || !isFree)
                continue;
            places.set(item, column);
            ends[index] = column + 1 + gapColumns;
        }
    }
    return places;
}

;// CONCATENATED MODULE: ./lib/core/dag/port.js


/** Columns between two lines that meet one box. */
const step = 2;
/** How much more a straight line counts than one that meets a box near its middle. */
const straightness = 16;
/** Gives the columns of a box that so many lines can meet from above. */
function widthForLines(count) {
    return step * count + 1;
}
/** Gives the ends of each net: it leaves boxes in their middles, and meets each box in a column of its own. */
function toEnds(nets, { places, width }) {
    const ends = nets.map(({ sources, targets }) => ({
        tops: sources.map((item) => places.get(item) ?? 0),
        bottoms: [],
        isSingle: sources.length === 1 && targets.length === 1,
    }));
    for (const target of new Set(nets.flatMap(({ targets }) => targets))) {
        const met = ends.filter((_, index) => nets[index]?.targets.includes(target));
        const sorted = met.toSorted((one, other) => middleOf(one) - middleOf(other));
        const columns = columnsOf(sorted, places.get(target) ?? 0, width(target));
        for (const [index, net] of sorted.entries())
            net.bottoms.push(columns[index] ?? 0);
    }
    return ends.map(({ tops, bottoms }) => ({ tops, bottoms }));
}
/** As near to the middle as there is room; off it where that makes a line straight: a single one, or one nearly so. */
function columnsOf(nets, middle, width) {
    const [left, right] = halves(width);
    // A line has no edges.
    const [first, last] = width === 1 ? [middle, middle] : [middle - left + 1, middle + right - 2];
    const wishes = nets.map(({ tops, isSingle }, index) => {
        const reach = isSingle ? width : step;
        const over = tops.filter((column) => column >= first && column <= last && Math.abs(column - middle) <= reach);
        const nearest = over.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
        return { at: (nearest ?? middle) - step * index, weight: nearest === undefined ? 1 : straightness };
    });
    const room = Math.max(first, last - step * (nets.length - 1));
    return settleInOrder(wishes).map((at, index) => Math.round(Math.min(Math.max(at, first), room)) + step * index);
}
function middleOf({ tops }) {
    return settle_meanOf(tops.map((at) => ({ at, weight: 1 }))).at;
}

;// CONCATENATED MODULE: ./lib/core/dag/layout.js








/** Boxes in a drawing; more are too much for an eye. */
const mostBoxes = 100;
/** How much of a layer boxes may take: all of it, or less where many lines pass between them. */
const parts = [1, 0.8, 0.6];
/**
 * Finds a place for everything in a graph whose parts are all linked.
 *
 * @returns `undefined` when it cannot be drawn within `columns`, or has a cycle
 */
function layOut(dag, columns) {
    const { cycle } = (0,search/* postOrder */.b)(dag.keys(), (name) => dag.get(name)?.needs ?? []);
    if (cycle !== undefined || dag.size > mostBoxes)
        return undefined;
    for (const part of parts) {
        const best = layOutWithin(dag, { boxes: Math.floor(columns * part), columns });
        if (best !== undefined)
            return best;
    }
    return undefined;
}
function layOutWithin(dag, { boxes, columns }) {
    let best;
    for (const layers of ordersOf(toLayers(dag, boxes))) {
        const layout = layOutOrdered(layers, columns);
        if (layout === undefined)
            continue;
        if (best === undefined || isBetter(layout, best))
            best = layout;
        if (costOf(layout).crossings === 0)
            break;
    }
    return best;
}
/** Fewer crossings make a better drawing; with as many, fewer rows. */
function isBetter(one, other) {
    const [cost, otherCost] = [costOf(one), costOf(other)];
    return cost.crossings < otherCost.crossings || (cost.crossings === otherCost.crossings && cost.rows < otherCost.rows);
}
function costOf({ gaps }) {
    return {
        crossings: gaps.reduce((sum, gap) => sum + gap.crossings, 0),
        rows: gaps.reduce((sum, { height }) => sum + height, 0),
    };
}
function layOutOrdered(layers, columns) {
    const nets = layers.map((layer, index) => joinLines(layer, layers[index + 1] ?? []));
    const widths = new Map(layers.flatMap((layer, index) => layer.map((item) => [item, widthIn(item, nets[index - 1])])));
    const width = (item) => widths.get(item) ?? 0;
    if (layers.some((layer) => widthOf(layer, width) > columns))
        return undefined;
    const places = new Map(placeItems({ layers, width, columns }));
    const gaps = layers.slice(1).map((lower, index) => routeGap(nets[index] ?? [], { places, width, lower }));
    const edge = Math.max(0, ...layers.flat().map((item) => (places.get(item) ?? 0) + halves(width(item))[1]));
    return edge > columns ? undefined : { layers, width, places, gaps };
}
function widthIn(item, above = []) {
    const lines = above.filter(({ targets }) => targets.includes(item)).length;
    return item.isLine ? 1 : Math.max(widthOfBox(item.name), widthForLines(lines));
}
/**
 * Routes the nets below a layer; where two get in each other's way, what one leads to moves to the right, which ends at
 * the latest when it stands beyond all that the nets come from.
 */
function routeGap(nets, moving) {
    for (;;) {
        const ends = toEnds(nets, moving);
        const routes = routeNets(ends);
        if ('rows' in routes)
            return { nets: ends, ...routes };
        moveRight(routes.column, moving);
    }
}
/** Moves the item that a line meets in a column, and all to its right, by one. */
function moveRight(column, { lower, places, width }) {
    const met = lower.findIndex((item) => (places.get(item) ?? 0) + width(item) / 2 >= column);
    for (const item of lower.slice(met))
        places.set(item, (places.get(item) ?? 0) + 1);
}

;// CONCATENATED MODULE: ./lib/core/dag/boxes.js



/** Rows of a box. */
const boxRows = 3;
/**
 * Draws a graph whose parts are all linked as boxes, from what needs nothing on top to the last results. Lines that are
 * joined lead from each box above them to each below; one that passes over another has nothing to do with it.
 *
 * @returns lines of at most `columns` characters; `undefined` when it does not fit, or has a cycle
 */
function drawBoxes(dag, columns) {
    const layout = layOut(dag, columns);
    if (layout === undefined)
        return undefined;
    const canvas = [];
    let row = 0;
    for (const [index, layer] of layout.layers.entries()) {
        for (const item of layer)
            drawItem(canvas, row, { item, layout });
        const above = layout.gaps[index - 1];
        if (above !== undefined)
            drawGap(canvas, row - above.height, above);
        row += boxRows + (layout.gaps[index]?.height ?? 0);
    }
    return toLines(canvas);
}
function drawItem(canvas, row, { item, layout }) {
    const middle = layout.places.get(item) ?? 0;
    if (item.isLine) {
        for (let offset = 0; offset < boxRows; offset++)
            write(canvas, [row + offset, middle], '│');
        return;
    }
    const width = layout.width(item);
    const start = middle - halves(width)[0];
    const edge = '─'.repeat(width - 2);
    const spare = width - 2 - [...item.name].length;
    const label = `${' '.repeat(Math.floor(spare / 2))}${item.name}${' '.repeat(Math.ceil(spare / 2))}`;
    for (const [offset, text] of [`┌${edge}┐`, `│${label}│`, `└${edge}┘`].entries())
        write(canvas, [row + offset, start], text);
}
function drawGap(canvas, from, { nets, rows, height }) {
    for (const [index, { tops, bottoms }] of nets.entries()) {
        drawNet(canvas, { tops, bottoms, from, until: from + height, row: from + (rows[index] ?? 0) });
        for (const column of tops)
            markPort(canvas, [from - 1, column], '┬');
        for (const column of bottoms)
            markPort(canvas, [from + height, column], '┴');
    }
}
/** Opens the edge of a box where a line leaves or meets it; where a line passes, nothing is to be done. */
function markPort(canvas, [row, column], mark) {
    if (canvas[row]?.[column] === '─')
        write(canvas, [row, column], mark);
}

;// CONCATENATED MODULE: ./lib/core/dag/tree.js

/**
 * Writes a graph as an indented list: below each name what needs it. A name that is needed with others stands below
 * each of them, and what follows from it below the first one only.
 *
 * @returns lines
 */
function listTree(dag) {
    const list = { dependents: (0,plan/* dependentsOf */.y)(dag), lines: [], seen: new Set() };
    for (const [name, { needs }] of dag)
        if (needs.length === 0)
            listBelow(name, list);
    // What is left hangs on a cycle alone.
    for (const name of dag.keys())
        if (!list.seen.has(name))
            listBelow(name, list);
    return list.lines;
}
/** Lists a name and what is below it, with a stack in place of recursion, since a chain may be long. */
function listBelow(start, { dependents, lines, seen }) {
    const stack = [{ name: start, stem: '', joint: '' }];
    for (let branch = stack.pop(); branch !== undefined; branch = stack.pop()) {
        const { name, stem, joint } = branch;
        const below = dependents.get(name) ?? [];
        const isAgain = seen.has(name);
        lines.push(`${stem}${joint}${name}${isAgain && below.length > 0 ? ' (see above)' : ''}`);
        if (!isAgain)
            stack.push(...branchesOf(below, branch).toReversed());
        seen.add(name);
    }
}
const continued = { '': '', '├─ ': '│  ', '└─ ': '   ' };
function branchesOf(names, { stem, joint }) {
    const below = stem + continued[joint];
    return names.map((name, index) => ({ name, stem: below, joint: index < names.length - 1 ? '├─ ' : '└─ ' }));
}

;// CONCATENATED MODULE: ./lib/core/dag/draw.js



/** Blank columns between parts that stand side by side. */
const gap = 3;
/**
 * Draws a graph for a reader: parts that nothing links side by side where they fit; as boxes, or, where a part is too
 * wide for that or has a cycle, as an indented list.
 *
 * @param columns of the screen, which lists alone may exceed
 * @returns lines without a newline at the end; '' for a graph without nodes
 */
function renderDrawing(dag, columns) {
    const shelves = [];
    for (const part of componentsOf(dag)) {
        const lines = drawBoxes(part, columns) ?? listTree(part);
        const width = Math.max(...lines.map((line) => [...line].length));
        const last = shelves.at(-1);
        if (last !== undefined && last.width + gap + width <= columns)
            shelves.splice(-1, 1, putBeside(last, { lines, width }));
        else
            shelves.push({ lines, width });
    }
    return shelves.map(({ lines }) => lines.join('\n')).join('\n\n');
}
function putBeside(one, other) {
    const height = Math.max(one.lines.length, other.lines.length);
    const lines = Array.from({ length: height }, (_, row) => {
        const [left = '', right = ''] = [one.lines[row], other.lines[row]];
        return right === '' ? left : `${left}${' '.repeat(one.width + gap - [...left].length)}${right}`;
    });
    return { lines, width: one.width + gap + other.width };
}

;// CONCATENATED MODULE: ./lib/core/dag/json.js
/**
 * Writes nodes for machines: `address`, `kind` (`stage` or `data`), `file`, `deps`, `params` (files of parameters),
 * `outs` (paths from the root), and `needs` (addresses).
 *
 * @param picked those to write, by their addresses
 */
function renderDagJson(graph, picked) {
    return JSON.stringify([...graph.values()].filter(({ address }) => picked.has(address)).map(toRecord));
}
function toRecord(node) {
    const { address, deps, outs, needs } = node;
    return node.kind === 'stage'
        ? { address, kind: 'stage', file: node.stage.file, deps, params: node.paramFiles, outs, needs }
        : { address, kind: 'data', file: node.source.file, deps, params: [], outs, needs };
}

// EXTERNAL MODULE: ./lib/core/text/order.js
var order = __webpack_require__(2655);
;// CONCATENATED MODULE: ./lib/core/dag/mermaid.js


/** Writes for Mermaid, as `dvc dag --mermaid` does: part by part, names and arrows sorted. */
function renderMermaid(dag) {
    const lines = ['flowchart TD'];
    let count = 0;
    for (const part of componentsOf(dag)) {
        const names = [...part.keys()].toSorted(order/* compareCodePoints */.O);
        const ids = new Map(names.map((name) => [name, `node${++count}`]));
        // Mermaid reads &quot; where a name holds what ends it.
        for (const [name, id] of ids)
            lines.push(`\t${id}["${name.replaceAll('"', '&quot;')}"]`);
        const arrows = [...part].flatMap(([name, { needs }]) => needs.map((need) => [need, name]));
        const sorted = arrows.toSorted(compareArrows);
        for (const [from, to] of sorted)
            lines.push(`\t${ids.get(from)}-->${ids.get(to)}`);
    }
    return lines.join('\n');
}
/** Writes what `renderMermaid` does as a block of Markdown. */
function renderMarkdown(dag) {
    return `\`\`\`mermaid\n${renderMermaid(dag)}\n\`\`\``;
}
function compareArrows([from, to], [otherFrom, otherTo]) {
    return (0,order/* compareCodePoints */.O)(from, otherFrom) || (0,order/* compareCodePoints */.O)(to, otherTo);
}

// EXTERNAL MODULE: ./lib/core/error.js
var error = __webpack_require__(1105);
// EXTERNAL MODULE: ./lib/flows/data/project.js + 13 modules
var data_project = __webpack_require__(5147);
// EXTERNAL MODULE: ./lib/cli/directory.js
var directory = __webpack_require__(5385);
// EXTERNAL MODULE: ./lib/cli/options.js
var options = __webpack_require__(9048);
;// CONCATENATED MODULE: ./lib/cli/dag.js














const usage = `Draws which stages and data need which, from what needs nothing on top to the last results.

usage: crisol dag [target ...] [options]

  target                 a stage (train, sub/dvc.yaml:train, all of a foreach or matrix by its name), a dvc.yaml, a
                         .dvc file, an output: drawn with all that it needs; everything without one

      --full             all that the targets are linked with, up and down
  -o, --outs             outputs in place of stages
      --collapse-foreach-matrix   one box for all stages of a foreach or matrix
      --dot              print for Graphviz, as DVC does
      --mermaid          print for Mermaid, as DVC does
      --md               print for Mermaid in a block of Markdown, as DVC does
      --json             print each stage and .dvc file with deps, outs and what it needs
  -C, --working-directory DIR   the project (default: the one around you)

Lines that are joined lead from each box above them to each box below; one that passes over another does not touch it.
What is too wide for the terminal is listed: below each name what needs it.

examples:
  crisol dag
  crisol dag evaluate --outs
  crisol dag --md >> README.md`;
/** The command `dag`. */
const dag = {
    summary: 'draw which stages and data need which',
    usage,
    run: async (args, terminal) => {
        const parsed = (0,options/* parseOptions */.A)(args, {
            full: { type: 'boolean' },
            outs: { type: 'boolean', short: 'o' },
            'collapse-foreach-matrix': { type: 'boolean' },
            dot: { type: 'boolean' },
            mermaid: { type: 'boolean' },
            md: { type: 'boolean' },
            json: { type: 'boolean' },
            ...directory/* directoryOption */.dW,
        });
        refuseTogether(parsed);
        const graph = await readGraph((0,directory/* projectOf */.v8)(parsed, terminal));
        const picked = pick(graph, parsed, (0,directory/* standingIn */.qV)(parsed, terminal));
        const text = parsed.isSet('json') ? renderDagJson(graph, picked) : render(picked, parsed, terminal);
        if (text !== '')
            terminal.write(`${text}\n`);
        return 0;
    },
};
/** @throws {UserError} INPUT for options that contradict each other */
function refuseTogether({ isSet }) {
    const given = ['json', 'outs', 'collapse-foreach-matrix'].filter((name) => isSet(name));
    const [one, other] = given;
    if (other === undefined)
        return;
    throw new error/* UserError */.y(`The options --${one} and --${other} exclude each other; leave one out.`, { code: 'INPUT' });
}
/** Reads the whole graph, with what frozen stages need too: that they do not follow it is no matter of structure. */
async function readGraph(root) {
    const snapshot = (0,adapters_snapshot/* workspaceSnapshot */.m)((0,workspace/* openWorkspace */.OH)(root));
    const { descriptions, members } = await (0,data_project/* readProject */.W)(snapshot);
    if (descriptions.length === 0) {
        throw new error/* UserError */.y(`There is no dvc.yaml and no .dvc file in ${root}; dag draws what they describe.`, {
            code: 'MISSING',
        });
    }
    const isIgnored = await (0,project/* readIgnore */.RT)(snapshot);
    return (0,pipeline_graph/* buildGraph */.Z)(members.map((member) => ({ ...member, frozen: false })), isIgnored);
}
function pick(graph, { words, isSet }, directory) {
    const hasOuts = isSet('outs');
    const whole = hasOuts ? toOutputDag(graph) : graph;
    const names = hasOuts ? resolveOutputs(graph, words, directory) : (0,pipeline_targets/* resolveTargets */.h)(graph, words, { directory });
    const picked = words.length === 0 ? whole : pickNames(whole, names, isSet('full'));
    return isSet('collapse-foreach-matrix') ? collapseGroups(picked, groupsOf(graph)) : picked;
}
function render(picked, { isSet }, { columns }) {
    if (isSet('dot'))
        return renderDot(picked);
    if (isSet('md'))
        return renderMarkdown(picked);
    if (isSet('mermaid'))
        return renderMermaid(picked);
    return renderDrawing(picked, columns);
}


/***/ }),

/***/ 5385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dW: () => (/* binding */ directoryOption),
/* harmony export */   qV: () => (/* binding */ standingIn),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8756);


/** The option that every command has. */
const directoryOption = { 'working-directory': { type: 'string', short: 'C' } };
/** Absolute path of the project that a command works on: the one given, or the one around the user. */
function projectOf(args, terminal) {
    const given = args.read('working-directory');
    return given === '' ? (0,_adapters_project_js__WEBPACK_IMPORTED_MODULE_1__/* .findProjectRoot */ .pj)(terminal.directory) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.directory, given);
}
/** Where the user stands in the project, from its root; '' for the root itself, or where the project was given. */
function standingIn(args, terminal) {
    return args.read('working-directory') === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(projectOf(args, terminal), terminal.directory) : '';
}


/***/ }),

/***/ 9048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseOptions)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var _core_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6069);



/**
 * Splits a command line by the options of a command.
 *
 * @throws {UserError} INPUT for an option that the command does not have, with the nearest one it has
 */
function parseOptions(args, options) {
    const { values, positionals } = parse(args, options);
    const read = (name) => {
        const value = values[name];
        if (Array.isArray(value))
            return value.join('\n');
        return value === undefined ? '' : String(value);
    };
    return { read, isSet: (name) => values[name] === true, words: positionals, names: Object.keys(values) };
}
function parse(args, options) {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args: [...args], options, allowPositionals: true, strict: true });
    }
    catch (error) {
        throw new _core_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(explain(error, [...Object.keys(options), 'help']), { code: 'INPUT', cause: error });
    }
}
function explain(error, names) {
    const message = error instanceof Error ? error.message : String(error);
    const unknown = /Unknown option '(-{1,2})([^']+)'/u.exec(message);
    if (unknown === null)
        return explainValue(message);
    const nearest = (0,_core_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .q)(unknown[2] ?? '', names);
    const hint = nearest === undefined ? '' : ` The nearest one is --${nearest}.`;
    return `Option ${unknown[1]}${unknown[2]} is not one of this command's.${hint}`;
}
/** What Node says of a value that is missing or too much, in one sentence. */
function explainValue(message) {
    const name = /Option '(?:-\w, )?(-{1,2}[\w-]+)/u.exec(message)?.[1];
    if (message.includes('does not take an argument'))
        return `Option ${name} takes no value.`;
    return `Option ${name} has no value; expected one after it, or after = where it begins with a dash.`;
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

/***/ 1995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ dependentsOf),
/* harmony export */   z: () => (/* binding */ planNodes)
/* harmony export */ });
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3936);

/**
 * Puts nodes in the order in which they are brought up to date, as `dvc repro` does: each after all that it needs.
 *
 * @param targets addresses, in order; everything when empty
 */
function planNodes(graph, targets, options = {}) {
    const needs = (address) => graph.get(address)?.needs ?? [];
    const toNodes = (addresses) => [...addresses].map((address) => graph.get(address)).filter((node) => node !== undefined);
    if (options.all === true || targets.length === 0)
        return toNodes((0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)(graph.keys(), needs).order);
    const isSingle = options.single === true && options.pipeline !== true;
    if (isSingle)
        return toNodes(new Set(targets));
    const wanted = new Set(wantedNames(graph, targets, options));
    const starts = options.pipeline === true ? wanted : [...graph.keys()].filter((address) => wanted.has(address));
    return toNodes((0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)(starts, (address) => needs(address).filter((need) => wanted.has(need))).order);
}
function wantedNames(graph, targets, options) {
    const needs = (address) => graph.get(address)?.needs ?? [];
    const dependents = dependentsOf(graph);
    const back = (address) => dependents.get(address) ?? [];
    if (options.pipeline === true) {
        return targets.flatMap((target) => {
            const linked = new Set((0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)([target], (address) => [...needs(address), ...back(address)]).order);
            return [...graph.keys()].filter((address) => linked.has(address));
        });
    }
    return (0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .postOrder */ .b)(targets, options.downstream === true ? back : needs).order;
}
/** Gives what depends on each node, directly: address -> addresses, in the order of the graph. */
function dependentsOf(graph) {
    const dependents = new Map();
    for (const [address, { needs }] of graph) {
        for (const need of needs) {
            const known = dependents.get(need);
            if (known === undefined)
                dependents.set(need, [address]);
            else
                known.push(address);
        }
    }
    return dependents;
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

/***/ 2572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ resolveTargets)
/* harmony export */ });
/* harmony import */ var _dvc_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2564);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1105);
/* harmony import */ var _text_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8685);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6069);
/* harmony import */ var _expect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9117);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1995);






/**
 * Finds what targets name, as `dvc repro` does: a stage of the `dvc.yaml` of the directory, `path/dvc.yaml:stage`, all
 * stages of a `foreach` or `matrix` by its name, all of a `dvc.yaml` by its path, a `.dvc` file, all that lies in a
 * directory; and, beyond it, what makes an output, by its path or by that of something inside.
 *
 * @returns addresses, each once, in the order of the targets; those of a directory in the order of `planNodes`
 * @throws {UserError} INPUT for a target that names nothing, with the nearest name
 */
function resolveTargets(graph, targets, options = {}) {
    return [
        ...new Set(targets.flatMap((target) => {
            const found = resolveTarget(target, graph, options);
            if (found.length > 0)
                return found.map(({ address }) => address);
            throw unknownTarget(target, graph, options);
        })),
    ];
}
function resolveTarget(target, graph, { directory = '', recursive = false, glob = false }) {
    const path = (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)(directory, target);
    const inside = recursive ? (0,_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planNodes */ .z)(graph, []).filter((node) => (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(fileOf(node), path)) : [];
    if (inside.length > 0 && !(0,_expect_js__WEBPACK_IMPORTED_MODULE_3__/* .isDvcFile */ .ou)(path))
        return inside;
    const nodes = [...graph.values()];
    const { file = 'dvc.yaml', name } = glob ? splitGlob(target) : splitTarget(target);
    const described = nodes.filter((node) => fileOf(node) === (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .joinPath */ .uJ)(directory, file));
    if (name === undefined || file.endsWith('.dvc'))
        return described;
    const stages = stagesNamed(name, described, glob);
    return stages.length > 0 ? stages : nodes.filter(({ outs }) => outs.some((out) => (0,_dvc_path_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(path, out)));
}
function stagesNamed(name, nodes, glob) {
    const stages = nodes.filter((node) => node.kind === 'stage');
    const group = stages.filter(({ stage }) => stage.group === name);
    if (group.length > 0)
        return group;
    const pattern = glob ? (0,_text_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGlob */ .q)(name) : undefined;
    return stages.filter(({ stage }) => pattern?.test(stage.name) ?? stage.name === name);
}
/** Cuts `path:stage`. What follows an `@` belongs to the name of the stage, whatever it is. */
function splitTarget(target) {
    const start = target.indexOf('@') < 0 ? target.length : target.indexOf('@');
    const [, path = '', name] = /^(.*?):([^\\/:]*)$/su.exec(target.slice(0, start)) ?? [];
    if (name !== undefined && name !== '')
        return { file: path === '' ? undefined : path, name: name + target.slice(start) };
    return (0,_expect_js__WEBPACK_IMPORTED_MODULE_3__/* .isDvcFile */ .ou)(target) ? { file: target } : { name: target };
}
function splitGlob(target) {
    const colon = target.lastIndexOf(':');
    const [path, name] = [target.slice(0, Math.max(colon, 0)), target.slice(colon + 1)];
    return { file: path === '' ? undefined : path, name: name === '' ? undefined : name };
}
function fileOf(node) {
    return node.kind === 'stage' ? node.stage.file : node.source.file;
}
function unknownTarget(target, graph, { directory = '' }) {
    const { file } = splitTarget(target);
    if (file?.endsWith('dvc.lock') === true || target.endsWith('dvc.lock')) {
        const meant = target.replace(/dvc\.lock/u, 'dvc.yaml');
        return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`The target "${target}" names a lock file; expected ${meant}.`, { code: 'INPUT' });
    }
    const elsewhere = [...graph.values()].find((node) => node.kind === 'stage' && node.stage.name === target);
    const places = [...graph.values()].flatMap(({ outs }) => outs);
    const groups = [...graph.values()].flatMap((node) => (node.kind === 'stage' ? (node.stage.group ?? []) : []));
    const nearest = elsewhere?.kind === 'stage'
        ? `${elsewhere.stage.file}:${target}`
        : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearestName */ .q)(target, [...graph.keys(), ...groups, ...places]);
    const known = [...graph.keys()];
    const some = known.slice(0, 10).join(', ');
    const hint = nearest === undefined
        ? `there are ${some || 'none'}${known.length > 10 ? ', ...' : ''}`
        : `the nearest is "${nearest}"`;
    const where = directory === '' ? '' : ` in ${directory}`;
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`The target "${target}"${where} is no stage, file of DVC or output; ${hint}.`, { code: 'INPUT' });
}


/***/ })

};
