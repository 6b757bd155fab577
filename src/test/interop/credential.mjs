// Verifies a credential of ours with the JOSE library for Node and our published keys, and sees that an altered one does
// not verify. Usage: node credential.mjs <address of the application> <file with a credential>
import fs from 'node:fs';
import * as jose from 'jose';

const [home, file] = process.argv.slice(2);
const credential = fs.readFileSync(file, 'utf8').trim();
const keys = jose.createRemoteJWKSet(new URL('/oauth2/jwks', home));
const claimed = jose.decodeJwt(credential);
const expected = {
  audience: 'tool-server.issues',
  typ: 'chancery-act+jwt',
  // A credential lives for seconds, and the script may get to it later.
  currentDate: new Date(claimed.iat * 1000),
};

const { payload, protectedHeader } = await jose.jwtVerify(credential, keys, expected);
const [detail] = payload.authorization_details;
console.log(`  ${protectedHeader.alg} by ${protectedHeader.kid}: ${detail.identifier}.${detail.actions} until ${payload.exp}`);

const [header, body, signature] = credential.split('.');
const altered = { ...claimed, aud: 'tool-server.repository' };
const forged = [header, jose.base64url.encode(JSON.stringify(altered)), signature].join('.');
try {
  await jose.jwtVerify(forged, keys, { ...expected, audience: 'tool-server.repository' });
  throw new Error('An altered credential was taken for good.');
} catch (refused) {
  if (refused.code !== 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED') throw refused;
  console.log('  an altered one does not verify');
}
