import type { LedgerMessage } from '@selaras/contracts';
import type { SendFailure } from './failure.js';

/** A way to people as whoever adds one writes it; `Rendered` is what a message becomes on that way. */
export interface ChannelDefinition<Rendered> {
  /** As it stands in purpose keys, notices and messages. */
  readonly name: string;
  /** Connections, handed out in order; a send runs inside one. */
  readonly slots: <T>(send: () => Promise<T>) => Promise<T>;
  /** What goes out. Pure: a repeat after a crash is the same. */
  render(message: LedgerMessage): Rendered;
  /**
   * Sends one message to its `address` and answers the id under which the other side has taken it.
   *
   * @param signal ends the attempt and its connection, wherever it is
   * @throws whatever the transport says; see `classify`
   */
  send(rendered: Rendered, message: LedgerMessage, signal?: AbortSignal): Promise<string>;
  /** What a failure of `render` or `send` means for the message. */
  classify(error: unknown): SendFailure;
  close(): Promise<void>;
}

/** A way to people as the courier knows it, whatever a message becomes on it. */
export interface Channel extends Omit<ChannelDefinition<unknown>, 'render' | 'send'> {
  /** Renders and sends. */
  send(message: LedgerMessage, signal?: AbortSignal): Promise<string>;
}

export interface Channels {
  /** The way of a message; null when this process has none of that name. */
  channelFor(message: Pick<LedgerMessage, 'channel' | 'rehearsal'>): Channel | null;
  /** Closes every connection. */
  close(): Promise<void>;
}

export function defineChannel<Rendered>(definition: ChannelDefinition<Rendered>): Channel {
  return {
    name: definition.name,
    slots: definition.slots,
    send: async (message, signal) => definition.send(definition.render(message), message, signal),
    classify: (error) => definition.classify(error),
    close: () => definition.close(),
  };
}

/**
 * The ways of a process by their names. What a rehearsal says goes one way, whatever its name: no rehearsal reaches
 * anybody outside.
 *
 * @throws RangeError when two have one name
 */
export function registerChannels(ways: { readonly rehearsal: Channel; readonly live: readonly Channel[] }): Channels {
  const byName = new Map(ways.live.map((channel) => [channel.name, channel]));
  if (byName.size < ways.live.length) throw new RangeError('two channels have one name');
  return {
    channelFor: ({ rehearsal, channel }) => (rehearsal ? ways.rehearsal : (byName.get(channel) ?? null)),
    close: async () => {
      await Promise.all([...new Set([ways.rehearsal, ...ways.live])].map((channel) => channel.close()));
    },
  };
}
