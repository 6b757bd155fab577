// A witness after C2SP tlog-witness for one log, with nothing but Node's own crypto, for trying ours against it:
//   node witness.mjs PORT LOG-VERIFIER-KEY
// Prints its own key, to be given to the log as chancery.ledger.witnessing.witnesses[0].key, and remembers what it saw
// only as long as it runs.
import {createHash, createPublicKey, generateKeyPairSync, sign, verify} from 'node:crypto';
import {createServer} from 'node:http';

const [port, logKey] = process.argv.slice(2);
const NAME = 'witness.interop.example/node';
const [, origin, logHash, encoded] = /^(.+)\+([0-9a-f]{8})\+(.+)$/.exec(logKey.trim());

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const node = (left, right) => sha256(Buffer.from([1]), left, right);
const spki = raw => createPublicKey({key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]), format: 'der', type: 'spki'});
const log = spki(Buffer.from(encoded, 'base64').subarray(1));

const {publicKey, privateKey} = generateKeyPairSync('ed25519');
const raw = publicKey.export({format: 'der', type: 'spki'}).subarray(-32);
const typed = Buffer.concat([Buffer.from([4]), raw]);
const hash = sha256(NAME + '\n', typed).subarray(0, 4);
console.log(`${NAME}+${hash.toString('hex')}+${typed.toString('base64')}`);

let seen = {size: 0, root: Buffer.alloc(32)};

// RFC 9162 section 2.1.4.2.
function extends_(first, second, proof) {
    let hashes = [...proof];
    if (first.size === second.size) {
        return hashes.length === 0 && first.root.equals(second.root);
    }
    if (Number.isInteger(Math.log2(first.size))) {
        hashes = [first.root, ...hashes];
    }
    let [at, last] = [first.size - 1, second.size - 1];
    while (at % 2 === 1) {
        [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    }
    let [older, newer] = [hashes[0], hashes[0]];
    for (const hash of hashes.slice(1)) {
        if (last === 0) {
            return false;
        }
        if (at % 2 === 1 || at === last) {
            [older, newer] = [node(hash, older), node(hash, newer)];
            while (at % 2 === 0 && at !== 0) {
                [at, last] = [at / 2, Math.floor(last / 2)];
            }
        } else {
            newer = node(newer, hash);
        }
        [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    }
    return last === 0 && older.equals(first.root) && newer.equals(second.root);
}

function judge(body) {
    const end = body.indexOf('\n\n');
    const [old, ...proof] = body.slice(0, end).split('\n');
    const note = body.slice(end + 2);
    const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
    const [name, size, root] = text.split('\n');
    if (name !== origin) {
        return [404, ''];
    }
    const signed = note.slice(text.length + 1).split('\n').map(line => /^\u2014 (\S+) (\S+)$/.exec(line)).filter(it => it)
        .map(it => Buffer.from(it[2], 'base64'))
        .some(it => it.subarray(0, 4).toString('hex') === logHash && verify(null, Buffer.from(text), log, it.subarray(4)));
    if (!signed) {
        return [403, ''];
    }
    if (Number(old.slice(4)) !== seen.size) {
        return [409, seen.size + '\n'];
    }
    const next = {size: Number(size), root: Buffer.from(root, 'base64')};
    if (seen.size > 0 && !extends_(seen, next, proof.map(it => Buffer.from(it, 'base64')))) {
        return [422, ''];
    }
    seen = next;
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000)));
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${time.readBigUInt64BE()}\n${text}`), privateKey);
    return [200, `\u2014 ${NAME} ${Buffer.concat([hash, time, signature]).toString('base64')}\n`];
}

createServer((request, answer) => {
    const parts = [];
    request.on('data', part => parts.push(part)).on('end', () => {
        const [status, text] = judge(Buffer.concat(parts).toString());
        console.error(`${request.url} ${status}`);
        answer.writeHead(status).end(text);
    });
}).listen(Number(port), '127.0.0.1');
