import type { LocalDate } from '../../core/types.js';
import type { Calendar, Decree } from '../types.js';

/**
 * The Indonesian working calendar of 2023 as decrees (public joint decrees of three ministers), for specs. Closing
 * hours are general knowledge: 37.5 hours a week from half past seven, 32.5 during the fasting month.
 */
export const skb2022no1066: Decree = {
  id: 'SKB-2022-1066',
  title: 'SKB 3 Menteri No. 1066/2022, 3/2022, 3/2022',
  knownOn: '2022-10-11',
  adds: [
    { date: '2023-01-01', nameId: 'Tahun Baru 2023 Masehi', nameEn: "New Year's Day", kind: 'national' },
    { date: '2023-01-22', nameId: 'Tahun Baru Imlek 2574 Kongzili', nameEn: 'Lunar New Year 2574', kind: 'national' },
    {
      date: '2023-01-23',
      nameId: 'Cuti Bersama Tahun Baru Imlek 2574 Kongzili',
      nameEn: 'Collective leave, Lunar New Year',
      kind: 'cuti_bersama',
    },
    {
      date: '2023-02-18',
      nameId: 'Isra Mikraj Nabi Muhammad SAW',
      nameEn: 'Ascension of the Prophet Muhammad',
      kind: 'national',
    },
    {
      date: '2023-03-22',
      nameId: 'Hari Suci Nyepi, Tahun Baru Saka 1945',
      nameEn: 'Nyepi, Balinese Day of Silence (Saka 1945)',
      kind: 'national',
    },
    {
      date: '2023-03-23',
      nameId: 'Cuti Bersama Hari Suci Nyepi, Tahun Baru Saka 1945',
      nameEn: 'Collective leave, Nyepi',
      kind: 'cuti_bersama',
    },
    { date: '2023-04-07', nameId: 'Wafat Isa Al Masih', nameEn: 'Good Friday', kind: 'national' },
    {
      date: '2023-04-21',
      nameId: 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah',
      nameEn: 'Collective leave, Eid al-Fitr',
      kind: 'cuti_bersama',
    },
    {
      date: '2023-04-22',
      nameId: 'Hari Raya Idul Fitri 1444 Hijriah',
      nameEn: 'Eid al-Fitr 1444 H, first day',
      kind: 'national',
    },
    {
      date: '2023-04-23',
      nameId: 'Hari Raya Idul Fitri 1444 Hijriah',
      nameEn: 'Eid al-Fitr 1444 H, second day',
      kind: 'national',
    },
    {
      date: '2023-04-24',
      nameId: 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah',
      nameEn: 'Collective leave, Eid al-Fitr',
      kind: 'cuti_bersama',
    },
    {
      date: '2023-04-25',
      nameId: 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah',
      nameEn: 'Collective leave, Eid al-Fitr',
      kind: 'cuti_bersama',
    },
    {
      date: '2023-04-26',
      nameId: 'Cuti Bersama Idul Fitri 1444 H',
      nameEn: 'Collective leave, Eid al-Fitr',
      kind: 'cuti_bersama',
    },
    { date: '2023-05-01', nameId: 'Hari Buruh Internasional', nameEn: 'International Labour Day', kind: 'national' },
    { date: '2023-05-18', nameId: 'Kenaikan Isa Al Masih', nameEn: 'Ascension of Jesus Christ', kind: 'national' },
    { date: '2023-06-01', nameId: 'Hari Lahir Pancasila', nameEn: 'Pancasila Day', kind: 'national' },
    {
      date: '2023-06-02',
      nameId: 'Cuti Bersama Hari Raya Waisak',
      nameEn: 'Collective leave, Vesak',
      kind: 'cuti_bersama',
    },
    { date: '2023-06-04', nameId: 'Hari Raya Waisak 2567 BE', nameEn: 'Vesak Day 2567 BE', kind: 'national' },
    { date: '2023-06-29', nameId: 'Hari Raya Idul Adha 1444 Hijriah', nameEn: 'Eid al-Adha 1444 H', kind: 'national' },
    {
      date: '2023-07-19',
      nameId: 'Tahun Baru Islam 1445 Hijriah',
      nameEn: 'Islamic New Year 1445 H',
      kind: 'national',
    },
    { date: '2023-08-17', nameId: 'Hari Kemerdekaan Republik Indonesia', nameEn: 'Independence Day', kind: 'national' },
    {
      date: '2023-09-28',
      nameId: 'Maulid Nabi Muhammad SAW',
      nameEn: 'Birthday of the Prophet Muhammad',
      kind: 'national',
    },
    { date: '2023-12-25', nameId: 'Hari Raya Natal', nameEn: 'Christmas Day', kind: 'national' },
    {
      date: '2023-12-26',
      nameId: 'Cuti Bersama Hari Raya Natal',
      nameEn: 'Collective leave, Christmas',
      kind: 'cuti_bersama',
    },
  ],
  removes: [],
};

export const skb2023no327: Decree = {
  id: 'SKB-2023-327',
  title: 'SKB 3 Menteri No. 327/2023, 1/2023, 1/2023',
  knownOn: '2023-03-29',
  adds: [
    {
      date: '2023-04-19',
      nameId: 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah',
      nameEn: 'Collective leave, Eid al-Fitr',
      kind: 'cuti_bersama',
    },
    {
      date: '2023-04-20',
      nameId: 'Cuti Bersama Hari Raya Idul Fitri 1444 Hijriah',
      nameEn: 'Collective leave, Eid al-Fitr',
      kind: 'cuti_bersama',
    },
  ],
  removes: ['2023-04-26'],
};

export const skb2023no624: Decree = {
  id: 'SKB-2023-624',
  title: 'SKB 3 Menteri No. 624/2023, 2/2023, 2/2023',
  knownOn: '2023-06-20',
  adds: [
    {
      date: '2023-06-28',
      nameId: 'Cuti Bersama Hari Raya Idul Adha 1444 Hijriah',
      nameEn: 'Collective leave, Eid al-Adha',
      kind: 'cuti_bersama',
    },
    {
      date: '2023-06-30',
      nameId: 'Cuti Bersama Hari Raya Idul Adha 1444 Hijriah',
      nameEn: 'Collective leave, Eid al-Adha',
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
    { from: '2023-03-23', to: '2023-04-21', opens: '08:00', closes: '15:00', label: 'Ramadan 1444 H' },
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
