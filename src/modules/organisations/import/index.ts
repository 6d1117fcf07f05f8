// SPDX-License-Identifier: EUPL-1.2

/** Reading lists (Listen einlesen), the pure part: column mapping, drafts, duplicates, plan and report. */
export * from './sheet.ts';
export * from './mapping.ts';
export * from './draft.ts';
export * from './plan.ts';
