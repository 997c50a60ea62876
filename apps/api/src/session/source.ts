import ipaddr from 'ipaddr.js';

/**
 * Where an attempt comes from. Anybody with an IPv6 address has its whole /64 network, so the network is what counts; an
 * IPv4 address in the form of IPv6 is the IPv4 address.
 */
export function sourceOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(':')}::/64`;
}
