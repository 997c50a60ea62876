import { AssessmentEntity, FrameworkEntity, MembershipEntity } from './assessment.entities.js';
import { ContentEntity, RequestEntity } from './content.entities.js';
import { DraftEntity } from './draft.entities.js';
import { FirstLinkEntity } from './first-link.entities.js';
import { InstallationEntity } from './installation.entities.js';
import { LoginCountEntity } from './login-count.entities.js';
import { MessageEntity, NoticeEntity } from './notice.entities.js';
import { LetterEntity, LetterTokenEntity } from './letter.entities.js';
import {
  BodyEntity,
  DeviceEntity,
  PersonEntity,
  RecoveryCodeEntity,
  SecondFactorEntity,
  SessionEntity,
} from './people.entities.js';
import { PreparationEntity } from './preparation.entities.js';
import { FactEntity, OutboxEntity, ViewEntity, WaitingOnEntity, WorkflowEntity } from './record.entities.js';
import { SecurityEventEntity } from './security.entities.js';
import { SightEntity } from './sight.entities.js';
import { IdentityEntity, ProviderVisitEntity } from './sign-in.entities.js';

/** Every table of the database. */
export const entities = [
  InstallationEntity,
  PersonEntity,
  SessionEntity,
  LoginCountEntity,
  BodyEntity,
  FrameworkEntity,
  AssessmentEntity,
  MembershipEntity,
  ContentEntity,
  RequestEntity,
  DraftEntity,
  WorkflowEntity,
  FactEntity,
  ViewEntity,
  WaitingOnEntity,
  OutboxEntity,
  MessageEntity,
  NoticeEntity,
  DeviceEntity,
  SecondFactorEntity,
  RecoveryCodeEntity,
  LetterEntity,
  LetterTokenEntity,
  SecurityEventEntity,
  PreparationEntity,
  SightEntity,
  FirstLinkEntity,
  IdentityEntity,
  ProviderVisitEntity,
];
export * from './assessment.entities.js';
export * from './content.entities.js';
export * from './draft.entities.js';
export * from './first-link.entities.js';
export * from './installation.entities.js';
export * from './letter.entities.js';
export * from './login-count.entities.js';
export * from './notice.entities.js';
export * from './people.entities.js';
export * from './preparation.entities.js';
export * from './record.entities.js';
export * from './security.entities.js';
export * from './sight.entities.js';
export * from './sign-in.entities.js';
