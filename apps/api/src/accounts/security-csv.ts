import type { SecurityEvent } from '@selaras/contracts';

const columns = [
  'id',
  'at',
  'kind',
  'person',
  'by',
  'address',
  'device',
  'assessment',
  'body',
  'route',
  'details',
] as const;

/**
 * A cell that a table calculator shows and does not calculate: what it would take for a formula begins with an apostrophe.
 * What a device calls itself is a stranger's text.
 */
function cell(value: string): string {
  const text = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/** The first line, behind the mark by which table calculators know UTF-8. */
export const csvHead = `\ufeff${columns.join(',')}\r\n`;

export function asCsvLine(event: SecurityEvent): string {
  const cells: Readonly<Record<(typeof columns)[number], string>> = {
    id: String(event.id),
    at: new Date(event.at).toISOString(),
    kind: event.kind,
    person: event.person ?? '',
    by: event.by ?? '',
    address: event.address,
    device: event.device,
    assessment: event.assessment ?? '',
    body: event.body ?? '',
    route: event.route ?? '',
    details: Object.entries(event.details)
      .map(([name, value]) => `${name}=${String(value)}`)
      .join('; '),
  };
  return `${columns.map((column) => cell(cells[column])).join(',')}\r\n`;
}
