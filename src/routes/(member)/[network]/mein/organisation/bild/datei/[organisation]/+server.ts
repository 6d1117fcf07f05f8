// SPDX-License-Identifier: EUPL-1.2
import { readPicture } from '#modules/organisations/server/index.ts';
import { NotFound } from '#shared/refusal.ts';
import { answer } from '#web/look.ts';
import { pictureAnswer } from '#web/picture.ts';
import type { RequestEvent } from './$types.js';

/** The picture of one's own organisation, public or not. */
export const GET = answer(async (scope, { params }: RequestEvent) => {
	if (!scope.organisationIds.includes(params.organisation)) throw new NotFound('organisation');
	return pictureAnswer(await readPicture(scope, params.organisation));
});
