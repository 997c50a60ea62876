import type { AssessmentRun, DossierRun, MeetingRun, ProfileRun } from '@selaras/contracts';
import { searchAttributes } from '@selaras/contracts';
import { assessmentMachine, dossierMachine, meetingMachine, profileMachine } from '@selaras/domain';
import { SearchAttributeType, defineSearchAttributeKey } from '@temporalio/common';
import { upsertSearchAttributes } from '@temporalio/workflow';
import { Process } from './process.js';

const stageAttribute = defineSearchAttributeKey(searchAttributes.stage, SearchAttributeType.KEYWORD);

/** The assessment: stages and gates, the register (the one arbiter of ownership), enrolment, milestones. */
export async function assessment(run: AssessmentRun): Promise<void> {
  let shown = run.resume?.state.stage;
  await new Process(assessmentMachine, run, (state) => {
    if (state.stage === shown) return;
    shown = state.stage;
    upsertSearchAttributes([{ key: stageAttribute, value: state.stage }]);
  }).main();
}

/** A body's dossier: acceptance clocks, answering deadlines, offers, rounds, ladder, sign-off. */
export async function dossier(run: DossierRun): Promise<void> {
  await new Process(dossierMachine, run).main();
}

/** A meeting: invitations, attendance, agenda, positions, outcomes. */
export async function meeting(run: MeetingRun): Promise<void> {
  await new Process(meetingMachine, run).main();
}

/** The profile: versions, comments, silence procedure, clearance, publication, errata. */
export async function profile(run: ProfileRun): Promise<void> {
  await new Process(profileMachine, run).main();
}
