import { needPage } from '../i18n/index.js';
import { later } from '../ui/later.js';

/*
 * Parts about people that other pages show. Their words are those of the page of people, and come with them.
 */

/** Who acts for a body, with what the reader may change. */
export const BodyPeople = later(async () => {
  const [part] = await Promise.all([import('./body-people.js'), needPage('people')]);
  return part.BodyPeople;
});

/** The dialog about people that the address opens; once on every page that shows people of a body. */
export const PeopleDialogs = later(async () => {
  const [part] = await Promise.all([import('./people-dialogs.js'), needPage('people')]);
  return part.PeopleDialogs;
});
