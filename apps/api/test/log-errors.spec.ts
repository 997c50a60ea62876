import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { QueryFailedError } from 'typeorm';
import { errorForLog } from '@selaras/platform';

function logged(err: unknown): string {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  pino({ serializers: { err: errorForLog } }, sink).error({ err }, 'failed');
  return lines.join('');
}

describe('errors in the log', () => {
  const driver = Object.assign(new Error('terminating connection'), {
    code: '57P01',
    detail: 'Key (email)=(someone@selaras.invalid) already exists.',
  });
  const failed = new QueryFailedError('INSERT INTO session VALUES ($1, $2)', ['a-token-hash', 'a-csrf-token'], driver);

  it('tell the statement and the code, and no value that was to be stored', () => {
    const line = logged(failed);
    expect(line).toContain('INSERT INTO session');
    expect(line).toContain('57P01');
    expect(line).not.toContain('a-token-hash');
    expect(line).not.toContain('a-csrf-token');
    expect(line).not.toContain('someone@');
  });

  it('hold for errors inside of errors', () => {
    const outer = Object.assign(new Error('outer'), { inner: failed });
    expect(logged(outer)).not.toContain('a-csrf-token');
    expect(logged(new AggregateError([failed], 'several'))).not.toContain('a-csrf-token');
  });

  it('leave what is no error as it is', () => {
    expect(logged('words')).toContain('words');
  });
});
