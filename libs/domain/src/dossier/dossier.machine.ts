import { systemActor, type Machine } from '../core/types.js';
import { decide } from './decide.js';
import { nextDue, onDue } from './due.js';
import { effects } from './effects.js';
import { evolve, initial } from './evolve.js';
import { waitingOn } from './obligations.js';
import { project } from './project.js';
import { receive } from './receive.js';
import type { DossierCommand, DossierFact, DossierInput, DossierMessage, DossierState } from './types.js';

/** The dossier of one body: acceptance, answers, clearance, submission, offers, questions, and the ladder over them. */
export const dossierMachine: Machine<DossierInput, DossierState, DossierCommand, DossierMessage, DossierFact> = {
  kind: 'dossier',
  open: (_input, now) => [{ type: 'DossierOpened', at: now, by: systemActor }],
  initial,
  decide,
  receive,
  onDue,
  nextDue,
  evolve,
  effects,
  project,
  waitingOn,
  isClosed: (state) => state.closed,
};
