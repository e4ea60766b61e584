import type { Random } from '../../bench/generate/prose.ts';
import { event, piece, usagePiece } from '../../support/llmServer.ts';
import type { StreamSubject } from '../subject.ts';
import { anyBlock } from './blocks.ts';
import { chance, several } from './chance.ts';
import { sentence } from './words.ts';

/** An answer of a model, with talk, fences, headings and thoughts around it as models write them. */
function answerOf(random: Random): string {
	const parts = several(random, 0, 4, () =>
		chance(random, 0.2)
			? random.pick([
					"Sure, here's the section:",
					'```markdown',
					'```',
					'## Context',
					'<think>',
					'</think>',
					'Let me know!',
					'<!--',
					'{"message": "a"}',
				])
			: anyBlock(random),
	);
	return parts.join(random.pick(['\n\n', '\n', '\r\n\r\n']));
}

/** Cuts something into pieces at random places. */
export function cuts<T extends { slice(start: number, end: number): T; readonly length: number }>(
	whole: T,
	random: Random,
	longest: number,
): T[] {
	const pieces: T[] = [];
	for (let at = 0; at < whole.length; ) {
		const next = Math.min(whole.length, at + random.between(1, longest));
		pieces.push(whole.slice(at, next));
		at = next;
	}
	return pieces;
}

/** What endpoints send between the words: comments, pings, fields that nobody asked for, choices of nothing. */
const between = [
	...[': OPENROUTER PROCESSING\n\n', 'event: ping\ndata: {}\n\n', '\n', 'retry: 10\n\n', 'id: 4\n\n', ':\n\n'],
	...[
		{ choices: [] },
		{ choices: null },
		{ choices: [{ delta: null }] },
		{ choices: [{ delta: { reasoning: 'hm' } }] },
	].map(event),
];

/** A stream in OpenAI's protocol, cut into pieces as networks cut; some end early, some have other bytes in them. */
export function stream(random: Random): StreamSubject {
	const answer = answerOf(random);
	const events = cuts(answer, random, random.pick([3, 20, 400])).map((text) => event(piece(text)));
	const ended = [...events, event(piece(undefined, 'stop')), event(usagePiece), event('[DONE]')];
	const noisy = ended.flatMap((one) => (chance(random, 0.05) ? [random.pick(between), one] : [one])).join('');
	const text = chance(random, 0.2) ? noisy.replaceAll('\n', '\r\n') : noisy;
	const bytes = new TextEncoder().encode(text);
	const state = random.pick(['whole', 'cut', 'damaged'] as const);
	const sent =
		state === 'whole'
			? bytes
			: state === 'cut'
				? bytes.slice(0, random.between(0, bytes.length))
				: damaged(bytes, random);
	return { type: 'stream', pieces: cuts(sent, random, random.pick([5, 60, 4000])), answer, state };
}

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
	if (chance(random, 0.1)) {
		return Uint8Array.from(several(random, 0, 400, () => random.between(0, 255)));
	}
	const result = [...bytes];
	for (let times = random.between(1, 6); times > 0; times--) {
		const at = random.between(0, result.length);
		const words = random.pick([
			'\n\n',
			'data: ',
			'{',
			'}',
			'"',
			'null',
			'[]',
			'\r',
			'\u0000',
			sentence(random),
			'data: {"choices": [4]}\n\n',
		]);
		result.splice(at, random.between(0, 12), ...new TextEncoder().encode(words));
	}
	return Uint8Array.from(result);
}
