// SPDX-License-Identifier: EUPL-1.2
import { look } from '#web/look.ts';
import { actions as passkeyActions } from './passkey-actions.ts';
import { actions as passwordActions } from './password-actions.ts';
import { actions as proofActions } from './proof-actions.ts';
import { securityPage } from './security-page.ts';
import type { PageServerLoadEvent } from './$types.js';

export const load = look((scope, event: PageServerLoadEvent) => securityPage(scope, event));

export const actions = { ...passwordActions, ...passkeyActions, ...proofActions };
