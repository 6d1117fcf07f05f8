// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';

/** A switch in the environment: 1/true/ja/an and 0/false/nein/aus. */
const flag = (preset: boolean) =>
	z
		.string()
		.optional()
		.transform((text, context) => {
			if (text === undefined || text === '') return preset;
			if (/^(1|true|ja|an)$/i.test(text)) return true;
			if (/^(0|false|nein|aus)$/i.test(text)) return false;
			context.addIssue({ code: 'custom', message: 'bitte 1 oder 0 angeben' });
			return z.NEVER;
		});

const port = (preset: number) =>
	z
		.string()
		.optional()
		.transform((text) => (text ? Number(text) : preset))
		.refine((n) => Number.isInteger(n) && n >= 0 && n <= 65535, 'bitte eine Portnummer von 0 bis 65535 angeben');

const shape = z.object({
	PORT: port(3000),
	HOST: z.string().default('127.0.0.1'),
	METRICS_PORT: port(0),
	PUBLIC_URL: z
		.string()
		.optional()
		.refine((text) => !text || /^https?:\/\/[^/]+$/.test(text), 'bitte wie https://netzwerk.example angeben, ohne Schrägstrich am Ende'),
	TRUST_PROXY: flag(false),
	DATA_FOLDER: z.string().default('daten'),
	DATABASE_URL: z
		.string()
		.optional()
		.refine((text) => !text || /^postgres(ql)?:\/\//.test(text), 'bitte wie postgres://nutzer:kennwort@rechner:5432/datenbank angeben'),
	POSTGRES_BIN: z.string().optional(),
	DATABASE_CONNECTIONS: z
		.string()
		.optional()
		.transform((text) => (text ? Number(text) : 10))
		.refine((n) => Number.isInteger(n) && n >= 2 && n <= 200, 'bitte eine Zahl von 2 bis 200 angeben'),
	DEMO: flag(true),
	WORKER: flag(true),
	SMTP_URL: z
		.string()
		.optional()
		.refine((text) => !text || /^smtps?:\/\//.test(text), 'bitte wie smtp://nutzer:kennwort@rechner:587 angeben'),
	MAIL_FROM: z.string().default('Netzwerkstatt <netzwerkstatt@localhost>'),
	MAP_TILES: z
		.string()
		.optional()
		.refine((text) => !text || /^https?:\/\/[^/\s"'<>;,]+\/[^\s"'<>;,]*\{z\}[^\s"'<>;,]*\{x\}[^\s"'<>;,]*\{y\}[^\s"'<>;,]*$/.test(text), 'bitte wie https://karten.example/{z}/{x}/{y}.png angeben'),
	MAP_TILES_CREDIT: z.string().max(300).optional(),
	SECRET: z
		.string()
		.optional()
		.refine((text) => !text || text.length >= 32, 'bitte mindestens 32 Zeichen angeben'),
	LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info')
});

/** All settings of one installation, as read once at start from the environment. */
export type Config = z.output<typeof shape>;

/**
 * Reads and checks the settings. Refuses to start on the first look with one German line per wrong setting,
 * because a wrong address found at night by a failing mail helps nobody.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
	const known = Object.fromEntries(Object.keys(shape.shape).map((key) => [key, environment[key] || undefined]));
	const read = shape.safeParse(known);
	if (read.success) return read.data;
	const lines = read.error.issues.map((issue) => `  ${String(issue.path[0])}: ${issue.message}`);
	throw new Error(`Die Einstellungen stimmen nicht:\n${lines.join('\n')}\nAlle Einstellungen erklärt .env.example.`);
}
