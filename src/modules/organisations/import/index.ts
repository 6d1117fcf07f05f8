// SPDX-License-Identifier: EUPL-1.2

/** Reading lists (Listen einlesen), the pure part: column mapping, drafts, duplicates, plan and report. */
export * from './sheet.ts';
export * from './mapping.ts';
export * from './draft.ts';
export * from './plan.ts';
export { holdsAreas } from './holds-areas.ts';
export { applyProfile } from './profile.ts';
export { chooseBases, basesRefusal } from './column-origins.ts';
export { proposeMapping } from './propose-mapping.ts';
export { toDraft } from './to-draft.ts';
export { nameKey } from '../likeness/name-key.ts';
export { compareOrganisations } from '../likeness/compare.ts';
export { findDuplicates } from '../likeness/find-duplicates.ts';
export { fieldChanges } from './field-changes.ts';
export { planImport } from './plan-import.ts';
export { reportOf } from './report-of.ts';
export { allOsmCategories, osmCategoryOf } from './osm-categories.ts';
export { legalFormOf } from '../likeness/legal-forms.ts';
export { applyChoices, CHOICES, UNDO_CHOICES, type Choice, type Choices, type UndoChoice } from './choices.ts';
export { chooseTargets, choiceOf, TARGET_CHOICES } from './choose-targets.ts';
export { readDetails, storedDetails } from './kept-details.ts';
export * from './run.ts';
