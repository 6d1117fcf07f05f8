// SPDX-License-Identifier: EUPL-1.2
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How the receiving server behaves: as it should, refusing for good (because nobody is called so, or by a rule of its own), busy, or gone after it took the mail. */
export type SinkMode = 'accept' | 'refuse' | 'refuse-sender' | 'busy' | 'drop-after-data';

/** A real SMTP server on loopback that keeps what it was given. */
export interface SmtpSink {
	url: string;
	mode: SinkMode;
	mails: ParsedMail[];
	stop: () => Promise<void>;
}

const ANSWERS: Partial<Record<SinkMode, [number, string]>> = { refuse: [550, 'No such user'], 'refuse-sender': [550, '5.7.1 Listed by a block list'], busy: [451, 'Try again later'] };

export async function anSmtpSink(): Promise<SmtpSink> {
	const sink: SmtpSink = { url: '', mode: 'accept', mails: [], stop: () => Promise.resolve() };
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		logger: false,
		onRcptTo(_address, _session, done) {
			const answer = ANSWERS[sink.mode];
			done(answer ? Object.assign(new Error(answer[1]), { responseCode: answer[0] }) : undefined);
		},
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => void keep(Buffer.concat(chunks), done, session));
		}
	});
	async function keep(raw: Buffer, done: (error?: Error) => void, session: { id: string }) {
		sink.mails.push(await simpleParser(raw));
		if (sink.mode !== 'drop-after-data') return done();
		for (const connection of (server as unknown as { connections: Set<{ id: string; _socket: { destroy: () => void } }> }).connections) {
			if (connection.id === session.id) connection._socket.destroy();
		}
	}
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.server.address() as AddressInfo;
	sink.url = `smtp://127.0.0.1:${port}`;
	sink.stop = () => new Promise((resolve) => server.close(resolve));
	server.on('error', () => {});
	return sink;
}
