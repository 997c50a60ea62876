import { buildOpenApi } from '@selaras/contracts';
import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';

const head = `/**
 * Types of the API, generated from its OpenAPI document by apps/web/scripts/generate-client.mjs.
 * Do not edit: a test compares this file with the document.
 */

`;

/** The TypeScript declarations of the API's OpenAPI document, as they are kept in `src/api/generated/schema.d.ts`. */
export async function schemaText(): Promise<string> {
  // The document is plain JSON of OpenAPI 3.1; the generator's own type of it is looser and mutable.
  const document = JSON.parse(JSON.stringify(buildOpenApi())) as OpenAPI3;
  return head + astToString(await openapiTS(document));
}
