// Long: one list of everything that people may ask of the assessment.
import {
  absenceModes,
  contactKinds,
  contradictionKinds,
  meetingFormats,
  meetingKinds,
  refusalReasons,
  roles,
  stages,
  steeringRoles,
  workflowIds,
} from '@selaras/domain';
import type { ContactKind, Role } from '@selaras/domain';
import { inEvery } from '@selaras/language';
import { z } from 'zod';
import { missingTexts, textIsMissing } from '../text/localized.js';
import {
  codeSchema,
  contactsSchema,
  decreeSchema,
  instantSchema,
  joiningSchema,
  letterSchema,
  textsOfDecree,
  textSchema,
} from '../http/shapes.js';
import { defineCommand, type Unfit } from './define.js';

const none = z.object({}).strict();
const ofContact = z.object({ bodyCode: codeSchema, person: codeSchema }).strict();
const offerParams = z.object({ offer: codeSchema }).strict();
const assessment = (key: string): string => workflowIds.assessment(key);
const reason = z.enum(refusalReasons);

/** Who may be what to a body: a contact from outside could neither answer nor clear anything for it. */
const contactRoles: Readonly<Record<ContactKind, Role>> = {
  main: 'focalPoint',
  alternate: 'focalPoint',
  authority: 'authority',
};

/** Who may let others join; everybody may leave. */
const appointing: readonly Role[] = ['coordinator', 'operator', 'authority'];

function outsider(person: string, role: Role, body: string | null = null): Unfit['message'] {
  return inEvery(({ requests, codes }) => requests.notMember({ person, role: codes.course.role[role], body }));
}

/** Commands of the assessment: enrolment, register, handoffs, rounds, contradictions, meetings, gates. */
export const assessmentCommands = [
  defineCommand({
    name: 'assessment.enrolBody',
    path: '/bodies',
    params: none,
    body: z.object({ body: codeSchema, contacts: contactsSchema }).strict(),
    roles: ['coordinator', 'programOfficer'],
    wantsProof: true,
    summary: 'Enrol a body with its focal points and validating authority.',
    needs: ['members'],
    unfit: ({ body: { body, contacts } }, { isMember }) =>
      contactKinds.flatMap((contact) =>
        isMember(contacts[contact], contactRoles[contact], body)
          ? []
          : [{ pointer: `/contacts/${contact}`, message: outsider(contacts[contact], contactRoles[contact], body) }],
      ),
    workflow: assessment,
    build: ({ body }) => ({ type: 'assessment.enrolBody', body: body.body, contacts: body.contacts }),
  }),
  defineCommand({
    name: 'assessment.replaceContact',
    path: '/bodies/{bodyCode}/contacts/{contact}',
    params: z.object({ bodyCode: codeSchema, contact: z.enum(contactKinds) }).strict(),
    body: z
      .object({
        person: codeSchema.nullable(),
        effective: instantSchema.optional(),
        letter: letterSchema.optional(),
        keepsRole: z.boolean().optional(),
        reason: textSchema,
      })
      .strict(),
    roles: ['coordinator', 'authority'],
    inRoleOrder: true,
    heardFirst: true,
    wantsProof: true,
    summary:
      'Let another person hold a contact of a body from now or a later instant on, or leave it vacant with `null`. The former holder is no longer a member with that role unless `keepsRole` says so.',
    needs: ['members'],
    unfit: ({ params: { bodyCode, contact }, body: { person } }, { isMember }) =>
      person === null || isMember(person, contactRoles[contact], bodyCode)
        ? []
        : [{ pointer: '/person', message: outsider(person, contactRoles[contact], bodyCode) }],
    workflow: assessment,
    build: ({
      params: { bodyCode, contact },
      body: { person, effective, letter, keepsRole, reason: text },
      tools,
    }) => ({
      type: 'assessment.replaceContact',
      body: bodyCode,
      contact,
      person,
      effective: effective === undefined ? undefined : tools.instant(effective),
      letter,
      keepsRole,
      reason: tools.content('reason', `contact/${bodyCode}/${contact}`, text, bodyCode),
    }),
  }),
  defineCommand({
    name: 'assessment.enterAbsence',
    path: '/bodies/{bodyCode}/absences/{person}',
    params: ofContact,
    body: z
      .object({
        mode: z.enum(absenceModes),
        from: instantSchema.optional(),
        until: instantSchema,
        letter: letterSchema.optional(),
        reason: textSchema.optional(),
      })
      .strict(),
    roles: ['coordinator', 'authority', 'focalPoint'],
    inRoleOrder: true,
    summary:
      'Say that a contact of a body is away until an instant, by their own word or on it: they finish what is open (`finishes`), or all work and mails go to the alternate (`unavailable`). It ends by itself.',
    workflow: assessment,
    build: ({ params: { bodyCode, person }, body: { mode, from, until, letter, reason: text }, tools }) => ({
      type: 'assessment.enterAbsence',
      body: bodyCode,
      person,
      mode,
      from: from === undefined ? undefined : tools.instant(from),
      until: tools.instant(until),
      letter,
      reason: text && tools.content('reason', `absence/${bodyCode}/${person}`, text, bodyCode),
    }),
  }),
  defineCommand({
    name: 'assessment.endAbsence',
    path: '/bodies/{bodyCode}/absences/{person}/end',
    params: ofContact,
    body: none,
    roles: ['coordinator', 'authority', 'focalPoint'],
    inRoleOrder: true,
    summary: 'Say that a contact of a body is back before the absence is over, or does not leave at all.',
    workflow: assessment,
    build: ({ params: { bodyCode, person } }) => ({ type: 'assessment.endAbsence', body: bodyCode, person }),
  }),
  defineCommand({
    name: 'assessment.join',
    path: '/members',
    params: none,
    body: z
      .object({
        members: z.array(joiningSchema).min(1).max(200),
        letter: letterSchema.optional(),
        reason: textSchema.optional(),
      })
      .strict(),
    roles: ['coordinator', 'operator', 'authority'],
    inRoleOrder: true,
    wantsProof: true,
    summary:
      'Let people join in a role. A body’s authority appoints its own focal points and delegates; for a body that takes part anybody else needs the number of a letter. Nobody joins by their own word.',
    workflow: assessment,
    build: ({ body: { members, letter, reason: text }, tools }) => ({
      type: 'assessment.join',
      members: members.map(({ person, role, body, until }) => ({
        person,
        role,
        body,
        ...(until === undefined ? {} : { until: tools.instant(until) }),
      })),
      letter,
      reason: text && tools.content('reason', 'member/join', text),
    }),
  }),
  defineCommand({
    name: 'assessment.leave',
    path: '/members/{person}/{role}/end',
    params: z.object({ person: codeSchema, role: z.enum(roles) }).strict(),
    body: z.object({ letter: letterSchema.optional(), reason: textSchema }).strict(),
    roles: ['coordinator', 'operator', 'authority', ...roles.filter((role) => !appointing.includes(role))],
    inRoleOrder: true,
    heardFirst: true,
    wantsProof: true,
    summary:
      'End a role: one’s own, or as coordinator anybody’s, or as a body’s authority that of its focal points and delegates. Access ends before the answer comes.',
    needs: ['members'],
    unfit: ({ params: { person, role } }, { isMember }) =>
      isMember(person, role) ? [] : [{ pointer: '/params/person', message: outsider(person, role) }],
    workflow: assessment,
    build: ({ params: { person, role }, body: { letter, reason: text }, tools }) => ({
      type: 'assessment.leave',
      person,
      role,
      letter,
      reason: tools.content('reason', `member/${person}/${role}`, text),
    }),
  }),
  defineCommand({
    name: 'assessment.replaceSteering',
    path: '/steering/{role}',
    params: z.object({ role: z.enum(steeringRoles) }).strict(),
    body: z
      .object({ persons: z.array(codeSchema).max(50), keepRole: z.boolean().optional(), reason: textSchema })
      .strict(),
    roles: ['coordinator'],
    heardFirst: true,
    wantsProof: true,
    summary: 'Say who coordinates, assists or researches from now on: all who have the role, not only the new ones.',
    needs: ['members'],
    unfit: ({ params: { role }, body: { persons } }, { isMember }) =>
      persons.flatMap((person, index) =>
        isMember(person, role) ? [] : [{ pointer: `/persons/${index}`, message: outsider(person, role) }],
      ),
    workflow: assessment,
    build: ({ params: { role }, body: { persons, keepRole, reason: text }, tools }) => ({
      type: 'assessment.replaceSteering',
      role,
      persons,
      keepRole,
      reason: tools.content('reason', `steering/${role}`, text),
    }),
  }),
  defineCommand({
    name: 'assessment.assign',
    path: '/register',
    params: none,
    body: z
      .object({
        assignments: z
          .array(
            z.object({ indicator: codeSchema, lead: codeSchema, contributors: z.array(codeSchema).max(50) }).strict(),
          )
          .min(1)
          .max(1000),
      })
      .strict(),
    roles: ['coordinator', 'programOfficer'],
    summary: 'Assign indicators to lead bodies and contributors; all or nothing.',
    workflow: assessment,
    build: ({ body }) => ({ type: 'assessment.assign', assignments: body.assignments }),
  }),
  defineCommand({
    name: 'assessment.reassign',
    path: '/register/{indicator}/lead',
    params: z.object({ indicator: codeSchema }).strict(),
    body: z
      .object({
        to: codeSchema,
        despiteRefusal: z.boolean().optional(),
        expectedVersion: z.number().int().min(0).optional(),
      })
      .strict(),
    roles: ['coordinator'],
    summary: 'Give an indicator to another lead body, after a refusal or as a correction.',
    workflow: assessment,
    build: ({ params, body }) => ({ type: 'assessment.reassign', indicator: params.indicator, ...body }),
  }),
  defineCommand({
    name: 'assessment.advance',
    path: '/stage',
    params: none,
    body: z.object({ to: z.enum(stages), waiver: textSchema.optional() }).strict(),
    roles: ['coordinator', 'programOfficer'],
    summary: 'Enter the next stage; an unmet gate needs a waiver with a reason, where it can be waived.',
    workflow: assessment,
    build: ({ body, tools }) => ({
      type: 'assessment.advance',
      to: body.to,
      waiver: body.waiver && tools.content('waiver', body.to, body.waiver),
    }),
  }),
  defineCommand({
    name: 'assessment.announceDecree',
    path: '/decrees',
    params: none,
    body: z.object({ decree: decreeSchema }).strict(),
    roles: ['coordinator', 'programOfficer'],
    summary: 'Make a decree known to the calendar; open deadlines are recomputed by their rule.',
    unfit: ({ body: { decree } }, { languages }) =>
      missingTexts(languages, textsOfDecree(decree)).map((path) => ({
        pointer: ['', 'decree', ...path].join('/'),
        message: textIsMissing,
      })),
    workflow: assessment,
    build: ({ body }) => ({ type: 'assessment.announceDecree', decree: body.decree }),
  }),
  defineCommand({
    name: 'handoff.propose',
    path: '/handoffs',
    params: none,
    body: z
      .object({
        offer: codeSchema,
        indicator: codeSchema,
        to: codeSchema,
        reason,
        note: textSchema.optional(),
        expectedVersion: z.number().int().min(0).optional(),
      })
      .strict(),
    roles: ['focalPoint'],
    summary: 'Propose to pass an indicator on; the present lead stays responsible until the other body accepts.',
    workflow: assessment,
    build: ({ body, tools }) => ({
      type: 'handoff.propose',
      ...body,
      note: body.note && tools.content('note', `handoff/${body.offer}`, body.note),
    }),
  }),
  defineCommand({
    name: 'handoff.accept',
    path: '/handoffs/{offer}/acceptance',
    params: offerParams,
    body: none,
    roles: ['focalPoint'],
    summary: 'Take the indicator over.',
    workflow: assessment,
    build: ({ params }) => ({ type: 'handoff.accept', offer: params.offer }),
  }),
  defineCommand({
    name: 'handoff.refuse',
    path: '/handoffs/{offer}/refusal',
    params: offerParams,
    body: z.object({ reason, note: textSchema.optional() }).strict(),
    roles: ['focalPoint'],
    summary: 'Decline the offer; the indicator stays where it is.',
    workflow: assessment,
    build: ({ params, body, tools }) => ({
      type: 'handoff.refuse',
      offer: params.offer,
      reason: body.reason,
      note: body.note && tools.content('note', `handoff/${params.offer}`, body.note),
    }),
  }),
  defineCommand({
    name: 'handoff.revoke',
    path: '/handoffs/{offer}/revocation',
    params: offerParams,
    body: none,
    roles: ['focalPoint'],
    summary: 'Take an open offer back.',
    workflow: assessment,
    build: ({ params }) => ({ type: 'handoff.revoke', offer: params.offer }),
  }),
  defineCommand({
    name: 'handoff.decide',
    path: '/handoffs/{offer}/decision',
    params: offerParams,
    body: z.object({ outcome: z.enum(['move', 'keep']), note: textSchema.optional() }).strict(),
    roles: ['coordinator'],
    summary: 'Decide an offer that was left unanswered or reached the hop limit.',
    workflow: assessment,
    build: ({ params, body, tools }) => ({
      type: 'handoff.decide',
      offer: params.offer,
      outcome: body.outcome,
      note: body.note && tools.content('note', `handoff/${params.offer}`, body.note),
    }),
  }),
  defineCommand({
    name: 'round.open',
    path: '/rounds',
    params: none,
    body: z
      .object({
        questions: z
          .array(z.object({ id: codeSchema, indicator: codeSchema, body: codeSchema, text: textSchema }).strict())
          .min(1)
          .max(1000),
      })
      .strict(),
    roles: ['researcher'],
    summary: 'Open the next numbered round of clarification questions.',
    workflow: assessment,
    build: ({ body, tools }) => ({
      type: 'round.open',
      questions: body.questions.map((q) => ({ ...q, text: tools.content('question', q.id, q.text, q.body) })),
    }),
  }),
  defineCommand({
    name: 'round.close',
    path: '/rounds/{round}/closing',
    params: z.object({ round: z.coerce.number().int().min(1) }).strict(),
    body: none,
    roles: ['researcher'],
    summary: 'Close a round before its deadline.',
    workflow: assessment,
    build: ({ params }) => ({ type: 'round.close', round: params.round }),
  }),
  defineCommand({
    name: 'contradiction.open',
    path: '/contradictions',
    params: none,
    body: z
      .object({
        contradiction: codeSchema,
        indicator: codeSchema,
        bodies: z.array(codeSchema).min(2).max(20),
        kind: z.enum(contradictionKinds),
        text: textSchema,
      })
      .strict(),
    roles: ['researcher'],
    summary: 'Open a case where two inputs cannot both stand.',
    workflow: assessment,
    build: ({ body, tools }) => ({
      type: 'contradiction.open',
      ...body,
      text: tools.content('contradiction', body.contradiction, body.text),
    }),
  }),
  defineCommand({
    name: 'contradiction.resolve',
    path: '/contradictions/{contradiction}/resolution',
    params: z.object({ contradiction: codeSchema }).strict(),
    body: z.object({ outcome: z.enum(['reconciled', 'bothStand', 'unresolved']), resolution: textSchema }).strict(),
    roles: ['researcher', 'coordinator'],
    summary: 'End a contradiction: reconciled, both stand (explained), or unresolved (disclosed).',
    workflow: assessment,
    build: ({ params, body, tools }) => ({
      type: 'contradiction.resolve',
      contradiction: params.contradiction,
      outcome: body.outcome,
      resolution: tools.content('resolution', params.contradiction, body.resolution),
    }),
  }),
  defineCommand({
    name: 'meeting.plan',
    path: '/meetings',
    params: none,
    body: z
      .object({
        number: z.number().int().min(1).max(999),
        kind: z.enum(meetingKinds),
        startsAt: instantSchema,
        endsAt: instantSchema,
        format: z.enum(meetingFormats),
        title: textSchema,
        agenda: z.array(codeSchema).max(1000),
      })
      .strict(),
    roles: ['coordinator', 'programOfficer', 'facilitator'],
    summary: 'Plan a meeting as a draft; nobody is told before it is opened.',
    workflow: assessment,
    build: ({ body, tools }) => ({
      type: 'meeting.plan',
      ...body,
      startsAt: tools.instant(body.startsAt),
      endsAt: tools.instant(body.endsAt),
      title: tools.content('title', `meeting/${body.number}`, body.title),
    }),
  }),
  defineCommand({
    name: 'profile.start',
    path: '/profile',
    params: none,
    body: none,
    roles: ['researcher', 'programOfficer', 'coordinator'],
    summary: 'Start the profile from the outcomes of the register.',
    workflow: assessment,
    build: () => ({ type: 'profile.start' }),
  }),
];
