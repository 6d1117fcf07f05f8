// SPDX-License-Identifier: EUPL-1.2
import { findPublicId, readPicture } from '#modules/organisations/server/index.ts';
import { answer } from '#web/look.ts';
import { pictureAnswer } from '#web/picture.ts';
import type { RequestEvent } from './$types.js';

/** The picture of a public organisation; it goes out of sight with the record. */
export const GET = answer(async (scope, event: RequestEvent) => pictureAnswer(await readPicture(scope, (await findPublicId(scope, event.params.slug)) ?? '')));
