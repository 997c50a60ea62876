import type { ProfileMails, StageMails } from '../../mail-words.js';

export const profile: ProfileMails & StageMails = {
  consultation: ({ version }) => ({
    title: `Consultation on version ${version} of the draft profile`,
    text: 'The draft profile is open for comments. If no objection is raised by the deadline, the draft counts as agreed.',
  }),
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
