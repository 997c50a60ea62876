import { describe, expect, it } from '@jest/globals';
import { assessmentMachine } from '../assessment/assessment.machine.js';
import { inputOf } from '../assessment/testing/builders.js';
import type { AssessmentState } from '../assessment/types.js';
import { dossierMachine } from '../dossier/dossier.machine.js';
import { dossierInput } from '../dossier/testing/builders.js';
import type { DossierState } from '../dossier/types.js';
import { meetingMachine } from '../meeting/meeting.machine.js';
import { meetingInput } from '../meeting/testing/meeting-builder.js';
import type { MeetingState } from '../meeting/types.js';
import { profileMachine } from '../profile/profile.machine.js';
import { profileInput } from '../profile/testing/profile-builder.js';
import type { ProfileState } from '../profile/types.js';

/**
 * What a process may keep of its input, because nobody can change it: `input-is-identity.decision.md`. A field that is
 * missing here, or too much, is a compile error; one that a machine keeps although it may change fails below.
 */
const identity: {
  readonly assessment: Readonly<Record<keyof AssessmentState['input'], true>>;
  readonly dossier: Readonly<Record<keyof DossierState['input'], true>>;
  readonly meeting: Readonly<Record<keyof MeetingState['input'], true>>;
  readonly profile: Readonly<Record<keyof ProfileState['input'], true>>;
} = {
  assessment: {
    key: true,
    title: true,
    languages: true,
    level: true,
    linkedTo: true,
    clock: true,
    framework: true,
    indicators: true,
    convener: true,
  },
  dossier: { assessment: true, body: true, clock: true },
  meeting: { assessment: true, number: true, kind: true, clock: true },
  profile: { assessment: true, clock: true },
};

const kept: Readonly<Record<keyof typeof identity, object>> = {
  assessment: assessmentMachine.initial(inputOf()).input,
  dossier: dossierMachine.initial(dossierInput({ answeringNotAfter: 1, promise: { amount: 1, unit: 'workingDays' } }))
    .input,
  meeting: meetingMachine.initial(meetingInput()).input,
  profile: profileMachine.initial(profileInput()).input,
};

describe('what a process keeps of its input', () => {
  it.each(['assessment', 'dossier', 'meeting', 'profile'] as const)('%s: is its identity and nothing else', (kind) => {
    expect(Object.keys(kept[kind]).sort()).toEqual(Object.keys(identity[kind]).sort());
  });
});
