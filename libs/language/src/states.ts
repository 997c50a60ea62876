import type {
  Contradiction,
  GateCode,
  MeetingState,
  OfferStatus,
  ProfileState,
  Question,
  RegisterStatus,
  RevocationCause,
} from '@selaras/domain';
import * as en from './en/states.js';
import * as id from './id/states.js';
import type { Words } from './lang.js';

/* Words for states of everything that has some. */

export const gateWords: Words<GateCode> = { id: id.gate, en: en.gate };
export const registerStatusWords: Words<RegisterStatus> = { id: id.registerStatus, en: en.registerStatus };
export const offerStatusWords: Words<OfferStatus> = { id: id.offerStatus, en: en.offerStatus };
export const questionStatusWords: Words<Question['status']> = { id: id.questionStatus, en: en.questionStatus };
export const contradictionStatusWords: Words<Contradiction['status']> = {
  id: id.contradictionStatus,
  en: en.contradictionStatus,
};
export const contradictionKindWords: Words<Contradiction['kind']> = {
  id: id.contradictionKind,
  en: en.contradictionKind,
};
export const meetingStatusWords: Words<MeetingState['status']> = { id: id.meetingStatus, en: en.meetingStatus };
export const profileStatusWords: Words<ProfileState['status'] | 'none'> = {
  id: id.profileStatus,
  en: en.profileStatus,
};
export const revokedCauseWords: Words<RevocationCause> = { id: id.revokedCause, en: en.revokedCause };
