import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

interface Key {
  /** Names the key in what it sealed. */
  readonly id: string;
  readonly bytes: Buffer;
}

const algorithm = 'aes-256-gcm';

/**
 * Seals what must not be read by whoever reads the database. Each text is bound to whose it is: moved to another row it does
 * not open.
 */
export class Seal {
  private readonly keys: readonly Key[];

  /** @param keys of 32 bytes: the first seals, all open */
  constructor(keys: readonly Buffer[], purpose: string) {
    this.keys = keys.map((key) => ({
      id: createHash('sha256').update(key).digest('hex').slice(0, 8),
      bytes: Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `selaras ${purpose}`, 32)),
    }));
  }

  /** Whether there is a key to seal with. */
  get ready(): boolean {
    return this.keys.length > 0;
  }

  seal(text: string, of: string): string {
    const [key] = this.keys;
    if (key === undefined) throw new Error('there is no key to seal with');
    const nonce = randomBytes(12);
    const cipher = createCipheriv(algorithm, key.bytes, nonce).setAAD(Buffer.from(of, 'utf8'));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return ['1', key.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** @throws Error when it was sealed with a key that is not there, for somebody else, or changed since */
  open(sealed: string, of: string): string {
    const [version, id, nonce = '', text = ''] = sealed.split('.');
    const key = this.keys.find((one) => one.id === id);
    if (version !== '1' || key === undefined) throw new Error(`nothing here opens what was sealed with the key ${id}`);
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv(algorithm, key.bytes, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
      .setAAD(Buffer.from(of, 'utf8'))
      .setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
  }
}
