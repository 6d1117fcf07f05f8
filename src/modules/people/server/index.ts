// SPDX-License-Identifier: EUPL-1.2
// The front door of `people`, in the order of an account's life.
export { findSession } from './find-session.ts';
