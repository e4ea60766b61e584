import { isDeepStrictEqual } from 'node:util';
import { isCoverageReply, parseCoverageRequest } from '../../../src/protocol/coverage.ts';
import { isDashboardReply, parseDashboardRequest } from '../../../src/protocol/dashboard.ts';
import { parseDiagramRequest } from '../../../src/protocol/diagram.ts';
import {
	isDiagramDiffReply,
	parseDiagramDiffRequest,
	parseDiagramDiffState,
} from '../../../src/protocol/diagramDiff.ts';
import { parseDrawingAnswer, parseDrawingTask } from '../../../src/protocol/exportDrawing.ts';
import { isPreviewReply, parsePreviewRequest, parsePreviewState } from '../../../src/protocol/preview.ts';
import {
	isWizardReply,
	parsePreviewChoice,
	parseWizardRequest,
	parseWizardState,
} from '../../../src/protocol/wizard.ts';
import { messageExamples } from '../generate/messageExamples.ts';
import type { Problem, Property } from './property.ts';

const parsers: readonly ((message: unknown) => unknown)[] = [
	parseCoverageRequest,
	parseDashboardRequest,
	parseDiagramRequest,
	parseDiagramDiffRequest,
	parseDiagramDiffState,
	parseDrawingAnswer,
	parseDrawingTask,
	parsePreviewRequest,
	parsePreviewState,
	parsePreviewChoice,
	parseWizardRequest,
	parseWizardState,
];
const guards = [isCoverageReply, isDashboardReply, isDiagramDiffReply, isPreviewReply, isWizardReply];

/** Types of values by the parser and the keys that lead to them, learned of the messages that are as they should be. */
const known = new Map(parsers.map((parse) => [parse, new Set(messageExamples.flatMap((one) => leaves(parse(one))))]));

/** Whatever a page sends, a message is read as one of the known forms or not at all. */
export const messages: Property<'message'> = {
	name: 'messages have a known form or are none',
	of: 'message',
	oneIn: 1,
	check({ value }) {
		for (const guard of guards) {
			guard(value);
		}
		for (const parse of parsers) {
			const problem = problemOf(parse, parse(value));
			if (problem !== undefined) {
				return `${parse.name}: ${problem}`;
			}
		}
		return undefined;
	},
};

function problemOf(parse: (message: unknown) => unknown, read: unknown): Problem {
	if (read === undefined) {
		return undefined;
	}
	if (!isDeepStrictEqual(parse(structuredClone(read)), read)) {
		return 'what was read is not read as the same';
	}
	return leaves(read).find((leaf) => !known.get(parse)?.has(leaf));
}

/** Each value that is no object, by the type of the message, the keys that lead to it and its own type. */
function leaves(value: unknown, at = ''): string[] {
	if (value === undefined) {
		return [];
	}
	if (typeof value !== 'object' || value === null || value instanceof Uint8Array) {
		return [`${at}: ${typeOf(value)}`];
	}
	if (Array.isArray(value)) {
		return value.flatMap((one) => leaves(one, `${at}[]`));
	}
	const entries: [string, unknown][] = Object.entries(value);
	return entries.flatMap(([key, one]) => leaves(one, `${at}.${key}`));
}

function typeOf(value: unknown): string {
	if (typeof value !== 'number') {
		return value instanceof Uint8Array ? 'bytes' : value === null ? 'null' : typeof value;
	}
	return Number.isFinite(value) && value >= -1 ? 'number' : String(value);
}
