import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';

const compressed = promisify(deflate);
const expanded = promisify(inflate);
const { Payload: payloadType } = proto.temporal.api.common.v1;

/** The mark that the zlib codec of Temporal's Go SDK sets as well: tools made for it read ours. */
const mark = { encoding: Buffer.from('binary/zlib') };
/** Shorter ones gain too little to be worth the way through the thread pool. */
const worthBytes = 8 * 1024;
/** What no payload of ours comes near; a damaged one must not fill the memory. */
const mostBytes = 64 * 1024 * 1024;

async function encoded(payload: Payload): Promise<Payload> {
  if ((payload.data?.length ?? 0) < worthBytes) return payload;
  const data = await compressed(payloadType.encode(payload).finish());
  return { metadata: mark, data };
}

async function decoded(payload: Payload): Promise<Payload> {
  const encoding = payload.metadata?.['encoding'];
  if (encoding == null || !mark.encoding.equals(encoding) || payload.data == null) return payload;
  return payloadType.decode(await expanded(payload.data, { maxOutputLength: mostBytes }));
}

/** Compresses long payloads, and leaves short ones as they are: what they are is written on each of them. */
const zlibCodec: PayloadCodec = {
  encode: (payloads) => Promise.all(payloads.map(encoded)),
  decode: (payloads) => Promise.all(payloads.map(decoded)),
};

/**
 * How values are written into histories, the same for every client and worker. Rows of a large assessment say much the
 * same, so a history, which is kept for long and read again often, takes about a tenth.
 */
export const dataConverter: DataConverter = { payloadCodecs: [zlibCodec] };

/** Payloads of a history as they were before they were written into it. */
export function asGiven(payloads: readonly Payload[]): Promise<readonly Payload[]> {
  return zlibCodec.decode([...payloads]);
}
