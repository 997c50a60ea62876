import type { ProfileMails, StageMails } from '../../../vocabulary/mails.js';

export const profile: ProfileMails & StageMails = {
  consultation: ({ version, silence }) => ({
    title: `Consultation on version ${version} of the draft profile`,
    text: silence
      ? 'The draft profile is open for comments. If no objection is raised by the deadline, the draft counts as agreed.'
      : 'The draft profile is open for comments. An objection has been raised, so the draft does not count as agreed by silence.',
  }),
  provenanceChanged: ({ count, published }) => {
    const changed = count === 1 ? 'the indicator below has' : 'the indicators below have';
    return published
      ? {
          title: 'The basis of the published profile has changed',
          text: `What is on record for ${changed} changed since the profile was published. The published text stays as it is; please consider whether an erratum is needed.`,
        }
      : {
          title: 'The basis of the draft profile has changed',
          text: `What is on record for ${changed} changed since the statements that rest on it were written. Until those are confirmed or rewritten, the text cannot be circulated, validated, cleared or published.`,
        };
  },
  considerErratum: 'consider whether the published profile needs an erratum',
  profilePublished: ({ version }) => ({
    title: `Version ${version} of the profile published`,
    text: 'The profile that results from this assessment has been published. Thank you for your contribution.',
  }),
  erratum: ({ number }) => ({
    title: `Erratum ${number} to the profile`,
    text: 'One statement in the published profile has been corrected. The earlier wording is kept.',
  }),
  stageChanged: ({ stage, waived }) => ({
    title: `The assessment has entered a new stage: ${stage}`,
    text: waived
      ? 'The stage was entered with a waiver of a condition not yet met; the reason is on record.'
      : 'All conditions of the previous stage have been met.',
  }),
};
