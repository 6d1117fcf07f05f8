// SPDX-License-Identifier: EUPL-1.2
import { askInput, correctOutcomeInput, endInput, followUpInput, noteInput, nothingInput, outcomeInput, reasonInput, sideAnswerInput, sideInput, stageInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import {
	addNote, advanceIntroduction, askBothSides, askForFeedback, correctOutcome, endIntroduction, followUpOn, getIntroductionPage, handOverNames, markIntroductionRead, noteAnswer, noteTakingBack, previewQuestions, recordOutcome,
	withdrawIntroduction
} from '#modules/exchange/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, { params }: RequestEvent) => {
	const introduction = await getIntroductionPage(scope, params.vermittlung);
	return { introduction, previews: introduction.mine && introduction.stage === 'proposed' ? await previewQuestions(scope, params.vermittlung) : [], wide: true };
});

const here = (scope: Scope, id: string, notice: string) => ({ to: pathTo(scope, `/schreibtisch/vermittlungen/${id}`), notice: `exchange.${notice}` });

export const actions = {
	fragen: act({ input: askInput }, async (scope, form, { params }: RequestEvent) => {
		await askBothSides(scope, params.vermittlung, { needWords: form.gesucht, offerWords: form.angeboten });
		return here(scope, params.vermittlung, 'introduction_asked');
	}),
	antwort: act({ input: sideAnswerInput }, async (scope, form, { params }: RequestEvent) => {
		await noteAnswer(scope, params.vermittlung, form.seite, { answer: form.antwort, reason: form.grund });
		return here(scope, params.vermittlung, 'answer_noted');
	}),
	zusage: act({ input: sideInput }, async (scope, form, { params }: RequestEvent) => {
		await noteTakingBack(scope, params.vermittlung, form.seite);
		return here(scope, params.vermittlung, 'answer_taken_back_noted');
	}),
	stufe: act({ input: stageInput }, async (scope, form, { params }: RequestEvent) => {
		await advanceIntroduction(scope, params.vermittlung, form.stufe, form.notiz);
		return here(scope, params.vermittlung, 'introduction_moved');
	}),
	ergebnis: act({ input: outcomeInput }, async (scope, form, { params }: RequestEvent) => {
		await recordOutcome(scope, params.vermittlung, { outcome: form.ergebnis, valueEur: form.wert, valuePer: form.je, text: form.text, needIsMet: form.erfuellt });
		return here(scope, params.vermittlung, 'outcome_recorded');
	}),
	berichtigen: act({ input: correctOutcomeInput }, async (scope, form, { params }: RequestEvent) => {
		await correctOutcome(scope, params.vermittlung, { outcome: form.ergebnis, valueEur: form.wert, valuePer: form.je, text: form.text }, form.grund);
		return here(scope, params.vermittlung, 'outcome_corrected');
	}),
	beenden: act({ input: endInput }, async (scope, form, { params }: RequestEvent) => {
		await endIntroduction(scope, params.vermittlung, form.grund);
		return here(scope, params.vermittlung, 'introduction_ended');
	}),
	zuruecknehmen: act({ input: reasonInput }, async (scope, form, { params }: RequestEvent) => {
		await withdrawIntroduction(scope, params.vermittlung, form.grund);
		return here(scope, params.vermittlung, 'introduction_withdrawn');
	}),
	namen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await handOverNames(scope, params.vermittlung);
		return here(scope, params.vermittlung, 'names_handed_over');
	}),
	gelesen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await markIntroductionRead(scope, params.vermittlung);
		return here(scope, params.vermittlung, 'introduction_read');
	}),
	notiz: act({ input: noteInput }, async (scope, form, event: RequestEvent) => {
		await addNote(scope, event.params.vermittlung, form.notiz, visitorOf(event).session?.name ?? '');
		return here(scope, event.params.vermittlung, 'note_added');
	}),
	wiedervorlage: act({ input: followUpInput }, async (scope, form, { params }: RequestEvent) => {
		await followUpOn(scope, params.vermittlung, form.tag);
		return here(scope, params.vermittlung, 'follow_up_set');
	}),
	rueckmeldung: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await askForFeedback(scope, params.vermittlung);
		return here(scope, params.vermittlung, 'feedback_asked');
	})
};
