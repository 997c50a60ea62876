import type { DossierMessage } from '../types.js';
import { assign, at, content, deadline, Scenario } from './builders.js';

/** The day on which everything is assigned. */
export const monday = at('2023-05-08');
export const codes = ['1.1.1', '1.1.2', '2.1.1'] as const;

/** A dossier with three indicators, nothing accepted yet. */
export function assigned(): Scenario {
  const scenario = new Scenario();
  scenario.receives(assign(codes, monday), monday);
  return scenario;
}

/** The day after: all three accepted. */
export function accepted(): Scenario {
  const scenario = assigned();
  scenario.accepts(codes, at('2023-05-09'));
  return scenario;
}

/** All three answered, cleared and submitted within the week. */
export function submitted(): Scenario {
  const scenario = accepted();
  scenario.answers(codes, at('2023-05-10'));
  scenario.clears(codes, at('2023-05-11'));
  scenario.submits(codes, at('2023-05-12'));
  return scenario;
}

/** One question of a round. */
export const ask = (id: string, indicator: string, round = 1, from = at('2023-05-15')): DossierMessage => ({
  type: 'register.questions',
  questions: [{ question: id, round, indicator, text: content(id), deadline: deadline(5, from) }],
});

/** An indicator that KEMNAKER offers. */
export const offer = (id: string, from = monday): DossierMessage => ({
  type: 'register.offered',
  offer: id,
  indicator: '3.1.1',
  from: 'KEMNAKER',
  reason: 'outsideMandate',
  deadline: deadline(5, from),
});
