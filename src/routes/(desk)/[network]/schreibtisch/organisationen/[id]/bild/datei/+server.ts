// SPDX-License-Identifier: EUPL-1.2
import { readPicture } from '#modules/organisations/server/index.ts';
import { answer } from '#web/look.ts';
import { pictureAnswer } from '#web/picture.ts';
import type { RequestEvent } from './$types.js';

/** The picture at the desk, public or not. */
export const GET = answer(async (scope, { params }: RequestEvent) => pictureAnswer(await readPicture(scope, params.id)));
