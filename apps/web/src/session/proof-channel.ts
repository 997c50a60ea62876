/** Windows of one browser tell each other that somebody has proved who they are at a provider. */
const name = 'selaras-proof';

/** Tells the other windows. */
export function tellProved(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage('proved');
  channel.close();
}

/** Calls back when another window tells it; returns how to stop listening. */
export function onProved(heard: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = heard;
  return () => channel.close();
}
