import { lookUp } from '../core/look-up.js';
import { addresseeOf, fresh } from '../people/absence.js';
import { officeOf, roleOf } from '../people/offices.js';
import { answersFor, steers } from '../people/roll.js';
import { noticesTo } from '../notices/notice.js';
import {
  systemActor,
  type Actor,
  type BodyCode,
  type Effect,
  type NoticeWhy,
  type OfferData,
  type PersonId,
  type Role,
} from '../core/types.js';
import { absenceNotices, standIn, type Notice, type Tell } from './absence-notices.js';
import { contactsNow } from './absences.js';
import { entryOf } from './register.js';
import { openQuestionIds, wasOffered, type FactOf } from './rules.js';
import type { AssessmentFact } from './facts.js';
import { contactKinds, type AssessmentState, type Contacts, type Offer } from './types.js';
import { waitingIds } from './waiting-on.js';

/** The notices that a fact calls for. Dossiers send those about offers made, assignments, questions and reminders. */
export function assessmentNotices(state: AssessmentState, fact: AssessmentFact): readonly Effect[] {
  const { coordinators, officers, researchers } = state.steering;
  const { at } = fact;
  const tell = (recipients: readonly PersonId[], why: NoticeWhy, notice: Notice): readonly Effect[] =>
    noticesTo(recipients, {
      assessment: state.input.key,
      scope: 'register',
      calendar: state.calendar,
      at,
      why,
      ...notice,
    });
  const tellMain = (body: BodyCode, notice: Notice): readonly Effect[] => {
    const entry = lookUp(state.bodies, body);
    const addressee = entry === undefined ? null : addresseeOf(contactsNow(entry), fresh);
    return addressee === null ? [] : tell([addressee.person], addressee.why, { body, ...notice });
  };

  switch (fact.type) {
    case 'ContactReplaced':
      return contactReplaced(state, fact, tell);
    case 'MemberJoined':
      return memberJoined(state, fact, tell);
    case 'MemberLeft':
      return memberLeft(state, fact, tell);
    case 'AbsenceEntered':
    case 'AbsenceBegan':
    case 'AbsenceEnded':
      return absenceNotices(state, fact, tell);
    case 'SteeringReplaced': {
      const added = fact.to.filter((person) => !fact.from.includes(person));
      const occurrence = `${fact.role}@${at}`;
      return [
        ...tell(added, fact.role, { kind: 'handedOver', occurrence, data: {} }),
        ...(fact.to.length > 0
          ? []
          : tell(coordinators, 'coordinator', {
              kind: 'vacancy',
              occurrence,
              atOnce: true,
              data: { office: fact.role },
            })),
      ];
    }
    case 'RefusalNoted': {
      const entry = entryOf(state, fact.indicator);
      return tell(coordinators, 'coordinator', {
        kind: 'refused',
        occurrence: `${fact.indicator}@${entry.version}@${at}`,
        subject: waitingIds.reassign(entry),
        body: fact.body,
        items: [fact.indicator],
        data: { indicator: fact.indicator, body: fact.body, reason: fact.reason },
      });
    }
    case 'IndicatorReassigned': {
      const entry = entryOf(state, fact.indicator);
      return tellMain(fact.from, {
        kind: 'reassigned',
        occurrence: `${fact.indicator}@${entry.version}@${at}`,
        items: [fact.indicator],
        data: { indicator: fact.indicator, from: fact.from, to: fact.to, offer: null },
      });
    }
    case 'HandoffHopLimit': {
      const offer = offerIn(state, fact.offer);
      return tell(coordinators, 'coordinator', {
        kind: 'handoffHopLimit',
        occurrence: fact.offer,
        subject: waitingIds.hopLimit(offer),
        ...about(offer),
      });
    }
    case 'HandoffEscalated': {
      const offer = offerIn(state, fact.offer);
      return tell(coordinators, 'coordinator', {
        kind: 'handoffEscalated',
        occurrence: fact.offer,
        subject: waitingIds.escalatedOffer(offer),
        ...about(offer),
      });
    }
    case 'HandoffAccepted':
      return tellMain(fact.from, {
        kind: 'handoffAccepted',
        occurrence: fact.offer,
        ...about(offerIn(state, fact.offer), { answering: fact.answering.instant }),
      });
    case 'HandoffRefused': {
      const offer = offerIn(state, fact.offer);
      return tellMain(offer.from, {
        kind: 'handoffRefused',
        occurrence: fact.offer,
        ...about(offer, { refusal: fact.reason }),
      });
    }
    case 'HandoffRevoked': {
      const offer = offerIn(state, fact.offer);
      if (!wasOffered(state, offer, false)) return [];
      return tellMain(offer.to, {
        kind: 'handoffRevoked',
        occurrence: fact.offer,
        ...about(offer, { cause: fact.cause }),
      });
    }
    case 'HandoffDecided': {
      const offer = offerIn(state, fact.offer);
      if (fact.outcome === 'move') {
        const { id, indicator, from, to } = offer;
        return tellMain(from, {
          kind: 'reassigned',
          occurrence: id,
          items: [indicator],
          data: { indicator, from, to, offer: id },
        });
      }
      return [
        ...tellMain(fact.from, { kind: 'handoffRefused', occurrence: fact.offer, ...about(offer, { refusal: null }) }),
        ...(wasOffered(state, offer, false)
          ? tellMain(fact.to, { kind: 'handoffRevoked', occurrence: fact.offer, ...about(offer, { cause: 'kept' }) })
          : []),
      ];
    }
    case 'QuestionReplied': {
      const round = lookUp(state.questions, fact.question)?.round;
      if (round === undefined || lookUp(state.rounds, String(round))?.closedAt !== null) return [];
      if (openQuestionIds(state, round).length > 0) return [];
      return tell(researchers, 'researcher', { kind: 'questionsReplied', occurrence: round, data: { round } });
    }
    case 'ContradictionOpened':
      return fact.bodies.flatMap((body) =>
        tellMain(body, {
          kind: 'contradiction',
          occurrence: fact.contradiction,
          items: [fact.indicator],
          data: {
            contradiction: fact.contradiction,
            indicator: fact.indicator,
            contradictionKind: fact.kind,
            bodies: fact.bodies,
          },
        }),
      );
    case 'StageEntered': {
      const notice: Notice = {
        kind: 'stageChanged',
        occurrence: fact.stage,
        items: [fact.stage],
        data: { stage: fact.stage, from: fact.from, waived: fact.waiver !== null },
      };
      return [
        ...tell(coordinators, 'coordinator', notice),
        ...tell(
          officers.filter((person) => !coordinators.includes(person)),
          'programOfficer',
          notice,
        ),
      ];
    }
    case 'AssessmentOpened':
    case 'BodyEnrolled':
    case 'SuccessionPlanned':
    case 'IndicatorAssigned':
    case 'AcceptanceNoted':
    case 'SubmissionNoted':
    case 'DecreeAnnounced':
    case 'HandoffProposed':
    case 'RoundOpened':
    case 'RoundClosed':
    case 'ContradictionResolved':
    case 'BodyEscalated':
    case 'BodySettled':
    case 'MeetingPlanned':
    case 'MeetingNoted':
    case 'OutcomesNoted':
    case 'ProfileStarted':
    case 'ProfileNoted':
      return [];
  }
}

/**
 * The successor gets one letter, which lists what is open when it is read. While there is no main focal point the
 * alternate stands in and gets it. A vacancy is the coordinator's to fill, who hears of it at once.
 */
function contactReplaced(
  state: AssessmentState,
  { body, contact, from, to, at, by, letter }: FactOf<'ContactReplaced'>,
  tell: Tell,
): readonly Effect[] {
  const entry = lookUp(state.bodies, body);
  // The planned successor had already taken over.
  if (entry === undefined || from === to) return [];
  const occurrence = `${body}/${contact}@${at}`;
  const handedOver: Notice = { kind: 'handedOver', occurrence, body, data: {} };
  if (to !== null) {
    const told = [
      ...tell([to], officeOf[contact], handedOver),
      ...(contact === 'alternate' ? standIn(entry, at, tell) : []),
    ];
    // The body hears whom somebody else has put in its office.
    if (state.members === undefined) return told;
    const data = { person: to, role: roleOf[contact], office: officeOf[contact], letter: letter ?? null };
    const given: Notice = { kind: 'roleGiven', occurrence, body, data: { ...data, enteredBy: by.role } };
    return [...told, ...toBody(entry.contacts, [to, by.person], body, given, tell)];
  }
  const stand = contact === 'main' ? addresseeOf(contactsNow(entry), fresh) : null;
  const knows = [by.person, ...(stand === null ? [] : [stand.person])];
  const data = { person: from ?? '', role: roleOf[contact], office: officeOf[contact], letter: letter ?? null };
  const ended: Notice = { kind: 'roleEnded', occurrence, body, data: { ...data, enteredBy: by.role } };
  return [
    ...vacancy(state, { body, contact, at }, tell),
    ...(stand === null ? [] : tell([stand.person], stand.why, handedOver)),
    ...(state.members === undefined || from === null ? [] : toBody(entry.contacts, knows, body, ended, tell)),
  ];
}

/** A contact that nobody holds is the coordinator's to fill. */
function vacancy(
  state: AssessmentState,
  { body, contact, at }: Pick<FactOf<'ContactReplaced'>, 'body' | 'contact' | 'at'>,
  tell: Tell,
): readonly Effect[] {
  const occurrence = `${body}/${contact}@${at}`;
  return tell(state.steering.coordinators, 'coordinator', {
    kind: 'vacancy',
    occurrence,
    subject: waitingIds.appoint(body, contact, at),
    body,
    atOnce: true,
    data: { office: officeOf[contact] },
  });
}

/** Who joined is told, and the body for which they speak or, where they steer, the coordinators. */
function memberJoined(state: AssessmentState, fact: FactOf<'MemberJoined'>, tell: Tell): readonly Effect[] {
  const { person, role, body, letter, at, by } = fact;
  const occurrence = `${person}/${role}/${body ?? '-'}@${at}`;
  const data = { person, role, office: null, letter, enteredBy: enteredBy(by) };
  const given: Notice = { kind: 'roleGiven', occurrence, body, data };
  return [...tell([person], 'ownRole', given), ...toOthers(state, fact, [], given, tell)];
}

/** Whose role has ended is told so, and so is everybody who relied on them; what falls vacant is the coordinator's. */
function memberLeft(state: AssessmentState, fact: FactOf<'MemberLeft'>, tell: Tell): readonly Effect[] {
  const { person, role, body, letter, contacts, cause, at, by } = fact;
  const occurrence = `${person}/${role}/${body ?? '-'}@${at}`;
  const data = { person, role, office: null, letter, enteredBy: enteredBy(by) };
  const ended: Notice = { kind: 'roleEnded', occurrence, body, data };
  const vacancies = body === null ? [] : contacts.flatMap((contact) => vacancy(state, { body, contact, at }, tell));
  const entry = body === null ? undefined : lookUp(state.bodies, body);
  const stand = contacts.includes('main') && entry !== undefined ? addresseeOf(contactsNow(entry), fresh) : null;
  const handedOver: Notice = { kind: 'handedOver', occurrence: `${body ?? '-'}/main@${at}`, body, data: {} };
  // Of a contact that changed hands the others hear by that; whoever stands in, by the letter.
  const knows = stand === null ? [] : [stand.person];
  return [
    ...tell([person], 'ownRole', ended),
    ...(cause === 'replaced' && body !== null ? [] : toOthers(state, fact, knows, ended, tell)),
    ...vacancies,
    ...(stand === null ? [] : tell([stand.person], stand.why, handedOver)),
  ];
}

/** The process itself has no role in which it acts: a term has ended. */
function enteredBy({ person, role }: Actor): Role | null {
  return person === systemActor.person ? null : role;
}

function toOthers(
  state: AssessmentState,
  { person, role, body, by }: FactOf<'MemberJoined'> | FactOf<'MemberLeft'>,
  others: readonly PersonId[],
  notice: Notice,
  tell: Tell,
): readonly Effect[] {
  const knows = [person, by.person, ...others];
  const entry = body === null || steers.includes(role) ? undefined : lookUp(state.bodies, body);
  if (entry !== undefined && answersFor.includes(role)) return toBody(entry.contacts, knows, entry.code, notice, tell);
  const coordinators = state.steering.coordinators.filter((one) => !knows.includes(one));
  return steers.includes(role) ? tell(coordinators, 'coordinator', notice) : [];
}

/** To the contacts of a body, each once, but to those who know. */
function toBody(
  contacts: Contacts,
  knows: readonly PersonId[],
  body: BodyCode,
  notice: Notice,
  tell: Tell,
): readonly Effect[] {
  const told = new Set<PersonId>(knows);
  return contactKinds.flatMap((contact) => {
    const holder = contacts[contact];
    if (holder === null || told.has(holder)) return [];
    told.add(holder);
    return tell([holder], officeOf[contact], { ...notice, body });
  });
}

/** What a notice about an offer says of it. */
function about(offer: Offer): { readonly items: readonly string[]; readonly data: OfferData };
function about<const T extends object>(
  offer: Offer,
  more: T,
): { readonly items: readonly string[]; readonly data: OfferData & T };
function about(offer: Offer, more?: object): { readonly items: readonly string[]; readonly data: OfferData } {
  const { id, indicator, from, to, reason } = offer;
  return { items: [indicator], data: { offer: id, indicator, from, to, reason, ...more } };
}

/** The offer a fact speaks of; it exists once the fact has been taken into the state. */
export function offerIn(state: AssessmentState, id: string): Offer {
  const offer = lookUp(state.offers, id);
  if (offer === undefined) throw new RangeError(`offer ${id} is not in ${state.input.key}`);
  return offer;
}
