/** Address of the development server that the test command provides. */
export function temporalAddress(): string {
  const address = process.env['SELARAS_TEST_TEMPORAL'];
  if (address === undefined) throw new Error('SELARAS_TEST_TEMPORAL is not set: run the tests through `npm test`.');
  return address;
}
