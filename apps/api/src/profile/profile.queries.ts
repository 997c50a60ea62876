import { Injectable } from '@nestjs/common';
import type { ProfileDetail, ProvenanceRow } from '@selaras/contracts';
import { workflowIds } from '@selaras/domain';
import type { Provenance } from '@selaras/domain';
import { parts } from '@selaras/persistence';
import { hasRole } from '../http/caller.js';
import type { Member } from '../http/caller.js';
import type { Versioned } from '../http/etag.js';
import { Screen } from '../http/screen.js';
import { NamesService } from '../reads/names.service.js';

const noProfile: ProfileDetail = {
  status: 'none',
  version: 0,
  silence: null,
  changedStatements: 0,
  statements: [],
  comments: [],
  errata: [],
};

export const profile = new Screen(({ key }) => ({
  // Of the same instant as the rest, as for a meeting.
  version: parts.seqOf(workflowIds.profile(key)),
  document: parts.doc('profile', 'profile'),
  statements: parts.docs('statement'),
  comments: parts.docs('comment'),
}));

/** The profile with its statements, what they rest on, and what was said about them. */
@Injectable()
export class ProfileQueries {
  constructor(private readonly names: NamesService) {}

  /** The profile as it stands; without a version before anything is drafted. */
  async profile(
    member: Member,
  ): Promise<Versioned<ProfileDetail> | { readonly version: null; readonly shown: ProfileDetail }> {
    const { key } = member.assessment;
    const provenanceRow = provenanceFor(member);
    const { version, document, statements, comments } = profile.of(member);
    if (document === null) {
      return { version: null, shown: noProfile };
    }
    const contents = await this.names.contents(key, [
      ...statements.map((statement) => statement.text),
      ...comments.map((comment) => comment.text),
      ...document.errata.flatMap((erratum) => [erratum.after, erratum.reason]),
    ]);
    const shown: ProfileDetail = {
      status: document.status,
      version: document.version,
      silence: document.silence,
      changedStatements: document.changedStatements,
      statements: statements.map((statement) => ({
        ...statement,
        indicators: [...statement.indicators],
        provenance: statement.provenance.map(provenanceRow),
        changedSince: statement.changedSince.map(({ indicator, now }) => ({
          indicator,
          now: now === null ? null : provenanceRow(now),
        })),
        content: contents(statement.text),
      })),
      comments: comments.map((comment) => ({ ...comment, content: contents(comment.text) })),
      errata: document.errata.map((erratum) => ({
        ...erratum,
        provenance: erratum.provenance.map(provenanceRow),
        afterContent: contents(erratum.after),
        reasonContent: contents(erratum.reason),
      })),
    };
    return { version, shown };
  }
}

/** Provenance as the member may see it: contradictions are for those who see the cross-check. */
function provenanceFor(member: Member): (doc: Provenance) => ProvenanceRow {
  const seesThem = hasRole(member, 'coordinator', 'programOfficer', 'researcher', 'facilitator', 'operator');
  return (doc) => ({ ...doc, contradictions: seesThem ? [...doc.contradictions] : null });
}
