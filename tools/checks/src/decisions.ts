/** One thing wrong with a decision or with the list of them; `file` is relative to the repository. */
export interface DecisionProblem {
  readonly file: string;
  readonly problem: string;
}

const chapters = ['Context', 'Decision', 'Consequences'] as const;
const listStart = '<!-- decisions -->';
const listEnd = '<!-- /decisions -->';

/**
 * What a decision lacks of its form: a title (`# …`) on the first line, a date (`Date: YYYY-MM-DD`, or a heading
 * `## Date` with the day below it), and the chapters Context, Decision and Consequences, none of them empty.
 */
export function problemsOfDecision(file: string, text: string): readonly DecisionProblem[] {
  const problems: string[] = [];
  if (!/^# \S/.test(text)) problems.push('no title: the first line must be "# …"');
  const date = /^(?:[-*] )?(?:\*\*)?Date:?(?:\*\*)?:? *(\S+)$|^## Date\s+(\S+)/m.exec(text);
  const day = date?.[1] ?? date?.[2];
  if (day === undefined || !isDay(day)) problems.push('no date: write "Date: YYYY-MM-DD"');
  const bodies = bodiesOfChapters(text);
  for (const chapter of chapters) {
    const body = bodies.get(chapter);
    if (body === undefined) problems.push(`no chapter "## ${chapter}"`);
    else if (body.trim() === '') problems.push(`the chapter "## ${chapter}" is empty`);
  }
  return problems.map((problem) => ({ file, problem }));
}

/** The decisions that the README lists between its two markers, as paths relative to it; undefined without markers. */
export function listedDecisions(readme: string): readonly string[] | undefined {
  const start = readme.indexOf(listStart);
  const end = readme.indexOf(listEnd);
  if (start < 0 || end < start) return undefined;
  const list = readme.slice(start + listStart.length, end);
  return [...list.matchAll(/\]\((?:\.\/)?([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
}

/**
 * Everything wrong with the decisions of a repository: the form of each, decisions that the README does not list,
 * listed ones that do not exist, and those listed twice.
 */
export function problemsOfDecisions(
  decisions: Readonly<Record<string, string>>,
  readme: string,
): readonly DecisionProblem[] {
  const form = Object.entries(decisions).flatMap(([file, text]) => problemsOfDecision(file, text));
  const listed = listedDecisions(readme);
  if (listed === undefined) {
    return [...form, { file: 'README.md', problem: `no list of decisions between ${listStart} and ${listEnd}` }];
  }
  const unlisted = Object.keys(decisions)
    .filter((file) => !listed.includes(file))
    .map((file) => ({ file, problem: 'not listed in README.md' }));
  const gone = listed
    .filter((file) => !(file in decisions))
    .map((file) => ({ file: 'README.md', problem: `lists ${file}, which does not exist` }));
  const twice = listed
    .filter((file, index) => listed.indexOf(file) !== index)
    .map((file) => ({ file: 'README.md', problem: `lists ${file} twice` }));
  return [...form, ...unlisted, ...gone, ...twice];
}

function bodiesOfChapters(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^## +(.+?) *$/m);
  const bodies = new Map<string, string>();
  for (let index = 1; index < parts.length; index += 2) bodies.set(parts[index] ?? '', parts[index + 1] ?? '');
  return bodies;
}

function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}
