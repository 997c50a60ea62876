import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { problemOf } from '@selaras/contracts';
import type { ErrorCode } from '@selaras/contracts';
import { langOfStrangers } from '@selaras/language';

/** Commands are answered within a second or so, and service managers wait about ten before they kill. */
const graceMs = 8_000;

/**
 * Ends what would keep the service from stopping: a request that is never finished, a reader that never reads. Nest's own
 * `forceCloseConnections` would cut off those who are about to be answered.
 */
@Injectable()
export class Connections implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    const server: Server = this.host.httpAdapter.getHttpServer();
    // Open connections keep the process alive; the timer alone need not.
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
  }
}

interface Answer {
  readonly line: string;
  readonly status: number;
  readonly code: ErrorCode;
}

function answerTo(code: unknown): Answer {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return { line: '431 Request Header Fields Too Large', status: 431, code: 'PAYLOAD_TOO_LARGE' };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { line: '408 Request Timeout', status: 408, code: 'INVALID_REQUEST' };
    default:
      return { line: '400 Bad Request', status: 400, code: 'INVALID_REQUEST' };
  }
}

/** What is not HTTP never reaches the router, but still gets a problem document. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: Error, socket: Duplex) => {
    // Once a reply has begun, nothing else can be sent on this connection.
    if (!socket.writable || (socket instanceof Socket && socket.bytesWritten > 0)) {
      socket.destroy();
      return;
    }
    const { line, status, code } = answerTo('code' in error ? error.code : null);
    const errors = code === 'INVALID_REQUEST' ? [{ pointer: '', message: 'HTTP' }] : undefined;
    const body = JSON.stringify({ ...problemOf(code, langOfStrangers, { errors }), status });
    socket.end(
      [
        `HTTP/1.1 ${line}`,
        'Content-Type: application/problem+json; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Cache-Control: no-store',
        'Connection: close',
        '',
        body,
      ].join('\r\n'),
    );
  });
}
