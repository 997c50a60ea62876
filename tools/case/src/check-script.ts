import { commands, errorCodes, instantSchema, isZoneName, knownOfAssessment } from '@selaras/contracts';
import { localDate } from '@selaras/domain';
import { calendarOf, clockStep, type CaseFile, type ScriptStep } from './format.js';
import { issueInWords } from './plain-words.js';
import { madeThings, referencesOf, type ReferenceKind } from './references.js';
import { escape, type Place } from './schema.js';
import type { Framework } from '@selaras/contracts';

type Known = Readonly<Record<ReferenceKind, ReadonlySet<string>>>;

/** What is wrong with a script beyond its shape: order of time, actors, commands, and what the steps name. */
export function scriptProblems(
  file: Omit<CaseFile, 'framework' | 'script'>,
  framework: Framework | null,
  steps: readonly ScriptStep[],
): readonly Place[] {
  const known: Known = {
    body: new Set(file.bodies.map(({ code }) => code)),
    person: new Set(file.people.map(({ id }) => id)),
    indicator: new Set(framework?.indicators.map(({ code }) => code)),
  };
  const problems: Place[] = [];
  const made = new Map(madeThings.map(({ what }) => [what, new Set<string>()]));
  let last = Date.parse(file.startAt);
  for (const [index, step] of steps.entries()) {
    const at = `/steps/${index}`;
    const add = (pointer: string, message: string): void => void problems.push({ pointer: `${at}${pointer}`, message });

    const instant = Date.parse(step.at);
    if (instant < last)
      add('/at', index === 0 ? 'must not be before the start of the case' : 'must not be before the step above');
    last = Math.max(last, instant);
    for (const issue of instantSchema.safeParse(step.at).error?.issues ?? []) add('/at', issueInWords(issue));
    checkActor(file, step, add);
    if (step.do === clockStep) checkClock(step, add);
    else checkCommand(file, framework, step, add);
    for (const { kind, code, pointer } of referencesOf(step)) {
      if (framework === null && kind === 'indicator') continue;
      if (!known[kind].has(code)) add(pointer, `names an unknown ${kind}: ${code}`);
    }
    for (const thing of madeThings) {
      const before = made.get(thing.what);
      for (const { id, pointer } of thing.needed(step)) {
        if (before?.has(id) !== true && step.expect === undefined) {
          add(pointer, `names the ${thing.what} ${id}, which no step above has made`);
        }
      }
      if (step.expect === undefined) for (const id of thing.made(step)) before?.add(id);
    }
  }
  return problems;
}

type Add = (pointer: string, message: string) => void;

function checkActor(file: Omit<CaseFile, 'framework' | 'script'>, step: ScriptStep, add: Add): void {
  const person = file.people.find(({ id }) => id === step.actor);
  if (person === undefined) return add('/actor', `names an unknown person: ${step.actor}`);
  if (step.do === clockStep) return;
  if (person.account !== true) add('/actor', `${step.actor} has no account and cannot act`);
  if (!file.members.some((member) => member.person === step.actor)) add('/actor', `${step.actor} is no member`);
}

function checkClock(step: ScriptStep, add: Add): void {
  if (step.params !== undefined) add('/params', 'does not go with clock');
  if (step.body !== undefined) add('/body', 'does not go with clock');
  if (step.expect !== undefined) add('/expect', 'does not go with clock');
}

function checkCommand(
  file: Omit<CaseFile, 'framework' | 'script'>,
  framework: Framework | null,
  step: ScriptStep,
  add: Add,
): void {
  const command = commands.find(({ name }) => name === step.do);
  if (command === undefined) return add('/do', `is no command of the API: ${step.do}`);
  const expected = step.expect?.refused;
  if (expected !== undefined && !errorCodes.some((code) => code === expected)) {
    add('/expect/refused', `is no code of the API: ${expected}`);
  }
  const roles = file.members.filter(({ person }) => person === step.actor).map(({ role }) => role);
  if (expected === undefined && roles.length > 0 && !roles.some((role) => command.roles.includes(role))) {
    add('/actor', `${step.actor} is ${roles.join(', ')}; ${step.do} is for ${command.roles.join(', ')}`);
  }
  const decree = step.do === 'assessment.announceDecree' ? step.body?.decree : undefined;
  if (typeof decree === 'string') return add('/body/decree', `names an unknown decree: ${decree}`);
  for (const [part, schema, value] of [
    ['params', command.params, step.params ?? {}],
    ['body', command.body, step.body ?? {}],
  ] as const) {
    const parsed = schema.safeParse(value);
    if (parsed.success) continue;
    for (const issue of parsed.error.issues) {
      const path = issue.path.map((key) => `/${escape(String(key))}`).join('');
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) add(`/${part}${path}/${escape(key)}`, `is an unknown key of ${step.do}`);
      } else {
        add(`/${part}${path}`, issueInWords(issue));
      }
    }
  }
  if (expected === undefined) checkFit(file, framework, command, step, add);
}

/** What the api would say when the shape is right: the same check, at the step's own date. */
function checkFit(
  file: Omit<CaseFile, 'framework' | 'script'>,
  framework: Framework | null,
  command: (typeof commands)[number],
  step: ScriptStep,
  add: Add,
): void {
  const params = command.params.safeParse(step.params ?? {});
  const body = command.body.safeParse(step.body ?? {});
  if (!params.success || !body.success || framework === null || !isZoneName(file.calendar.zone)) return;
  const known = knownOfAssessment({
    framework,
    members: file.members,
    today: localDate(calendarOf(file), Date.parse(step.at)),
    factsNotBefore: file.plan.factsNotBefore,
    languages: file.languages,
  });
  const unfit = command.unfit?.({ params: params.data, body: body.data }, known);
  for (const { pointer, message } of unfit ?? []) add(`/body${pointer}`, message.en);
}
