import type { LocalDate } from '../../core/types.js';
import type { Calendar, Decree } from '../types.js';

/**
 * The Indonesian working calendar of 2023 as decrees (public joint decrees of three ministers), for specs. Closing
 * hours are general knowledge: 37.5 hours a week from half past seven, 32.5 during the fasting month.
 */
export const skb2022no1066: Decree = {
  id: 'SKB-2022-1066',
  title: { id: 'SKB 3 Menteri No. 1066/2022, 3/2022, 3/2022' },
  knownOn: '2022-10-11',
  adds: [
    { date: '2023-01-01', name: { id: 'Tahun Baru 2023 Masehi', en: "New Year's Day" }, kind: 'national' },
    { date: '2023-01-22', name: { id: 'Tahun Baru Imlek 2574 Kongzili', en: 'Lunar New Year 2574' }, kind: 'national' },
    {
      date: '2023-01-23',
      name: { id: 'Cuti Bersama Tahun Baru Imlek 2574 Kongzili', en: 'Collective leave, Lunar New Year' },
      kind: 'cuti_bersama',
    },
    {
      date: '2023-02-18',
      name: { id: 'Isra Mikraj Nabi Muhammad SAW', en: 'Ascension of the Prophet Muhammad' },
      kind: 'national',
    },
    {
      date: '2023-03-22',
      name: { id: 'Hari Suci Nyepi, Tahun Baru Saka 1945', en: 'Nyepi, Balinese Day of Silence (Saka 1945)' },
      kind: 'national',
    },
    {
      date: '2023-03-23',
      name: { id: 'Cuti Bersama Hari Suci Nyepi, Tahun Baru Saka 1945', en: 'Collective leave, Nyepi' },
      kind: 'cuti_bersama',
    },
    { date: '2023-04-07', name: { id: 'Wafat Isa Al Masih', en: 'Good Friday' }, kind: 'national' },
    {
      date: '2023-04-21',
      name: { id: 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah', en: 'Collective leave, Eid al-Fitr' },
      kind: 'cuti_bersama',
    },
    {
      date: '2023-04-22',
      name: { id: 'Hari Raya Idul Fitri 1444 Hijriah', en: 'Eid al-Fitr 1444 H, first day' },
      kind: 'national',
    },
    {
      date: '2023-04-23',
      name: { id: 'Hari Raya Idul Fitri 1444 Hijriah', en: 'Eid al-Fitr 1444 H, second day' },
      kind: 'national',
    },
    {
      date: '2023-04-24',
      name: { id: 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah', en: 'Collective leave, Eid al-Fitr' },
      kind: 'cuti_bersama',
    },
    {
      date: '2023-04-25',
      name: { id: 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah', en: 'Collective leave, Eid al-Fitr' },
      kind: 'cuti_bersama',
    },
    {
      date: '2023-04-26',
      name: { id: 'Cuti Bersama Idul Fitri 1444 H', en: 'Collective leave, Eid al-Fitr' },
      kind: 'cuti_bersama',
    },
    { date: '2023-05-01', name: { id: 'Hari Buruh Internasional', en: 'International Labour Day' }, kind: 'national' },
    { date: '2023-05-18', name: { id: 'Kenaikan Isa Al Masih', en: 'Ascension of Jesus Christ' }, kind: 'national' },
    { date: '2023-06-01', name: { id: 'Hari Lahir Pancasila', en: 'Pancasila Day' }, kind: 'national' },
    {
      date: '2023-06-02',
      name: { id: 'Cuti Bersama Hari Raya Waisak', en: 'Collective leave, Vesak' },
      kind: 'cuti_bersama',
    },
    { date: '2023-06-04', name: { id: 'Hari Raya Waisak 2567 BE', en: 'Vesak Day 2567 BE' }, kind: 'national' },
    {
      date: '2023-06-29',
      name: { id: 'Hari Raya Idul Adha 1444 Hijriah', en: 'Eid al-Adha 1444 H' },
      kind: 'national',
    },
    {
      date: '2023-07-19',
      name: { id: 'Tahun Baru Islam 1445 Hijriah', en: 'Islamic New Year 1445 H' },
      kind: 'national',
    },
    {
      date: '2023-08-17',
      name: { id: 'Hari Kemerdekaan Republik Indonesia', en: 'Independence Day' },
      kind: 'national',
    },
    {
      date: '2023-09-28',
      name: { id: 'Maulid Nabi Muhammad SAW', en: 'Birthday of the Prophet Muhammad' },
      kind: 'national',
    },
    { date: '2023-12-25', name: { id: 'Hari Raya Natal', en: 'Christmas Day' }, kind: 'national' },
    {
      date: '2023-12-26',
      name: { id: 'Cuti Bersama Hari Raya Natal', en: 'Collective leave, Christmas' },
      kind: 'cuti_bersama',
    },
  ],
  removes: [],
};

export const skb2023no327: Decree = {
  id: 'SKB-2023-327',
  title: { id: 'SKB 3 Menteri No. 327/2023, 1/2023, 1/2023' },
  knownOn: '2023-03-29',
  adds: [
    {
      date: '2023-04-19',
      name: { id: 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah', en: 'Collective leave, Eid al-Fitr' },
      kind: 'cuti_bersama',
    },
    {
      date: '2023-04-20',
      name: { id: 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah', en: 'Collective leave, Eid al-Fitr' },
      kind: 'cuti_bersama',
    },
  ],
  removes: ['2023-04-26'],
};

export const skb2023no624: Decree = {
  id: 'SKB-2023-624',
  title: { id: 'SKB 3 Menteri No. 624/2023, 2/2023, 2/2023' },
  knownOn: '2023-06-20',
  adds: [
    {
      date: '2023-06-28',
      name: { id: 'Cuti Bersama Hari Raya Idul Adha 1444 Hijriah', en: 'Collective leave, Eid al-Adha' },
      kind: 'cuti_bersama',
    },
    {
      date: '2023-06-30',
      name: { id: 'Cuti Bersama Hari Raya Idul Adha 1444 Hijriah', en: 'Collective leave, Eid al-Adha' },
      kind: 'cuti_bersama',
    },
  ],
  removes: [],
};

/** All three decrees, each known from its own date on. */
export const indonesia2023: Calendar = {
  id: 'ID-2023',
  country: 'ID',
  weekend: [6, 7],
  zone: 'Asia/Jakarta',
  offsets: [{ from: 0, minutes: 420, name: 'WIB' }],
  officeHours: [
    { from: '2023-01-01', opens: '07:30', closes: '16:00' },
    {
      from: '2023-03-23',
      to: '2023-04-21',
      opens: '08:00',
      closes: '15:00',
      label: { id: 'Ramadan 1444 H', en: 'Ramadan 1444 H' },
    },
  ],
  decrees: [skb2022no1066, skb2023no327, skb2023no624],
};

/** A calendar for drills on the real clock: every instant is office time. */
export const alwaysOpen: Calendar = { ...indonesia2023, id: 'DRILL', alwaysOpen: true };

/** Non-working days of 2023 as finally in force, from the second list of the same sources. */
export const finallyOff2023: readonly LocalDate[] = [
  '2023-01-01',
  '2023-01-22',
  '2023-01-23',
  '2023-02-18',
  '2023-03-22',
  '2023-03-23',
  '2023-04-07',
  '2023-04-19',
  '2023-04-20',
  '2023-04-21',
  '2023-04-22',
  '2023-04-23',
  '2023-04-24',
  '2023-04-25',
  '2023-05-01',
  '2023-05-18',
  '2023-06-01',
  '2023-06-02',
  '2023-06-04',
  '2023-06-28',
  '2023-06-29',
  '2023-06-30',
  '2023-07-19',
  '2023-08-17',
  '2023-09-28',
  '2023-12-25',
  '2023-12-26',
];
