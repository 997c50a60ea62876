import type { CaseCalendar } from '@selaras/case';
import type { Sources } from './sources.js';

type Decree = CaseCalendar['decrees'][number];

const day = (date: string, id: string, en: string, kind = 'national'): Decree['adds'][number] => ({
  date,
  name: { id, en },
  kind,
});
const leave = (date: string, id: string, en: string): Decree['adds'][number] =>
  day(date, `Cuti Bersama ${id}`, `Collective leave, ${en}`, 'cuti_bersama');

/** The case runs into 2024, so that year's decree is needed too; from general knowledge, not from our sources. */
const decree2024: Decree = {
  id: 'SKB-2023-855',
  title: { id: 'SKB 3 Menteri No. 855/2023, 3/2023, 4/2023' },
  knownOn: '2023-09-12',
  adds: [
    day('2024-01-01', 'Tahun Baru 2024 Masehi', "New Year's Day"),
    day('2024-02-08', 'Isra Mikraj Nabi Muhammad SAW', 'Ascension of the Prophet Muhammad'),
    leave('2024-02-09', 'Tahun Baru Imlek 2575 Kongzili', 'Lunar New Year'),
    day('2024-02-10', 'Tahun Baru Imlek 2575 Kongzili', 'Lunar New Year 2575'),
    day('2024-03-11', 'Hari Suci Nyepi, Tahun Baru Saka 1946', 'Nyepi, Balinese Day of Silence (Saka 1946)'),
    leave('2024-03-12', 'Hari Suci Nyepi, Tahun Baru Saka 1946', 'Nyepi'),
    day('2024-03-29', 'Wafat Isa Al Masih', 'Good Friday'),
    day('2024-03-31', 'Hari Paskah', 'Easter Sunday'),
    leave('2024-04-08', 'Hari Raya Idul Fitri 1445 Hijriah', 'Eid al-Fitr'),
    leave('2024-04-09', 'Hari Raya Idul Fitri 1445 Hijriah', 'Eid al-Fitr'),
    day('2024-04-10', 'Hari Raya Idul Fitri 1445 Hijriah', 'Eid al-Fitr 1445 H, first day'),
    day('2024-04-11', 'Hari Raya Idul Fitri 1445 Hijriah', 'Eid al-Fitr 1445 H, second day'),
    leave('2024-04-12', 'Hari Raya Idul Fitri 1445 Hijriah', 'Eid al-Fitr'),
    leave('2024-04-15', 'Hari Raya Idul Fitri 1445 Hijriah', 'Eid al-Fitr'),
    day('2024-05-01', 'Hari Buruh Internasional', 'International Labour Day'),
    day('2024-05-09', 'Kenaikan Isa Al Masih', 'Ascension of Jesus Christ'),
    leave('2024-05-10', 'Kenaikan Isa Al Masih', 'Ascension of Jesus Christ'),
    day('2024-05-23', 'Hari Raya Waisak 2568 BE', 'Vesak Day 2568 BE'),
    leave('2024-05-24', 'Hari Raya Waisak 2568 BE', 'Vesak'),
    day('2024-06-01', 'Hari Lahir Pancasila', 'Pancasila Day'),
    day('2024-06-17', 'Hari Raya Idul Adha 1445 Hijriah', 'Eid al-Adha 1445 H'),
    leave('2024-06-18', 'Hari Raya Idul Adha 1445 Hijriah', 'Eid al-Adha'),
    day('2024-07-07', 'Tahun Baru Islam 1446 Hijriah', 'Islamic New Year 1446 H'),
    day('2024-08-17', 'Hari Kemerdekaan Republik Indonesia', 'Independence Day'),
    day('2024-09-16', 'Maulid Nabi Muhammad SAW', 'Birthday of the Prophet Muhammad'),
    day('2024-12-25', 'Hari Raya Natal', 'Christmas Day'),
    leave('2024-12-26', 'Hari Raya Natal', 'Christmas'),
  ],
  removes: [],
};

export const decreesKnownAtStart = ['SKB-2022-1066'];

/** The calendar with all decrees of the case, each with the date on which it became known. */
export function makeCalendar({ calendar }: Sources): CaseCalendar {
  return {
    id: calendar.calendar,
    country: calendar.country,
    weekend: [...calendar.weekend],
    zone: 'Asia/Jakarta',
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
    decrees: [
      ...calendar.decrees.map((decree) => ({
        id: decree.id,
        title: { id: decree.title },
        knownOn: decree.known_on,
        adds: decree.adds.map((one) => day(one.date, one.name_id, one.name_en, one.kind)),
        removes: [...decree.removes],
      })),
      decree2024,
    ],
  };
}
