/** Name and address of `Name <address>`; an address alone has no name. */
export function parseMailbox(mailbox: string): { readonly name: string | null; readonly address: string } {
  const match = /^\s*"?([^"<]*?)"?\s*<([^<>]+)>\s*$/.exec(mailbox);
  const name = match?.[1]?.trim() ?? '';
  return { name: name === '' ? null : name, address: (match?.[2] ?? mailbox).trim() };
}
