import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { toApplicationFailure } from './to-application-failure.js';

function coded(code: string, extra: object = {}): Error {
  return Object.assign(new Error('Key (email)=(somebody) exists'), { code, ...extra });
}

describe('toApplicationFailure', () => {
  it.each([
    ['a step that came before its predecessor', coded('SEQ_GAP'), 'SEQ_GAP'],
    ['an assessment whose row is on its way', coded('UNKNOWN_ASSESSMENT'), 'UNKNOWN_ASSESSMENT'],
    ['a database that is not there', coded('ECONNREFUSED'), 'DATABASE_UNAVAILABLE'],
    [
      'a database that is not there on any address',
      new AggregateError([coded('ECONNREFUSED')]),
      'DATABASE_UNAVAILABLE',
    ],
    ['a database that shuts down', coded('57P01'), 'DATABASE_UNAVAILABLE'],
    ['a database without free connections', coded('53300'), 'DATABASE_UNAVAILABLE'],
    ['a database behind its migrations', coded('42P01'), 'DATABASE_NOT_MIGRATED'],
    ['a deadlock', coded('40P01'), 'DATABASE_CONFLICT'],
    ['a connection that broke without saying why', new Error('Connection terminated unexpectedly'), 'UNEXPECTED'],
    ['something that is no error', 'broken', 'UNEXPECTED'],
  ])('lets %s be repeated', (_name, error, type) => {
    expect(toApplicationFailure(error)).toMatchObject({ type, nonRetryable: false });
  });

  it.each([
    ['a violated constraint', coded('23505', { constraint: 'uq_notice_purpose_key' }), 'CONSTRAINT_VIOLATED'],
    ['a value that does not fit', coded('22P05'), 'DATA_REJECTED'],
    ['a wrong statement', coded('42601'), 'STATEMENT_REJECTED'],
    ['a record that contradicts itself', coded('BAD_RECORD'), 'BAD_RECORD'],
    ['a step of a worker that was thought dead', coded('LOG_DIVERGED'), 'LOG_DIVERGED'],
    ['a programming error', new TypeError('x is not a function'), 'PROGRAMMING_ERROR'],
  ])('gives up at once on %s', (_name, error, type) => {
    expect(toApplicationFailure(error)).toMatchObject({ type, nonRetryable: true });
  });

  it('names the constraint but never quotes what a person wrote', () => {
    const failure = toApplicationFailure(coded('23505', { constraint: 'uq_person' }));
    expect(failure.message).toBe('CONSTRAINT_VIOLATED (23505 uq_person)');
    expect(failure.cause).toBeUndefined();
  });

  it('leaves a failure that already has a verdict as it is', () => {
    const failure = ApplicationFailure.nonRetryable('x', 'X');
    expect(toApplicationFailure(failure)).toBe(failure);
  });
});
