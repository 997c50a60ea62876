import { z } from 'zod';
import { frameworkSchema } from './shapes.js';
import { localizedReply } from './reply-parts.js';
import type { RouteDefinition } from './route-definition.js';

/** Bounds of a file of sheets: a catalogue has some hundred rows, and no honest one more than these. */
export const sheetBounds = { sheets: 20, rows: 6_000, columns: 100, cell: 4_000, faults: 500 } as const;

const cellSchema = z
  .union([
    z.string().max(sheetBounds.cell),
    z.number(),
    z.boolean(),
    z.null(),
    // What a spreadsheet took for a date: nothing in a catalogue is one.
    z.object({ date: z.string().max(40) }).strict(),
  ])
  .meta({ id: 'Cell' });
/** A file as whoever opened it read it: its sheets, or the JSON that it holds. */
export const readFrameworkFileSchema = z.union([
  z.object({ json: z.record(z.string(), z.unknown()) }).strict(),
  z
    .object({
      sheets: z
        .array(
          z
            .object({
              name: z.string().max(200),
              /** Row of the file in which the sheet begins, where several share one. */
              firstRow: z.number().int().min(1).max(100_000).default(1),
              rows: z.array(z.array(cellSchema).max(sheetBounds.columns)).max(sheetBounds.rows),
            })
            .strict(),
        )
        .min(1)
        .max(sheetBounds.sheets),
    })
    .strict(),
]);

export const readFrameworkSchema = z
  .object({
    /** Null as long as anything is wrong. */
    framework: frameworkSchema.nullable(),
    faults: z.array(
      z.object({
        /** `JSON` where the file has none; the column is then a JSON pointer. */
        sheet: z.string(),
        row: z.number().int().nullable(),
        column: z.string().nullable(),
        message: z.string(),
      }),
    ),
    /** Faults beyond those that are listed. */
    more: z.number().int(),
  })
  .meta({ id: 'ReadFramework' });

export const frameworkListSchema = z
  .object({
    frameworks: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        title: localizedReply,
        languages: z.array(z.string()),
        illustrative: z.boolean(),
        dimensions: z.number().int(),
        indicators: z.number().int(),
        /** Assessments that rest on it. */
        assessments: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'FrameworkList' });

export type ReadFramework = z.infer<typeof readFrameworkSchema>;
export type FrameworkList = z.infer<typeof frameworkListSchema>;

/** Catalogues: what is stored, and what a file says before it is. */
export const frameworkRoutes: readonly RouteDefinition[] = [
  {
    operationId: 'listFrameworks',
    method: 'get',
    path: '/api/frameworks',
    tag: 'reference',
    summary: 'Stored versions of catalogues with their size and use.',
    access: ['operator'],
    shows: [],
    status: 200,
    reply: frameworkListSchema,
  },
  {
    operationId: 'getFramework',
    method: 'get',
    path: '/api/frameworks/{id}/{version}',
    tag: 'reference',
    summary: 'A version of a catalogue, whole.',
    access: ['operator'],
    shows: [],
    status: 200,
    reply: frameworkSchema,
  },
  {
    operationId: 'readFrameworkFile',
    method: 'post',
    path: '/api/framework-files',
    tag: 'reference',
    summary: 'What a file says as a catalogue, or everything that is wrong with it, cell by cell. Stores nothing.',
    access: ['operator'],
    shows: [],
    body: readFrameworkFileSchema,
    status: 200,
    reply: readFrameworkSchema,
  },
];
