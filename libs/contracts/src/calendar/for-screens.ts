/*
 * The calendar as the screens use it. Rules are decided on the server, and a browser takes only types from the domain;
 * but how long somebody has left, and what a clock shows, must not be told in two ways, so its pure functions are handed
 * on here.
 */
export { clockOf, instantOfClock, localDate, offsetAt, workingDaysUntil } from '@selaras/domain';
