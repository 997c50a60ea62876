import type { CaseFile, CasePlan, ProvenanceNote, Script } from '@selaras/case';
import { addAcceptance } from './acceptance.js';
import { convener, makeBodies, makeMembers, makePeople, steering } from './actors.js';
import { addAnswers } from './answers.js';
import { decreesKnownAtStart, makeCalendar } from './calendar.js';
import { addCrosscheck } from './crosscheck.js';
import { addFgd } from './fgd.js';
import { languages } from './framework.js';
import { addHandoffs } from './handoffs.js';
import { addOpening } from './opening.js';
import { addReport } from './report.js';
import { ScriptBuilder, wib } from './script-builder.js';
import type { Sources } from './sources.js';

const workingDays = (amount: number) => ({ amount, unit: 'workingDays' as const });

const plan: CasePlan = {
  acceptance: workingDays(5),
  answering: workingDays(20),
  answeringNotAfter: wib('2023-05-31', '16:00'),
  offer: workingDays(3),
  roundReply: workingDays(5),
  silence: workingDays(10),
  ladder: [
    { offset: workingDays(-3), to: 'main' },
    { offset: workingDays(1), to: 'main' },
    { offset: workingDays(1), to: 'alternate' },
    { offset: workingDays(3), to: 'authority' },
    { offset: workingDays(5), to: 'coordinator' },
  ],
  hopLimit: 2,
  maxRounds: 3,
  milestones: [
    { stage: 'launched', plannedOn: '2023-04-03' },
    { stage: 'collecting', plannedOn: '2023-04-05' },
    { stage: 'crosscheck', plannedOn: '2023-06-05' },
    { stage: 'validation', plannedOn: '2023-06-20' },
    { stage: 'analysis', plannedOn: '2023-07-03' },
    { stage: 'consultation', plannedOn: '2023-11-15' },
    { stage: 'clearance', plannedOn: '2024-01-31' },
    { stage: 'published', plannedOn: '2024-06-12' },
    { stage: 'closed', plannedOn: '2024-06-28' },
  ],
};

const article = 'indonesia.iom.int: IOM ajak pemangku kepentingan untuk memvalidasi data survei (2023)';
const provenance: readonly ProvenanceNote[] = [
  {
    fact: 'Coordination meetings on 15 March and 3 April 2023; 98 indicators in six dimensions',
    mark: 'sourced',
    source: article,
  },
  {
    fact: 'Kick-off on 3 April 2023 with 51 participants of 17 bodies',
    mark: 'sourced',
    source: 'indonesia.iom.int: IOM together with the Ministry of Foreign Affairs launch MGI (2023)',
  },
  {
    fact: 'Two-day hybrid FGD on 20 and 21 June 2023 with 94 participants of 23 bodies',
    mark: 'sourced',
    source: article,
  },
  {
    fact: 'Report consultation on 19 December 2023 with 58 participants from government, UN agencies, NGOs and CSOs',
    mark: 'sourced',
    source: 'indonesia.iom.int: IOM engaged multi-stakeholder consultations (2023)',
  },
  {
    fact: 'Some recommendations may not suit the context for now',
    mark: 'sourced',
    source: 'indonesia.iom.int: IOM engaged multi-stakeholder consultations (2023)',
  },
  {
    fact: 'Launch of the profile on 12 June 2024',
    mark: 'sourced',
    source: 'indonesia.iom.int: IOM and MoFA held public discussion (2024)',
  },
  {
    fact: 'Decrees SKB 1066/2022, 327/2023 and 624/2023 and when they became known',
    mark: 'sourced',
    source: 'sources/calendar-id-2023.json',
  },
  { fact: 'Decree SKB 855/2023 (holidays of 2024), office hours', mark: 'generalKnowledge' },
  { fact: 'The window for answers from April to June 2023, the analysis from July to December 2023', mark: 'inferred' },
  { fact: 'Wording and number of indicators per dimension (illustrative catalogue)', mark: 'invented' },
  { fact: 'Which 23 bodies take part and which six of them joined later (illustrative list)', mark: 'invented' },
  {
    fact: 'All people (role accounts), delegations, the split into in person and online, outside organisations',
    mark: 'invented',
  },
  {
    fact: 'Rules and deadlines of the plan, all answers, refusals, handoffs, questions, contradictions, positions, outcomes',
    mark: 'invented',
  },
  {
    fact: 'The third coordination meeting on 16 May 2023, the erratum of 26 June 2024, the closing of 1 July 2024',
    mark: 'invented',
  },
  { fact: 'Attendance of the first coordination meeting', mark: 'invented' },
];

/** `case.json` of the Indonesian round of 2023. */
export function makeCaseFile(sources: Sources): CaseFile {
  const bodies = makeBodies(sources);
  return {
    $schema: '../case.schema.json',
    format: 1,
    key: 'indonesia-2023',
    languages,
    title: {
      id: 'Indikator Tata Kelola Migrasi Indonesia 2023 (latihan)',
      en: 'Migration Governance Indicators, Indonesia 2023 (rehearsal)',
    },
    level: 'national',
    linkedTo: null,
    startAt: wib('2023-03-06', '09:00'),
    framework: 'framework.json',
    script: 'script.json',
    convener,
    steering,
    bodies,
    people: makePeople(bodies),
    members: makeMembers(bodies),
    calendar: makeCalendar(sources),
    decreesKnownAtStart,
    plan,
    provenance,
  };
}

/** `script.json`: who does what when, from 6 March 2023 to 1 July 2024. */
export function makeScript(sources: Sources): Script {
  const script = new ScriptBuilder();
  addOpening(script, sources);
  addAcceptance(script, sources);
  addHandoffs(script);
  addAnswers(script, sources);
  addCrosscheck(script, sources);
  addFgd(script, sources);
  addReport(script, sources);
  return { steps: script.steps() };
}
