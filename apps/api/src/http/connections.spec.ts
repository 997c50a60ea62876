import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { HttpAdapterHost } from '@nestjs/core';
import { Connections } from './connections.js';

describe('connections of a service that stops', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('have some seconds to end by themselves', () => {
    const closeAllConnections = jest.fn();
    const host = { httpAdapter: { getHttpServer: () => ({ closeAllConnections }) } } as never as HttpAdapterHost;
    new Connections(host).beforeApplicationShutdown();
    jest.advanceTimersByTime(5_000);
    expect(closeAllConnections).not.toHaveBeenCalled();
    jest.advanceTimersByTime(5_000);
    expect(closeAllConnections).toHaveBeenCalledTimes(1);
  });
});
