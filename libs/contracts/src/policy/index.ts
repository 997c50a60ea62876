export { fieldGroups, type FieldGroup } from './field-groups.js';
export { grounds, type Ground, type RecordedGround, type Way } from './grounds.js';
export { matrix } from './matrix.js';
export { rolesThatSee, sees, waysOf, type Concern, type Viewer } from './sight.js';
export { groupOfContent, groupsOfContents } from './contents.js';
