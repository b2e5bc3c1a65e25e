import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
const readings = new Map();
const buffer = Buffer.allocUnsafe(1 << 20);
parentPort?.on('message', (order) => {
    try {
        const reading = readings.get(order.id) ?? open(order);
        readOn(reading, order.upTo);
        if (order.isEnd)
            answer({ id: order.id, md5: reading.hash.digest('hex') });
    }
    catch (error) {
        const { message, code } = error;
        answer({ id: order.id, fault: { message, code } });
    }
});
function open({ id, file }) {
    const reading = { descriptor: openSync(file, 'r'), hash: createHash('md5'), position: 0 };
    readings.set(id, reading);
    return reading;
}
function readOn(reading, upTo) {
    while (reading.position < upTo) {
        const length = Math.min(buffer.length, upTo - reading.position);
        const count = readSync(reading.descriptor, buffer, 0, length, reading.position);
        if (count === 0)
            throw new Error('the file became shorter while it was hashed');
        reading.hash.update(buffer.subarray(0, count));
        reading.position += count;
    }
}
function answer(message) {
    const reading = readings.get(message.id);
    if (reading !== undefined)
        closeSync(reading.descriptor);
    readings.delete(message.id);
    parentPort?.postMessage(message);
}
