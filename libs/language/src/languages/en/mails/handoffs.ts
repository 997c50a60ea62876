import type { HandoffMails } from '../../../vocabulary/mails.js';
import { following, indicators, itOrThem } from './plurals.js';

export const handoffs: HandoffMails = {
  refused: ({ body, count }) => ({
    title: `${body} has refused ${indicators(count)}`,
    text: `${body} states that it cannot answer ${following(count)}. Please decide which body will be responsible.`,
  }),
  reassigned: ({ from, to, count }) => ({
    title: `${to} is now responsible for ${indicators(count)}`,
    text: `Responsibility for ${following(count)} has moved from ${from} to ${to}. ${from} no longer needs to answer ${itOrThem(count)}.`,
  }),
  handoffOffered: ({ from, to, count }) => ({
    title: `${from} offers to hand off ${indicators(count)}`,
    text: `${from} proposes that ${to} answer ${following(count)}. Please accept or refuse; until ${to} accepts, ${from} remains responsible.`,
  }),
  handoffAccepted: ({ from, to, count }) => ({
    title: `${to} has accepted the handoff from ${from}`,
    text: `${to} is now responsible for ${following(count)}; ${from} no longer needs to answer ${itOrThem(count)}.`,
  }),
  handoffRefused: ({ from, to, count }) => ({
    title: `${to} has refused the handoff from ${from}`,
    text: `${to} has refused the handoff. ${from} remains responsible for ${following(count)}, and the deadline has not changed.`,
  }),
  handoffKept: ({ from, to, count }) => ({
    title: `The handoff to ${to} will not go ahead`,
    text: `The coordinator has decided that ${from} remains responsible for ${following(count)}. The deadline for ${from} has not changed.`,
  }),
  handoffRevoked: ({ from, count }) => ({
    title: `The handoff offer from ${from} is closed`,
    text: `The offer from ${from} to hand off ${following(count)} no longer stands. Nothing needs to be done.`,
  }),
  handoffEscalated: ({ from, to, count }) => ({
    title: `A handoff from ${from} to ${to} awaits a decision`,
    text: `${to} did not reply to the offer from ${from} in time. Please decide which body will answer ${following(count)}.`,
  }),
  handoffHopLimit: ({ from, to, count }) => ({
    title: `Handoff limit reached: ${from} to ${to}`,
    text: `${count === 1 ? 'The following indicator has' : 'The following indicators have'} been handed off as often as is allowed. The proposal by ${from} to hand ${itOrThem(count)} off to ${to} goes on the agenda of the next coordination meeting. Please decide which body will be responsible.`,
  }),
};
