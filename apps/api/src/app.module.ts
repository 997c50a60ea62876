import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { AccountsModule } from './accounts/accounts.module.js';
import { AssessmentModule } from './assessment/assessment.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { ClockModule } from './clock/clock.module.js';
import type { ApiConfig } from './config.js';
import { ContentModule } from './content/content.module.js';
import { CrosscheckModule } from './crosscheck/crosscheck.module.js';
import { DossierModule } from './dossier/dossier.module.js';
import { DraftsModule } from './drafts/drafts.module.js';
import { HttpModule } from './http/http.module.js';
import { LiveModule } from './live/live.module.js';
import { MeetingModule } from './meeting/meeting.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { PeopleModule } from './people/people.module.js';
import { DatabaseModule } from './platform/database.module.js';
import { SettingsModule } from './platform/settings.module.js';
import { PreparationsModule } from './preparations/preparations.module.js';
import { ProfileModule } from './profile/profile.module.js';
import { RecordModule } from './record/record.module.js';
import { ServiceModule } from './service/service.module.js';
import { SessionModule } from './session/session.module.js';

/**
 * What stands below them, lowest first, is platform · http · session · engine · reference · reads · commands; features do
 * not know each other (`features.decision.md`).
 */
const features = [
  AssessmentModule,
  DossierModule,
  CrosscheckModule,
  MeetingModule,
  ProfileModule,
  NoticesModule,
  PeopleModule,
  CatalogueModule,
  ContentModule,
  RecordModule,
  DraftsModule,
  LiveModule,
  ClockModule,
  ServiceModule,
  AccountsModule,
  PreparationsModule,
];

/** The whole api: what carries every feature, and the features. */
@Module({})
export class AppModule {
  static with(config: ApiConfig, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [SettingsModule.with(config, logger), DatabaseModule, HttpModule, SessionModule, ...features],
    };
  }
}
