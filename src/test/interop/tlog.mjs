// Reads the ledger as any client of a C2SP tiled log would, with nothing but Node's own crypto:
//   node tlog.mjs BASE-URL VERIFIER-KEY [TOKEN with ledger:read] [WITNESS-KEY …]
// Checks the checkpoint's signature under the verifier key, every tile against the one above it, the root against the
// checkpoint, an inclusion proof of its own making, with a token every entry against its leaf hash, and with keys of
// witnesses the cosignature of each under the witnessed checkpoint, whose root it finds in the tiles as well.
import {createHash, createPublicKey, verify} from 'node:crypto';

const [base, verifierKey, token, ...witnessKeys] = process.argv.slice(2);
if (!base || !verifierKey) {
    console.error('usage: node tlog.mjs BASE-URL VERIFIER-KEY [TOKEN] [WITNESS-KEY …]');
    process.exit(2);
}

const WIDTH = 256;
const HASH = 32;

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const leaf = entry => sha256(Buffer.from([0]), entry);
const node = (left, right) => sha256(Buffer.from([1]), left, right);

function expect(condition, sentence) {
    if (!condition) {
        console.error('FAILED  ' + sentence);
        process.exit(1);
    }
    console.log('ok      ' + sentence);
}

async function get(path, headers = {}) {
    const answer = await fetch(base + path, {headers});
    if (!answer.ok) {
        throw new Error(`${path} answered ${answer.status}`);
    }
    return Buffer.from(await answer.arrayBuffer());
}

function publicKey(text, type) {
    const [, name, hash, encoded] = /^(.+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim());
    const typed = Buffer.from(encoded, 'base64');
    const expected = sha256(name + '\n', typed).subarray(0, 4).toString('hex');
    expect(typed[0] === type && typed.length === 33 && hash === expected, `the key of ${name} is an Ed25519 key of type ${type} under its own hash`);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), typed.subarray(1)]);
    return {name, hash, key: createPublicKey({key: spki, format: 'der', type: 'spki'})};
}

function signaturesOf(note, {name, hash}) {
    const end = note.lastIndexOf('\n\n');
    const signatures = note.slice(end + 2).trimEnd().split('\n').map(line => /^\u2014 (\S+) (\S+)$/.exec(line));
    const bytes = signatures
        .map(([, signer, encoded]) => ({signer, bytes: Buffer.from(encoded, 'base64')}))
        .filter(it => it.signer === name && it.bytes.subarray(0, 4).toString('hex') === hash);
    return {text: note.slice(0, end + 1), ours: bytes};
}

function openNote(note, {name, hash, key}) {
    const {text, ours} = signaturesOf(note, {name, hash});
    expect(ours.length > 0 && ours.every(it => verify(null, Buffer.from(text), key, it.bytes.subarray(4))),
        'the checkpoint is signed by the key');
    const [origin, size, root] = text.split('\n');
    expect(origin === name, `the checkpoint is of the log ${name}`);
    return {size: Number(size), root: Buffer.from(root, 'base64')};
}

// C2SP tlog-cosignature: eight bytes of time, then the signature over the time and the checkpoint.
function expectCosignature(note, {name, hash, key}) {
    const {text, ours} = signaturesOf(note, {name, hash});
    expect(ours.length > 0 && ours.every(({bytes}) => {
        const time = bytes.readBigUInt64BE(4);
        return time > 0n && verify(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), key, bytes.subarray(12));
    }), `the checkpoint of ${text.split('\n')[1]} entries is cosigned by ${name}`);
}

function tilePath(level, index, width) {
    const groups = [String(index % 1000).padStart(3, '0')];
    for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
        groups.unshift('x' + String(rest % 1000).padStart(3, '0'));
    }
    return `/ledger/tile/${level}/${groups.join('/')}${width < WIDTH ? '.p/' + width : ''}`;
}

async function* tiles(level, size, headers) {
    for (let index = 0; index * WIDTH < size; index++) {
        const width = Math.min(WIDTH, size - index * WIDTH);
        yield {index, width, bytes: await get(tilePath(level, index, width), headers)};
    }
}

const hashesOf = bytes => Array.from({length: bytes.length / HASH}, (_, at) => bytes.subarray(at * HASH, (at + 1) * HASH));

async function level(number, size) {
    const hashes = [];
    for await (const tile of tiles(number, size)) {
        if (tile.bytes.length !== tile.width * HASH) {
            expect(false, `tile ${number}/${tile.index} holds ${tile.width} hashes`);
        }
        hashes.push(...hashesOf(tile.bytes));
    }
    return hashes;
}

// RFC 6962 section 2.1: the left subtree is the largest full one that is smaller than the tree.
const split = count => 2 ** Math.ceil(Math.log2(count) - 1);

function root(hashes) {
    if (hashes.length === 0) {
        return sha256('');
    }
    if (hashes.length === 1) {
        return hashes[0];
    }
    const left = split(hashes.length);
    return node(root(hashes.slice(0, left)), root(hashes.slice(left)));
}

function path(hashes, index) {
    if (hashes.length === 1) {
        return [];
    }
    const left = split(hashes.length);
    return index < left
        ? [...path(hashes.slice(0, left), index), root(hashes.slice(left))]
        : [...path(hashes.slice(left), index - left), root(hashes.slice(0, left))];
}

// RFC 9162 section 2.1.3.2.
function rootFromProof(hash, index, size, proof) {
    let [at, last, result] = [index, size - 1, hash];
    for (const sibling of proof) {
        if (at % 2 === 1 || at === last) {
            result = node(sibling, result);
            while (at % 2 === 0 && at !== 0) {
                [at, last] = [at / 2, Math.floor(last / 2)];
            }
        } else {
            result = node(result, sibling);
        }
        [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    }
    return last === 0 ? result : Buffer.alloc(0);
}

const key = publicKey(verifierKey, 1);
const {size, root: signedRoot} = openNote((await get('/ledger/checkpoint')).toString(), key);
const leaves = await level(0, size);
expect(root(leaves).equals(signedRoot), `the ${size} leaf hashes of the tiles hash to the signed root`);

for (let below = leaves, number = 1; below.length >= WIDTH; number++) {
    const above = await level(number, Math.floor(below.length / WIDTH));
    expect(above.every((hash, at) => hash.equals(root(below.slice(at * WIDTH, (at + 1) * WIDTH)))),
        `the ${above.length} hashes of level ${number} are those of the tiles below`);
    below = above;
}

if (size > 0) {
    const index = Math.floor(size / 3);
    expect(rootFromProof(leaves[index], index, size, path(leaves, index)).equals(signedRoot), `entry ${index} is included`);
}

if (token) {
    let checked = 0;
    for await (const bundle of tiles('entries', size, {authorization: 'Bearer ' + token})) {
        for (let at = 0; at < bundle.bytes.length;) {
            const end = at + 2 + bundle.bytes.readUInt16BE(at);
            if (!leaf(bundle.bytes.subarray(at + 2, end)).equals(leaves[checked])) {
                expect(false, `entry ${checked} is what its leaf hash was made of`);
            }
            checked++;
            at = end;
        }
    }
    expect(checked === size, `each of the ${size} entries is what its leaf hash was made of`);
}

if (witnessKeys.length > 0) {
    const note = (await get('/ledger/checkpoint/witnessed')).toString();
    const witnessed = openNote(note, key);
    expect(root(leaves.slice(0, witnessed.size)).equals(witnessed.root), 'the witnessed tree is the beginning of the latest');
    witnessKeys.forEach(it => expectCosignature(note, publicKey(it, 4)));
}
