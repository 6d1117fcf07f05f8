// SPDX-License-Identifier: EUPL-1.2

/** Importing lists, the acting part, in the order of the wizard's steps; the front door hands it on. */
export { beginImport, getImport, listImports, setChoices, setMapping, setOrigin, setReading } from './runs.ts';
export { findProfile, forgetProfile, listProfiles, renameProfile, type RememberedList } from './profiles.ts';
export { readSheet, readSheetFile } from './read-sheet.ts';
export { takeFile } from './take-file.ts';
export { requestImport, requestTry, requestUndo } from './request.ts';
export { countEdited, listEdited, type EditedRow } from './edited-since.ts';
export { countUndone, foreseeUndo, getReport, listReport, readReport, REPORT_FILTERS, type ReportFilter } from './report.ts';
export { previewImport, type ImportPreview } from './preview.ts';
export { listEditedAreas } from './carry-out-areas.ts';
export { listConflicts, type ImportConflict } from './conflicts.ts';
export { archiveMissing, listMissing, type MissingRecord } from './missing.ts';
export { listDoubts, type Doubt, type Doubts } from './doubts.ts';
export { decidePairs, reopenPairs } from './decide-pairs.ts';
export { exportReport } from './report-file.ts';
export { importJobs } from './jobs.ts';
export { tryList } from './try-list.ts';
export { clearImports } from './clear-imports.ts';
