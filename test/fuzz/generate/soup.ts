import { decodeText } from '../../../src/core/workspace/decode.ts';
import type { Random } from '../../bench/generate/prose.ts';
import type { DocumentSubject } from '../subject.ts';
import { anyBlock } from './blocks.ts';
import { somePath } from './byKind.ts';
import { chance, several } from './chance.ts';
import { oddCharacters, sentence } from './words.ts';

const pieces = [
	...[
		'# ',
		'## ',
		'### a',
		'=\n',
		'---\n',
		'\n',
		'\n\n',
		' ',
		'    ',
		'\t',
		'> ',
		'- ',
		'* ',
		'1. ',
		'+ ',
		'2) ',
		'\r',
		'\r\n',
	],
	...[
		'- [ ] ',
		'- [x]* 1.2 ',
		'[~]',
		'```',
		'```mermaid\n',
		'~~~',
		'`',
		'``',
		'<!--',
		'-->',
		'[',
		']',
		'(',
		')',
		'![',
		'](',
	],
	...[
		'][',
		'[a]: ',
		'<',
		'>',
		'</p>',
		'<p>',
		'|',
		'|-|',
		'\\',
		'&',
		';',
		'*',
		'**',
		'_',
		'~~',
		'{',
		'}',
		'{#id}',
		'---\na: b\n---\n',
	],
	...[
		'Status:',
		'**Date**: ',
		'TODO',
		'???',
		'`src/a.ts:3`',
		'## Status\n',
		'## Context\n',
		'word',
		'a b',
		'FR-001',
		'1.1',
		'_Requirements: ',
	],
];

/** Pieces that mean something to the parser, in any order. */
export function soup(random: Random): DocumentSubject {
	const text = several(random, 1, 60, () =>
		chance(random, 0.9) ? random.pick(pieces) : random.pick(oddCharacters),
	).join('');
	return { type: 'document', path: somePath(random), text };
}

/** Blocks in any order, without the sections of a kind. */
export function blocksAlone(random: Random): DocumentSubject {
	const text = several(random, 1, 8, () => (chance(random, 0.2) ? `## ${sentence(random)}` : anyBlock(random))).join(
		'\n\n',
	);
	return { type: 'document', path: somePath(random), text };
}

/** Bytes at random that read as a text: of one byte each, of UTF-8 or of UTF-16. */
export function randomBytes(random: Random): DocumentSubject {
	const bytes = Uint8Array.from(several(random, 0, 300, () => random.between(0, 255)));
	const strict = decodeText(bytes);
	const label = random.pick(['utf-8', 'utf-16le', 'latin1']);
	const text = typeof strict === 'string' ? strict : new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
	return { type: 'document', path: somePath(random), text };
}

/** Any UTF-16 units at all, halves of pairs too. */
export function randomUnits(random: Random): DocumentSubject {
	const highest = random.pick([0x7f, 0x7f, 0xff, 0xffff]);
	const text = String.fromCharCode(...several(random, 0, 200, () => random.between(0, highest)));
	return { type: 'document', path: somePath(random), text };
}
