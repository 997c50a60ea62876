import { atLocal } from '../../calendar/calendar.js';
import { indonesia2023, skb2022no1066, skb2023no327 } from '../../calendar/testing/indonesia-2023.js';
import type { Actor, ContentRef, Instant } from '../../core/types.js';
import { runOf, type Run } from '../../meeting/testing/machine-run.js';
import { profileMachine } from '../profile.machine.js';
import type {
  ProfileCommand,
  ProfileFact,
  ProfileInput,
  ProfileMessage,
  ProfileState,
  Provenance,
  Statement,
} from '../types.js';

export const coordinator: Actor = { person: 'kemlu-coordinator', role: 'coordinator', body: 'KEMLU' };
export const officer: Actor = { person: 'officer-1', role: 'programOfficer', body: null };
export const researcher: Actor = { person: 'researcher-1', role: 'researcher', body: null };
export const reviewer: Actor = { person: 'reviewer-1', role: 'outsideReviewer', body: null };
export const authority: Actor = { person: 'kemlu-authority', role: 'authority', body: 'KEMLU' };
export const focalPoint: Actor = { person: 'kemnaker-main', role: 'focalPoint', body: 'KEMNAKER' };

export function ref(id: string): ContentRef {
  return { id, hash: `hash-of-${id}` };
}

/** An instant of the case's calendar, WIB. */
export function wib(date: string, time: string): Instant {
  return atLocal(indonesia2023, date, time);
}

export const startedAt = wib('2023-06-12', '09:00');
/** A Monday on which the decree of 20 June is not known yet. */
export const circulatedAt = wib('2023-06-19', '10:00');

export function provenance(indicator: string, lead = 'KEMNAKER'): Provenance {
  return {
    indicator,
    lead,
    answer: ref(`answer-${indicator}`),
    outcome: 'agreed',
    outcomeAt: '3/1',
    contradictions: [],
  };
}

/** The register's word that a later meeting has overturned an outcome. */
export function overturned(indicator = '1.1.1', lead = 'KEMNAKER'): Provenance {
  return { ...provenance(indicator, lead), outcome: 'contested', outcomeAt: '9/1' };
}

/** The register tells that something has changed. */
export function told(...changed: readonly Provenance[]): ProfileMessage {
  return { type: 'register.provenance', changed, withdrawn: [] };
}

export function statement(id: string, indicators: readonly string[] = ['1.1.1'], text = `text-${id}`): Statement {
  return { id, dimension: 1, class: 'wellDeveloped', indicators, text: ref(text) };
}

/** Three indicators with an outcome and a silence of eight working days. */
export function profileInput(changes: Partial<ProfileInput> = {}): ProfileInput {
  return {
    assessment: 'mgi-id-2023',
    calendar: { ...indonesia2023, decrees: [skb2022no1066, skb2023no327] },
    silence: { amount: 8, unit: 'workingDays' },
    steering: {
      coordinators: [coordinator.person],
      officers: [officer.person],
      researchers: [researcher.person],
    },
    focalPoints: [focalPoint.person, 'kemlu-main'],
    provenance: [provenance('1.1.1'), provenance('1.1.2'), provenance('2.1.1', 'KEMLU')],
    clock: 'held',
    ...changes,
  };
}

export type ProfileRun = Run<ProfileState, ProfileCommand, ProfileMessage, ProfileFact>;

/** A profile that was just started: nothing is written yet. */
export function drafted(changes: Partial<ProfileInput> = {}): ProfileRun {
  return runOf(profileMachine, profileInput(changes), startedAt);
}

/** A profile with two statements in draft. */
export function written(changes: Partial<ProfileInput> = {}): ProfileRun {
  const run = drafted(changes);
  const statements = [statement('s1'), statement('s2', ['1.1.2', '2.1.1'])];
  run.act({ type: 'profile.write', statements }, researcher, startedAt);
  return run;
}

/** A profile whose silence runs. */
export function circulated(changes: Partial<ProfileInput> = {}): ProfileRun {
  const run = written(changes);
  run.act({ type: 'profile.circulate' }, officer, circulatedAt);
  return run;
}

/** The instant at which the running silence ends. */
export function silenceEnd(run: ProfileRun): Instant {
  const silence = run.state().silence;
  if (silence === null) throw new Error('no silence was announced');
  return silence.deadline.instant;
}

/** A profile whose silence nobody broke. */
export function adopted(): ProfileRun {
  const run = circulated();
  run.tick(silenceEnd(run));
  return run;
}

/** A published profile; the instant is one after everything that happened. */
export function published(): { readonly run: ProfileRun; readonly now: Instant } {
  const run = adopted();
  const now = silenceEnd(run) + 1;
  run.act({ type: 'profile.validate' }, coordinator, now);
  run.act({ type: 'profile.clear' }, authority, now);
  run.act({ type: 'profile.publish' }, coordinator, now);
  return { run, now };
}
